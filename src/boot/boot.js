// Makes a form work before the app has started, and without the app.
//
// The build renders the page, so a visitor can fill the form in at once. Until the app has started, this script handles
// every submit: it sends the request once, and its late part (`late.js`), which follows at once, shows the response as text.
// When the app starts, it calls `authBoot.takeOver()` and takes the early request. If the app does not start, or stops with a
// trap, the two scripts handle the form.
//
// In: the rendered page, with the boot data (phrases and rows of the contract table) in <meta name="auth-boot"> and
// built-in settings, if any, in <meta name="auth-config">. Paths and wire names come from the contract table; in this
// file a field has its name of `form/field.rs`. Out: the object `authBoot`. Its late part takes `shared`, and gives `arrive`
// its functions; the app reads the others in `browser/boot.rs`, those in brackets from the late part:
//   [phrases(tag, address)]  promise of the text of the phrases in a language; of null if there is none. A language of the
//                 operator has an address
//   config()      the same for config.json; of false if it did not arrive. Null if the settings are built in
//   askAgain()    asks for config.json again if it did not arrive
//   [captcha(…)]  loads the captcha and asks it, as `boot/captcha/captcha.js` describes it
//   [fail(reason)]  the app does not start
//   [ready()]     promise that the app may take over
//   [takeOver()]  the app handles the form from now on; null without its element:
//     element     where the app is, or has to be mounted
//     restore()   carries over what was typed into a mounted app; missing if the page is as it was rendered
//   [takeEarly()] the early request, at the first call only; otherwise null:
//     action      the action of the contract table      abort()  aborts the request
//     body        the values of the form, as the body of the documented request
//     answer      promise of {status, redirectedTo, location, hxRedirect, isChallenge, isCached, text} or of {failure}
//     edited      whether the visitor has typed since the response arrived
// Refused: a second request while one is pending. Text is never parsed as HTML.
//
// The build makes one classic script of each of the two, whose syntax is that of ES2017, for the oldest web views. What is
// newer than that in the objects of a browser is tested before use.

import { afterSignIn } from "./parts/address.js";
import { applySettings } from "./parts/apply.js";
import { append, isChanged, setAttribute, setText, undoChanges } from "./parts/changes.js";
import { fetchFile, insertScript, report } from "./parts/files.js";
import { arrive, late, loadLate } from "./parts/late.js";
import { look } from "./parts/look.js";
import { showBusy, submit } from "./parts/request.js";
import { idOf, inputOf, setPresence, shellOf } from "./parts/rows.js";
import { askAgain, complain, config, parse, settings } from "./parts/settings.js";
import { find, meta, query, reloadData, resetAction, root, setHidden, state } from "./parts/state.js";
import { takeToken } from "./parts/token.js";
import { removeUnstarted, showNeedsServer } from "./parts/unstarted.js";

const listen = window.addEventListener;

// The self-check. Without the parameter, a page in its place does not come here again.
if (query.has("check")) {
    query.delete("check");
    location.replace(`./check.html${String(query) && `?${query}`}`);
}

window.authBoot = {
    arrive,
    askAgain,
    config,
    shared: {
        afterSignIn,
        append,
        applySettings,
        complain,
        fetchFile,
        find,
        idOf,
        inputOf,
        insertScript,
        isChanged,
        look,
        meta,
        parse,
        query,
        reloadData,
        removeUnstarted,
        report,
        resetAction,
        root,
        setAttribute,
        setHidden,
        setText,
        settings,
        shellOf,
        showBusy,
        state,
        undoChanges,
    },
};

listen(
    "submit",
    (event) => {
        if (!state.isAppRunning) {
            event.preventDefault();
            event.stopPropagation();
            submit(event.target);
        }
    },
    true,
);
// The Enter key that ends a composition of an input method does not submit the form. WebKit ends the composition before
// the event, whose key code is 229.
listen("keydown", (event) => {
    if ((event.isComposing || event.keyCode === 229) && event.key === "Enter") {
        event.preventDefault();
    }
});
listen("input", ({ target }) => {
    if (state.earlyRequest?.isPending === false) {
        state.earlyRequest.edited = true;
    }
    // A change outside the code field leads back to the first step.
    if (state.action !== state.data.action && target !== inputOf("secondFactor")) {
        resetAction();
    }
});
listen("click", ({ target }) => {
    const pressed = state.isAppRunning ? null : target.closest(".auth-language, .auth-send-code");
    if (pressed?.form) {
        submit(pressed.form, "sendEmailCode");
    } else if (pressed) {
        late.then(({ chooseLanguage }) => chooseLanguage(pressed.lang));
    }
});
listen("compositionstart", () => (state.isComposing = true));
listen("compositionend", () => (state.isComposing = false));
listen("pageshow", ({ persisted }) => {
    if (persisted && !state.isAppRunning) {
        undoChanges();
        state.earlyRequest = null;
        resetAction();
        document.querySelectorAll("[type=password]").forEach((field) => (field.value = ""));
        applySettings();
    }
});

function begin() {
    removeUnstarted(document);
    // Fills in the code of an invitation link.
    const invitation = state.data.invitation && inputOf("invitation");
    if (invitation && !invitation.value && !invitation.closest("[hidden]")) {
        invitation.value = query.get(state.data.invitation) || "";
        const chip = invitation.value && invitation.closest(".auth-aided");
        if (chip) {
            chip.dataset.chip = "";
        }
    }
    takeToken();
    setPresence({ dialect: "documented", register: {} });
    applySettings();
    // After a press that has come before it.
    setTimeout(loadLate);
}

if (location.protocol === "file:") {
    showNeedsServer();
} else {
    begin();
}
