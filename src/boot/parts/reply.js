// Reads the responses of the panel while the app is not running. The build joins it to `boot.js`.
//
// In: the rules for the responses to an action, from the contract table (`contract/answers.rs`), and a response, or why
// there is none. Out: the kind of the outcome, the message of the panel if there is one, and the path that the response
// names. `contract/outcome.rs`, `contract/reply.rs` and `contract/path.rs` have the same rules, and `tests/fuzz` compares
// the two decoders. Not here: the kinds of HTTP errors and of unreadable texts, and how long a limit lasts.

// As in `contract/reply.rs` and `contract/response.rs`.
const MAX_ATTEMPTS = 32;
const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 127;

export function settle(spec, { failure, status, redirectedTo, location, hxRedirect, text }) {
    if (failure) {
        return { kind: failure };
    }
    // Panels before August 2020 name an error page in the header `Location`, with status 200.
    if (spec.errorPages.some(([page]) => page === location || page === redirectedTo)) {
        return { kind: "http" };
    }
    if (redirectedTo && `${redirectedTo}/`.startsWith(`${spec.userCentre}/`)) {
        return { kind: "signedIn" };
    }
    if (spec.leadsToGuestPage && status < 400 && /^\/$|\/login(\.html)?$/.test(redirectedTo)) {
        return { kind: "succeeded" };
    }
    const reply = readReply(text);
    if (status >= 400) {
        return reply?.ret === 0 && reply.message ? { kind: "refused", message: reply.message } : { kind: "http" };
    }
    if (reply) {
        return { kind: kindOf(spec, reply, hxRedirect), message: reply.message, path: hxRedirect || reply.path };
    }
    const isPlain = status >= 200 && status < 300 && redirectedTo === null;
    // Panels from July 2025 on report success by the header alone, which may be empty.
    const mayBeEmpty = spec.mayBeEmpty || hxRedirect !== null;
    return { kind: mayBeEmpty && isPlain && !trim(text) ? "succeeded" : "unreadable", path: hxRedirect };
}

function kindOf({ codeAsked, secondStep, failures }, { ret, message }, hxRedirect) {
    if (secondStep && ret === 1 && (hxRedirect === secondStep.page || isOneOf(secondStep.messages, message))) {
        return "secondStep";
    }
    if (codeAsked && (ret === 2 || (ret === 0 && isOneOf(codeAsked, message)))) {
        return "codeAsked";
    }
    return ret === 1 && !isOneOf(failures, message) ? "succeeded" : "refused";
}

// As in `contract/panel_message.rs`.
function isOneOf(texts, message) {
    const start = [...message].slice(0, 256).join("");
    const normalized = start.replace(/[ \n。，！？：、…（）.,!?:]/g, "").replace(/您/g, "你");
    return Boolean(texts) && (texts.whole.includes(normalized) || texts.begun.some((it) => normalized.startsWith(it)));
}

// Finds the reply in a text. Null if there is none.
function readReply(body) {
    const text = body.length > MAX_LENGTH ? "" : trim(body);
    const page = text.search(/<(!doctype|html|head|body|script)/i);
    const end = page < 0 ? text.length : page;
    let from = 0;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const start = text.indexOf("{", from);
        if (start < 0 || start > end) {
            return null;
        }
        // The documentation writes `{ret: 1}`, without quotation marks.
        const rest = text.slice(start).replace(/^\{[\s\x85]*ret(?=[\s\x85]*:)/, '{"ret"');
        const length = lengthOfObject(rest);
        if (length > rest.length) {
            return null;
        }
        const object = length && JSON.parse(rest.slice(0, length));
        if (object && "ret" in object) {
            const path = typeof object.redir === "string" ? object.redir : "";
            return { ret: verdictOf(object.ret), message: textOf(object.msg), path };
        }
        from = start + (length || 1);
    }
    return null;
}

// 1 for success, 2 if the panel asks for the code, 0 for everything else. A text may contain the number or boolean.
function verdictOf(ret) {
    let value = ret;
    if (typeof ret === "string") {
        try {
            value = JSON.parse(trim(ret));
        } catch {
            return 0;
        }
    }
    return value === 1 || value === true ? 1 : value === 2 ? 2 : 0;
}

// The texts of `msg`, one per line.
function textOf(msg) {
    const itemsIn = (value) => (Array.isArray(value) ? [].concat(...value.map(itemsIn)) : [value]);
    const texts = itemsIn(msg).filter((text) => typeof text === "string");
    return texts.map(trim).filter(Boolean).join("\n");
}

// Removes white space of Unicode and the byte order mark, as `contract/reply.rs` does.
function trim(text) {
    const isBlank = (at) => /[\s\x85]/.test(text.charAt(at));
    let [start, end] = [0, text.length];
    while (isBlank(start)) {
        start++;
    }
    while (end > start && isBlank(end - 1)) {
        end--;
    }
    return text.slice(start, end);
}

// The tokens of JSON. The end of the text may cut a token. Escaped surrogates are valid in pairs only.
const { raw } = String;
const HEX = raw`[\da-fA-F]`;
const LEAD = raw`u[dD][89abAB]${HEX}{2}`;
const PAIR = raw`${LEAD}\\u[dD][c-fC-F]${HEX}{2}`;
const UNIT = raw`u(?![dD][89a-fA-F])${HEX}{4}`;
const CUT = raw`(?:${LEAD}(?:\\|$))?(?:u[^]{0,3})?$`;
const ESCAPE = raw`\\(?:["\\/bfnrt]|${UNIT}|${PAIR}|${CUT})`;
const PLAIN = raw`[^"\\\x00-\x1f]*`;
const STRING = raw`"${PLAIN}(?:${ESCAPE}${PLAIN})*(?:"|$)`;
const NUMBER = raw`-?(?:0|[1-9]\d*|$)(?:\.(?:\d+|$))?(?:[eE][-+]?(?:\d+|$))?`;
const WORD = raw`true|false|null|(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$`;
const TOKEN = new RegExp(raw`[ \t\n\r]*([{}[\],:]|${STRING}|${WORD}|${NUMBER})`, "y");

// The characters that a token may begin with, by the innermost open bracket and the token before: a bracket, a comma or
// colon, a key or a value.
const VALUE = '{["tfn-0123456789';
const NEXT = {
    "{{": '"}',
    "{,": '"',
    "{key": ":",
    "{:": VALUE,
    "{value": ",}",
    "[[": `${VALUE}]`,
    "[,": VALUE,
    "[value": ",]",
};

// The length of the object that a text begins with: 0 if serde_json refuses it, and Infinity if its end is missing.
function lengthOfObject(text) {
    const brackets = ["{"];
    let before = "{";
    TOKEN.lastIndex = 1;
    while (brackets.length) {
        const bracket = brackets[brackets.length - 1];
        if (TOKEN.lastIndex === text.length) {
            return Infinity;
        }
        const token = TOKEN.exec(text)?.[1];
        if (!token || !NEXT[bracket + before].includes(token[0])) {
            return 0;
        }
        if (/[{[]/.test(token[0])) {
            before = token;
            brackets.push(token);
        } else if (/[}\]]/.test(token[0])) {
            before = "value";
            brackets.pop();
        } else if (/[,:]/.test(token[0])) {
            before = token;
        } else {
            before = bracket === "{" && before !== ":" ? "key" : "value";
        }
        if (brackets.length > MAX_DEPTH || Math.abs(Number(token)) === Infinity) {
            return 0;
        }
    }
    return TOKEN.lastIndex;
}
