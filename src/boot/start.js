// Starts the app. `boot.js` inserts this module: it cannot load the app itself, since old browsers cannot parse `import()`.
//
// In: the address and the digest of the program, from the link in the head. Out: the running app, or
// `authBoot.fail(reason)`.

import start from "./sspanel-auth.js";

const { href, integrity } = document.querySelector("link[type='application/wasm']");

start({ module_or_path: fetch(href, { integrity }) }).catch((error) => window.authBoot.fail(error));
