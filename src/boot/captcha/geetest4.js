// GeeTest v4: https://docs.geetest.com/gt4/apirefer/api/web/

import { bind } from "./geetest.js";
import { loadScript } from "./script.js";

const ADDRESS = "https://static.geetest.com/v4/gt4.js";
const LANGUAGES = { "zh-Hans": "zho", "zh-Hant": "zho-tw", en: "eng" };

export const geetest4 = {
    needsKey: true,

    async render(place, { siteKey, language }, events) {
        const init = await loadScript(ADDRESS, () => window.initGeetest4);
        const settings = {
            captchaId: siteKey,
            language: LANGUAGES[language],
            onError: () => events.failed("failed"),
        };
        const { dialog, open, remove } = await bind(init, settings, "showCaptcha", events);
        return { open, remove, reset: () => dialog.reset() };
    },
};
