// The files that the login page loads: whether they are there, with the right types, compressed, and of use.
//
// Which ones they are is read from the page.

import { bad, doubtful, good, isChallenge, mediaTypeOf, nameOf, readFile } from "./check-site.js";

const MEDIA_TYPES = { css: "text/css", js: "text/javascript", wasm: "application/wasm", svg: "image/svg+xml" };

// Reads everything that the login page loads.
export async function files(site) {
    const findings = [];
    site.files = [];
    for (const url of loadedFiles(site)) {
        const found = fileFinding(nameOf(url), await readFile(site, nameOf(url)));
        if (found) {
            site.judged.add(nameOf(url));
            findings.push(found);
        } else {
            site.files.push(url);
        }
    }
    return findings.length === 0 && site.files.length > 0 ? [good("typesGood", site.files.length)] : findings;
}

function fileFinding(name, answer) {
    if (isChallenge(answer)) {
        return bad("challenge", name);
    }
    if (!answer?.response.ok) {
        return bad("fileMissing", name, answer?.response.status ?? 0);
    }
    const expected = MEDIA_TYPES[name.split(".").pop()];
    if (expected && mediaTypeOf(answer.response) !== expected && !isScript(answer.response, expected)) {
        return bad("typeWrong", name, mediaTypeOf(answer.response), expected);
    }
    return null;
}

// Servers may also use the older media type of scripts.
const isScript = (response, expected) =>
    expected === MEDIA_TYPES.js && mediaTypeOf(response) === "application/javascript";

function loadedFiles(site) {
    const selector = "link[href]:not([rel=canonical], [href$='config.json']), script[src]";
    const elements = site.login?.page.querySelectorAll(selector) ?? [];
    const urls = [...elements].map((element) => {
        return new URL(element.getAttribute("href") ?? element.getAttribute("src"), site.folder).href;
    });
    // Whatever else a page names was added on the way.
    return [...new Set(urls)].filter((url) => url.startsWith(site.folder.href));
}

// Whether the server compresses these files. Small files need no compression.
export async function compression(site) {
    const entries = site.files
        .map((url) => performance.getEntriesByName(url).at(-1))
        .filter((entry) => entry?.decodedBodySize > 1400);
    if (entries.length === 0) {
        return [];
    }
    const sum = (size) => Math.round(entries.reduce((total, entry) => total + entry[size], 0) / 1000);
    const plain = entries.filter((entry) => entry.encodedBodySize >= entry.decodedBodySize);
    const sizes = [sum("encodedBodySize"), sum("decodedBodySize")];
    return plain.length === 0
        ? [good("compressed", ...sizes)]
        : [doubtful("uncompressed", plain.map((entry) => nameOf(entry.name)).join(", "), ...sizes)];
}

// Whether this browser can compile the app: a wrong media type, a truncated file or the policy may prevent it.
export async function start(site) {
    const app = loadedFiles(site).find((url) => nameOf(url).endsWith(".wasm"));
    if (!app) {
        return [];
    }
    try {
        await WebAssembly.compileStreaming(fetch(app));
        return [good("appGood")];
    } catch (error) {
        return [bad("appBad", String(error.message))];
    }
}
