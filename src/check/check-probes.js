// The probes of the self-check, in their order.
//
// In: the site, with `folder`, `language` and `violations` of the policy. Out: findings. A finding has a state (good,
// neutral, doubtful, bad), the name of a sentence in `check-words.js`, and its values; a finding about the panel has a
// text of its own. A probe stores in the site what later probes need: `login` (response and document of the login
// page), `version`, `config` (the settings), `panel` (its origin), `dialect`, `files` (those that the login page loads)
// and `isPanelReachable`; `newConfig` is the value of the new settings. Requests to the panel are those of the contract
// table, whose rows the login page contains, and of `panels.json`.

import { differences, withSettings } from "./check-config.js";
import { recognise, sentence } from "./check-panel.js";
import { violations, isObject } from "./check-schema.js";

export const PROBES = [pages, settings, files, compression, start, methods, panel, address, cookies, clock, policy];

const PAGES = ["login", "register", "reset", "logout"];
const MEDIA_TYPES = { css: "text/css", js: "text/javascript", wasm: "application/wasm", svg: "image/svg+xml" };
const TIMEOUT_MS = 20_000;
const CLOCK_TOLERANCE_S = 30;
const TEST_COOKIE = "sspanel-auth-check";

const finding = (state) => (word, ...values) => ({ state, word, values });
const good = finding("good");
const neutral = finding("neutral");
const doubtful = finding("doubtful");
const bad = finding("bad");

// The response and its text, past the cache; null if there is no response.
async function fetchText(url, options = {}) {
    try {
        const response = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS), ...options });
        return { response, text: await response.text() };
    } catch {
        return null;
    }
}

const mediaTypeOf = (response) => (response.headers.get("Content-Type") ?? "").split(";")[0].trim().toLowerCase();
const nameOf = (url) => new URL(url).pathname.split("/").pop();

async function pages(site) {
    const findings = [];
    for (const name of PAGES) {
        const asked = Date.now();
        const answer = await fetchText(new URL(`${name}.html`, site.folder));
        if (!answer?.response.ok) {
            findings.push(bad("pageMissing", `${name}.html`, answer?.response.status ?? 0));
            continue;
        }
        const page = new DOMParser().parseFromString(answer.text, "text/html");
        if (page.documentElement.dataset.page !== name || mediaTypeOf(answer.response) !== "text/html") {
            findings.push(bad("pageOther", `${name}.html`));
        } else if (name === "login") {
            site.login = { response: answer.response, page, asked, answered: Date.now() };
            site.version = page.querySelector("meta[name=generator]")?.content.split(" ")[1];
        }
    }
    return [...(findings.length === 0 ? [good("pagesGood")] : findings), await shortAddress(site)];
}

async function shortAddress(site) {
    const answer = await fetchText(new URL("login", site.folder));
    return answer?.response.ok ? good("shortGood") : neutral("shortNone");
}

// Settings that are built into the pages replace the file.
async function settings(site) {
    site.panel = location.origin;
    site.dialect = "documented";
    const builtIn = site.login?.page.querySelector("meta[name=auth-config]")?.content;
    if (builtIn) {
        return [neutral("configBuiltIn"), ...(await checkConfig(site, builtIn))];
    }
    const answer = await fetchText(new URL("config.json", site.folder));
    if (!answer || ![200, 404].includes(answer.response.status)) {
        return [doubtful("configUnreadable", answer?.response.status ?? 0)];
    }
    if (answer.response.status === 404) {
        return [good("configNone")];
    }
    if (/^\s*</.test(answer.text)) {
        return [doubtful("configPage")];
    }
    return checkConfig(site, answer.text);
}

async function checkConfig(site, text) {
    const config = parseJson(text);
    if (!isObject(config)) {
        return [bad("configBroken")];
    }
    site.config = config;
    const schema = await fetchJson(site, "config.schema.json");
    if (!isObject(schema)) {
        return [doubtful("schemaMissing")];
    }
    const invalid = violations(schema, config);
    const isValid = (key) => key in config && invalid.every((it) => it.key !== key);
    if (isValid("panel") && config.panel.startsWith("http")) {
        site.panel = config.panel.replace(/\/+$/, "");
    }
    if (isValid("dialect")) {
        site.dialect = config.dialect;
    }
    if (isValid("language") && isValid("languages") && !config.languages.includes(config.language)) {
        invalid.push({ key: "language", expected: schema.properties.language.description });
    }
    if (invalid.length === 0) {
        return [good("configGood")];
    }
    return invalid.map(({ key, expected }) => (expected ? bad("configWrong", key, expected) : bad("configUnknown", key)));
}

// The value of a JSON file beside the pages; null if there is none.
async function fetchJson(site, name) {
    return parseJson((await fetchText(new URL(name, site.folder)))?.text);
}

