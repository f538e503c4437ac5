// Fetches the files beside the page.
//
// Out: texts, or the reason why there is none, which is also a line in the console: `sspanel-auth: <file>: <reason>`.

export const FETCH_SECONDS = 8;

export function report(file, reason) {
    console.warn(`sspanel-auth: ${file}: ${reason}`);
}

export const TIMED_OUT = new Error("no answer in time");

// The promise, rejected with `TIMED_OUT` after a time. It needs no AbortController, which old browsers lack.
export function within(seconds, promise) {
    const timeout = new Promise((_, reject) => setTimeout(() => reject(TIMED_OUT), seconds * 1000));
    return Promise.race([promise, timeout]);
}

// The status and the text of a file. Rejected if it did not arrive completely.
export function fetchFile(address) {
    const read = async (response) => ({ ok: response.ok, status: response.status, text: await response.text() });
    return within(FETCH_SECONDS, fetch(address).then(read));
}

// Inserts the script that a link names.
export function insertScript({ href, integrity }, onload, onerror, type = "") {
    const script = document.createElement("script");
    Object.assign(script, { type, src: href, integrity, onload, onerror });
    script.dataset.cfasync = "false";
    document.head.append(script);
}
