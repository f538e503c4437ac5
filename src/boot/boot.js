// Makes a page work before the app is there, and without it.
//
// The page is rendered beforehand, so its form can be filled in at once. Until the app has started
// this script takes a submit: it sends the documented request, exactly once, and shows the answer
// as text. When the app arrives it calls `authBoot.takeOver()`, takes the request that is under
// way and goes on with it. If the app never arrives, or breaks, this script stays in charge.
//
// In: the rendered page, with its phrases and its part of the contract table in <meta name="auth-boot"> and
// perhaps its settings in <meta name="auth-config">; the names of the app's files, from the preload links. Paths, wire
// names and what is sent when come from the table: here a field has its name in `form/field.rs`. Out: the object
// `authBoot`, whose other side is `browser/boot.rs`:
//   fetchText(address)  promise of a text, or of something else if it cannot be had within ten seconds
//   config      the same for config.json, or null if the settings are in the page
//   takeOver()  the app is in charge from now on
//   takeEarly() null, or, once, what was sent before:
//     action      what was asked for            abort()  gives the request up
//     body        what the form held, as the documented request has it
//     answer      promise of {status, redirectedTo, location, hxRedirect, text} or of {failure}
//     edited      whether the visitor has typed since the answer came
// Refused: a second request while one is under way, and every way of showing text as markup.

import { settle } from "./reply.js";

const root = document.documentElement;
const on = window.addEventListener;
const find = (selector) => document.querySelector(selector);
const meta = (name) => find(`meta[name=${name}]`)?.content;
const query = new URLSearchParams(location.search);
let data = JSON.parse(meta("auth-boot"));
// What the next press of the button sends.
let { action } = data;
let early = null;
let isTaken = false;
let hasStarted = false;

// Settings: the few that matter here; whatever is wrong keeps its default, as in `config/read.rs`.

