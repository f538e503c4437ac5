// Makes a page work before the app is there, and without it.
//
// The page is rendered beforehand, so its form can be filled in at once. Until the app has started
// this script takes a submit: it sends the documented request, exactly once, and shows the answer
// as text. When the app arrives it calls `authBoot.takeOver()`, takes the request that is under
// way and goes on with it. If the app never arrives, or breaks, this script stays in charge.
//
// In: the rendered page, with its phrases in <meta name="auth-boot"> and perhaps its settings in
// <meta name="auth-config">; the names of the app's files, from the preload links. Out: the object
// `authBoot`, whose other side is `browser/boot.rs`:
//   fetchText(address)  promise of a text, or of something else if it cannot be had within ten seconds
//   config      the same for config.json, or null if the settings are in the page
//   takeOver()  the app is in charge from now on
//   takeEarly() null, or, once, what was sent before:
//     body        the request's body            abort()  gives the request up
//     answer      promise of {status, redirectedTo, location, text} or of {failure}
//     edited      whether the visitor has typed since the answer came
// Refused: a second request while one is under way, and every way of showing text as markup.

const root = document.documentElement;
const on = window.addEventListener;
const find = (selector) => document.querySelector(selector);
const meta = (name) => find(`meta[name=${name}]`)?.content;
const query = new URLSearchParams(location.search);
let data = JSON.parse(meta("auth-boot"));
let early = null;
let isTaken = false;
let hasStarted = false;

// Settings: the few that matter here; whatever is wrong keeps its default, as in `config/read.rs`.

