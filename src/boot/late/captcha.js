// The captcha of the form, if the settings have one. Its script is loaded on demand (`boot/captcha`).
//
// Out: promises, as `boot/captcha/captcha.js` describes them. Without the script there is no captcha, and the panel says
// that it wants one.

import { captchaWords } from "./phrases.js";
import { find, insertScript, report, root, settings, state } from "./shared.js";

const PAGES = ["login", "register", "reset"];

let loading = null;

export async function captcha(does, ...known) {
    const link = find("#auth-captcha");
    if (!loading && does !== "remove") {
        loading = new Promise((resolve) => {
            const forget = () => {
                report(link.href, "not loaded");
                loading = resolve();
            };
            insertScript(link, resolve, forget, link.type);
        });
    }
    await loading;
    const { askCaptcha } = window.authBoot;
    // The language comes last, and then its phrases, if it is one of the operator.
    return askCaptcha ? askCaptcha(does, ...known, captchaWords[known[5]]) : "";
}

// The same for the form of the page. Only its own request has a captcha. The script checks the settings.
export async function ownCaptcha(does, action = state.data.action) {
    const { captcha: { provider, siteKey = "", pages = PAGES }, panel } = await settings();
    const { page } = state.data;
    return provider && [].concat(pages).includes(page) && action === state.data.action
        ? captcha(does, find(".auth-captcha"), provider, siteKey, panel, page, root.lang)
        : "";
}
