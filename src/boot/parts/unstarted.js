// What the rendered page has for visitors whose browser does not run this script (`xtask/render/src/unstarted.rs`): a
// sentence, a submit button that sends nothing, and for browsers without scripts one that does. The app does not know
// these nodes.

import { find } from "./state.js";

// Leaves the page as the components render it.
export function removeUnstarted(page) {
    page.querySelectorAll(".auth noscript, .auth-unstarted").forEach((node) => node.remove());
    const button = page.querySelector(".auth-button");
    if (button) {
        button.disabled = false;
        button.removeAttribute("formmethod");
    }
}

// A page that was opened from a disk can reach no panel.
export function showNeedsServer() {
    const sentence = find(".auth-unstarted");
    if (sentence) {
        sentence.dataset.file = "";
    }
}
