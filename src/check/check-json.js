// The first fault of a JSON text: what it is, and in which line and column.
//
// In: the bytes of a file and its name. Out: null, or the name of a sentence with file, line, column and the character there. The faults are those of
// files that are written by hand: a comma too many or missing, a comment, typographic or full-width characters, a name
// without quotes, another encoding than UTF-8, half a file. The browser's own messages differ between engines, and some have
// no place.

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const LITERAL = /(?:true|false|null)(?!\w)/y;
// A string up to its end, the end of its line, or a wrong escape.
const TEXT = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const QUOTES = /[\u2018-\u201f\u00ab\u00bb\u300c-\u300f\uff02\uff07'`]/;
const WIDE = /[\uff01-\uff5e\u3000-\u3002\u00a0]/;

export function jsonFault(bytes, file) {
    const text = new TextDecoder().decode(bytes);
    const placed = ({ word, at }) => ({ word, values: [file, ...placeIn(text, at)] });
    try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
        return placed({ word: "jsonEncoding", at: text.indexOf("\ufffd") });
    }
    try {
        scan(text);
        return null;
    } catch (fault) {
        return placed(fault);
    }
}

// Line, column and character.
function placeIn(text, at) {
    const lines = text.slice(0, at).split("\n");
    const [character = ""] = text.slice(at);
    return [lines.length, lines.at(-1).length + 1, character];
}

// Throws the first fault.
function scan(text) {
    let at = 0;
    const fail = (word, place = at) => {
        throw { word, at: place };
    };
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0] ?? "";
        at += found.length;
        return found;
    };
    const next = () => {
        take(SPACE);
        return text[at];
    };
    // What a reader of JSON does not expect here; `word` where it has no reason of its own.
    const refuse = (word) => {
        const character = next();
        if (character === undefined) {
            fail("jsonEnd");
        }
        if (/^(?:\/[/*]|#)/.test(text.slice(at, at + 2))) {
            fail("jsonComment");
        }
        if (QUOTES.test(character)) {
            fail("jsonQuote");
        }
        fail(WIDE.test(character) ? "jsonWide" : word);
    };
    const string = () => {
        const start = at;
        const found = take(TEXT);
        if (text[at] === '"') {
            at += 1;
            return;
        }
        if (text[at] === "\\") {
            fail("jsonEscape");
        }
        const quote = found.slice(1).search(QUOTES);
        fail(quote < 0 ? "jsonTextEnd" : "jsonQuote", quote < 0 ? start : start + 1 + quote);
    };
    // The members of an object or a list, up to the closing character.
    const members = (end, member) => {
        at += 1;
        if (next() === end) {
            at += 1;
            return;
        }
        for (;;) {
            member();
            const after = at;
            const character = next();
            if (character === end) {
                at += 1;
                return;
            }
            if (character !== ",") {
                if (character === '"' || /[\w{[-]/.test(character ?? "")) {
                    fail("jsonComma", after);
                }
                refuse("jsonOther");
            }
            const comma = at;
            at += 1;
            if (next() === end) {
                fail("jsonTrailingComma", comma);
            }
        }
    };
    const pair = () => {
        if (next() !== '"') {
            refuse(/[\w$]/.test(text[at] ?? "") ? "jsonName" : "jsonOther");
        }
        string();
        if (next() !== ":") {
            refuse("jsonColon");
        }
        at += 1;
        value();
    };
    const value = () => {
        const character = next();
        if (character === '"') {
            string();
        } else if (character === "{") {
            members("}", pair);
        } else if (character === "[") {
            members("]", value);
        } else if (!take(LITERAL) && !take(NUMBER)) {
            refuse("jsonValue");
        }
    };
    value();
    if (next() !== undefined) {
        refuse("jsonMore");
    }
}
