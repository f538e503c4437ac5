// Reads the responses of the panel while the app is not running. The build joins it to `boot.js`.
//
// In: the rules for the responses to an action, from the contract table (`contract/answers.rs`), and a response, or why
// there is none. Out: the kind of the outcome; of a failure its reason, and else the message of the panel if there is one
// and the path that the response names. `contract/outcome.rs`, `contract/reply.rs` and `contract/path.rs` have the same
// rules, and `tests/fuzz` compares the two decoders. Not here: how long a limit lasts.

// As in `contract/reply.rs` and `contract/response.rs`.
const MAX_ATTEMPTS = 32;
const MAX_CHECK_LENGTH = 4096;
const MAX_DEPTH = 127;

export function settle(spec, { failure, status, redirectedTo, location, hxRedirect, isChallenge, text }) {
    if (failure) {
        return { kind: "failed", reason: failure };
    }
    const reply = readReply(text);
    const fault = classOf(status);
    // 404, 405 and 410 are answers of the panel.
    const mayBeChallenge = /^(4(?!0[45]|10)..|503)$/.test(status) && /^(html|check)$/.test(reply.reason);
    if (isChallenge || (mayBeChallenge && /challenge|captcha/i.test(text))) {
        return { kind: "http", reason: "challenge" };
    }
    // Panels before August 2020 name an error page in the header `Location`, with status 200.
    const errorAt = (path) => spec.errorPages.find(([page]) => page === path);
    const errorPage = errorAt(location) || errorAt(redirectedTo);
    if (errorPage) {
        return { kind: "http", reason: errorPage[1] };
    }
    if (redirectedTo && `${redirectedTo}/`.startsWith(`${spec.userCentre}/`)) {
        return { kind: "signedIn" };
    }
    const isGuestPage = spec.leadsToGuestPage && /^\/$|\/login(\.html)?$/.test(redirectedTo);
    if (isGuestPage && status < 400 && reply.reason) {
        return { kind: "succeeded" };
    }
    if (fault) {
        const isRefusal = reply.ret === 0 && reply.message;
        return isRefusal ? { kind: "refused", message: reply.message } : { kind: "http", reason: fault };
    }
    const isSuccess = status >= 200 && status < 300;
    if (!reply.reason) {
        return reply.ret === 1 && !isSuccess
            ? { kind: "unreadable", reason: "notJson" }
            : { kind: kindOf(spec, reply, hxRedirect), message: reply.message, path: hxRedirect || reply.path };
    }
    // Panels from July 2025 on report success by the header alone, which may be empty.
    const mayBeEmpty = spec.mayBeEmpty || hxRedirect !== null;
    if (reply.reason === "empty" && mayBeEmpty && isSuccess && redirectedTo === null) {
        return { kind: "succeeded", path: hxRedirect };
    }
    const isSentBack = reply.reason === "html" && spec.ownPaths.includes(redirectedTo);
    return { kind: "unreadable", reason: isSentBack ? "check" : reply.reason };
}

// The classes of HTTP errors, as in `contract/outcome.rs`: the first whose pattern the status has.
const CLASSES = {
    notFound: /^4(04|10)$/,
    wrongMethod: /^405$/,
    tooMany: /^429$/,
    network: /^511$/,
    forbidden: /^4(0[137]|51)$/,
    gateway: /^50[234]$/,
    client: /^4..$/,
    server: /^[5-9]..$|..../,
};
const classOf = (status) => Object.keys(CLASSES).find((name) => CLASSES[name].test(status));

function kindOf({ codeAsked, secondStep, failures }, { ret, message }, hxRedirect) {
    if (secondStep && ret === 1 && (hxRedirect === secondStep.page || isOneOf(secondStep.messages, message))) {
        return "secondStep";
    }
    if (codeAsked.length && (ret === 2 || (ret === 0 && codeAsked.some((part) => message.includes(part))))) {
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

// Finds the reply in a text; null stands for one that is too long. Out: the reply, or the reason why there is none.
function readReply(body) {
    if (body === null) {
        return { reason: "tooLarge" };
    }
    const text = trim(body);
    const page = text.search(/<(!doctype|html|head|body|script)/i);
    const isCheck = text.length <= MAX_CHECK_LENGTH && /<script/i.test(text);
    const reason = page >= 0 ? (isCheck ? "check" : "html") : text ? "notJson" : "empty";
    return firstReply(text, page < 0 ? text.length : page) || { reason };
}

// The first reply that begins before `end`; one with a bare key only if there is no object.
function firstReply(text, end) {
    let [from, hasObject, bare] = [0, false, null];
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const start = text.indexOf("{", from);
        if (start < 0 || start >= end) {
            break;
        }
        const rest = text.slice(start);
        const length = lengthOfObject(rest);
        if (length > rest.length) {
            return null;
        }
        const object = length && JSON.parse(rest.slice(0, length));
        if (object && "ret" in object) {
            return replyOf(object);
        }
        hasObject = hasObject || length > 0;
        bare = bare || (length ? null : bareReply(rest));
        from = start + (length || 1);
    }
    return hasObject ? null : bare;
}

// The documentation writes `{ret: 1}`, without quotation marks.
function bareReply(text) {
    const quoted = text.replace(/^\{[\s\x85]*ret(?=[\s\x85]*:)/, '{"ret"');
    const length = lengthOfObject(quoted);
    return length && length <= quoted.length ? replyOf(JSON.parse(quoted.slice(0, length))) : null;
}

const replyOf = ({ ret, msg, redir }) => ({
    ret: verdictOf(ret),
    message: textOf(msg),
    path: typeof redir === "string" ? redir : "",
});

// 1 for success, 2 if the panel asks for the code, 0 for everything else.
function verdictOf(ret) {
    const value = typeof ret === "string" ? { 1: 1, true: 1, 2: 2 }[trim(ret)] : ret;
    return value === 1 || value === true ? 1 : value === 2 ? 2 : 0;
}

// The texts of `msg`, one per line, without those of which nothing can be seen.
function textOf(msg) {
    const itemsIn = (value) => (Array.isArray(value) ? [].concat(...value.map(itemsIn)) : [value]);
    const texts = itemsIn(msg).filter((text) => typeof text === "string" && !INVISIBLE.test(text));
    return texts.map(trim).join("\n");
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

const { raw } = String;

// As in `contract/reply.rs`.
const INVISIBLE = new RegExp(
    raw`^[\s\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164]*$`,
);

// The tokens of JSON. The end of the text may cut a token. Escaped surrogates are valid in pairs only.
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
