// The language. The page in another language has the same nodes, so only texts and attributes are copied from it: the
// nodes stay, with the values that the visitor typed.

import { isChanged, undoChanges } from "./changes.js";
import { fetchPage, takePhrases } from "./phrases.js";
import { applySettings } from "./rows.js";
import { find, query, reloadData, root, state } from "./state.js";
import { removeUnstarted } from "./unstarted.js";

const KEY = "sspanel-auth-language";
// Language subtag and script, as in `i18n/language.rs`.
const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];
const isTraditional = (tag) => /^zh.(hant|tw|hk|mo)/i.test(tag);

// Sets the language that the visitor has chosen.
export function chooseLanguage(tag) {
    withStorage((storage) => storage.setItem(KEY, tag));
    setLanguage(tag);
}

// Without storage, a choice is valid until the visitor leaves the page.
function withStorage(act) {
    try {
        return act(localStorage);
    } catch {
        return null;
    }
}

export function preferredLanguage() {
    const preferred = [query.get("lang"), withStorage((storage) => storage.getItem(KEY)), ...navigator.languages];
    const known = preferred.map((wanted) => {
        const near = state.data.languages.filter((tag) => wanted && primary(tag) === primary(wanted));
        return near.find((tag) => isTraditional(tag) === isTraditional(wanted)) ?? near[0];
    });
    return known.find((tag) => tag) ?? root.lang;
}

export async function setLanguage(tag) {
    if (tag === root.lang) {
        return;
    }
    const other = await fetchPage(tag);
    if (!other || state.isAppRunning) {
        return;
    }
    if (state.isClosed) {
        undoChanges();
    }
    if (isChanged()) {
        return;
    }
    removeUnstarted(other);
    takePhrases(other);
    for (const selector of ["title", "meta[name=auth-boot]", ".auth", "#auth-plain", "#auth-stuck"]) {
        translate(find(selector), other.querySelector(selector));
    }
    root.lang = tag;
    reloadData();
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