const baked = meta("auth-config");
const config = baked ? null : fetchText("./config.json");
const isPath = (value) => /^\/(?![/\\])/.test(value);
const isSeconds = (value) => Number.isInteger(value) && value >= 1 && value <= 600;
const KNOWN = {
    panel: ["", (value) => /^https?:\/\/[^?#\\@\s]+$/.test(value)],
    userCentre: ["/user", isPath],
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
    const text = baked || (await config) || "{}";
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

// What the settings change before and without the app. Nobody is blamed for a field that is not asked for; an
// invitation is asked for only if the settings say so.
const unasked = new Set(["code"]);

async function adapt() {
    const { theme, register } = await settings;
    if (theme) {
        root.dataset.theme = theme;
    }
    if (/^(optional|hidden)$/.test(register.contact)) {
        unasked.add("imtype").add("wechat");
    }
    if (register.invitation === "required") {
        unasked.delete("code");
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
function addMessage(element, said, sentence) {
    if (said) {
        add(element, "auth-said", said);
    }
    if (sentence) {
        add(element, said ? "auth-advice" : "auth-sentence", sentence);
    }
}

function showNotice(said, sentence, tone, link) {
    clear();
    const box = find(".auth-notice");
    mark(box, "data-tone", tone);
    addMessage(find(".auth-notice__text"), said, sentence);
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

const fieldOf = (name) => find(`#auth-${name}`);

// The focus is led to a field, where all that is said about it is read out: then its region keeps quiet.
function focusProblem(name) {
    fieldOf(name).focus();
    fieldOf(name).closest(".auth-field").scrollIntoView({ block: "nearest" });
}

function showProblem(name, said, sentence) {
    const problem = find(`#auth-${name}-problem`);
    if (document.activeElement !== fieldOf(name)) {
        mark(problem, "aria-live", "off");
    }
    addMessage(problem, said, sentence);
    return problem;
}

function showFaults(faults) {
    for (const [name, text] of faults) {
        showProblem(name, "", text);
        mark(fieldOf(name), "aria-invalid", "true");
    }
    focusProblem(faults[0][0]);
}

// What the panel says about these fields stands at the first of them.
function showRefusal([first, ...others], said, sentence) {
    clear();
    showProblem(first, said, sentence);
    mark(fieldOf(first), "aria-invalid", "true");
    for (const other of others) {
        const field = fieldOf(other);
        mark(field, "aria-invalid", "true");
        mark(field, "aria-describedby", `${field.getAttribute("aria-describedby")} auth-${first}-problem`);
    }
    focusProblem(first);
}

// The code of the second factor is asked for: a step and no error, unless there was one.
function askForCode(said, hadCode) {
    find("#auth-code").closest(".auth-field").hidden = false;
    if (hadCode) {
        showRefusal(["code"], said, said ? "" : data.codeWrong);
        return;
    }
    clear();
    mark(showProblem("code", said, said ? "" : data.codeAsked), "data-tone", "neutral");
    focusProblem("code");
}

function showBusy() {
    const button = find(".auth-button");
    mark(button, "aria-disabled", "true");
    write(button, data.busy);
}

// Before sending: the same checks and the same folding of full-width forms as in `form`.

const SHAPES = {
    email: (text) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(text),
    passwd: (text) => new TextEncoder().encode(text).length >= 8,
    repasswd: (text, values) => text === values.get("passwd"),
};
const BLANK = "[\\s\\x85\\u200b-\\u200f\\u2060]";
const ENDS = new RegExp(`^${BLANK}+|${BLANK}+$`, "g");
const BLANKS = new RegExp(BLANK, "g");
const FOLDED = { email: ENDS, code: BLANKS };

function fold(text) {
    return text
        .replace(/[\uff01-\uff5e]/g, (mark) => mark.normalize("NFKC"))
        .replace(/[\u3002\uff61]/g, ".");
}

function read(form) {
    const values = new FormData(form);
    for (const [name, blanks] of Object.entries(FOLDED)) {
        if (values.has(name)) {
            // What is sent is what is seen.
            const folded = fold(values.get(name)).replace(blanks, "");
            form.elements[name].value = folded;
            values.set(name, folded);
        }
    }
    return values;
}

function check(values) {
    const fault = ([name, [missing, wrong]]) => {
        const text = values.get(name);
        const isThere = name.endsWith("passwd") ? text : text.replace(BLANKS, "");
        return [name, !isThere ? missing : wrong && !SHAPES[name](text, values) && wrong];
    };
    const rules = Object.entries(data.rules).filter(([name]) => !unasked.has(name));
    return rules.map(fault).filter(([, text]) => text);
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
    const body = new URLSearchParams(values).toString();
    const control = new AbortController();
    early = { body, hadCode: Boolean(values.get("code")), isUnderWay: true, answer: send(body, control), abort: () => control.abort() };
    settleWhenAnswered(early);
}

async function send(body, control) {
    const { panel, deadlineSeconds } = await settings;
    const timer = setTimeout(() => control.abort("timedOut"), deadlineSeconds * 1000);
    // A request that was cut later may have worked: only without a network nothing was sent.
    const failure = navigator.onLine ? "blocked" : "offline";
    const form = {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body,
    };
    try {
        const answer = await fetch(panel + data.path, {
            ...(data.page === "logout" ? {} : form),
            credentials: "include",
            cache: "no-store",
            signal: control.signal,
        });
        return {
            status: answer.status,
            redirectedTo: answer.redirected ? new URL(answer.url).pathname : null,
            location: answer.headers.get("location"),
            text: await answer.text(),
        };
    } catch {
        return { failure: control.signal.reason ?? failure };
    } finally {
        clearTimeout(timer);
    }
}

// The answer, while the app is not there. It is read by content, as in `api/reply.rs`.

async function settleWhenAnswered(sent) {
    const answer = await sent.answer;
    const { panel, userCentre, afterRegister, afterLogout } = await settings;
    if (isTaken || !sent.isUnderWay) {
        return;
    }
    const outcome = understand(answer);
    const { said, isGood } = outcome;
    const ways = {
        login: safePath(query.get("redirect")) || userCentre,
        register: afterRegister === "userCentre" ? userCentre : null,
        logout: afterLogout,
    };
    const way = isGood ? ways[data.page] : null;
    if (way) {
        showNotice(said, data.leaving[said ? 1 : 0], "good");
        showBusy();
        location.assign(panel + way);
        return;
    }
    const isRegistered = Boolean(isGood) && data.page === "register";
    // An account is made once.
    sent.isUnderWay = isRegistered;
    if (isGood) {
        showNotice(said, data.done[said ? 1 : 0], "good", isRegistered && [data.toLogin, "./login.html"]);
    } else if (outcome.isSignedIn) {
        showNotice("", data.signedIn, "neutral", [data.toUserCentre, panel + userCentre]);
    } else {
        showFailure(outcome, sent);
    }
    if (isRegistered) {
        mark(find(".auth-form"), "data-done", "true");
    }
}

function showFailure({ said, sentence, isCodeAsked }, { hadCode }) {
    const names = subjectOf(said);
    if (isCodeAsked || (data.page === "login" && names[0] === "code")) {
        askForCode(said, hadCode);
    } else if (names.length && names.every((name) => !fieldOf(name).closest("[hidden]"))) {
        showRefusal(names, said);
    } else {
        showNotice(said, said ? "" : sentence, "bad");
    }
}

// The fields that a message is about, by the table of `form/subject.rs`.
function subjectOf(said = "") {
    return data.subjects.find(([part]) => said.includes(part))?.[1] ?? [];
}

// What an answer means: `said` are the words of the panel, `sentence` is ours where it had none.
function understand({ failure, status, redirectedTo, location: named, text }) {
    if (failure) {
        return { sentence: data[failure] };
    }
    // Panels before August 2020 name an error page in a header and answer 200.
    if ([named, redirectedTo].some((path) => /^\/(404|405|500)$/.test(path))) {
        return { sentence: data.failed };
    }
    if (/^\/user(\/|$)/.test(redirectedTo)) {
        return { isSignedIn: true };
    }
    const reply = findReply(text);
    const said = message(reply);
    const isGood = reply ? isRet(reply, 1) : hasImpliedSuccess(text, redirectedTo);
    if (status >= 400) {
        return isGood ? { sentence: data.failed } : { said, sentence: data.failed };
    }
    if (isGood) {
        return { isGood, said };
    }
    const isCodeAsked = data.page === "login" && reply && isRet(reply, 2);
    return { said, isCodeAsked, sentence: reply ? data.refused : data.unreadable };
}

// A number, a boolean, or either of them as text.
function isRet({ ret }, number) {
    return typeof ret !== "object" && (ret == number || (ret === "true" && number === 1));
}

function hasImpliedSuccess(text, redirectedTo) {
    return (
        (data.page === "reset" && !redirectedTo && !text.trim()) ||
        (data.page === "logout" && /^(|.*\/login(\.html)?)\/?$/.test(redirectedTo ?? "-"))
    );
}

function findReply(text) {
    const quoted = text.replace(/^\s*\{\s*ret\s*:/, '{"ret":');
    for (let at = quoted.indexOf("{"); at >= 0; at = quoted.indexOf("{", at + 1)) {
        if (/<(!doctype|html|head|body|script)/i.test(quoted.slice(0, at))) {
            return null;
        }
        const end = endOfObject(quoted, at);
        try {
            const reply = JSON.parse(quoted.slice(at, end));
            if ("ret" in reply) {
                return reply;
            }
            at = end - 1;
        } catch {
            // Something else in braces.
        }
    }
    return null;
}

// Where the object that begins at a brace ends: what follows it, such as a script of a proxy, is no part of it.
function endOfObject(text, start) {
    const marks = /"(\\.|[^"\\])*"|[{}]/gs;
    marks.lastIndex = start;
    let depth = 0;
    for (let found = marks.exec(text); found; found = marks.exec(text)) {
        depth += { "{": 1, "}": -1 }[found[0]] ?? 0;
        if (depth === 0) {
            return marks.lastIndex;
        }
    }
    return text.length;
}

function message(reply) {
    const msg = [reply?.msg].flat(Infinity).filter((text) => text?.trim);
    return msg.map((text) => text.trim()).filter(Boolean).join("\n");
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
    const wishes = [query.get("lang"), remembering((storage) => storage.getItem(KEY)), ...navigator.languages];
    const known = wishes.map((wish) => {
        const near = data.languages.filter((tag) => wish && primary(tag) === primary(wish));
        return near.find((tag) => isTraditional(tag) === isTraditional(wish)) ?? near[0];
    });
    return known.find((tag) => tag) ?? root.lang;
}

async function speak(tag) {
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
    speak(language);
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
on("input", () => {
    if (early?.isUnderWay === false) {
        early.edited = true;
    }
});
on("click", ({ target }) => {
    const chosen = isTaken ? null : target.closest(".auth-language");
    if (chosen) {
        remembering((storage) => storage.setItem(KEY, chosen.lang));
        speak(chosen.lang);
    }
});
on("error", ({ error }) => noticeBreakdown(error));
on("unhandledrejection", ({ reason }) => noticeBreakdown(reason));
on("pageshow", ({ persisted }) => {
    if (persisted && !isTaken) {
        clear();
        early = null;
        document.querySelectorAll("[type=password]").forEach((field) => (field.value = ""));
    }
});

const invitation = data.page === "register" && find("div:not([hidden]) > [name=code]");
if (invitation && !invitation.value) {
    invitation.value = query.get("code") ?? "";
}
adapt();
// The first paint and the first press come before everything that can wait. A page in the background paints nothing.
if (document.hidden) {
    begin();
} else {
    requestAnimationFrame(() => setTimeout(begin));
}
