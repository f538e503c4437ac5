// reCAPTCHA v2 and the checkbox of reCAPTCHA Enterprise: https://developers.google.com/recaptcha/docs/display and
// https://cloud.google.com/recaptcha/docs/instrument-web-pages-with-checkbox
//
// recaptcha.net is the host for countries that block google.com. The language belongs to the script, which can be loaded
// once: a later change of the language does not change the widget.

import { loadScript } from "./script.js";

const LANGUAGES = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en" };

function provider(file, apiIn) {
    const address = `https://www.recaptcha.net/recaptcha/${file}?render=explicit&onload={onload}&hl=`;
    const api = () => {
        const found = apiIn(window.grecaptcha || {});
        return found && found.render && found;
    };
    return {
        needsKey: true,

        async render(place, { siteKey, language, theme, isNarrow }, events) {
            const script = await loadScript(address + LANGUAGES[language], api);
            const id = script.render(place, {
                sitekey: siteKey,
                theme,
                size: isNarrow ? "compact" : "normal",
                callback: (token) => events.solved({ token }),
                "expired-callback": events.expired,
                "error-callback": () => events.failed("failed"),
            });
            // There is no function that removes a widget: it goes with its element.
            return { reset: () => script.reset(id), remove: () => script.reset(id) };
        },
    };
}

export const recaptcha = provider("api.js", (api) => api);
export const recaptchaEnterprise = provider("enterprise.js", (api) => api.enterprise);
