// The language. The page in another language has the same elements, so only texts and attributes are copied from it: the
// elements stay, with the values that the visitor typed. What others have put into the page stays, too, except in texts.

import { ownCaptcha } from "./captcha.js";
import { fetchPage, takePhrases } from "./phrases.js";
import {
    applySettings,
    find,
    isChanged,
    query,
    reloadData,
    removeUnstarted,
    root,
    state,
    undoChanges,
} from "./shared.js";

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
        return near.find((tag) => isTraditional(tag) === isTraditional(wanted)) || near[0];
    });
    return known.find((tag) => tag) || root.lang;
}

// The captcha follows the language, and appears once the first one is there.
export async function setLanguage(tag) {
    await translatePage(tag);
    if (!state.isAppRunning) {
        ownCaptcha("show");
    }
}

// The app alone has languages of the operator: one that was chosen is shown once it has started.
async function translatePage(tag) {
    if (tag === root.lang || !state.data.languages.includes(tag)) {
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
        const [mine, its] = [find(selector), other.querySelector(selector)];
        if (mine && its) {
            translate(mine, its);
        }
    }
    root.lang = tag;
    root.dir = "";
    reloadData();
    applySettings();
}

// What is empty in the other page comes from the settings, in any language.
function translate(mine, other) {
    for (const { name, value } of other.attributes) {
        if (name !== "hidden" && value) {
            mine.setAttribute(name, value);
        }
    }
    if (mine.classList.contains("auth-captcha")) {
        return;
    }
    if (other.children.length) {
        translateChildren([...mine.children], [...other.children]);
    } else if (other.textContent && mine.textContent !== other.textContent) {
        mine.textContent = other.textContent;
    }
}

// An element that is missing is left out, and so is one of others.
function translateChildren(mine, others) {
    for (const other of others) {
        const at = mine.findIndex((child) => isSame(child, other));
        if (at >= 0) {
            const [child] = mine.splice(0, at + 1).slice(-1);
            translate(child, other);
        }
    }
}

// Others may have added classes.
const isSame = (mine, other) =>
    mine.localName === other.localName && [...other.classList].every((name) => mine.classList.contains(name));
