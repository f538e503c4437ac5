// The policy that a captcha needs: the hosts of its provider, as `panels.json` has them.
//
// In: the settings and the present policy, null without one. Out: a finding if a host is missing, with the policy to set.

import { bad, readJson } from "./check-site.js";

export async function captchaPolicy(site, header) {
    const provider = site.config?.captcha?.provider;
    const { captchas = [] } = (provider && (await readJson(site, "panels.json"))) || {};
    const captcha = captchas.find((it) => it.provider === provider);
    if (!captcha || !header) {
        return [];
    }
    const policy = directivesOf(header);
    const missing = Object.entries(captcha.policy).flatMap(([name, text]) => {
        const present = policy.get(name) ?? policy.get("default-src") ?? ["*"];
        const sources = text.split(" ").filter((source) => !present.includes("*") && !present.includes(source));
        if (sources.length > 0) {
            policy.set(name, [...present.filter((source) => source !== "'none'"), ...sources]);
        }
        return sources;
    });
    if (missing.length === 0) {
        return [];
    }
    const text = [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
    return [{ ...bad("policyCaptcha", captcha.name, [...new Set(missing)].join(" ")), policy: text }];
}

// The sources of each directive. Of two directives of one name the first counts.
function directivesOf(header) {
    const policy = new Map();
    for (const directive of header.split(";")) {
        const [name, ...sources] = directive.trim().split(/\s+/);
        if (name && !policy.has(name.toLowerCase())) {
            policy.set(name.toLowerCase(), sources);
        }
    }
    return policy;
}
