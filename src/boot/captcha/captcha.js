// The one function between a form and its captcha.
//
// In:
//   does       "show": shows the captcha, or follows another language. "answer": for a press of the button of the form; waits
//              until the captcha is there and solved. "renew": the answer was sent, and the form stays. "remove".
//   element    the element of the form in which the captcha stands; hidden and empty until then
//   provider   the name of the provider in the settings, and its `siteKey`
//   panel      the address of the panel, empty for the origin of the page
//   page       the page of the form, such as "login"
//   language   the language of the form: zh-Hans, zh-Hant, en, or one of the operator
//   words      phrases in a language of the operator, if there are any; what is missing is English
// Out: a promise; of "answer" that of the fields to add to the request, encoded, or of null if the visitor has not solved the
// captcha: then nothing is sent, and the captcha says why.
//
// A captcha whose element has left the document ends by itself.

import { PROVIDERS } from "./providers.js";
import { Widget } from "./widget.js";

const widgets = new Map();

// An error of this script is none of the visitor: the form is sent without an answer, and the panel says what it wants.
export async function captcha(does, element, ...known) {
    try {
        const [provider, siteKey, panel, page, language, words] = known;
        return await ask(does, element, { provider, siteKey, panel, page, language, words });
    } catch (error) {
        console.warn("sspanel-auth: captcha:", error);
        return "";
    }
}

async function ask(does, element, options) {
    removeLost();
    if (does === "remove" || !element?.isConnected || !Object.keys(PROVIDERS).includes(options.provider)) {
        remove(element);
        return "";
    }
    if (does === "renew") {
        widgets.get(element)?.renew();
        return "";
    }
    const widget = widgetOf(element, options, does === "show");
    return does === "answer" ? widget.answer() : "";
}

// The captcha of an element: the present one, unless the settings are others.
function widgetOf(element, options, mayChangeLook) {
    const present = widgets.get(element);
    if (present?.suits(options)) {
        if (mayChangeLook) {
            present.setLook(options);
        }
        return present;
    }
    remove(element);
    const widget = new Widget(element, options);
    widgets.set(element, widget);
    watch(element);
    return widget;
}

function remove(element) {
    widgets.get(element)?.remove();
    widgets.delete(element);
}

function removeLost() {
    [...widgets.keys()].filter((element) => !element.isConnected).forEach(remove);
}

// A form can lie in a shadow root, whose changes only an observer of that root sees.
const observer = new MutationObserver(removeLost);

function watch(element) {
    [document, element.getRootNode()].forEach((root) => observer.observe(root, { childList: true, subtree: true }));
}
