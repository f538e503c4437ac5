// The settings of `config.json`, or of the page: only those that `boot.js` needs.
//
// Out: `settings`, a promise of all of them. An invalid value keeps its default, as in `config/read.rs`.

import { afterSignIn, afterSignOut } from "./address.js";
import { meta, state } from "./state.js";

const builtIn = meta("auth-config");
export const config = builtIn ? null : fetchText("./config.json");
const isSeconds = (value) => Number.isInteger(value) && value >= 1 && value <= 600;
const SETTINGS = {
    panel: ["", (value) => /^https?:\/\/(?!\/)[^?#\\@\s]+$/.test(value)],
    userCentre: [state.data.answers?.[state.action].userCentre, afterSignIn],
    dialect: ["documented", (value) => value === "universal"],
    afterRegister: ["login", (value) => value === "userCentre"],
    afterLogout: [null, afterSignOut],
    theme: ["", (value) => /^(light|dark)$/.test(value)],
    register: [{}, (value) => value instanceof Object],
    deadlineSeconds: [20, isSeconds],
    startSeconds: [10, isSeconds],
};

export async function fetchText(address) {
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

export const settings = readSettings();
