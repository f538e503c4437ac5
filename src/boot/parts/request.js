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

// As in `contract/response.rs`.
const MAX_BYTES = 256 * 1024;

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
    const { path, method, fields } = state.data.requests[dialect][name];
    const body = bodyOf(fields, values, register.emptyInvitation);
    const form = { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body };
    try {
        const response = await fetch(panel + path + state.query, {
            method,
            ...(method === "get" ? {} : form),
            credentials: "include",
            cache: "no-store",
            signal: control.signal,
        });
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
    } catch {
        // The path of a GET would do the same again.
        const other = method === "get" ? state.data.answers[name].userCentre : path;
        return { failure: control.signal.reason ?? (await explain(panel + other)) };
    } finally {
        clearTimeout(timer);
    }
}

// A GET that changes nothing and follows no redirect. Out: the response, or an empty object.
export function look(address) {
    const control = new AbortController();
    setTimeout(() => control.abort(), 5000);
    const options = { credentials: "include", cache: "no-store", redirect: "manual", signal: control.signal };
    return fetch(address, options).catch(() => ({}));
}

// Why there is no response, as in `contract/session.rs`. What the browser says of its network may be wrong.
async function explain(address) {
    const { status, url } = await look(address);
    if (status === undefined) {
        return navigator.onLine ? "blocked" : "offline";
    }
    return status && !/^https:/.test(url) ? "blocked" : "redirected";
}
