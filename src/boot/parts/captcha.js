// The captcha of the form, if the settings have one. Its script is loaded on demand (`boot/captcha`).
//
// Out: promises, as `boot/captcha/captcha.js` describes them. Without the script there is no captcha, and the panel says
// that it wants one.

import { insertScript, report } from "./files.js";
import { settings } from "./settings.js";
import { find, root, state } from "./state.js";

let loading = null;

function load() {
    const link = find("#auth-captcha");
    loading =
        loading ||
        new Promise((resolve) => {
            const forget = () => {
                report(link.href, "not loaded");
                loading = resolve();
            };
            insertScript(link, resolve, forget, link.type);
        });
    return loading;
}

export async function captcha(options) {
    await (options.does === "remove" ? loading : load());
    const ask = window.authBoot.askCaptcha;
    return ask ? ask(options) : "";
}

// The same for the form of the page. Only its own request has a captcha.
export async function ownCaptcha(does, action = state.data.action) {
    const { captcha: chosen, panel } = await settings;
    const { page } = state.data;
    if (!chosen.provider || !chosen.pages.includes(page) || action !== state.data.action) {
        return "";
    }
    return captcha(Object.assign({ does, element: find(".auth-captcha"), panel, page, language: root.lang }, chosen));
}
