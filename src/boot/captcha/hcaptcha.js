// hCaptcha: https://docs.hcaptcha.com/configuration

import { loadScript } from "./script.js";

// Without `recaptchacompat=off` it would define the global of another provider.
const ADDRESS = "https://js.hcaptcha.com/1/api.js?render=explicit&recaptchacompat=off&onload={onload}&hl=";
const LANGUAGES = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en" };

export const hcaptcha = {
    needsKey: true,

    async render(place, { siteKey, language, theme, isNarrow }, events) {
        const hl = LANGUAGES[language];
        const api = await loadScript(ADDRESS + hl, () => window.hcaptcha && window.hcaptcha.render && window.hcaptcha);
        const id = api.render(place, {
            sitekey: siteKey,
            hl,
            theme,
            size: isNarrow ? "compact" : "normal",
            callback: (token) => events.solved({ token }),
            "expired-callback": events.expired,
            "chalexpired-callback": events.closed,
            "close-callback": events.closed,
            "error-callback": () => events.failed("failed"),
        });
        return { reset: () => api.reset(id), remove: () => api.remove(id) };
    },
};
