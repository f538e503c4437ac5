// The late part of `boot.js`: it shows responses, changes the language, and starts the app.
//
// In: what `boot.js` shares. Out: the functions that `boot.js` waits for, and those of `authBoot` that the app calls.

import { fail, handleTrap, limitStartTime, startApp, takeEarly, takeOver } from "./late/app.js";
import { captcha, ownCaptcha } from "./late/captcha.js";
import { ready } from "./late/carry.js";
import { chooseLanguage, preferredLanguage, setLanguage } from "./late/language.js";
import { showClosed, showFaults, showNotice } from "./late/messages.js";
import { phrases } from "./late/phrases.js";
import { handleResponse } from "./late/response.js";
import { find, setHidden } from "./late/shared.js";

// How long a busy page may delay the app.
const IDLE_MS = 300;

// WebKit does not say when it is idle.
const whenIdle = (act) =>
    window.requestIdleCallback ? requestIdleCallback(act, { timeout: IDLE_MS }) : setTimeout(act);

function load() {
    startApp();
    setLanguage(preferredLanguage());
    limitStartTime();
}

window.addEventListener("error", ({ error }) => handleTrap(error));
window.addEventListener("unhandledrejection", ({ reason }) => handleTrap(reason));

Object.assign(window.authBoot, { phrases, captcha, fail, ready, takeOver, takeEarly });
window.authBoot.arrive({ chooseLanguage, handleResponse, ownCaptcha, showClosed, showFaults, showNotice });
// It may have been missing at first.
setHidden(find("#auth-stuck"), true);

// Everything that can wait runs after the first paint, and after a press that came before it. A page in the background does
// not paint.
if (document.hidden) {
    load();
} else {
    requestAnimationFrame(() => whenIdle(load));
}
