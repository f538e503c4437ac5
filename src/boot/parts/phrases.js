// The phrases of the app. Those of the page's own language are in the page, so that no other file is needed for them.
//
// Out: the text of a list in JSON, or null. `i18n/loaded.rs` reads it.

import { fetchText } from "./files.js";
import { find, meta, root, state } from "./state.js";

const SELECTOR = "#auth-words";

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

// The phrases in a language: from this page, from their file, or from the page in that language.
export async function phrases(tag) {
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
