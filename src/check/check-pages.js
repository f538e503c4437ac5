// The pages: whether each is there, and is the page that it should be.

import { bad, good, isChallenge, mediaTypeOf, neutral, read, readFile } from "./check-site.js";

const PAGES = ["login", "register", "reset", "logout"];
// A page that a script has to write has hardly a text of its own.
const TEXT_OF_A_WRAPPER = 200;

export async function pages(site) {
    const findings = [];
    for (const name of PAGES) {
        const asked = Date.now();
        const answer = await readFile(site, `${name}.html`);
        const page = answer && new DOMParser().parseFromString(answer.text, "text/html");
        const found = pageFinding(name, answer, page);
        if (found) {
            site.judged.add(`${name}.html`);
            findings.push(found);
        } else if (name === "login") {
            site.login = { response: answer.response, page, asked, answered: Date.now() };
            site.version = page.querySelector("meta[name=generator]")?.content.split(" ")[1];
        }
    }
    return [...(findings.length === 0 ? [good("pagesGood")] : findings), await shortAddress(site)];
}

function pageFinding(name, answer, page) {
    const file = `${name}.html`;
    if (isChallenge(answer)) {
        return bad("challenge", file);
    }
    if (!answer?.response.ok) {
        return bad("pageMissing", file, answer?.response.status ?? 0);
    }
    if (page.documentElement.dataset.page === name && mediaTypeOf(answer.response) === "text/html") {
        return null;
    }
    return isWrapper(page) ? bad("pageWrapped", file) : bad("pageOther", file);
}

function isWrapper(page) {
    const hasScript = page.querySelector("script") !== null;
    const scripts = [...page.querySelectorAll("script, style, noscript, title")];
    const hidden = scripts.reduce((sum, element) => sum + element.textContent.length, 0);
    return hasScript && page.documentElement.textContent.length - hidden < TEXT_OF_A_WRAPPER;
}

async function shortAddress(site) {
    const answer = await read(new URL("login", site.folder));
    return answer?.response.ok ? good("shortGood") : neutral("shortNone");
}
