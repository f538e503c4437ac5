// The panel: whether requests reach it, which panel it is, and the settings for it.
//
// Requests to the panel are those of the contract table, whose rows the login page contains, and of `panels.json`.

import { answerIn } from "./check-answer.js";
import { differences, withSettings } from "./check-config.js";
import { recognise, sentence } from "./check-panel.js";
import { refusal } from "./check-refusals.js";
import { bad, doubtful, good, isChallenge, neutral, parseJson, read, readFile, readJson } from "./check-site.js";

// Sends an empty login, which every panel refuses and which changes nothing.
export async function methods(site) {
    const login = parseJson(site.login?.page.querySelector("meta[name=auth-boot]")?.content);
    if (!login) {
        return [];
    }
    const { method, path, fields } = requestOf(site, login);
    const names = fields.filter(({ send }) => send === "always").flatMap((field) => field.names);
    const answer = await read(site.panel + path, {
        method,
        body: new URLSearchParams(names.map((name) => [name, ""])),
        credentials: "include",
    });
    site.isPanelReachable = Boolean(answer);
    const table = await readJson(site, "panels.json");
    return [panelFinding(site, login, answer, table), ...(await panelLogin(site, login))];
}

// The request of the login page with these settings.
function requestOf(site, { requests, action }) {
    return requests[site.dialect][action];
}

function panelFinding(site, login, answer, table) {
    const { method, path } = requestOf(site, login);
    const request = `${method.toUpperCase()} ${path}`;
    if (!answer) {
        return silence(site, request);
    }
    const { response, text } = answer;
    if (isChallenge(answer)) {
        return bad("panelChallenge", request);
    }
    if (isSignedIn(response, login)) {
        return good("panelSignedIn", request);
    }
    if (!response.ok) {
        return refusal(request, answer);
    }
    const reply = answerIn(text);
    if (reply) {
        const wantsCaptcha = table?.captchaAnswer && new RegExp(table.captchaAnswer, "u").test(reply.message);
        return wantsCaptcha && !captchaOf(site) ? bad("panelCaptcha", request) : good("panelGood", request);
    }
    return bad("panelPage", request);
}

// Why a panel of another origin does not answer, as far as the addresses show it.
function silence({ panel: origin }, request) {
    if (origin === location.origin) {
        return bad("panelSilent", request);
    }
    if (location.protocol === "https:" && origin.startsWith("http:")) {
        return bad("panelMixed", origin);
    }
    return bad(isOtherSite(origin) ? "panelOtherSite" : "panelCors", origin);
}

// Certain only where the last two parts of the names differ: then browsers keep none of its cookies.
function isOtherSite(origin) {
    const siteOf = (name) => name.split(".").slice(-2).join(".");
    return siteOf(new URL(origin).hostname) !== siteOf(location.hostname);
}

// The provider of the captcha that the settings have for the login.
function captchaOf({ config }) {
    const { provider, pages = ["login"] } = config?.captcha ?? {};
    return Array.isArray(pages) && pages.includes("login") && provider;
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
    const answer = await read(path);
    if (!answer?.response.ok || isSignedIn(answer.response, login)) {
        return [];
    }
    return [neutral(answer.text.includes("data-page=") ? "placeTaken" : "placeBeside", path)];
}

// Recognises the panel by the pages that it sends without cookies.
export async function panel(site) {
    const table = await readJson(site, "panels.json");
    const words = await readJson(site, "panel-words.json");
    if (!table || !words) {
        const name = table ? "panel-words.json" : "panels.json";
        return [bad("fileMissing", name, (await readFile(site, name))?.response.status ?? 0)];
    }
    if (!site.isPanelReachable) {
        return [];
    }
    const { findings, settings, needs } = recognise(table, await panelResponses(site, table.requests));
    site.needs = needs;
    const texts = words[site.language];
    return [
        ...findings.map((it) => ({ ...it, text: sentence(texts, it) })),
        ...(await proposeConfig(site, settings)),
    ];
}

async function panelResponses(site, requests) {
    const responses = {};
    for (const [name, path] of Object.entries(requests)) {
        const answer = await read(site.panel + path, { credentials: "omit", redirect: "manual" });
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
    site.newConfig = withSettings({ $schema: "./config.schema.json", ...(site.rightConfig ?? config) }, settings);
    const keys = differences(await readJson(site, "config.schema.json"), config, settings);
    // Without this dialect no login succeeds; the other settings concern the register form and single links.
    const isLockedOut = site.needs.includes("universal") && keys.includes("dialect");
    const others = keys.filter((key) => !isLockedOut || key !== "dialect");
    return [
        ...(keys.length === 0 ? [good("configFits")] : []),
        ...(isLockedOut ? [bad("dialectWrong")] : []),
        ...(others.length > 0 ? [doubtful("configDiffers", others.join(", "))] : []),
    ];
}

// Whether the page to which a login leads is there. Without a login the panel redirects from it.
export async function userCentre(site) {
    const login = parseJson(site.login?.page.querySelector("meta[name=auth-boot]")?.content);
    const path = site.userCentre ?? login?.answers[login.action].userCentre;
    if (!site.isPanelReachable || !path) {
        return [];
    }
    const answer = await read(site.panel + path, { credentials: "omit", redirect: "manual" });
    return answer?.response.status === 404 ? [bad("userCentreNone", path)] : [];
}
