// Sends the request of the form, once.
//
// Out: `state.earlyRequest`, with the response, or the reason why there is none.

import { undoChanges } from "./changes.js";
import { LATE, within } from "./files.js";
import { showBusy, showFaults } from "./messages.js";
import { handleResponse } from "./response.js";
import { rows } from "./rows.js";
import { askAgain, settings } from "./settings.js";
import { state } from "./state.js";
import { bodyOf, checkValues, readForm } from "./values.js";

export function submit(form) {
    if (state.earlyRequest?.isPending || state.isClosed) {
        return;
    }
    askAgain();
    undoChanges();
    const values = readForm(form);
    const faults = checkValues(values);
    if (faults.length) {
        showFaults(faults);
        return;
    }
    showBusy();
    const control = window.AbortController ? new AbortController() : { abort() {} };
    state.earlyRequest = {
        action: state.action,
        body: bodyOf(rows, values),
        hadCode: Boolean(values.secondFactor),
        isPending: true,
        answer: send(state.action, values, control),
        abort: () => control.abort(),
    };
    handleResponse(state.earlyRequest);
}

async function send(name, values, control) {
    const { panel, dialect, register, deadlineSeconds, isUnreadable } = await settings;
    if (isUnreadable || (state.data.page === "register" && !register.open)) {
        return { failure: isUnreadable ? "noSettings" : "closed" };
    }
    // Only without a network it is certain that nothing was sent: the panel may have handled a request that failed.
    const failure = navigator.onLine ? "blocked" : "offline";
    const { path, otherPath, method, fields } = state.data.requests[dialect][name];
    const request = { method, credentials: "include", cache: "no-store", signal: control.signal };
    if (method !== "get") {
        request.headers = { "Content-Type": "application/x-www-form-urlencoded" };
        request.body = bodyOf(fields, values, register.emptyInvitation);
    }
    try {
        const answer = await within(deadlineSeconds, exchange(panel + path.replace("{token}", values.token), request));
        const isElsewhere = answer.status === 405 && otherPath;
        return isElsewhere ? await within(deadlineSeconds, exchange(panel + otherPath, request)) : answer;
    } catch (error) {
        control.abort();
        return { failure: error === LATE ? "timedOut" : failure };
    }
}

async function exchange(address, request) {
    const response = await fetch(address, request);
    return {
        status: response.status,
        redirectedTo: response.redirected ? new URL(response.url).pathname : null,
        location: response.headers.get("location"),
        hxRedirect: response.headers.get("hx-redirect"),
        text: await response.text(),
    };
}
