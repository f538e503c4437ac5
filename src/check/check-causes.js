// What has changed a file on its way.
//
// In: the file as it arrived, what was published (its size), and the names of all published files. Out: the name of a
// sentence, and more values for it.

// A CDN that loads scripts later gives them a type of its own: `type="3c0e…-module"`, and adds a script that loads them.
const ROCKET_LOADER = /rocket-loader|\stype=["']?[0-9a-f]{12,}-/i;

export function causeOfPage({ bytes, text }, published, names) {
    if (isGzip(bytes)) {
        return { word: "compressedTwice", values: [] };
    }
    if (ROCKET_LOADER.test(text)) {
        return { word: "pageRocket", values: [] };
    }
    const added = addedScripts(text, names);
    if (added.length > 0) {
        return { word: "pageScripts", values: [added.join(", ")] };
    }
    // A minifier removes comments and spaces; everything else adds something.
    return { word: bytes.length < published.bytes ? "pageMinified" : "pageChanged", values: [] };
}

export function causeOfFile({ bytes, text }, published) {
    if (isGzip(bytes)) {
        return "compressedTwice";
    }
    const unix = text.replaceAll("\r\n", "\n");
    const hasOtherLineEnds = unix.length < text.length && new TextEncoder().encode(unix).length === published.bytes;
    return hasOtherLineEnds ? "fileLineEnds" : "fileChanged";
}

// A response that is compressed once is unpacked by the browser.
const isGzip = (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b;

// The scripts of a page that were not published: their addresses, or the start of their texts.
function addedScripts(text, names) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const scripts = [...page.querySelectorAll("script")];
    const added = scripts.filter((script) => {
        const name = (script.getAttribute("src") ?? "").split("?")[0].split("/").pop();
        return !names.includes(name);
    });
    return [...new Set(added.map((script) => script.getAttribute("src") ?? `<script>${script.text.trim().slice(0, 40)}…`))];
}
