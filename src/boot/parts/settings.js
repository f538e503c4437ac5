// The settings of `config.json`, or of the page: only those that `boot.js` needs.
//
// Out: `settings()`, a promise of all of them, in which `isUnreadable` says that nothing may be sent, and `config()`, a promise
// of the text, for the app: null if there is no file, false if it may say anything. An invalid value keeps its default,
// as in `config/read.rs`.
// Refused: a file that did not arrive, or that names a panel at another origin and cannot be read. It may say where
// passwords belong.

import { afterSignIn, afterSignOut } from "./address.js";
import { fetchFile, report } from "./files.js";
import { meta, state } from "./state.js";

const FILE = "config.json";
// The server has no such file, or shows it to no visitor.
const MISSING = [403, 404, 410];

const isText = (pattern) => (value) => typeof value === "string" && pattern.test(value);
const isSeconds = (value) => Number.isInteger(value) && value >= 1 && value <= 600;
const isPresence = isText(/^(required|optional|hidden)$/);
const SETTINGS = {
    panel: ["", isText(/^\/*$|^https?:\/\/(?!\/)[^?#\\@\s]+$/)],
    userCentre: [state.data.answers ? state.data.answers[state.action].userCentre : "", afterSignIn],
    dialect: ["documented", isText(/^(documented|universal)$/)],
    afterRegister: ["login", isText(/^(login|userCentre)$/)],
    afterLogout: ["stay", (value) => value === "stay" || afterSignOut(value)],
    theme: ["system", isText(/^(system|light|dark)$/)],
    register: [{}, isObject],
    captcha: [{}, isObject],
    deadlineSeconds: [20, isSeconds],
    startSeconds: [10, isSeconds],
};
const REGISTER = {
    open: [true, (value) => typeof value === "boolean"],
    invitation: [undefined, isPresence],
    contact: [undefined, isPresence],
    emailCode: [undefined, isPresence],
    terms: [undefined, isText(/^(shown|hidden)$/)],
    contactKinds: [undefined, areContactKinds],
    emptyInvitation: ["", isText(/^0?$/)],
};
const builtIn = meta("auth-config");
let complaints = [];
let isUnreadable = false;
let configText = builtIn ? null : askTwice();
let chosenSettings = readSettings();
export const config = () => configText;
export const settings = () => chosenSettings;

function isObject(value) {
    return value instanceof Object && !Array.isArray(value);
}

function areContactKinds(kinds) {
    const { numbers } = state.data.contactKinds || {};
    return Array.isArray(kinds) && kinds.length > 0 && kinds.every((kind) => !numbers || numbers[kind]);
}

async function askTwice() {
    const text = await ask();
    return text === false ? ask() : text;
}

async function ask() {
    try {
        const { ok, status, text } = await fetchFile(`./${FILE}`);
        if (MISSING.includes(status)) {
            return null;
        }
        if (ok && (parse(text) || !namesOtherOrigin(text))) {
            return text;
        }
        report(FILE, ok ? "not a JSON object, and it names a panel" : `status ${status}`);
    } catch (error) {
        report(FILE, error.message);
    }
    return false;
}

// The object in a text; none if it is no JSON object.
export function parse(text) {
    try {
        const value = JSON.parse(text.replace(/^\ufeff/, ""));
        return isObject(value) && value;
    } catch {
        return null;
    }
}

// Whether a text that is no JSON says that the panel is at another origin, or ends where it may have said so: WebKit takes
// half a file for a whole one.
function namesOtherOrigin(text) {
    const found = /\bpanel["']?\s*[:=]\s*["']?(https?:[^"'\s,}]*|[htps]*$)/i.exec(text.replace(/\\/g, ""));
    try {
        return found !== null && new URL(found[1]).origin !== location.origin;
    } catch {
        return true;
    }
}

async function readSettings() {
    const text = builtIn || (await configText);
    const given = parse(typeof text === "string" ? text : "{}");
    complaints = given ? [] : ["not a JSON object; all defaults are used"];
    const chosen = choose(SETTINGS, given || {}, "");
    chosen.register = choose(REGISTER, chosen.register, "register.");
    chosen.panel = chosen.panel.replace(/\/+$/, "");
    isUnreadable = text === false;
    chosen.isUnreadable = isUnreadable;
    return chosen;
}

function choose(table, given, prefix) {
    const chosen = {};
    for (const [name, [usual, isValid]] of Object.entries(table)) {
        const isWrong = name in given && !isValid(given[name]);
        if (isWrong) {
            complaints.push(`${prefix}${name} has a wrong value; the default is used`);
        }
        chosen[name] = name in given && !isWrong ? given[name] : usual;
    }
    return chosen;
}

// Reports what the app would report.
export async function complain() {
    await settings();
    complaints.forEach((complaint) => report(FILE, complaint));
}

// Asks for the file again if it did not arrive.
export function askAgain() {
    if (isUnreadable) {
        isUnreadable = false;
        configText = askTwice();
        chosenSettings = readSettings();
    }
}
