// What both versions of GeeTest have in common: a dialog over the page, which a press of the button of the form opens.

import { Fault } from "./script.js";

// A dialog that is opened before it reports that it is ready may stay closed; one that never reports is opened all the same.
const READY_SECONDS = 3;

// In: the function of the script, its settings, and the name of the method that opens the dialog. Out: a promise of the
// control.
export function bind(init, settings, opener, events) {
    return new Promise((resolve, reject) => {
        const handleInit = (dialog) => resolve(control(dialog, opener, events));
        try {
            init(Object.assign({ product: "bind" }, settings), handleInit);
        } catch (error) {
            reject(new Fault("failed", error.message));
        }
    });
}

function control(dialog, opener, events) {
    const on = (event, act) => dialog[event] && dialog[event](act);
    const ready = new Promise((resolve) => {
        on("onReady", resolve);
        setTimeout(resolve, READY_SECONDS * 1000);
    });
    on("onSuccess", () => {
        const answer = dialog.getValidate();
        if (answer) {
            events.solved(answer);
        }
    });
    on("onError", () => events.failed("failed"));
    // A dialog that closes after a success reports that first or next.
    on("onClose", () => setTimeout(events.closed));
    return {
        dialog,
        open: () => ready.then(() => dialog[opener]()),
        remove: () => dialog.destroy && dialog.destroy(),
    };
}