const builtIn = meta("auth-config");
const config = builtIn ? null : fetchText("./config.json");
const isPath = (value) => /^\/(?![/\\])/.test(value);
const isSeconds = (value) => Number.isInteger(value) && value >= 1 && value <= 600;
const KNOWN = {
    panel: ["", (value) => /^https?:\/\/[^?#\\@\s]+$/.test(value)],
    userCentre: [data.answers?.[action].userCentre, isPath],
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
        const answer = await fetch(address, { signal: control.signal });
        return answer.ok && (await answer.text());
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
        // The app complains about it.
    }
    const choose = ([name, [usual, isRight]]) => [name, isRight(given[name]) ? given[name] : usual];
    const chosen = Object.fromEntries(Object.entries(KNOWN).map(choose));
    chosen.panel = chosen.panel.replace(/\/+$/, "");
    return chosen;
}

const settings = readSettings();

// The contract: the fields of the request, and the settings that decide whether they must be filled in.

const rowsOf = (name) => data.requests?.documented[name].fields ?? [];
const rows = rowsOf(action);
const presence = {};
const nameOf = (field) => rows.find((row) => row.field === field).names[0];

function setPresence({ dialect, register }) {
    for (const [field, [rule, usual]] of Object.entries(data.presence?.[dialect] ?? {})) {
        presence[field] = /^(required|optional|hidden|shown)$/.test(register[rule]) ? register[rule] : usual;
    }
}

// The kinds of contact to choose from.
function offerKinds({ dialect, register: { contactKinds } }) {
    const { numbers, [dialect]: usual } = data.contactKinds;
    const offered = Array.isArray(contactKinds) && contactKinds.length ? contactKinds : usual;
    const values = ["", ...offered.map((kind) => numbers[kind])];
    for (const option of inputOf("contactKind").options) {
        option.hidden = option.disabled = !values.includes(option.value);
    }
}

// What the settings change before and without the app.
async function adapt() {
    const chosen = await settings;
    if (chosen.theme) {
        root.dataset.theme = chosen.theme;
    }
    setPresence(chosen);
    if (data.contactKinds && !isTaken) {
        offerKinds(chosen);
        Object.keys(presence).forEach((field) => (shellOf(field).hidden = presence[field] === "hidden"));
    }
}

// What is shown. Every change of the page is undone before the next one, and before the app comes.

const undo = [];

function mark(node, name, value) {
    const before = node.getAttribute(name);
    undo.push(() => (before === null ? node.removeAttribute(name) : node.setAttribute(name, before)));
    node.setAttribute(name, value);
}

// Replaces the one text in an element; the node itself belongs to the app.
function write(element, text) {
    const node = element.firstChild;
    const before = node.data;
    undo.push(() => (node.data = before));
    node.data = text;
}

// Adds a text as an element of its own, with the marks of `components/message.rs`.
function add(element, name, text) {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    if (name === "auth-said") {
        span.dir = "auto";
        if (/[\u3400-\u9fff]/.test(text)) {
            span.lang = "zh-Hans";
        }
    }
    undo.push(() => span.remove());
    element.append(span);
}

function clear() {
    while (undo.length) {
        undo.pop()();
    }
}

// The words of the panel, if it had any, and a sentence of ours.
function addMessage(element, message, sentence) {
    if (message) {
        add(element, "auth-said", message);
    }
    if (sentence) {
        add(element, message ? "auth-advice" : "auth-sentence", sentence);
    }
}

function showNotice(message, sentence, tone, link) {
    clear();
    const box = find(".auth-notice");
    mark(box, "data-tone", tone);
    addMessage(find(".auth-notice__text"), message, sentence);
    if (link) {
        addLink(box, ...link);
    }
    box.focus();
}

// The way on, since only the app leads there by itself.
function addLink(box, text, address) {
    const link = document.createElement("a");
    link.className = "auth-link";
    link.href = address;
    link.textContent = text;
    undo.push(() => link.remove());
    box.append(link);
}

const idOf = (field) => `auth-${nameOf(field)}`;
const inputOf = (field) => document.getElementById(idOf(field));
const shellOf = (field) => inputOf(field).closest(".auth-field, .auth-check");

// The focus is led to a field, where all that is said about it is read out: then its region keeps quiet.
function focusProblem(field) {
    inputOf(field).focus();
    shellOf(field).scrollIntoView({ block: "nearest" });
}

function showProblem(field, message, sentence) {
    const problem = find(`#${idOf(field)}-problem`);
    if (document.activeElement !== inputOf(field)) {
        mark(problem, "aria-live", "off");
    }
    addMessage(problem, message, sentence);
    return problem;
}

function showFaults(faults) {
    for (const [field, text] of faults) {
        showProblem(field, "", text);
        mark(inputOf(field), "aria-invalid", "true");
    }
    focusProblem(faults[0][0]);
}

// What the panel says about these fields stands at the first of them.
function showRefusal([first, ...others], message, sentence) {
    clear();
    showProblem(first, message, sentence);
    mark(inputOf(first), "aria-invalid", "true");
    for (const other of others) {
        const input = inputOf(other);
        mark(input, "aria-invalid", "true");
        mark(input, "aria-describedby", `${input.getAttribute("aria-describedby")} ${idOf(first)}-problem`);
    }
    focusProblem(first);
}

// The code of the second factor is asked for: a step and no error, unless there was one.
function askForCode(message, hadCode) {
    const field = "secondFactor";
    shellOf(field).hidden = false;
    if (hadCode) {
        showRefusal([field], message, message ? "" : data.codeWrong);
        return;
    }
    clear();
    mark(showProblem(field, message, message ? "" : data.codeAsked), "data-tone", "neutral");
    focusProblem(field);
}

function showBusy() {
    const button = find(".auth-button");
    mark(button, "aria-disabled", "true");
    write(button, data.busy);
}

// Before sending: the folding and the checks of the table, as in `form/text.rs` and `form/check.rs`.

const BLANK = "\\s\\x85\\u200b-\\u200f\\u2060";
const ENDS = new RegExp(`^[${BLANK}]+|[${BLANK}]+$`, "g");
const BLANKS = new RegExp(`[${BLANK}]`, "g");
const NONE_IN_EMAIL = `@${BLANK}\\x00-\\x1f\\x7f-\\x9f`;
const LABEL = `[^.${NONE_IN_EMAIL}]+`;
const EMAIL = new RegExp(`^[^${NONE_IN_EMAIL}]+@${LABEL}(\\.${LABEL})*$`);
const isBlank = (text) => !text.replace(BLANKS, "");

const FOLDS = {
    asTyped: (text) => text,
    email: (text) => foldWidth(text).replace(ENDS, ""),
    code: (text) => foldWidth(text).replace(BLANKS, ""),
};
const MISSING = {
    notBlank: (text, isRequired) => isRequired && isBlank(text),
    repeats: (text, isRequired, other) => !text && other,
    kindOf: (text, isRequired, other) => !text && (isRequired || !isBlank(other)),
};
const WRONG = {
    email: (text) => !EMAIL.test(text),
    newPassword: (text, other, fewest) => new TextEncoder().encode(text).length < fewest,
    repeats: (text, other) => text !== other,
};

function foldWidth(text) {
    return text
        .replace(/[\uff01-\uff5e]/g, (mark) => mark.normalize("NFKC"))
        .replace(/[\u3002\uff61]/g, ".");
}

// The values of the form as they are sent, by the names of the fields here.
function read(form) {
    const typed = new FormData(form);
    const values = {};
    for (const { field, names, fold } of rows) {
        const text = presence[field] === "hidden" ? "" : typed.get(names[0]) ?? "";
        values[field] = FOLDS[fold](text);
        if (values[field] !== text) {
            // What is sent is what is seen.
            inputOf(field).value = values[field];
        }
    }
    return values;
}

function check(values) {
    const faults = rowsOf(action).map((row) => [row.field, faultOf(row, values)]);
    return faults.filter(([, text]) => text);
}

function faultOf({ field, check: { rule, with: than } }, values) {
    const isRequired = (presence[field] ?? "required") === "required";
    if (presence[field] === "hidden" || rule === "any") {
        return null;
    }
    const [text, other, [missing, wrong]] = [values[field], values[than] ?? "", data.faults[field] ?? []];
    const isMissing = rule in MISSING ? MISSING[rule](text, isRequired, other) : isRequired && !text;
    return isMissing ? missing : text && WRONG[rule]?.(text, other, than) && wrong;
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
    if (early?.isUnderWay) {
        return;
    }
    clear();
    const values = read(form);
    const faults = check(values);
    if (faults.length) {
        showFaults(faults);
        return;
    }
    showBusy();
    const control = new AbortController();
    early = {
        action,
        body: bodyOf(rows, values),
        hadCode: Boolean(values.secondFactor),
        isUnderWay: true,
        answer: send(action, values, control),
        abort: () => control.abort(),
    };
    settleWhenAnswered(early);
}

async function send(name, values, control) {
    const { panel, dialect, register, deadlineSeconds } = await settings;
    const timer = setTimeout(() => control.abort("timedOut"), deadlineSeconds * 1000);
    // A request that was cut later may have worked: only without a network nothing was sent.
    const failure = navigator.onLine ? "blocked" : "offline";
    const { path, method, fields } = data.requests[dialect][name];
    const body = bodyOf(fields, values, register.emptyInvitation);
    const form = { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body };
    try {
        const answer = await fetch(panel + path, {
            method,
            ...(method === "get" ? {} : form),
            credentials: "include",
            cache: "no-store",
            signal: control.signal,
        });
        return {
            status: answer.status,
            redirectedTo: answer.redirected ? new URL(answer.url).pathname : null,
            location: answer.headers.get("location"),
            hxRedirect: answer.headers.get("hx-redirect"),
            text: await answer.text(),
        };
    } catch {
        return { failure: control.signal.reason ?? failure };
    } finally {
        clearTimeout(timer);
    }
}

// The answer, while the app is not there.

async function settleWhenAnswered(sent) {
    const answer = await sent.answer;
    const { panel, dialect, userCentre, afterRegister, afterLogout } = await settings;
    if (isTaken || !sent.isUnderWay) {
        return;
    }
    const outcome = settle(data.answers[sent.action], answer);
    const { kind, message = "", path } = outcome;
    const isGood = kind === "succeeded";
    const isOffered = path !== data.answers[sent.action].userCentre;
    const ways = {
        login: safePath(query.get("redirect")) || (isOffered && safePath(path)) || userCentre,
        register: afterRegister === "userCentre" ? userCentre : null,
        logout: afterLogout,
    };
    const way = isGood ? ways[data.page] : null;
    if (way) {
        showNotice(message, data.leaving[message ? 1 : 0], "good");
        showBusy();
        location.assign(panel + way);
        return;
    }
    const isRegistered = isGood && data.page === "register";
    // An account is made once.
    sent.isUnderWay = isRegistered;
    if (isGood) {
        showNotice(message, data.done[message ? 1 : 0], "good", isRegistered && [data.toLogin, "./login.html"]);
    } else if (kind === "signedIn") {
        showNotice("", data.signedIn, "neutral", [data.toUserCentre, panel + userCentre]);
    } else {
        showFailure(outcome, sent, answer.status === 500 && dialect === "universal");
        askNext(kind);
    }
    if (isRegistered) {
        mark(find(".auth-form"), "data-done", "true");
    }
}

// After the first of two steps the code goes alone; whatever else is refused begins anew, as in `flow/step.rs`.
function askNext(kind) {
    if (kind === "secondStep") {
        action = "secondFactor";
    } else if (kind === "refused") {
        ({ action } = data);
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
        const sentence = (hasCrashed && data.crashed) || data[kind];
        showNotice(message, message ? "" : sentence, "bad");
    }
}

// The fields that a message is about, by the table of `contract/subject.rs`.
function subjectOf(message) {
    return data.subjects.find(([part]) => message.includes(part))?.[1] ?? [];
}

// Fewer paths than `flow/redirect.rs` takes, and none that it refuses.
function safePath(path) {
    return /^(\/[\w-]+(\.[\w-]+)*)+\/?$/.test(path) && path;
}

// The language: another rendering of the same page has the same shape, so only texts are taken
// from it and every node stays, with what was typed into it.

const KEY = "sspanel-auth-language";
// Language and kind of characters, as in `i18n/language.rs`.
const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];
const isTraditional = (tag) => /^zh.(hant|tw|hk|mo)/i.test(tag);

