// Starts the app. `boot.js` inserts this module: it cannot load the app itself, since old browsers cannot parse `import()`.
//
// In: the names and digests of the app's files, from the links in the head. Out: the running app, or
// `authBoot.fail(reason)`.

const { href, integrity } = document.querySelector("link[type='application/wasm']");

import(document.querySelector("#auth-module").href)
    .then((app) => app.default({ module_or_path: fetch(href, { integrity }) }))
    .catch((error) => window.authBoot.fail(error));
