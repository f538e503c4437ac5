// The captcha of the form, if the settings have one. Its script is loaded on demand (`boot/captcha`).
//
// Out: promises, as `boot/captcha/captcha.js` describes them. Without the script there is no captcha, and the panel says
// that it wants one.

import { insertScript, report } from "./files.js";
import { settings } from "./settings.js";
import { find, root, state } from "./state.js";

const PAGES = ["login", "register", "reset"];

let loading = null;

export async function captcha(options) {
    const link = find("#auth-captcha");
    if (!loading && options.does !== "remove") {
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
    return askCaptcha ? askCaptcha(options) : "";
}

// The same for the form of the page. Only its own request has a captcha. The script checks the settings.
export async function ownCaptcha(does, action = state.data.action) {
    const { captcha: chosen, panel } = await settings;
    const { page } = state.data;
    const isAsked = chosen.provider && [].concat(chosen.pages || PAGES).includes(page) && action === state.data.action;
    const own = { does, element: find(".auth-captcha"), siteKey: "", panel, page, language: root.lang };
    return isAsked ? captcha(Object.assign(own, chosen)) : "";
}
