// The captcha of the pages. `boot.js` inserts this script when the settings have a captcha for the page; the app uses it
// through `boot.js`, and the build makes one classic script of it. The element has the same in a module of its own.

import { captcha } from "./captcha/captcha.js";

window.authBoot.askCaptcha = captcha;
