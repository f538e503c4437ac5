// Starts the app, and takes over from it if it does not start or stops with a trap.

import { empty, isAsRendered } from "./carry.js";
import { handleResponse } from "./response.js";
import { complain, find, insertScript, root, setHidden, settings, state, undoChanges } from "./shared.js";

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
    // Nothing is left that would hide a password again.
    document.querySelectorAll(".auth-password input").forEach((field) => (field.type = "password"));
    if (state.earlyRequest?.isPending) {
        handleResponse(state.earlyRequest);
    }
}

// The app does not start.
export function fail(reason) {
    if (!state.hasAppStarted && !state.hasAppFailed) {
        state.hasAppFailed = true;
        console.error("sspanel-auth: the app does not start:", reason);
        continueWithoutApp("#auth-plain");
        complain();
    }
}

// Inserts `start.js`, which starts the program. The page preloads it behind everything else. A browser without modules would
// ignore `start.js` in silence.
export function startApp() {
    const link = find("#auth-start");
    if (!link || !find("[type='application/wasm']") || !("noModule" in HTMLScriptElement.prototype) || !window.WebAssembly) {
        fail("no links, modules or WebAssembly");
        return;
    }
    insertScript(link, null, () => fail(`${link.href} was not loaded`), "module");
}

export async function limitStartTime() {
    const { startSeconds } = await settings();
    setTimeout(() => fail(`it takes longer than ${startSeconds} seconds`), startSeconds * 1000);
}

export function handleTrap(error) {
    if (state.isAppRunning && error instanceof WebAssembly.RuntimeError) {
        continueWithoutApp("#auth-stuck");
    }
}
