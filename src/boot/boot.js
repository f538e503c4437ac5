// Starts the app: takes the names of its two built files from the preload links that the bundler
// wrote into the page, so that no script has to stand inside the page itself.

const link = (rel) => document.querySelector(`link[rel="${rel}"][crossorigin]`);

async function start() {
    const script = link("modulepreload").href;
    const wasm = link("preload");
    const app = await import(script);
    await app.default({ module_or_path: fetch(wasm.href, { credentials: "same-origin", integrity: wasm.integrity }) });
}

start().catch((error) => {
    console.error(error);
    document.getElementById("auth-waiting").hidden = true;
    document.getElementById("auth-stuck").hidden = false;
});
