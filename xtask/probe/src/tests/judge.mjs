// Judges answers as `check.html` does. In, by stdin: `{table, samples}`; out: a list of verdicts. The argument is the
// path of `check-panel.js`.

import { readFileSync } from "node:fs";

// As data it is a module, whatever its name ends with.
const source = readFileSync(process.argv[2]).toString("base64");
const { judge } = await import(`data:text/javascript;base64,${source}`);

const { table, samples } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(samples.map((answers) => judge(table, answers))));
