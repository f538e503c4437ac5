// The providers by their names in the settings. Another one is another file, a row here, and a row in
// `contract/captcha.rs`, which has the names on the wire.
//
// A provider is an object:
//   needsKey     whether the settings must have a site key for it
//   passesAlone  whether its widget may be solved without the visitor
//   render(place, options, events)
//                loads the script of the provider and shows its widget in the empty element `place`. `options` has
//                `siteKey`, `language` (zh-Hans, zh-Hant or en), `theme` (light or dark), `isNarrow` (less than 300 px), and
//                for a challenge of the panel `panel` and `challenge` (its path, and the member that holds it).
//                Out: a promise of a control, rejected with a `Fault` if the widget cannot be shown.
// A control is an object:
//   open()       opens the dialog, for a press of the button of the form; missing if the widget stands in the form
//   reset()      asks for a new answer; missing if only a new widget can do that
//   remove()     removes the widget
// Events are functions that the widget calls:
//   solved(answer)     with the members that the row in `contract/captcha.rs` names
//   expired()          the answer is no longer valid
//   failed(word)       an error, with the name of a phrase (`i18n/captcha.rs`); the widget may solve it by itself
//   closed()           the visitor has closed the dialog
//   asksVisitor()      the visitor has to do something

import { geetest3 } from "./geetest3.js";
import { geetest4 } from "./geetest4.js";
import { hcaptcha } from "./hcaptcha.js";
import { recaptcha, recaptchaEnterprise } from "./recaptcha.js";
import { turnstile } from "./turnstile.js";

export const PROVIDERS = { turnstile, geetest3, geetest4, hcaptcha, recaptcha, recaptchaEnterprise };
