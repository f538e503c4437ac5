// Sends the request of the form, once.
//
// Out: `state.earlyRequest`, with the response, or the reason why there is none.

import { setAttribute, setText, undoChanges } from "./changes.js";
import { TIMED_OUT, within } from "./files.js";
import { isMissing, late, loadLate } from "./late.js";
import { look } from "./look.js";
import { rows } from "./rows.js";
import { askAgain, settings } from "./settings.js";
import { find, state } from "./state.js";
import { bodyOf, checkValues, readForm } from "./values.js";

// As in `contract/response.rs`.
const MAX_BYTES = 256 * 1024;

// Sends the request of an action: that of the form, or another one with its values.
export function submit(form, action = state.action) {
    if (state.earlyRequest?.isPending || state.isClosed) {
        return;
    }
    if (isMissing) {
        late.then(() => submit(form, action));
        loadLate();
        return;
    }
    askAgain();
    undoChanges();
    const values = readForm(form);
    const faults = checkValues(values, action);
    if (faults.length) {
        late.then(({ showFaults }) => state.earlyRequest?.isPending || showFaults(faults));
        return;
    }
    if (action !== "sendEmailCode") {
        showBusy();
    }
    const control = window.AbortController ? new AbortController() : { abort() {} };
    const request = {
        action,
        body: bodyOf(rows, values),
        hadCode: Boolean(values.secondFactor),
        isPending: true,
        answer: send(action, values, control),
        abort: () => control.abort(),
    };
    state.earlyRequest = request;
    late.then(({ handleResponse }) => handleResponse(request));
}

export function showBusy() {
    const button = find(".auth-button");
    setAttribute(button, "aria-disabled", "true");
    setText(button, state.data.busy);
}

async function send(name, values, control) {
    const { panel, dialect, register, captcha, deadlineSeconds, isUnreadable } = await settings();
    if (isUnreadable || (state.data.page === "register" && !register.open)) {
        return { failure: isUnreadable ? "noSettings" : "closed" };
    }
    const solution = captcha.provider ? await (await late).ownCaptcha("answer", name) : "";
    if (solution === null) {
        return { failure: "unsolved" };
    }
    const { path, otherPath, method, fields } = state.data.requests[dialect][name];
    const request = { method, credentials: "include", cache: "no-store", signal: control.signal };
    if (method !== "get") {
        request.headers = { "Content-Type": "application/x-www-form-urlencoded" };
        request.body = bodyOf(fields, values, register.emptyInvitation) + (solution && `&${solution}`);
    }
    const sendTo = (target) => within(deadlineSeconds, exchange(panel + target + state.query, request));
    try {
        const answer = await sendTo(path.replace("{token}", values.token));
        return answer.status === 405 && otherPath ? await sendTo(otherPath) : answer;
    } catch (error) {
        control.abort();
        return { failure: error === TIMED_OUT ? "timedOut" : await explain(panel) };
    }
}

async function exchange(address, request) {
    const response = await fetch(address, request);
    const header = (field) => response.headers.get(field);
    const content = await response.blob();
    return {
        status: response.status,
        redirectedTo: response.redirected ? new URL(response.url).pathname : null,
        location: header("location"),
        hxRedirect: header("hx-redirect"),
        isChallenge: header("cf-mitigated") || header("x-amzn-waf-action"),
        isCached: header("age") > 0,
        text: content.size > MAX_BYTES ? null : await new Response(content).text(),
    };
}

// Why there is no response, as in `contract/session.rs`. What the browser says of its network may be wrong.
async function explain(panel) {
    const { status, url } = await look(`${panel}${state.data.startPage}`);
    if (status === undefined) {
        return navigator.onLine ? "blocked" : "offline";
    }
    return status && !url.startsWith("https:") ? "blocked" : "redirected";
}
