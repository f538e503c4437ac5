// What the probes share: requests, findings, and names.
//
// A finding has a state (good, neutral, doubtful, bad), the name of a sentence in `check-words.js`, and its values; a
// finding about the panel has a text of its own. A probe takes the site and gives findings. It stores in the site what
// later probes need: `arrived` (responses by name, with bytes and text), `judged` (names of which a finding is given
// already), `login` (response and document of the login page), `version`, `config` (the settings), `rightConfig` (the same with the right keys), `panel` (its origin),
// `dialect`, `userCentre`, `moreLanguages` (the valid entries), `files` (those that the login page loads), `isPanelReachable` and `needs` (what the recognised panel
// insists on); `newConfig` is the value of the new settings.

const TIMEOUT_MS = 20_000;

const finding = (state) => (word, ...values) => ({ state, word, values });
export const good = finding("good");
export const neutral = finding("neutral");
export const doubtful = finding("doubtful");
export const bad = finding("bad");

// The response with its bytes and its text, past the cache; null if there is no response.
export async function read(url, options = {}) {
    try {
        const response = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS), ...options });
        const bytes = new Uint8Array(await response.arrayBuffer());
        return { response, bytes, text: new TextDecoder().decode(bytes) };
    } catch {
        return null;
    }
}

// A file beside the pages, which is read once.
export async function readFile(site, name) {
    if (!site.arrived.has(name)) {
        site.arrived.set(name, await read(new URL(name, site.folder)));
    }
    return site.arrived.get(name);
}

// The value of a JSON file beside the pages; null if there is none.
export async function readJson(site, name) {
    return parseJson((await readFile(site, name))?.text);
}

// The value of a JSON text; null if it is invalid. The decoder has removed a byte order mark.
export function parseJson(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

export const mediaTypeOf = (response) =>
    (response.headers.get("Content-Type") ?? "").split(";")[0].trim().toLowerCase();
export const nameOf = (url) => new URL(url).pathname.split("/").pop();

// A CDN asks the visitor to pass a check, and sends its own page instead of the response.
export const isChallenge = (answer) => answer?.response.headers.get("cf-mitigated") === "challenge";

// The digest in base64; null where the browser has none, as on plain http.
export async function digest(algorithm, bytes) {
    const value = await crypto.subtle?.digest(algorithm, bytes);
    return value ? btoa(String.fromCharCode(...new Uint8Array(value))) : null;
}
