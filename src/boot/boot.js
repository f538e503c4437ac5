// Makes a form work before the app has started, and without the app.
//
// The build renders the page, so a visitor can fill the form in at once. Until the app has started, this script handles
// every submit: it sends the request once and shows the response as text. When the app starts, it calls
// `authBoot.takeOver()` and takes the early request. If the app does not start, or stops with a trap, this script
// handles the form.
//
// In: the rendered page, with the boot data (phrases and rows of the contract table) in <meta name="auth-boot"> and
// built-in settings, if any, in <meta name="auth-config">; the names of the app's files, from the preload links. Paths
// and wire names come from the contract table; in this file a field has its name of `form/field.rs`. Out: the object
// `authBoot`, which `browser/boot.rs` reads:
//   fetchText(address)  promise of the text; of false or null after an error or after ten seconds
//   config      the same for config.json; null if the settings are built in
//   takeOver()  the app handles the form from now on
//   takeEarly() the early request, at the first call only; otherwise null:
//     action      the action of the contract table      abort()  aborts the request
//     body        the values of the form, as the body of the documented request
//     answer      promise of {status, redirectedTo, location, hxRedirect, text} or of {failure}
//     edited      whether the visitor has typed since the response arrived
// Refused: a second request while one is pending. Text is never parsed as HTML.

import { settle } from "./reply.js";

const root = document.documentElement;
const listen = window.addEventListener;
const find = (selector) => document.querySelector(selector);
const meta = (name) => find(`meta[name=${name}]`)?.content;
const query = new URLSearchParams(location.search);
let bootData = JSON.parse(meta("auth-boot"));
// The action of the next request.
let { action } = bootData;
let earlyRequest = null;
let isAppRunning = false;
let hasAppStarted = false;

// Settings: only those that this script needs. An invalid value keeps its default, as in `config/read.rs`.

