// The operator's self-check: runs every probe, shows the findings, and makes a report to copy.
//
// It is separate from the pages: it has no framework, needs no WebAssembly, and no page downloads it. The report holds
// findings and the address of the folder, but no cookie, no query and no value of a setting. The new `config.json` is
// not part of the report, since it holds the operator's settings.

import { accentRule, themeRule } from "./check-colour.js";
import { fixesFor } from "./check-fixes.js";
import { PROBES } from "./check-probes.js";
import { WORDS } from "./check-words.js";

const language = chosenLanguage();
const words = WORDS[language];
const part = (id) => document.getElementById(id);

await run();

async function run() {
    showTexts();
    const folder = new URL("./", location.href);
    const site = { folder, language, violations: watchPolicy(), arrived: new Map(), judged: new Set() };
    const findings = [];
    for (const probe of PROBES) {
        for (const finding of await probe(site)) {
            finding.fixes = fixesFor(finding, site.login?.response.headers.get("Server"), folder.pathname);
            findings.push(finding);
            part("findings").append(row(finding));
        }
    }
    const count = (state) => findings.filter((finding) => finding.state === state).length;
    const summary = words.summary(count("bad"), count("doubtful"));
    part("summary").textContent = summary;
    if (site.newConfig) {
        showConfig(`${JSON.stringify(site.newConfig, null, 4)}\n`);
    }
    showColour(site.config?.brand?.accent, themeRule(site.config?.theme));
    showText("report", report(site, summary, findings));
    document.documentElement.dataset.done = "true";
}

// The language of the link, else the first language of the browser that the page has.
function chosenLanguage() {
    const preferred = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
    return preferred.map(supported).find(Boolean) ?? "zh-Hans";
}

// The language for a tag (RFC 5646). Regions that write traditional characters get them.
function supported(tag) {
    const [, name, rest] = /^(en|zh)\b(.*)/i.exec(tag ?? "") ?? [];
    const isTraditional = /-(hant|tw|hk|mo)\b/i.test(rest) && !/-hans\b/i.test(rest);
    return { en: "en", zh: isTraditional ? "zh-Hant" : "zh-Hans" }[name?.toLowerCase()];
}

function showTexts() {
    document.documentElement.lang = language;
    document.title = words.title;
    part("title").textContent = words.title;
    part("lead").textContent = words.lead;
    part("summary").textContent = words.running;
    part("config-title").textContent = words.configTitle;
    part("config-lead").textContent = words.configLead;
    part("config-copy").textContent = words.configCopy;
    part("config-download").textContent = words.configDownload;
    part("colour-title").textContent = words.colourTitle;
    part("colour-lead").textContent = words.colourLead;
    part("colour-label").textContent = words.colourLabel;
    part("colour-copy").textContent = words.colourCopy;
    part("report-title").textContent = words.reportTitle;
    part("report-copy").textContent = words.copy;
}

function watchPolicy() {
    const violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
        violations.push([event.effectiveDirective, event.blockedURI.split(/[?#]/)[0]]);
    });
    return violations;
}

function sentence({ word, values, text }) {
    return text ?? words[word](...values);
}

function row(finding) {
    const item = document.createElement("li");
    const state = document.createElement("strong");
    const text = document.createElement("span");
    item.dataset.state = finding.state;
    item.dataset.word = finding.word;
    state.textContent = words[finding.state];
    text.textContent = sentence(finding);
    item.append(state, text, ...finding.fixes.map(fixLine));
    return item;
}

// A line of settings, with the server that it is for.
function fixLine({ server, text }) {
    const line = document.createElement("code");
    line.textContent = `${server}: ${text}`;
    line.lang = "en";
    return line;
}

function report(site, summary, findings) {
    const lines = findings.flatMap((finding) => [
        `[${words[finding.state]}] ${sentence(finding)}`,
        ...finding.fixes.map(({ server, text }) => `    ${server}: ${text}`),
    ]);
    const version = `sspanel-auth ${site.version ?? "?"}`;
    const head = [version, site.folder.href, new Date().toISOString(), navigator.userAgent];
    return [...head, "", summary, "", ...lines, ""].join("\n");
}

function showConfig(text) {
    const file = new Blob([text], { type: "application/json" });
    part("config-download").href = URL.createObjectURL(file);
    part("config-text").rows = text.split("\n").length;
    showText("config", text);
}

// The lines of `custom.css`, first for the accent of the settings. The rule of the theme stands before them.
function showColour(accent, rule) {
    const input = part("colour-input");
    const lines = () => rule + accentRule(input.value);
    if (/^#[0-9a-f]{6}$/i.test(accent)) {
        input.value = accent;
    }
    input.addEventListener("input", () => (part("colour-text").value = lines()));
    part("colour-text").rows = lines().trim().split("\n").length;
    showText("colour", lines());
}

function showText(name, text) {
    const field = part(`${name}-text`);
    field.value = text;
    part(name).hidden = false;
    part(`${name}-copy`).addEventListener("click", async () => {
        part(`${name}-copied`).textContent = (await copy(field)) ? words.copied : words.selected;
    });
}

// The clipboard API needs https, and a policy may block it. Then `execCommand` tries to copy the selected text.
async function copy(field) {
    try {
        await navigator.clipboard.writeText(field.value);
        return true;
    } catch {
        field.focus();
        field.select();
        return document.execCommand("copy");
    }
}
