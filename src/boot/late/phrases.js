// The phrases of the app. Those of the page's own language are in the page, so that no other file is needed for them.
//
// Out: the text of a list in JSON, or null. `i18n/loaded.rs` reads it.
//
// A language of the operator has a file of its own, an object of groups: { "general": { "email": "…" } }. The build writes a
// list of the names, each with its group and the English phrase, for what is missing there.

import { fetchFile, find, meta, parse, report, root, state } from "./shared.js";

const SELECTOR = "#auth-words";

// What `read` makes of the text of a file; null, and a line in the console, if it makes nothing or there is no text.
async function fetchText(address, read) {
    let reason = "not what it should be";
    try {
        const { ok, status, text } = await fetchFile(address);
        const found = ok && read(text);
        if (found) {
            return found;
        }
        reason = ok ? reason : `status ${status}`;
    } catch (error) {
        reason = error.message;
    }
    report(address, reason);
    return null;
}

function listIn(text) {
    try {
        return Array.isArray(JSON.parse(text)) && text;
    } catch {
        return null;
    }
}

const phrasesOf = (page) => {
    const template = page.querySelector(SELECTOR);
    return template && listIn(template.content.textContent);
};

// The document of this page in another language, if it is complete: the phrases are at its end.
export function fetchPage(tag) {
    return fetchText(`./${state.data.file}.${tag}.html`, (text) => {
        const page = new DOMParser().parseFromString(text, "text/html");
        const { lang, dataset } = page.documentElement;
        return lang === tag && dataset.page === root.dataset.page && phrasesOf(page) && page;
    });
}

// The phrases around a captcha in languages of the operator, by tag. Only the captcha needs them.
export const captchaWords = {};

// The list of a file of the operator.
async function ownPhrases(tag, address) {
    const own = await fetchText(address, parse);
    const names = own && (await fetchText(meta("auth-names"), listIn));
    if (!names) {
        return null;
    }
    captchaWords[tag] = own.captcha;
    const textOf = ([group, name, english]) => {
        const text = (own[group] || {})[name];
        return (typeof text === "string" && text) || english;
    };
    return JSON.stringify(JSON.parse(names).map(textOf));
}

// The phrases in a language: from this page, from their file, or from the page in that language. Those of the operator have
// an address.
export async function phrases(tag, address) {
    if (address) {
        return ownPhrases(tag, address);
    }
    const own = tag === root.lang && phrasesOf(document);
    if (own) {
        return own;
    }
    const text = await fetchText(meta(`auth-words-${tag}`), listIn);
    if (text) {
        return text;
    }
    const page = await fetchPage(tag);
    return page && phrasesOf(page);
}

// The phrases of this page are now those of another one.
export function takePhrases(page) {
    find(SELECTOR).replaceWith(document.adoptNode(page.querySelector(SELECTOR)));
}
