// The languages of the operator: the entries of `moreLanguages`, the settings that name them, and the files of phrases.
//
// The schemas say what an entry and a phrase have to be. What is wrong in a file is one finding of each kind, with the names of
// all phrases that have it.

import { valueAt } from "./check-config.js";
import { jsonFault } from "./check-json.js";
import { keysOf, meantKey, spelt } from "./check-names.js";
import { isObject, matches, violations } from "./check-schema.js";
import { bad, doubtful, good, isChallenge, neutral, parseJson, readFile, readJson } from "./check-site.js";

// How many missing phrases are named.
const NAMED = 3;

const primary = (tag) => tag.toLowerCase().split("-")[0];
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();

// Judges the settings, and stores the valid entries in the site. `invalid` has the keys that are wrong already.
export function judgeLanguages(site, schema, invalid) {
    const { language, moreLanguages } = schema.properties;
    const entries = Array.isArray(site.config.moreLanguages) ? site.config.moreLanguages : [];
    const rendered = language.examples;
    const example = JSON.stringify(moreLanguages.examples[0][0]);
    const findings = [];
    site.moreLanguages = [];
    for (const [index, entry] of entries.entries()) {
        const tag = typeof entry?.tag === "string" ? entry.tag : "";
        const others = site.moreLanguages.map((it) => it.tag);
        if (rendered.some((it) => primary(it) === primary(tag)) || others.some((it) => isSame(it, tag))) {
            findings.push(bad("languageTaken", tag));
        } else if (matches(moreLanguages.items, entry)) {
            site.moreLanguages.push(entry);
        } else {
            findings.push(bad("languageWrong", index + 1, example));
        }
    }
    const tags = [...rendered, ...site.moreLanguages.map((it) => it.tag)];
    return [...findings, ...wrongNames(site.config, invalid, tags), ...unusedLanguages(site, invalid)];
}

// The settings `language` and `languages` name languages of the pages, or of the operator.
function wrongNames(config, invalid, tags) {
    const isKnown = (tag) => tags.some((it) => isSame(it, tag));
    return ["language", "languages"].flatMap((key) => {
        const named = key in config && !invalid.includes(key) ? [config[key]].flat() : [];
        const unknown = named.filter((tag) => !isKnown(tag));
        return unknown.length > 0 ? [bad("languageUnknown", key, unknown.join(", "), tags.join(", "))] : [];
    });
}

function unusedLanguages({ config, moreLanguages }, invalid) {
    if (!("languages" in config) || invalid.includes("languages")) {
        return [];
    }
    const isOffered = (tag) => config.languages.some((it) => isSame(it, tag));
    return moreLanguages.filter((it) => !isOffered(it.tag)).map((it) => doubtful("languageUnused", it.tag));
}

export async function languages(site) {
    const findings = await Promise.all((site.moreLanguages ?? []).map((entry) => fileFindings(site, entry)));
    return findings.flat();
}

async function fileFindings(site, { tag, phrases: file }) {
    const answer = await readFile(site, file);
    if (isChallenge(answer)) {
        return [bad("challenge", file)];
    }
    if (!answer?.response.ok) {
        return [bad("phrasesMissing", file, tag, answer?.response.status ?? 0)];
    }
    if (/^\s*</.test(answer.text)) {
        return [bad("phrasesPage", file, tag)];
    }
    const fault = jsonFault(answer.bytes, file);
    const faults = fault ? [bad(fault.word, ...fault.values)] : [];
    const value = parseJson(answer.text);
    if (!isObject(value)) {
        return fault ? faults : [bad("phrasesBroken", file)];
    }
    const schema = await readJson(site, "phrases.schema.json");
    if (!isObject(schema)) {
        return [...faults, doubtful("phrasesUnchecked", file)];
    }
    faults.push(...phraseFaults(schema, value, file));
    const keys = keysOf(schema).filter((key) => key !== "$schema");
    const missing = keys.filter((key) => !valueAt(value, key));
    const some = missing.slice(0, NAMED).join(", ");
    const english = missing.length > 0 ? [neutral("phrasesEnglish", file, missing.length, keys.length, some)] : [];
    const count = keys.length - missing.length;
    return [...(faults.length > 0 ? faults : [good("phrasesGood", file, tag, count)]), ...english];
}

function phraseFaults(schema, value, file) {
    const wrong = violations(schema, value);
    const unknown = wrong.filter((it) => !it.setting).map(({ key }) => [key, meantKey(schema, key)]);
    const known = wrong.filter((it) => it.setting);
    const isText = ({ key, setting }) => setting.type === "string" && typeof valueAt(value, key) === "string";
    const lists = {
        phrasesUnknown: unknown.filter(([, meant]) => meant === null).map(([key]) => key),
        phrasesMeant: unknown.filter(([, meant]) => meant !== null).map(([key, meant]) => `${key} → ${spelt(meant)}`),
        phrasesNoText: known.filter((it) => !isText(it)).map(({ key }) => key),
        phrasesLinks: known.filter(isText).map(({ key, setting }) => `${key}: ${setting["x-links"]}`),
    };
    return Object.entries(lists)
        .filter(([, items]) => items.length > 0)
        .map(([word, items]) => bad(word, file, items.join(", ")));
}
