// The files of the embed: whether they arrive as they were published, and whether other sites may load them.
//
// In: `embed/files.json`. Without it the embed is not there, which is no fault. A page of another origin needs the header
// `Access-Control-Allow-Origin` for each of them.

import { bad, digest, doubtful, good, mediaTypeOf, neutral, readFile, readJson } from "./check-site.js";

const MEDIA_TYPES = { css: ["text/css"], js: ["text/javascript", "application/javascript"], wasm: ["application/wasm"] };

export async function embed(site) {
    const list = await readJson(site, "embed/files.json");
    if (list === null || typeof list !== "object") {
        const script = await readFile(site, "embed/embed.js");
        return [script?.response.ok ? neutral("embedUnlisted") : neutral("embedNone")];
    }
    const names = Object.keys(list);
    const answers = await Promise.all(names.map((name) => readFile(site, `embed/${name}`)));
    const faults = [];
    const closed = [];
    for (const [index, name] of names.entries()) {
        const fault = await faultOf(name, answers[index], list[name]);
        if (fault) {
            faults.push(fault);
        } else if (answers[index].response.headers.get("Access-Control-Allow-Origin") !== "*") {
            closed.push(name);
        }
    }
    if (closed.length > 0) {
        faults.push(doubtful("embedClosed", closed.join(", ")));
    }
    return faults.length > 0 ? faults : [good("embedGood", names.length)];
}

async function faultOf(name, answer, { bytes, sha256 }) {
    const path = `embed/${name}`;
    if (!answer?.response.ok) {
        return bad("fileMissing", path, answer?.response.status ?? 0);
    }
    const expected = MEDIA_TYPES[name.split(".").pop()];
    if (expected && !expected.includes(mediaTypeOf(answer.response))) {
        return bad("typeWrong", path, mediaTypeOf(answer.response), expected[0]);
    }
    const found = answer.bytes.length === bytes ? await digest("SHA-256", answer.bytes) : "";
    return found === null || found === sha256 ? null : bad("fileChanged", path);
}
