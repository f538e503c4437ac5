// Reads answers with the decoder of `boot.js`.
//
// In, by stdin: `{specs, cases}` as JSON. A case is the number of its spec and an answer as `boot.js` has it. Out: a list
// of kind, message and, for a login, the path of a success, for each case. The argument is the path of `reply.js`.

import { readFileSync } from "node:fs";

// As data it is a module, whatever its name ends with.
const source = readFileSync(process.argv[2]).toString("base64");
const { settle } = await import(`data:text/javascript;base64,${source}`);

const { specs, cases } = JSON.parse(readFileSync(0, "utf8"));
const meanings = cases.map(([spec, answer]) => {
    const { kind, message = "", path } = settle(specs[spec], answer);
    const leads = kind === "succeeded" && specs[spec].codeAsked;
    return [kind, message, (leads && path) || ""];
});
process.stdout.write(JSON.stringify(meanings));
