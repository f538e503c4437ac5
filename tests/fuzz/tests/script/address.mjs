// Judges addresses by the rule of `boot.js`, and what they are by the parser of the URL standard.
//
// In, by stdin: a list of texts as JSON. Out: for each text whether it is taken after signing in and after signing out,
// and the origin to which it would lead a page of the panel. The argument is the path of `address.js`.

import { readFileSync } from "node:fs";

const source = readFileSync(process.argv[2]).toString("base64");
const { afterSignIn, afterSignOut } = await import(`data:text/javascript;base64,${source}`);

function originOf(address) {
    try {
        return new URL(address, "https://panel.example/portal/login").origin;
    } catch {
        return "";
    }
}

const texts = JSON.parse(readFileSync(0, "utf8"));
const judged = texts.map((text) => [afterSignIn(text) === text, afterSignOut(text) === text, originOf(text)]);
process.stdout.write(JSON.stringify(judged));
