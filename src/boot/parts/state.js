// What the parts of `boot.js` share: the document, and the state of the page until the app has started.

export const root = document.documentElement;
export const find = (selector) => document.querySelector(selector);
// Others change the page, too: an element that is missing is left out.
export function setHidden(element, isHidden) {
    if (element) {
        element.hidden = isHidden;
    }
}
export const meta = (name) => find(`meta[name=${name}]`)?.content;
export const query = new URLSearchParams(location.search);

const data = JSON.parse(meta("auth-boot"));

export const state = {
    // The boot data, in the language of the page.
    data,
    // The action of the next request.
    action: data.action,
    earlyRequest: null,
    // What follows the path of the next request: without a query, it is as documented.
    query: "",
    // Whether an input method is composing text.
    isComposing: false,
    isAppRunning: false,
    hasAppStarted: false,
    hasAppFailed: false,
    // Whether the settings close the form.
    isClosed: false,
};

// The next request is the first step again.
export function resetAction() {
    state.action = state.data.action;
}

// Reads the boot data again, after a change of the language.
export function reloadData() {
    state.data = JSON.parse(meta("auth-boot"));
}
