// Shows the response while the app is not running.

import { settle } from "../parts/reply.js";
import { ownCaptcha } from "./captcha.js";
import { askForCode, showClosed, showNotice, showRefusal, showSent, showStep } from "./messages.js";
import { afterSignIn, inputOf, look, query, resetAction, settings, showBusy, state, undoChanges } from "./shared.js";

export async function handleResponse(request) {
    const response = await request.answer;
    const chosen = await settings();
    const { panel, userCentre } = chosen;
    const outcome = state.isAppRunning ? {} : await confirm(settle(rulesOf(request), response), response, panel, request);
    if (state.isAppRunning || !request.isPending) {
        return;
    }
    const { kind, message = "", reason } = outcome;
    const text = (sentences) => sentences[message ? 1 : 0];
    if (reason === "unsolved") {
        request.isPending = false;
        undoChanges();
        return;
    }
    const isSuccess = kind === "succeeded";
    if (isSuccess && request.action === "sendEmailCode") {
        request.isPending = false;
        showStep("emailCode", message, state.data.codeSent);
        return;
    }
    const destination = isSuccess ? destinationOf(outcome, request, chosen) : null;
    if (isSuccess && state.data.cookiesOff && !keepsCookies()) {
        request.isPending = false;
        showNotice(message, state.data.cookiesOff, "bad");
        return;
    }
    if (destination) {
        showNotice(message, text(state.data.leaving), "good");
        showBusy();
        location.assign(panel + destination);
        return;
    }
    // After a success only the mail can be sent once more.
    const isFinal = isSuccess && state.data.page !== "reset";
    request.isPending = isFinal;
    ownCaptcha("renew");
    // An address that no cache knows: the last one was answered by a cache.
    state.query = reason === "notThePanel" ? `?_=${Date.now()}` : "";
    if (isFinal) {
        showNotice(message, text(state.data.done), "good", null, "true");
    } else if (isSuccess) {
        showSent(message, text(state.data.done));
    } else if (kind === "signedIn") {
        showNotice("", state.data.signedIn, "neutral", [state.data.toUserCentre, panel + userCentre]);
    } else {
        showFailure(outcome, request, chosen);
        chooseNextAction(kind);
    }
}

const rulesOf = ({ action }) => state.data.answers[action];

// A logout is done only if the visitor is not signed in any more: a cache may have answered, or a firewall.
async function confirm(outcome, { isCached }, panel, request) {
    if (state.data.page !== "logout" || outcome.kind !== "succeeded") {
        return outcome;
    }
    const isSignedIn = isCached || (await look(panel + rulesOf(request).userCentre)).status === 200;
    return isSignedIn ? { kind: "failed", reason: "notThePanel" } : outcome;
}

// Where a success leads; nowhere if the page stays. The panel's usual path gives way to the setting.
function destinationOf({ path }, request, { userCentre, afterRegister, afterLogout }) {
    const panelPath = path === rulesOf(request).userCentre ? null : afterSignIn(path);
    const destinations = {
        login: redirectPath() || panelPath || userCentre,
        register: afterRegister === "userCentre" ? userCentre : null,
        logout: afterLogout === "stay" ? null : afterLogout,
    };
    return destinations[state.data.page];
}

// The path in `?redirect=`. The folder of the pages is their login page.
function redirectPath() {
    const path = afterSignIn(query.get("redirect"));
    const folder = path && `${path.split(/[?#]/)[0]}/`.replace(/(\/index(\.html)?)?\/+$/, "/");
    return folder === location.pathname.replace(/[^/]*$/, "") ? null : path;
}

// After the first step of two the next request sends the code alone; a refusal leads back to the first step, as in
// `flow/apply.rs`.
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

function showFailure({ kind, message = "", reason }, { hadCode }, { panel, dialect, userCentre }) {
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
        const hasCrashed = reason === "server" && dialect === "universal" && state.data.sentences.crashed;
        const [sentence, label, target] = state.data.sentences[hasCrashed ? "crashed" : reason || kind];
        const { path } = state.data.requests[dialect][state.data.action];
        const link = label && (target === "user" ? [label, panel + userCentre] : [label, panel + path, "_blank"]);
        showNotice(message, message ? "" : sentence, "bad", message ? null : link);
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
    return state.data.subjects.find(([part]) => message.includes(part))?.[1] || [];
}
