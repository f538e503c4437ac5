// The probes of the self-check, in their order. Each takes the site, asks one question, and gives back findings; what
// a later probe needs is left in the site: `login` (response and document of the login page), `files` (what it
// loads), `config` (the settings), `panel` (its origin) and `dialect` (both from the settings), `isPanelThere` and
// `version`. The finished settings are left as `offer`. What is sent to the panel comes from the contract table, of
// which the login page holds its part, and from `panels.json`.
//
// A finding has a state (good, neutral, doubtful, bad), the name of a sentence in `check-words.js`, and its values; one
// about the panel has its text.

import { differences, withSettings } from "./check-config.js";
import { judge, sentence } from "./check-panel.js";
import { violations, isObject } from "./check-schema.js";

export const PROBES = [pages, settings, files, compression, start, methods, panel, address, cookies, clock, policy];

const PAGES = ["login", "register", "reset", "logout"];
const KINDS = { css: "text/css", js: "text/javascript", wasm: "application/wasm", svg: "image/svg+xml" };
const PATIENCE_MS = 20_000;
const CLOCK_TOLERANCE_S = 30;
const MARK = "sspanel-auth-check";

const finding = (state) => (word, ...values) => ({ state, word, values });
const good = finding("good");
const neutral = finding("neutral");
const doubtful = finding("doubtful");
const bad = finding("bad");

// The response with its text, always from the server; null if there was none.
async function ask(url, options = {}) {
    try {
        const response = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS), ...options });
        return { response, text: await response.text() };
    } catch {
        return null;
    }
}

const kindOf = (response) => (response.headers.get("Content-Type") ?? "").split(";")[0].trim().toLowerCase();
const nameOf = (url) => new URL(url).pathname.split("/").pop();

async function pages(site) {
    const findings = [];
    for (const name of PAGES) {
        const asked = Date.now();
        const answer = await ask(new URL(`${name}.html`, site.folder));
        if (!answer?.response.ok) {
            findings.push(bad("pageMissing", `${name}.html`, answer?.response.status ?? 0));
            continue;
        }
        const page = new DOMParser().parseFromString(answer.text, "text/html");
        if (page.documentElement.dataset.page !== name || kindOf(answer.response) !== "text/html") {
            findings.push(bad("pageOther", `${name}.html`));
        } else if (name === "login") {
            site.login = { response: answer.response, page, asked, answered: Date.now() };
            site.version = page.querySelector("meta[name=generator]")?.content.split(" ")[1];
        }
    }
    return [...(findings.length === 0 ? [good("pagesGood")] : findings), await shortAddress(site)];
}

async function shortAddress(site) {
    const answer = await ask(new URL("login", site.folder));
    return answer?.response.ok ? good("shortGood") : neutral("shortNone");
}

// Settings that were built into the pages take the place of the file.
async function settings(site) {
    site.panel = location.origin;
    site.dialect = "documented";
    const builtIn = site.login?.page.querySelector("meta[name=auth-config]")?.content;
    if (builtIn) {
        return [neutral("configBuiltIn"), ...(await judged(site, builtIn))];
    }
    const answer = await ask(new URL("config.json", site.folder));
    if (!answer || ![200, 404].includes(answer.response.status)) {
        return [doubtful("configUnreadable", answer?.response.status ?? 0)];
    }
    if (answer.response.status === 404) {
        return [good("configNone")];
    }
    if (/^\s*</.test(answer.text)) {
        return [doubtful("configPage")];
    }
    return judged(site, answer.text);
}

async function judged(site, text) {
    const config = parsed(text);
    if (!isObject(config)) {
        return [bad("configBroken")];
    }
    site.config = config;
    const schema = await json(site, "config.schema.json");
    if (!isObject(schema)) {
        return [doubtful("schemaMissing")];
    }
    const wrong = violations(schema, config);
    const isRight = (key) => key in config && wrong.every((it) => it.key !== key);
    if (isRight("panel") && config.panel.startsWith("http")) {
        site.panel = config.panel.replace(/\/+$/, "");
    }
    if (isRight("dialect")) {
        site.dialect = config.dialect;
    }
    if (isRight("language") && isRight("languages") && !config.languages.includes(config.language)) {
        wrong.push({ key: "language", expected: schema.properties.language.description });
    }
    if (wrong.length === 0) {
        return [good("configGood")];
    }
    return wrong.map(({ key, expected }) => (expected ? bad("configWrong", key, expected) : bad("configUnknown", key)));
}

// The value of a file beside the pages; null if there is none.
async function json(site, name) {
    return parsed((await ask(new URL(name, site.folder)))?.text);
}

