// Shows the response while the app is not running.

import { setAttribute } from "./changes.js";
import { askForCode, showBusy, showClosed, showNotice, showRefusal } from "./messages.js";
import { settle } from "./reply.js";
import { inputOf } from "./rows.js";
import { settings } from "./settings.js";
import { find, query, resetAction, state } from "./state.js";

export async function handleResponse(request) {
    const response = await request.answer;
    const { panel, dialect, userCentre, afterRegister, afterLogout } = await settings;
    if (state.isAppRunning || !request.isPending) {
        return;
    }
    const outcome = settle(state.data.answers[request.action], response);
    const { kind, message = "", path } = outcome;
    const isSuccess = kind === "succeeded";
    // The panel's usual path gives way to the setting.
    const panelPath = path === state.data.answers[request.action].userCentre ? null : safePath(path);
    const destinations = {
        login: safePath(query.get("redirect")) || panelPath || userCentre,
        register: afterRegister === "userCentre" ? userCentre : null,
        logout: afterLogout === "stay" ? null : afterLogout,
    };
    const destination = isSuccess ? destinations[state.data.page] : null;
    if (isSuccess && state.data.cookiesOff && !keepsCookies()) {
        request.isPending = false;
        showNotice(message, state.data.cookiesOff, "bad");
        return;
    }
    if (destination) {
        showNotice(message, state.data.leaving[message ? 1 : 0], "good");
        showBusy();
        location.assign(panel + destination);
        return;
    }
    const isFinal = isSuccess && /register|new-password/.test(state.data.page);
    // After a registration or a new password the form sends no second request.
    request.isPending = isFinal;
    if (isSuccess) {
        showNotice(message, state.data.done[message ? 1 : 0], "good", isFinal && [state.data.toLogin, "./login.html"]);
    } else if (kind === "signedIn") {
        showNotice("", state.data.signedIn, "neutral", [state.data.toUserCentre, panel + userCentre]);
    } else {
        showFailure(outcome, request, response.status === 500 && dialect === "universal");
        chooseNextAction(kind);
    }
    if (isFinal) {
        setAttribute(find(".auth-form"), "data-done", "true");
    }
}

// After the first step of two the next request sends the code alone; a refusal leads back to the first step, as in
// `flow/step.rs`.
function chooseNextAction(kind) {
    if (kind === "secondStep") {
        state.action = "secondFactor";
    } else if (kind === "refused" && state.action !== state.data.action) {
        resetAction();
        clear("secondFactor");
    }
}

function clear(field) {
    const input = inputOf(field);
    if (input) {
        input.value = "";
    }
}

function showFailure({ kind, message = "" }, { hadCode }, hasCrashed) {
    const fields = kind === "refused" ? subjectOf(message) : [];
    if (kind === "closed") {
        showClosed();
    } else if (kind === "codeAsked" || kind === "secondStep") {
        askForCode(message, hadCode && kind === "codeAsked");
    } else if (fields[0] === "secondFactor") {
        askForCode(message, true);
    } else if (fields.length && fields.every((field) => inputOf(field)?.closest("[hidden]") === null)) {
        showRefusal(fields, message);
    } else {
        const sentence = (hasCrashed && state.data.crashed) || state.data[kind];
        showNotice(message, message ? "" : sentence, "bad");
    }
}

// Whether the browser keeps cookies. Chromium says so while it blocks all of them: then it refuses the storage, too.
function keepsCookies() {
    try {
        return navigator.cookieEnabled && Boolean(localStorage);
    } catch {
        return false;
    }
}

// The fields that a message is about, by the table of `contract/subject.rs`.
function subjectOf(message) {
    return state.data.subjects.find(([part]) => message.includes(part))?.[1] ?? [];
}

// The path if it is safe, else false. Stricter than `flow/redirect.rs`.
function safePath(path) {
    return /^(\/[\w-]+(\.[\w-]+)*)+\/?(\?[\w=&.+-]*)?$/.test(path) && path;
}
