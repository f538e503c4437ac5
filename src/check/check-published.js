// Whether what arrives is what was published: `files.json` has the size and the digest of every file.
//
// The files of the operator are not in it. A file with which another probe has found a fault is left out.

import { causeOfFile, causeOfPage } from "./check-causes.js";
import { isObject } from "./check-schema.js";
import { bad, digest, doubtful, good, isChallenge, neutral, readFile, readJson } from "./check-site.js";

// How many files are read at a time.
const AT_ONCE = 4;
// Without these a page works, though worse.
const DOUBTFUL = ["pageChanged", "pageScripts"];

export async function published(site) {
    const list = await readJson(site, "files.json");
    if (!isObject(list)) {
        return [await withoutList(site)];
    }
    const names = Object.keys(list).filter((name) => !site.judged.has(name));
    const groups = new Map();
    for (let start = 0; start < names.length; start += AT_ONCE) {
        const some = names.slice(start, start + AT_ONCE);
        const faults = await Promise.all(some.map((name) => faultOf(site, name, list)));
        faults.forEach((fault, index) => fault && add(groups, some[index], fault));
    }
    const findings = [...groups.values()].map(({ word, names, values }) =>
        (DOUBTFUL.includes(word) ? doubtful : bad)(word, names.join(", "), ...values),
    );
    return findings.length === 0 ? [good("publishedGood", names.length)] : findings;
}

// Without the list: two files that are certainly there show whether the server sends JSON files at all.
async function withoutList(site) {
    const [list, schema] = [await readFile(site, "files.json"), await readFile(site, "config.schema.json")];
    const isDenied = [list, schema].every((answer) => answer && !answer.response.ok);
    return isDenied
        ? bad("jsonForbidden", "files.json, config.schema.json", list.response.status)
        : neutral("listNone");
}

// One finding for all files with the same fault.
function add(groups, name, { word, values }) {
    const key = JSON.stringify([word, values]);
    const group = groups.get(key) ?? { word, names: [], values };
    group.names.push(name);
    groups.set(key, group);
}

async function faultOf(site, name, list) {
    const answer = await readFile(site, name);
    if (isChallenge(answer)) {
        return { word: "challenge", values: [] };
    }
    if (!answer?.response.ok) {
        const status = answer?.response.status ?? 0;
        return { word: isDenied(name, status) ? "jsonForbidden" : "fileMissing", values: [status] };
    }
    if (await isAsPublished(answer, list[name])) {
        return null;
    }
    return name.endsWith(".html")
        ? causeOfPage(answer, list[name], Object.keys(list))
        : { word: causeOfFile(answer, list[name]), values: [] };
}

// A common rule of hardening denies JSON files, since many programs keep secrets in them.
const isDenied = (name, status) => name.endsWith(".json") && [401, 403].includes(status);

async function isAsPublished({ bytes }, { bytes: length, sha256 }) {
    const found = bytes.length === length ? await digest("SHA-256", bytes) : "";
    return found === null || found === sha256;
}
