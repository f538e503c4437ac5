// The answer of a panel in the text of a response.
//
// In: any text. Out: its message, or null if it is no answer. The members of the answer may have any order, and other
// text, such as a notice of PHP, may be around it; the documented answer `{ret: 1}` has a bare key.

import { isObject } from "./check-schema.js";
import { parseJson } from "./check-site.js";

export function answerIn(text) {
    for (const start of positionsOf("{", text)) {
        for (const end of positionsOf("}", text.slice(start)).reverse()) {
            const value = parseJson(text.slice(start, start + end + 1));
            if (isObject(value) && "ret" in value) {
                return { message: String(value.msg ?? "") };
            }
        }
    }
    return /\{\s*"?ret"?\s*:/.test(text) ? { message: "" } : null;
}

// The first places only: an answer is short, and a page has hundreds.
function positionsOf(mark, text) {
    return [...text.matchAll(`[${mark}]`)].slice(0, 20).map((match) => match.index);
}
