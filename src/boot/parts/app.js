// Starts the app, and takes over from it if it does not start or stops with a trap.

import { empty, isAsRendered } from "./carry.js";
import { undoChanges } from "./changes.js";
import { handleResponse } from "./response.js";
import { settings } from "./settings.js";
import { find, root, setHidden, state } from "./state.js";

export function takeOver() {
    const element = find("#auth-app");
    if (!element) {
        return null;
    }
    state.isAppRunning = true;
    state.hasAppStarted = true;
    undoChanges();
    setHidden(find("#auth-plain"), true);
    return isAsRendered(element) ? { element } : { element, restore: empty(element) };
}

export function takeEarly() {
    const request = state.earlyRequest;
    state.earlyRequest = null;
    return request;
}

export function continueWithoutApp(notice) {
    state.isAppRunning = false;
    root.removeAttribute("data-alive");
    setHidden(find(notice), false);
    if (state.earlyRequest?.isPending) {
        handleResponse(state.earlyRequest);
    }
}

export async function startApp() {
    const { href, integrity } = find("link[type='application/wasm']");
    const app = await import(find("link[rel=modulepreload]").href);
    await app.default({ module_or_path: fetch(href, { integrity }) });
}

export async function limitStartTime() {
    const { startSeconds } = await settings;
    setTimeout(() => state.hasAppStarted || continueWithoutApp("#auth-plain"), startSeconds * 1000);
}

export function handleTrap(error) {
    if (state.isAppRunning && error instanceof WebAssembly.RuntimeError) {
        continueWithoutApp("#auth-stuck");
    }
}