// The value of a JSON text; null if it is invalid. `Response.text` has removed a byte order mark.
function parseJson(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

// Reads everything that the login page loads.
async function files(site) {
    const findings = [];
    site.files = [];
    for (const url of loadedFiles(site)) {
        const answer = await fetchText(url);
        const expected = MEDIA_TYPES[nameOf(url).split(".").pop()];
        if (!answer?.response.ok) {
            findings.push(bad("fileMissing", nameOf(url), answer?.response.status ?? 0));
        } else if (expected && mediaTypeOf(answer.response) !== expected && !isScript(answer.response, expected)) {
            findings.push(bad("typeWrong", nameOf(url), mediaTypeOf(answer.response), expected));
        } else {
            site.files.push(url);
        }
    }
    return findings.length === 0 && site.files.length > 0 ? [good("typesGood", site.files.length)] : findings;
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
    return [...new Set(urls)];
}

// Whether the server compresses these files. Small files need no compression.
async function compression(site) {
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
async function start(site) {
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

// Sends an empty login, which every panel refuses and which changes nothing.
async function methods(site) {
    const login = parseJson(site.login?.page.querySelector("meta[name=auth-boot]")?.content);
    if (!login) {
        return [];
    }
    const { method, path, fields } = requestOf(site, login);
    const names = fields.filter(({ send }) => send === "always").flatMap((field) => field.names);
    const answer = await fetchText(site.panel + path, {
        method,
        body: new URLSearchParams(names.map((name) => [name, ""])),
        credentials: "include",
    });
    site.isPanelReachable = Boolean(answer);
    return [panelFinding(site, login, answer), ...(await panelLogin(site, login))];
}

// The request of the login page with these settings.
function requestOf(site, { requests, action }) {
    return requests[site.dialect][action];
}

function panelFinding(site, login, answer) {
    const { method, path } = requestOf(site, login);
    const request = `${method.toUpperCase()} ${path}`;
    if (!answer) {
        return site.panel === location.origin ? bad("panelSilent", request) : bad("panelCors", site.panel);
    }
    const { response, text } = answer;
    if (isSignedIn(response, login)) {
        return good("panelSignedIn", request);
    }
    if (/\{\s*"?ret"?\s*:/.test(text) && response.ok) {
        return good("panelGood", request);
    }
    if (response.status === 500) {
        return bad("panelFails", request);
    }
    return response.ok ? bad("panelPage", request) : bad("panelStatus", request, response.status);
}

function isSignedIn({ redirected, url }, { answers, action }) {
    return redirected && new URL(url).pathname.startsWith(answers[action].userCentre);
}

// Whether the path of the panel's login page shows that page or leads to ours.
async function panelLogin(site, login) {
    const { path } = requestOf(site, login);
    if (site.panel !== location.origin) {
        return [];
    }
    const answer = await fetchText(path);
    if (!answer?.response.ok || isSignedIn(answer.response, login)) {
        return [];
    }
    return [neutral(answer.text.includes("data-page=") ? "placeTaken" : "placeBeside", path)];
}

// Recognises the panel by the pages that it sends without cookies.
async function panel(site) {
    const table = await fetchJson(site, "panels.json");
    const words = await fetchJson(site, "panel-words.json");
    if (!table || !words) {
        return [bad("fileMissing", table ? "panel-words.json" : "panels.json", 0)];
    }
    if (!site.isPanelReachable) {
        return [];
    }
    const { findings, settings } = recognise(table, await panelResponses(site, table.requests));
    const texts = words[site.language];
    return [
        ...findings.map((it) => ({ ...it, text: sentence(texts, it) })),
        ...(await proposeConfig(site, settings)),
    ];
}

async function panelResponses(site, requests) {
    const responses = {};
    for (const [name, path] of Object.entries(requests)) {
        const answer = await fetchText(site.panel + path, { credentials: "omit", redirect: "manual" });
        if (answer) {
            const status = answer.response.type === "opaqueredirect" ? 302 : answer.response.status;
            responses[name] = { status, text: answer.text };
        }
    }
    return responses;
}

async function proposeConfig(site, settings) {
    if (Object.keys(settings).length === 0) {
        return [];
    }
    const config = site.config ?? {};
    site.newConfig = withSettings({ $schema: "./config.schema.json", ...config }, settings);
    const keys = differences(await fetchJson(site, "config.schema.json"), config, settings);
    return [keys.length === 0 ? good("configFits") : doubtful("configDiffers", keys.join(", "))];
}

async function address() {
    const isLocal = /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
    if (isLocal) {
        return [neutral("addressLocal")];
    }
    const findings = [location.protocol === "https:" ? good("addressGood") : bad("addressPlain")];
    if (location.port) {
        findings.push(doubtful("addressPort", location.port));
    }
    return findings;
}

async function cookies() {
    const isFramed = window.top === window ? [] : [doubtful("framed")];
    if (!keepsCookie("")) {
        return [...isFramed, bad("cookiesBlocked")];
    }
    return [...isFramed, keepsCookie("; Secure") ? good("cookiesGood") : bad("cookiesPlain")];
}

function keepsCookie(attribute) {
    document.cookie = `${TEST_COOKIE}=1; Path=/; SameSite=Lax${attribute}`;
    const isKept = document.cookie.split("; ").includes(`${TEST_COOKIE}=1`);
    document.cookie = `${TEST_COOKIE}=; Path=/; Max-Age=0${attribute}`;
    return isKept;
}

// The difference of the clocks. The header `Date` has whole seconds and a time between request and response.
async function clock(site) {
    const date = Date.parse(site.login?.response.headers.get("Date"));
    if (Number.isNaN(date)) {
        return [neutral("clockUnknown")];
    }
    const early = Math.ceil((site.login.asked - date) / 1000) - 1;
    const late = Math.ceil((date - site.login.answered) / 1000);
    const seconds = Math.max(early, late, 0);
    return [seconds <= CLOCK_TOLERANCE_S ? good("clockGood") : bad("clockOff", seconds)];
}

// The browser reports a violation some time after it has blocked a request.
async function policy(site) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const header = site.login?.response.headers.get("Content-Security-Policy");
    const element = site.login?.page.querySelector("meta[http-equiv=Content-Security-Policy i]");
    if (site.violations.length > 0) {
        return site.violations.map(([directive, address]) => bad("policyBroken", directive, address));
    }
    return [header || element ? good("policyGood") : doubtful("policyNone")];
}
