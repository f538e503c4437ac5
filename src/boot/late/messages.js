// Shows notices and problems, with the attributes and the focus that the app gives them.

import { append, find, idOf, inputOf, setAttribute, setHidden, setText, shellOf, state, undoChanges } from "./shared.js";

// Appends a text in a span, with the attributes that `components/message.rs` sets.
function appendText(element, className, text) {
    const span = document.createElement("span");
    span.className = className;
    span.textContent = text;
    if (className === "auth-said") {
        span.dir = "auto";
        if (/[\u3400-\u9fff]/.test(text)) {
            span.lang = "zh-Hans";
        }
    }
    append(element, span);
}

// Adds a link to the next page: without the app the page does not navigate by itself.
function appendLink(box, text, address, target = "") {
    const link = document.createElement("a");
    link.className = "auth-link";
    link.href = address;
    link.target = target;
    link.textContent = text;
    append(box, link);
}

// Appends the message of the panel, if there is one, and a sentence of ours.
function appendMessage(element, message, sentence) {
    if (message) {
        appendText(element, "auth-said", message);
    }
    if (sentence) {
        appendText(element, message ? "auth-advice" : "auth-sentence", sentence);
    }
}

// `done` is how far the form gives way to the notice: wholly if it is "true", all but address and button if it is "sent".
function fillNotice(message, sentence, tone, done) {
    undoChanges();
    const box = find(".auth-notice");
    setAttribute(box, "data-tone", tone);
    if (done) {
        setAttribute(find(".auth-form"), "data-done", done);
    }
    appendMessage(find(".auth-notice__text"), message, sentence);
    return box;
}

export function showNotice(message, sentence, tone, link, done) {
    const box = fillNotice(message, sentence, tone, done);
    if (link) {
        appendLink(box, ...link);
    }
    box?.focus();
}

// Shows a form that the settings have closed.
export function showClosed() {
    fillNotice("", state.data.closed, "neutral", "true");
}

// Shows that a mail was sent. The address stays in its field, so that it can be corrected, and the mail sent again.
export function showSent(message, sentence) {
    showNotice(message, sentence, "good", null, "sent");
    setText(find(".auth-button"), state.data.sendAgain);
}

// Moves the focus to a field, where a screen reader reads its problem.
function focusProblem(field) {
    const input = inputOf(field);
    (input?.querySelector(":enabled") || input)?.focus();
    shellOf(field)?.scrollIntoView({ block: "nearest" });
}

// The live region is off while the focus moves to the field: otherwise the problem is read twice.
function showProblem(field, message, sentence) {
    const problem = find(`#${idOf(field)}-problem`);
    if (document.activeElement !== inputOf(field)) {
        setAttribute(problem, "aria-live", "off");
    }
    appendMessage(problem, message, sentence);
    return problem;
}

export function showFaults(faults) {
    undoChanges();
    for (const [field, text] of faults) {
        showProblem(field, "", text);
        setAttribute(inputOf(field), "aria-invalid", "true");
    }
    focusProblem(faults[0][0]);
}

// Shows a message about several fields at the first of them.
export function showRefusal([first, ...others], message, sentence) {
    undoChanges();
    showProblem(first, message, sentence);
    setAttribute(inputOf(first), "aria-invalid", "true");
    for (const other of others) {
        const input = inputOf(other);
        setAttribute(input, "aria-invalid", "true");
        setAttribute(input, "aria-describedby", `${input?.getAttribute("aria-describedby")} ${idOf(first)}-problem`);
    }
    focusProblem(first);
}

// Asks for the code of the second factor. It is an error only if the visitor has sent a code.
export function askForCode(message, hadCode) {
    const field = "secondFactor";
    setHidden(shellOf(field), false);
    if (hadCode) {
        showRefusal([field], message, message ? "" : state.data.codeWrong);
        return;
    }
    showStep(field, message, state.data.codeAsked);
}

// Says what comes next at a field. This is no error.
export function showStep(field, message, sentence) {
    undoChanges();
    setAttribute(showProblem(field, message, message ? "" : sentence), "data-tone", "neutral");
    focusProblem(field);
}