const builtIn = meta("auth-config");
const config = builtIn ? null : fetchText("./config.json");
const isPath = (value) => /^\/(?![/\\])/.test(value);
const isSeconds = (value) => Number.isInteger(value) && value >= 1 && value <= 600;
const SETTINGS = {
    panel: ["", (value) => /^https?:\/\/[^?#\\@\s]+$/.test(value)],
    userCentre: [bootData.answers?.[action].userCentre, isPath],
    dialect: ["documented", (value) => value === "universal"],
    afterRegister: ["login", (value) => value === "userCentre"],
    afterLogout: [null, isPath],
    theme: ["", (value) => /^(light|dark)$/.test(value)],
    register: [{}, (value) => value instanceof Object],
    deadlineSeconds: [20, isSeconds],
    startSeconds: [10, isSeconds],
};

async function fetchText(address) {
    const control = new AbortController();
    setTimeout(() => control.abort(), 10000);
    try {
        const response = await fetch(address, { signal: control.signal });
        return response.ok && (await response.text());
    } catch {
        return null;
    }
}

async function readSettings() {
    const text = builtIn || (await config) || "{}";
    let given = {};
    try {
        given = JSON.parse(text.replace(/^\ufeff/, "")) ?? {};
    } catch {
        // The app reports the error in the console.
    }
    const choose = ([name, [usual, isValid]]) => [name, isValid(given[name]) ? given[name] : usual];
    const chosen = Object.fromEntries(Object.entries(SETTINGS).map(choose));
    chosen.panel = chosen.panel.replace(/\/+$/, "");
    return chosen;
}

const settings = readSettings();

// The contract table: the fields of the request, and the settings that make a field required, optional or hidden.

const rowsOf = (name) => bootData.requests?.documented[name].fields ?? [];
const rows = rowsOf(action);
const presence = {};
const nameOf = (field) => rows.find((row) => row.field === field).names[0];

function setPresence({ dialect, register }) {
    for (const [field, [rule, usual]] of Object.entries(bootData.presence?.[dialect] ?? {})) {
        presence[field] = /^(required|optional|hidden|shown)$/.test(register[rule]) ? register[rule] : usual;
    }
}

// Shows the kinds of contact that the settings offer, and hides the others.
function showContactKinds({ dialect, register: { contactKinds } }) {
    const { numbers, [dialect]: usual } = bootData.contactKinds;
    const offered = Array.isArray(contactKinds) && contactKinds.length ? contactKinds : usual;
    const values = ["", ...offered.map((kind) => numbers[kind])];
    for (const option of inputOf("contactKind").options) {
        option.hidden = option.disabled = !values.includes(option.value);
    }
}

// Applies the settings to the page, before the app has started and without it.
async function applySettings() {
    const chosen = await settings;
    if (chosen.theme) {
        root.dataset.theme = chosen.theme;
    }
    setPresence(chosen);
    if (bootData.contactKinds && !isAppRunning) {
        showContactKinds(chosen);
        Object.keys(presence).forEach((field) => (shellOf(field).hidden = presence[field] === "hidden"));
    }
}

// Changes of the page. All changes are undone before the next message, and before the app hydrates the page.

const undoActions = [];

function setAttribute(node, name, value) {
    const before = node.getAttribute(name);
    undoActions.push(() => (before === null ? node.removeAttribute(name) : node.setAttribute(name, before)));
    node.setAttribute(name, value);
}

// Replaces the text of an element. The text node stays, since the app hydrates it.
function setText(element, text) {
    const node = element.firstChild;
    const before = node.data;
    undoActions.push(() => (node.data = before));
    node.data = text;
}

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
    undoActions.push(() => span.remove());
    element.append(span);
}

function undoChanges() {
    while (undoActions.length) {
        undoActions.pop()();
    }
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

function showNotice(message, sentence, tone, link) {
    undoChanges();
    const box = find(".auth-notice");
    setAttribute(box, "data-tone", tone);
    appendMessage(find(".auth-notice__text"), message, sentence);
    if (link) {
        appendLink(box, ...link);
    }
    box.focus();
}

// Adds a link to the next page: without the app the page does not navigate by itself.
function appendLink(box, text, address) {
    const link = document.createElement("a");
    link.className = "auth-link";
    link.href = address;
    link.textContent = text;
    undoActions.push(() => link.remove());
    box.append(link);
}

const idOf = (field) => `auth-${nameOf(field)}`;
const inputOf = (field) => document.getElementById(idOf(field));
const shellOf = (field) => inputOf(field).closest(".auth-field, .auth-check");

// Moves the focus to a field, where a screen reader reads its problem.
function focusProblem(field) {
    inputOf(field).focus();
    shellOf(field).scrollIntoView({ block: "nearest" });
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

function showFaults(faults) {
    for (const [field, text] of faults) {
        showProblem(field, "", text);
        setAttribute(inputOf(field), "aria-invalid", "true");
    }
    focusProblem(faults[0][0]);
}

// Shows a message about several fields at the first of them.
function showRefusal([first, ...others], message, sentence) {
    undoChanges();
    showProblem(first, message, sentence);
    setAttribute(inputOf(first), "aria-invalid", "true");
    for (const other of others) {
        const input = inputOf(other);
        setAttribute(input, "aria-invalid", "true");
        setAttribute(input, "aria-describedby", `${input.getAttribute("aria-describedby")} ${idOf(first)}-problem`);
    }
    focusProblem(first);
}

// Asks for the code of the second factor. It is an error only if the visitor has sent a code.
function askForCode(message, hadCode) {
    const field = "secondFactor";
    shellOf(field).hidden = false;
    if (hadCode) {
        showRefusal([field], message, message ? "" : bootData.codeWrong);
        return;
    }
    undoChanges();
    setAttribute(showProblem(field, message, message ? "" : bootData.codeAsked), "data-tone", "neutral");
    focusProblem(field);
}

function showBusy() {
    const button = find(".auth-button");
    setAttribute(button, "aria-disabled", "true");
    setText(button, bootData.busy);
}

// Before sending: folding and checks by the contract table, as in `form/text.rs` and `form/check.rs`.

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
function readForm(form) {
    const typed = new FormData(form);
    const values = {};
    for (const { field, names, fold } of rows) {
        const text = presence[field] === "hidden" ? "" : typed.get(names[0]) ?? "";
        values[field] = FOLDS[fold](text);
        if (values[field] !== text) {
            // The visitor sees the value that is sent.
            inputOf(field).value = values[field];
        }
    }
    return values;
}

function checkValues(values) {
    const faults = rowsOf(action).map((row) => [row.field, faultOf(row, values)]);
    return faults.filter(([, text]) => text);
}

function faultOf({ field, check: { rule, with: argument } }, values) {
    const isRequired = (presence[field] ?? "required") === "required";
    if (presence[field] === "hidden" || rule === "any") {
        return null;
    }
    const [text, other, [missing, invalid]] = [values[field], values[argument] ?? "", bootData.faults[field] ?? []];
    const isMissing = rule in IS_MISSING ? IS_MISSING[rule](text, isRequired, other) : isRequired && !text;
    return isMissing ? missing : text && IS_INVALID[rule]?.(text, other, argument) && invalid;
}

function bodyOf(fields, values, emptyInvitation) {
    const body = new URLSearchParams();
    for (const { field, names, send, standIn } of fields) {
        const text = values[field] || (standIn && emptyInvitation === "0" ? "0" : "");
        if (send === "always" || text) {
            names.forEach((name) => body.append(name, text));
        }
    }
    return body.toString();
}

// The request.

function submit(form) {
    if (earlyRequest?.isPending) {
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
    earlyRequest = {
        action,
        body: bodyOf(rows, values),
        hadCode: Boolean(values.secondFactor),
        isPending: true,
        answer: send(action, values, control),
        abort: () => control.abort(),
    };
    handleResponse(earlyRequest);
}

async function send(name, values, control) {
    const { panel, dialect, register, deadlineSeconds } = await settings;
    const timer = setTimeout(() => control.abort("timedOut"), deadlineSeconds * 1000);
    // Only without a network it is certain that nothing was sent: the panel may have handled a request that failed.
    const failure = navigator.onLine ? "blocked" : "offline";
    const { path, method, fields } = bootData.requests[dialect][name];
    const body = bodyOf(fields, values, register.emptyInvitation);
    const form = { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body };
    try {
        const response = await fetch(panel + path, {
            method,
            ...(method === "get" ? {} : form),
            credentials: "include",
            cache: "no-store",
            signal: control.signal,
        });
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

// The response, while the app is not running.

async function handleResponse(request) {
    const response = await request.answer;
    const { panel, dialect, userCentre, afterRegister, afterLogout } = await settings;
    if (isAppRunning || !request.isPending) {
        return;
    }
    const outcome = settle(bootData.answers[request.action], response);
    const { kind, message = "", path } = outcome;
    const isSuccess = kind === "succeeded";
    // The panel's usual path gives way to the setting.
    const panelPath = path === bootData.answers[request.action].userCentre ? null : safePath(path);
    const destinations = {
        login: safePath(query.get("redirect")) || panelPath || userCentre,
        register: afterRegister === "userCentre" ? userCentre : null,
        logout: afterLogout,
    };
    const destination = isSuccess ? destinations[bootData.page] : null;
    if (destination) {
        showNotice(message, bootData.leaving[message ? 1 : 0], "good");
        showBusy();
        location.assign(panel + destination);
        return;
    }
    const isRegistered = isSuccess && bootData.page === "register";
    // After a registration the form sends no second request.
    request.isPending = isRegistered;
    if (isSuccess) {
        showNotice(message, bootData.done[message ? 1 : 0], "good", isRegistered && [bootData.toLogin, "./login.html"]);
    } else if (kind === "signedIn") {
        showNotice("", bootData.signedIn, "neutral", [bootData.toUserCentre, panel + userCentre]);
    } else {
        showFailure(outcome, request, response.status === 500 && dialect === "universal");
        chooseNextAction(kind);
    }
    if (isRegistered) {
        setAttribute(find(".auth-form"), "data-done", "true");
    }
}

// After the first step of two the next request sends the code alone; a refusal leads back to the first step, as in
// `flow/step.rs`.
function chooseNextAction(kind) {
    if (kind === "secondStep") {
        action = "secondFactor";
    } else if (kind === "refused" && action !== bootData.action) {
        ({ action } = bootData);
        inputOf("secondFactor").value = "";
    }
}

function showFailure({ kind, message = "" }, { hadCode }, hasCrashed) {
    const fields = kind === "refused" ? subjectOf(message) : [];
    if (kind === "codeAsked" || kind === "secondStep") {
        askForCode(message, hadCode && kind === "codeAsked");
    } else if (fields[0] === "secondFactor") {
        askForCode(message, true);
    } else if (fields.length && fields.every((field) => !inputOf(field).closest("[hidden]"))) {
        showRefusal(fields, message);
    } else {
        const sentence = (hasCrashed && bootData.crashed) || bootData[kind];
        showNotice(message, message ? "" : sentence, "bad");
    }
}

// The fields that a message is about, by the table of `contract/subject.rs`.
function subjectOf(message) {
    return bootData.subjects.find(([part]) => message.includes(part))?.[1] ?? [];
}

// The path if it is safe, else false. Stricter than `flow/redirect.rs`.
function safePath(path) {
    return /^(\/[\w-]+(\.[\w-]+)*)+\/?(\?[\w=&.+-]*)?$/.test(path) && path;
}

// The language. The page in another language has the same nodes, so only texts and attributes are copied from it: the
// nodes stay, with the values that the visitor typed.

const KEY = "sspanel-auth-language";
// Language subtag and script, as in `i18n/language.rs`.
const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];
const isTraditional = (tag) => /^zh.(hant|tw|hk|mo)/i.test(tag);

// Without storage, a choice is valid until the visitor leaves the page.
function withStorage(act) {
    try {
        return act(localStorage);
    } catch {
        return null;
    }
}

function preferredLanguage() {
    const preferred = [query.get("lang"), withStorage((storage) => storage.getItem(KEY)), ...navigator.languages];
    const known = preferred.map((wanted) => {
        const near = bootData.languages.filter((tag) => wanted && primary(tag) === primary(wanted));
        return near.find((tag) => isTraditional(tag) === isTraditional(wanted)) ?? near[0];
    });
    return known.find((tag) => tag) ?? root.lang;
}

async function setLanguage(tag) {
    if (tag === root.lang) {
        return;
    }
    const text = await fetchText(`./${bootData.file}.${tag}.html`);
    if (!text || isAppRunning || undoActions.length) {
        return;
    }
    const other = new DOMParser().parseFromString(text, "text/html");
    for (const selector of ["title", "meta[name=auth-boot]", ".auth", "#auth-plain", "#auth-stuck"]) {
        translate(find(selector), other.querySelector(selector));
    }
    root.lang = tag;
    bootData = JSON.parse(meta("auth-boot"));
    applySettings();
}

function translate(mine, other) {
    // A browser extension may have inserted nodes.
    if (mine.nodeName !== other.nodeName || mine.childNodes.length !== other.childNodes.length) {
        return;
    }
    if (mine.nodeType === Node.TEXT_NODE) {
        mine.data = other.data;
    }
    for (const { name, value } of other.attributes ?? []) {
        if (name !== "hidden") {
            mine.setAttribute(name, value);
        }
    }
    mine.childNodes.forEach((child, at) => translate(child, other.childNodes[at]));
}

// The app.

function takeOver() {
    isAppRunning = true;
    hasAppStarted = true;
    undoChanges();
    find("#auth-plain").hidden = true;
}

function takeEarly() {
    const request = earlyRequest;
    earlyRequest = null;
    return request;
}

function continueWithoutApp(notice) {
    isAppRunning = false;
    root.removeAttribute("data-alive");
    find(notice).hidden = false;
    if (earlyRequest?.isPending) {
        handleResponse(earlyRequest);
    }
}

async function startApp() {
    const { href, integrity } = find("link[type='application/wasm']");
    const app = await import(find("link[rel=modulepreload]").href);
    await app.default({ module_or_path: fetch(href, { integrity }) });
}

async function limitStartTime() {
    const { startSeconds } = await settings;
    setTimeout(() => hasAppStarted || continueWithoutApp("#auth-plain"), startSeconds * 1000);
}

function handleTrap(error) {
    if (isAppRunning && error instanceof WebAssembly.RuntimeError) {
        continueWithoutApp("#auth-stuck");
    }
}

function load() {
    const language = preferredLanguage();
    // Preloads the phrases for the app.
    fetchText(meta(`auth-words-${language}`));
    setLanguage(language);
    limitStartTime();
    startApp().catch((error) => {
        console.error(error);
        continueWithoutApp("#auth-plain");
    });
}

// What runs at once.

if (query.has("check")) {
    location.replace(`./check.html${location.search}`);
}

window.authBoot = { config, fetchText, takeOver, takeEarly };

listen(
    "submit",
    (event) => {
        if (!isAppRunning) {
            event.preventDefault();
            event.stopPropagation();
            submit(event.target);
        }
    },
    true,
);
// The Enter key that ends a composition of an input method does not submit the form. WebKit ends the composition before
// the event, whose key code is 229.
listen("keydown", (event) => {
    if ((event.isComposing || event.keyCode === 229) && event.key === "Enter") {
        event.preventDefault();
    }
});
listen("input", ({ target }) => {
    if (earlyRequest?.isPending === false) {
        earlyRequest.edited = true;
    }
    // A change outside the code field leads back to the first step.
    if (action !== bootData.action && target !== inputOf("secondFactor")) {
        ({ action } = bootData);
    }
});
listen("click", ({ target }) => {
    const chosen = isAppRunning ? null : target.closest(".auth-language");
    if (chosen) {
        withStorage((storage) => storage.setItem(KEY, chosen.lang));
        setLanguage(chosen.lang);
    }
});
listen("error", ({ error }) => handleTrap(error));
listen("unhandledrejection", ({ reason }) => handleTrap(reason));
listen("pageshow", ({ persisted }) => {
    if (persisted && !isAppRunning) {
        undoChanges();
        earlyRequest = null;
        ({ action } = bootData);
        document.querySelectorAll("[type=password]").forEach((field) => (field.value = ""));
    }
});

// Fills in the code of an invitation link.
const invitation = bootData.invitation && inputOf("invitation");
if (invitation && !invitation.value && !invitation.closest("[hidden]")) {
    invitation.value = query.get(bootData.invitation) ?? "";
}
setPresence({ dialect: "documented", register: {} });
applySettings();
// Everything that can wait runs after the first paint. A page in the background does not paint.
if (document.hidden) {
    load();
} else {
    requestAnimationFrame(() => setTimeout(load));
}
