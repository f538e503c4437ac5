// Reads responses with the decoder of `boot.js`.
//
// In, by stdin: `{specs, cases}` as JSON. A case is the index of its spec and a response as `boot.js` has it. Out: for
// each case the kind, the message and, for a successful login, the path. The argument is the path of `reply.js`.

import { readFileSync } from "node:fs";

// A data URL is always a module; a `.js` file need not be one.
const source = readFileSync(process.argv[2]).toString("base64");
const { settle } = await import(`data:text/javascript;base64,${source}`);

const { specs, cases } = JSON.parse(readFileSync(0, "utf8"));
const meanings = cases.map(([spec, response]) => {
    const { kind, message = "", path } = settle(specs[spec], response);
    const isLogin = kind === "succeeded" && specs[spec].codeAsked;
    return [kind, message, (isLogin && path) || ""];
});
process.stdout.write(JSON.stringify(meanings));
