// The operator's self-check: runs every probe, shows what was found, and makes a report to copy.
//
// It stands apart from the pages: it has no framework, needs no WebAssembly to run, and no page downloads it. The
// report holds findings and the address of the folder, but no cookie, no query and no value of a setting that the
// operator made. The finished `config.json` has those too and stands apart from the report.

import { PROBES } from "./check-probes.js";
import { WORDS } from "./check-words.js";

const language = chosenLanguage();
const words = WORDS[language];
const part = (id) => document.getElementById(id);

await run();

async function run() {
    label();
    const site = { folder: new URL("./", location.href), language, violations: watchPolicy() };
    const findings = [];
    for (const probe of PROBES) {
        for (const finding of await probe(site)) {
            findings.push(finding);
            part("findings").append(row(finding));
        }
    }
    const count = (state) => findings.filter((finding) => finding.state === state).length;
    const summary = words.summary(count("bad"), count("doubtful"));
    part("summary").textContent = summary;
    if (site.offer) {
        offerConfig(`${JSON.stringify(site.offer, null, 4)}\n`);
    }
    offer("report", report(site, summary, findings));
    document.documentElement.dataset.done = "true";
}

// The language of the link, else the first one of the browser that there is.
function chosenLanguage() {
    const preferred = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
    return preferred.map(offered).find(Boolean) ?? "zh-Hans";
}

// What is offered for a language tag (RFC 5646): traditional characters also where they are the custom.
function offered(tag) {
    const [, name, rest] = /^(en|zh)\b(.*)/i.exec(tag ?? "") ?? [];
    const isTraditional = /-(hant|tw|hk|mo)\b/i.test(rest) && !/-hans\b/i.test(rest);
    return { en: "en", zh: isTraditional ? "zh-Hant" : "zh-Hans" }[name?.toLowerCase()];
}

function label() {
    document.documentElement.lang = language;
    document.title = words.title;
    part("title").textContent = words.title;
    part("lead").textContent = words.lead;
    part("summary").textContent = words.running;
    part("config-title").textContent = words.configTitle;
    part("config-lead").textContent = words.configLead;
    part("config-copy").textContent = words.configCopy;
    part("config-download").textContent = words.configDownload;
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
    item.append(state, text);
    return item;
}

function report(site, summary, findings) {
    const lines = findings.map((finding) => `[${words[finding.state]}] ${sentence(finding)}`);
    const version = `sspanel-auth ${site.version ?? "?"}`;
    const head = [version, site.folder.href, new Date().toISOString(), navigator.userAgent];
    return [...head, "", summary, "", ...lines, ""].join("\n");
}

function offerConfig(text) {
    const file = new Blob([text], { type: "application/json" });
    part("config-download").href = URL.createObjectURL(file);
    part("config-text").rows = text.split("\n").length;
    offer("config", text);
}

function offer(name, text) {
    const field = part(`${name}-text`);
    field.value = text;
    part(name).hidden = false;
    part(`${name}-copy`).addEventListener("click", async () => {
        part(`${name}-copied`).textContent = (await copy(field)) ? words.copied : words.selected;
    });
}

// The clipboard is there on https only, and a policy may withhold it: then the text is at least selected.
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
