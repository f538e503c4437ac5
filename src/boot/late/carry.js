// Where the page is not as it was rendered, the app makes its content anew. Values, focus and caret are carried over, and an
// open composition of an input method may end before.

import { shapeOf } from "../parts/shape.js";
import { find, state } from "./shared.js";

const PAUSE = 100;
const MOST_PAUSES = 100;

export const isAsRendered = (element) => shapeOf(element) === state.data.shape;

// Resolves when the app may take over.
export async function ready() {
    const element = find("#auth-app");
    for (let pauses = 0; state.isComposing && pauses < MOST_PAUSES && element && !isAsRendered(element); pauses++) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
}

// Empties the element. The result puts what was in it into the new content.
export function empty(element) {
    const active = document.activeElement || document.body;
    const { selectionStart, selectionEnd, selectionDirection } = active;
    const before = new Map(partsOf(element).map((part) => [keyOf(part), part]));
    element.textContent = "";
    return () => {
        for (const part of partsOf(element)) {
            const old = before.get(keyOf(part));
            if (old && /^(input|select)$/.test(part.localName)) {
                part.value = old.value;
                part.checked = old.checked;
            }
            if (old === active) {
                part.focus({ preventScroll: true });
                // Not every type of input has a caret that scripts can read.
                if (typeof selectionStart === "number") {
                    part.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
                }
            }
        }
    };
}

const partsOf = (element) => [...element.querySelectorAll("[class^=auth-]")];
const keyOf = ({ id, className, lang }) => id || className + lang;
