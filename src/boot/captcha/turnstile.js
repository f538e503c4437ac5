// Cloudflare Turnstile: https://developers.cloudflare.com/turnstile/

import { loadScript } from "./script.js";

const ADDRESS = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";
const LANGUAGES = { "zh-Hans": "zh-cn", "zh-Hant": "zh-tw", en: "en" };

export const turnstile = {
    needsKey: true,
    passesAlone: true,

    async render(place, { siteKey, language, theme, isNarrow }, events) {
        const api = await loadScript(ADDRESS, () => window.turnstile && window.turnstile.render && window.turnstile);
        const again = () => {
            events.expired();
            api.reset(id);
        };
        const id = api.render(place, {
            sitekey: siteKey,
            language: LANGUAGES[language],
            theme,
            size: isNarrow ? "compact" : "flexible",
            "response-field": false,
            "refresh-expired": "manual",
            "refresh-timeout": "manual",
            callback: (token) => events.solved({ token }),
            "expired-callback": again,
            "timeout-callback": again,
            "error-callback": () => {
                events.failed("failed");
                // It is reported here.
                return true;
            },
            "unsupported-callback": () => events.failed("browser"),
            "before-interactive-callback": events.asksVisitor,
        });
        return { reset: () => api.reset(id), remove: () => api.remove(id) };
    },
};