// `fetch` takes a byte order mark off a text by itself.
function parsed(text) {
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
    for (const url of loaded(site)) {
        const answer = await ask(url);
        const expected = KINDS[nameOf(url).split(".").pop()];
        if (!answer?.response.ok) {
            findings.push(bad("fileMissing", nameOf(url), answer?.response.status ?? 0));
        } else if (expected && kindOf(answer.response) !== expected && !isScript(answer.response, expected)) {
            findings.push(bad("typeWrong", nameOf(url), kindOf(answer.response), expected));
        } else {
            site.files.push(url);
        }
    }
    return findings.length === 0 && site.files.length > 0 ? [good("typesGood", site.files.length)] : findings;
}

const isScript = (response, expected) => expected === KINDS.js && kindOf(response) === "application/javascript";

function loaded(site) {
    const elements = site.login?.page.querySelectorAll("link[href]:not([rel=canonical], [href$='config.json']), script[src]") ?? [];
    const urls = [...elements].map((element) => {
        return new URL(element.getAttribute("href") ?? element.getAttribute("src"), site.folder).href;
    });
    return [...new Set(urls)];
}

// Whether what was read above came compressed: small files need not.
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

// Whether this browser may run the app: that fails for a wrong type, a cut file, and a policy without it.
async function start(site) {
    const app = loaded(site).find((url) => nameOf(url).endsWith(".wasm"));
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

// An empty login is refused by every panel and changes nothing.
async function methods(site) {
    const login = parsed(site.login?.page.querySelector("meta[name=auth-boot]")?.content);
    if (!login) {
        return [];
    }
    const { method, path, fields } = requestOf(site, login);
    const names = fields.filter(({ send }) => send === "always").flatMap((field) => field.names);
    const answer = await ask(site.panel + path, {
        method,
        body: new URLSearchParams(names.map((name) => [name, ""])),
        credentials: "include",
    });
    site.isPanelThere = Boolean(answer);
    return [panelAnswer(site, login, answer), ...(await ownLogin(site, login))];
}

// What the login page sends with these settings.
function requestOf(site, { requests, action }) {
    return requests[site.dialect][action];
}

function panelAnswer(site, login, answer) {
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

// Who answers a visitor that follows an old link to the panel's own page.
async function ownLogin(site, login) {
    const { path } = requestOf(site, login);
    if (site.panel !== location.origin) {
        return [];
    }
    const answer = await ask(path);
    if (!answer?.response.ok || isSignedIn(answer.response, login)) {
        return [];
    }
    return [neutral(answer.text.includes("data-page=") ? "placeTaken" : "placeBeside", path)];
}

// Which panel it is, by what its own pages show to a visitor without cookies.
async function panel(site) {
    const table = await json(site, "panels.json");
    const words = await json(site, "panel-words.json");
    if (!table || !words) {
        return [bad("fileMissing", table ? "panel-words.json" : "panels.json", 0)];
    }
    if (!site.isPanelThere) {
        return [];
    }
    const { findings, settings } = judge(table, await panelAnswers(site, table.requests));
    const texts = words[site.language];
    return [
        ...findings.map((it) => ({ ...it, text: sentence(texts, it) })),
        ...(await offered(site, settings)),
    ];
}

async function panelAnswers(site, requests) {
    const answers = {};
    for (const [name, path] of Object.entries(requests)) {
        const answer = await ask(site.panel + path, { credentials: "omit", redirect: "manual" });
        if (answer) {
            const status = answer.response.type === "opaqueredirect" ? 302 : answer.response.status;
            answers[name] = { status, text: answer.text };
        }
    }
    return answers;
}

async function offered(site, settings) {
    if (Object.keys(settings).length === 0) {
        return [];
    }
    const config = site.config ?? {};
    site.offer = withSettings({ $schema: "./config.schema.json", ...config }, settings);
    const keys = differences(await json(site, "config.schema.json"), config, settings);
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
    if (!isKept("")) {
        return [...isFramed, bad("cookiesBlocked")];
    }
    return [...isFramed, isKept("; Secure") ? good("cookiesGood") : bad("cookiesPlain")];
}

function isKept(attribute) {
    document.cookie = `${MARK}=1; Path=/; SameSite=Lax${attribute}`;
    const isThere = document.cookie.split("; ").includes(`${MARK}=1`);
    document.cookie = `${MARK}=; Path=/; Max-Age=0${attribute}`;
    return isThere;
}

// The header is cut to whole seconds, and the answer took its time.
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

// The browser reports a violation a moment after it has blocked something.
async function policy(site) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const header = site.login?.response.headers.get("Content-Security-Policy");
    const inPage = site.login?.page.querySelector("meta[http-equiv=Content-Security-Policy i]");
    if (site.violations.length > 0) {
        return site.violations.map(([directive, address]) => bad("policyBroken", directive, address));
    }
    return [header || inPage ? good("policyGood") : doubtful("policyNone")];
}
