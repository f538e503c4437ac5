// Reads responses with the decoder of `boot.js`.
//
// In, by stdin: `{specs, cases}` as JSON. A case is the index of its spec and a response as `boot.js` has it. Out: for
// each case the kind, the message, for a successful login the path, the reason of a failure, and "slow" if it took more
// than 100 ms of CPU time. The argument is the path of `reply.js`.

import { readFileSync } from "node:fs";

// A data URL is always a module; a `.js` file need not be one.
const source = readFileSync(process.argv[2]).toString("base64");
const { settle } = await import(`data:text/javascript;base64,${source}`);

const { specs, cases } = JSON.parse(readFileSync(0, "utf8"));
const meanings = cases.map(([spec, response]) => {
    const start = process.cpuUsage();
    const { kind, message = "", path, reason = "" } = settle(specs[spec], response);
    const isLogin = kind === "succeeded" && specs[spec].codeAsked.length > 0;
    const { user, system } = process.cpuUsage(start);
    const time = user + system > 100_000 ? "slow" : "";
    return [kind, message, (isLogin && path) || "", reason, time];
});
process.stdout.write(JSON.stringify(meanings));