// Without storage a choice lasts until the page is left.
function remembering(act) {
    try {
        return act(localStorage);
    } catch {
        return null;
    }
}

function wishedLanguage() {
    const preferred = [query.get("lang"), remembering((storage) => storage.getItem(KEY)), ...navigator.languages];
    const known = preferred.map((wanted) => {
        const near = data.languages.filter((tag) => wanted && primary(tag) === primary(wanted));
        return near.find((tag) => isTraditional(tag) === isTraditional(wanted)) ?? near[0];
    });
    return known.find((tag) => tag) ?? root.lang;
}

async function setLanguage(tag) {
    if (tag === root.lang) {
        return;
    }
    const text = await fetchText(`./${data.file}.${tag}.html`);
    if (!text || isTaken || undo.length) {
        return;
    }
    const other = new DOMParser().parseFromString(text, "text/html");
    for (const selector of ["title", "meta[name=auth-boot]", ".auth", "#auth-plain", "#auth-stuck"]) {
        translate(find(selector), other.querySelector(selector));
    }
    root.lang = tag;
    data = JSON.parse(meta("auth-boot"));
    adapt();
}

function translate(mine, other) {
    // An extension may have put something of its own between.
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
    isTaken = true;
    hasStarted = true;
    clear();
    find("#auth-plain").hidden = true;
}

