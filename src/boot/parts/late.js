// The late part of this script (`late.js`): what can wait until the form takes a press.
//
// Out: `late`, a promise of its functions. If the part does not arrive, a notice says so, and a press asks for it again before
// it sends anything: nothing could show the response.

import { undoChanges } from "./changes.js";
import { FETCH_SECONDS, insertScript, report, within } from "./files.js";
import { find, setHidden, state } from "./state.js";

const MOST_ATTEMPTS = 2;

let isLoading = false;
let attempts = 0;
export let isMissing = false;
export let arrive = null;
export const late = new Promise((resolve) => (arrive = resolve)).then((functions) => {
    isMissing = false;
    return functions;
});

export function loadLate() {
    const link = find("#auth-late");
    if (isLoading || !link) {
        return;
    }
    isLoading = true;
    attempts++;
    const missing = new Promise((_, reject) => insertScript(link, reject, reject, link.type));
    within(FETCH_SECONDS, Promise.race([late, missing])).catch(() => {
        isLoading = false;
        report(link.href, "not loaded");
        if (attempts < MOST_ATTEMPTS) {
            loadLate();
        } else {
            giveUp();
        }
    });
}

// Nothing can show the response of a request. What was typed stays.
function giveUp() {
    isMissing = true;
    if (state.earlyRequest) {
        state.earlyRequest.isPending = false;
        state.earlyRequest.abort();
        state.earlyRequest = null;
    }
    undoChanges();
    setHidden(find("#auth-stuck"), false);
}
