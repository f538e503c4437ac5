// The policy that a captcha needs: the hosts of its provider, as `panels.json` has them.
//
// In: the settings, and the present policy as sources by directive, null without one. Out: a finding if a host is missing, with
// the policy to set.

import { bad, readJson } from "./check-site.js";

export async function captchaPolicy(site, present) {
    const provider = site.config?.captcha?.provider;
    const { captchas = [] } = (provider && (await readJson(site, "panels.json"))) || {};
    const captcha = captchas.find((it) => it.provider === provider);
    if (!captcha || !present) {
        return [];
    }
    const policy = new Map(present);
    const missing = Object.entries(captcha.policy).flatMap(([name, text]) => {
        const allowed = policy.get(name) ?? policy.get("default-src") ?? ["*"];
        const sources = text.split(" ").filter((source) => !allowed.includes("*") && !allowed.includes(source));
        if (sources.length > 0) {
            policy.set(name, [...allowed.filter((source) => source !== "'none'"), ...sources]);
        }
        return sources;
    });
    if (missing.length === 0) {
        return [];
    }
    const text = [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
    return [{ ...bad("policyCaptcha", captcha.name, [...new Set(missing)].join(" ")), policy: text }];
}
