// Starts the app, and takes over from it if it does not start or stops with a trap.

import { undoChanges } from "./changes.js";
import { handleResponse } from "./response.js";
import { settings } from "./settings.js";
import { find, root, state } from "./state.js";

export function takeOver() {
    state.isAppRunning = true;
    state.hasAppStarted = true;
    undoChanges();
    find("#auth-plain").hidden = true;
}

export function takeEarly() {
    const request = state.earlyRequest;
    state.earlyRequest = null;
    return request;
}

export function continueWithoutApp(notice) {
    state.isAppRunning = false;
    root.removeAttribute("data-alive");
    find(notice).hidden = false;
    // Nothing is left that would hide a password again.
    document.querySelectorAll(".auth-password input").forEach((field) => (field.type = "password"));
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
