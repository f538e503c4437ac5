// The content security policy: whether it lets the pages work, and the word that is missing.
//
// In: the response and the document of the login page, the settings, and what the browser has blocked during the check. Out: a
// finding for each missing word; what was blocked is only named if no missing word explains it.

import { captchaPolicy } from "./check-captcha.js";
import { bad, doubtful, good } from "./check-site.js";

export async function policy(site) {
    // The browser reports a violation some time after it has blocked a request.
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!site.login) {
        return blocked(site, []);
    }
    const policies = policiesOf(site);
    const missing = needs(site).filter(({ directive, word }) => policies.some((it) => !allows(it, directive, word)));
    const findings = missing.map(({ directive, word, isFatal }) =>
        (isFatal ? bad : doubtful)("policyLacks", directive, word),
    );
    const header = site.login.response.headers.get("Content-Security-Policy");
    findings.push(...(await captchaPolicy(site, header && directivesOf(header))));
    findings.push(...blocked(site, missing));
    if (findings.length > 0) {
        return findings;
    }
    return [policies.length > 0 ? good("policyGood") : doubtful("policyNone")];
}

// Several policies hold at once, and each has to allow everything.
function policiesOf({ login }) {
    const header = login.response.headers.get("Content-Security-Policy") ?? "";
    const element = login.page.querySelector("meta[http-equiv=Content-Security-Policy i]")?.content ?? "";
    return [...header.split(","), element].filter((text) => text.trim()).map(directivesOf);
}

// The sources of a policy by directive; the first of two of one name counts.
function directivesOf(text) {
    const directives = new Map();
    for (const part of text.split(";")) {
        const [name, ...sources] = part.trim().split(/\s+/);
        if (name && !directives.has(name.toLowerCase())) {
            directives.set(name.toLowerCase(), sources);
        }
    }
    return directives;
}

// What the pages need. Without what is fatal no form can be sent, or none is visible.
function needs({ panel, config }) {
    const own = "'self'";
    const panels = panel === location.origin ? [] : [panel];
    const logo = originOf(config?.brand?.logo);
    const of = (directive, isFatal, words) => words.map((word) => ({ directive, word, isFatal }));
    return [
        ...of("script-src", true, [own]),
        ...of("script-src", false, ["'wasm-unsafe-eval'"]),
        ...of("style-src", true, [own]),
        ...of("connect-src", true, [own, ...panels]),
        ...of("form-action", false, panels.length > 0 ? panels : [own]),
        ...of("img-src", false, [own, ...logo]),
    ];
}

function originOf(address) {
    try {
        const { origin, protocol } = new URL(address, location.href);
        return origin === location.origin || !/^https?:$/.test(protocol) ? [] : [origin];
    } catch {
        return [];
    }
}

// `form-action` has no default.
function allows(directives, directive, word) {
    const fallback = directive === "form-action" ? undefined : directives.get("default-src");
    const sources = directives.get(directive) ?? fallback;
    return !sources || sources.some((source) => isFor(source.toLowerCase(), word));
}

function isFor(source, word) {
    if (word === "'wasm-unsafe-eval'") {
        return source === word || source === "'unsafe-eval'";
    }
    const { protocol, origin, host, hostname } = new URL(word === "'self'" ? location.origin : word);
    const names = [origin, host, hostname, protocol, ...(word === "'self'" ? [word] : [])];
    const isBelow = /^(?:(https?):\/\/)?\*(\.[^:/]+)/.exec(source);
    return (
        source === "*" ||
        names.includes(source.replace(/\/$/, "")) ||
        (isBelow !== null && [undefined, protocol.slice(0, -1)].includes(isBelow[1]) && hostname.endsWith(isBelow[2]))
    );
}

// What was blocked, unless a missing word says so already.
function blocked(site, missing) {
    const isExplained = (directive) => missing.some((it) => directive.startsWith(it.directive));
    const others = site.violations.filter(([directive]) => !isExplained(directive));
    return others.map(([directive, address]) => bad("policyBroken", directive, address));
}
