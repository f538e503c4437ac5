// Fetches the files beside the page.
//
// Out: texts, or the reason why there is none, which is also a line in the console: `sspanel-auth: <file>: <reason>`.

const FETCH_SECONDS = 8;

export function report(file, reason) {
    console.warn(`sspanel-auth: ${file}: ${reason}`);
}

export const LATE = new Error("no answer in time");

// The promise, rejected with `LATE` after a time. It needs no AbortController, which old browsers lack.
export function within(seconds, promise) {
    const timeout = new Promise((_, reject) => setTimeout(() => reject(LATE), seconds * 1000));
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

// What `read` makes of the text of a file; null, and a line in the console, if it makes nothing or there is no text.
export async function fetchText(address, read) {
    let reason = "not what it should be";
    try {
        const { ok, status, text } = await fetchFile(address);
        const found = ok && read(text);
        if (found) {
            return found;
        }
        reason = ok ? reason : `status ${status}`;
    } catch (error) {
        reason = error.message;
    }
    report(address, reason);
    return null;
}