function takeEarly() {
    const taken = early;
    early = null;
    return taken;
}

function stayInCharge(notice) {
    isTaken = false;
    root.removeAttribute("data-alive");
    find(notice).hidden = false;
    if (early?.isUnderWay) {
        settleWhenAnswered(early);
    }
}

async function start() {
    const { href, integrity } = find("link[type='application/wasm']");
    const app = await import(find("link[rel=modulepreload]").href);
    await app.default({ module_or_path: fetch(href, { integrity }) });
}

async function startInTime() {
    const { startSeconds } = await settings;
    setTimeout(() => hasStarted || stayInCharge("#auth-plain"), startSeconds * 1000);
}

function noticeBreakdown(error) {
    if (isTaken && error instanceof WebAssembly.RuntimeError) {
        stayInCharge("#auth-stuck");
    }
}

function begin() {
    const language = wishedLanguage();
    // The app will ask for it: then it is there, or on its way.
    fetchText(meta(`auth-words-${language}`));
    setLanguage(language);
    startInTime();
    start().catch((error) => {
        console.error(error);
        stayInCharge("#auth-plain");
    });
}

// What is done at once.

if (query.has("check")) {
    location.replace(`./check.html${location.search}`);
}

window.authBoot = { config, fetchText, takeOver, takeEarly };

on(
    "submit",
    (event) => {
        if (!isTaken) {
            event.preventDefault();
            event.stopPropagation();
            submit(event.target);
        }
    },
    true,
);
// The Enter key that takes a word of an input method does not send the form. WebKit ends the composition before.
on("keydown", (event) => {
    if ((event.isComposing || event.keyCode === 229) && event.key === "Enter") {
        event.preventDefault();
    }
});
on("input", ({ target }) => {
    if (early?.isUnderWay === false) {
        early.edited = true;
    }
    // What is changed beside the code belongs to the first step.
    if (action !== data.action && target !== inputOf("secondFactor")) {
        ({ action } = data);
    }
});
on("click", ({ target }) => {
    const chosen = isTaken ? null : target.closest(".auth-language");
    if (chosen) {
        remembering((storage) => storage.setItem(KEY, chosen.lang));
        setLanguage(chosen.lang);
    }
});
on("error", ({ error }) => noticeBreakdown(error));
on("unhandledrejection", ({ reason }) => noticeBreakdown(reason));
on("pageshow", ({ persisted }) => {
    if (persisted && !isTaken) {
        clear();
        early = null;
        ({ action } = data);
        document.querySelectorAll("[type=password]").forEach((field) => (field.value = ""));
    }
});

// The code of an invitation link.
const invitation = data.invitation && inputOf("invitation");
if (invitation && !invitation.value && !invitation.closest("[hidden]")) {
    invitation.value = query.get(data.invitation) ?? "";
}
setPresence({ dialect: "documented", register: {} });
adapt();
// The first paint and the first press come before everything that can wait. A page in the background paints nothing.
if (document.hidden) {
    begin();
} else {
    requestAnimationFrame(() => setTimeout(begin));
}
