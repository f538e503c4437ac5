// The values of the form: folded and checked by the contract table, as in `form/text.rs` and `form/check.rs`.

import { inputOf, presence, rows, rowsOf } from "./rows.js";
import { state } from "./state.js";

const BLANK = "\\s\\x85\\u200b-\\u200f\\u2060";
const OUTER_BLANKS = new RegExp(`^[${BLANK}]+|[${BLANK}]+$`, "g");
const BLANKS = new RegExp(`[${BLANK}]`, "g");
const NOT_IN_EMAIL = `@${BLANK}\\x00-\\x1f\\x7f-\\x9f`;
const LABEL = `[^.${NOT_IN_EMAIL}]+`;
const EMAIL = new RegExp(`^[^${NOT_IN_EMAIL}]+@${LABEL}(\\.${LABEL})*$`);
const isBlank = (text) => !text.replace(BLANKS, "");

const FOLDS = {
    asTyped: (text) => text,
    email: (text) => foldWidth(text).replace(OUTER_BLANKS, ""),
    code: (text) => foldWidth(text).replace(BLANKS, ""),
    token: (text) => (/^[\w-]*$/.test(text) ? text : ""),
};
const IS_MISSING = {
    notBlank: (text, isRequired) => isRequired && isBlank(text),
    repeats: (text, isRequired, other) => !text && other,
    kindOf: (text, isRequired, other) => !text && (isRequired || !isBlank(other)),
};
const IS_INVALID = {
    email: (text) => !EMAIL.test(text),
    newPassword: (text, other, minBytes) => new TextEncoder().encode(text).length < minBytes,
    repeats: (text, other) => text !== other,
};

function foldWidth(text) {
    return text
        .replace(/[\uff01-\uff5e]/g, (character) => character.normalize("NFKC"))
        .replace(/[\u3002\uff61]/g, ".");
}

// The folded values of the form, by field.
export function readForm(form) {
    const typed = new FormData(form);
    const values = {};
    for (const { field, names, fold } of rows) {
        const text = presence[field] === "hidden" ? "" : typed.get(names[0]) || "";
        values[field] = FOLDS[fold](text);
        const input = inputOf(field);
        if (input && values[field] !== text) {
            // The visitor sees the value that is sent.
            input.value = values[field];
        }
    }
    return values;
}

export function checkValues(values, action) {
    const faults = rowsOf(action).map((row) => [row.field, faultOf(row, values)]);
    return faults.filter(([, text]) => text);
}

function faultOf({ field, check: { rule, with: argument } }, values) {
    const isRequired = (presence[field] || "required") === "required";
    if (presence[field] === "hidden" || rule === "any") {
        return null;
    }
    const [text, other, [missing, invalid]] = [values[field], values[argument] || "", state.data.faults[field] || []];
    const isMissing = rule in IS_MISSING ? IS_MISSING[rule](text, isRequired, other) : isRequired && !text;
    return isMissing ? missing : text && IS_INVALID[rule]?.(text, other, argument) && invalid;
}

export function bodyOf(fields, values, emptyInvitation) {
    const body = new URLSearchParams();
    for (const { field, names, send, standIn } of fields) {
        // The settings may have hidden it since the press.
        const value = presence[field] === "hidden" ? "" : values[field];
        const text = value || (standIn && emptyInvitation === "0" ? "0" : "");
        if (send === "always" || (send !== "inPath" && text)) {
            names.forEach((name) => body.append(name, text));
        }
    }
    return body.toString();
}
