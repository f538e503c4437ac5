// Sends the request of the form, once.
//
// Out: `state.earlyRequest`, with the response, or the reason why there is none.

import { undoChanges } from "./changes.js";
import { showBusy, showFaults } from "./messages.js";
import { handleResponse } from "./response.js";
import { rows } from "./rows.js";
import { settings } from "./settings.js";
import { state } from "./state.js";
import { bodyOf, checkValues, readForm } from "./values.js";

export function submit(form) {
    if (state.earlyRequest?.isPending) {
        return;
    }
    undoChanges();
    const values = readForm(form);
    const faults = checkValues(values);
    if (faults.length) {
        showFaults(faults);
        return;
    }
    showBusy();
    const control = new AbortController();
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
    const { panel, dialect, register, deadlineSeconds } = await settings;
    const timer = setTimeout(() => control.abort("timedOut"), deadlineSeconds * 1000);
    // Only without a network it is certain that nothing was sent: the panel may have handled a request that failed.
    const failure = navigator.onLine ? "blocked" : "offline";
    const { path, otherPath, method, fields } = state.data.requests[dialect][name];
    const body = bodyOf(fields, values, register.emptyInvitation);
    const form = { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body };
    const sendTo = (target) =>
        fetch(panel + target, {
            method,
            ...(method === "get" ? {} : form),
            credentials: "include",
            cache: "no-store",
            signal: control.signal,
        });
    try {
        let response = await sendTo(path.replace("{token}", values.token));
        if (response.status === 405 && otherPath) {
            response = await sendTo(otherPath);
        }
        return {
            status: response.status,
            redirectedTo: response.redirected ? new URL(response.url).pathname : null,
            location: response.headers.get("location"),
            hxRedirect: response.headers.get("hx-redirect"),
            text: await response.text(),
        };
    } catch {
        return { failure: control.signal.reason ?? failure };
    } finally {
        clearTimeout(timer);
    }
}
