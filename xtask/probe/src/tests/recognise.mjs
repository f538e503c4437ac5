// Recognises panels as `check.html` does. In, by stdin: `{table, samples}`; out: a list of reports. The argument is the
// path of `check-panel.js`.

import { readFileSync } from "node:fs";

// A data URL is always a module; a `.js` file need not be one.
const source = readFileSync(process.argv[2]).toString("base64");
const { recognise } = await import(`data:text/javascript;base64,${source}`);

const { table, samples } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(samples.map((responses) => recognise(table, responses))));
