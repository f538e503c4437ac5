// GeeTest v3: https://docs.geetest.com/captcha/apirefer/api/web/
//
// The panel asks the provider for a challenge, which is good for one answer, and keeps it in its session. It needs no site
// key. Without the provider's service it makes a challenge of its own (`success` is 0), and the script works offline.

import { bind } from "./geetest.js";
import { Fault, loadScript } from "./script.js";

const ADDRESS = "https://static.geetest.com/static/tools/gt.js";
const LANGUAGES = { "zh-Hans": "zh-cn", "zh-Hant": "zh-tw", en: "en" };

export const geetest3 = {
    async render(place, { language, panel, challenge }, events) {
        const [init, handedOut] = await Promise.all([
            loadScript(ADDRESS, () => window.initGeetest),
            askForChallenge(panel, challenge),
        ]);
        const settings = {
            gt: handedOut.gt,
            challenge: handedOut.challenge,
            offline: !Number(handedOut.success),
            new_captcha: true,
            lang: LANGUAGES[language],
            https: location.protocol === "https:",
        };
        // No `reset`: a new answer needs a new challenge.
        const { open, remove } = await bind(init, settings, "verify", events);
        return { open, remove };
    },
};

// Panels of 2018 have no such address: they answer with a page.
async function askForChallenge(panel, [path, member]) {
    let response;
    try {
        response = await fetch(panel + path, { credentials: "include", cache: "no-store" });
    } catch (error) {
        throw new Fault("failed", `${path}: ${error.message}`);
    }
    const handedOut = (objectIn(await response.text()) || {})[member];
    if (handedOut && handedOut.challenge) {
        return handedOut;
    }
    const isBroken = response.status >= 500 || response.status === 429;
    throw new Fault(isBroken ? "failed" : "unsupported", `${path}: status ${response.status}, no challenge`);
}

// The JSON object in a text. Panels may print notices around it.
function objectIn(text) {
    try {
        return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
    } catch {
        return null;
    }
}
