// Recognises a panel by its responses: interprets `panels.json`, as `xtask/probe` does.
//
// In: the table, and responses (status and text) by the names of its requests, without requests that have failed.
// Out: findings (a state, the name of a sentence in `panel-words.json`, and its values by name) and settings by their
// keys, such as `register.open`, and what the panel insists on (`needs`): `universal` is the dialect, `usualPort` an address
// without a port. Without a recognised panel there are no settings.

export function recognise(table, responses) {
    const isFound = (places) => places.some((place) => matches(place, responses));
    const signs = new Set(Object.keys(table.signs).filter((name) => isFound(table.signs[name])));
    const has = (sign) => signs.has(sign);
    const applies = (row) => (row.if ?? []).every(has) && !(row.unless ?? []).some(has);
    const panel = table.panels.find(applies);
    signs.add(panel?.name);
    const rows = panel ? [panel, ...table.rules.filter(applies)] : [table.unrecognised];
    const captchas = table.captchas.map((captcha) => find(captcha, table, responses, applies)).filter(Boolean);
    const captcha = panel && captchas.find(({ settings }) => settings);
    return {
        findings: [...rows.filter((row) => row.finding).map(complete), ...captchas.map(({ finding }) => finding)],
        settings: Object.assign({}, ...rows.map((row) => row.settings), captcha?.settings),
        needs: rows.flatMap((row) => row.needs ?? []),
    };
}

const complete = ({ finding }) => ({ state: "neutral", values: {}, ...finding });

// A sign is a status, an element with an id, or a pattern in the text.
function matches({ in: request, status, id, pattern }, responses) {
    const response = responses[request];
    const searched = id ? `\\sid=["']?${id}["'\\s>/]` : pattern;
    if (!response) {
        return false;
    }
    return status ? response.status === status : new RegExp(searched, "u").test(response.text);
}

// The finding about a captcha, and the settings for it if these pages support it at this panel.
function find(captcha, table, responses, applies) {
    const { name, provider, hasOwnKey } = captcha;
    const keyIn = (request) => siteKey(captcha, responses[request]?.text ?? "");
    const pages = Object.keys(table.requests).filter((request) => keyIn(request) !== undefined);
    if (pages.length === 0) {
        return null;
    }
    const key = hasOwnKey ? "" : pages.map(keyIn).find(Boolean);
    const values = { name, pages: pages.map((request) => table.requests[request].split("?")[0]).join(", ") };
    if (!applies(captcha)) {
        return { finding: { state: "bad", word: "captchaUnsupported", values } };
    }
    const settings = { "captcha.provider": provider, "captcha.siteKey": key ?? "", "captcha.pages": pages };
    if (key === undefined) {
        return { settings, finding: { state: "bad", word: "captchaWithoutKey", values } };
    }
    const word = hasOwnKey ? "captchaOwnKey" : "captcha";
    return { settings, finding: { state: "neutral", word, values: { ...values, ...(key && { key }) } } };
}

// Empty if the captcha has no site key, undefined if there is no captcha.
function siteKey({ class: name, pattern }, text) {
    if (!name) {
        return new RegExp(pattern, "u").exec(text)?.[1];
    }
    const [element] = new RegExp(`<[^>]*\\sclass=["']?(?:[^"'>]*\\s)?${name}["'\\s>][^>]*`, "u").exec(text) ?? [];
    return element && (/\sdata-sitekey=["']?([^"'\s>]+)/u.exec(element)?.[1] ?? "");
}

// The sentence of a finding, from the texts of one language.
export function sentence(texts, { word, values }) {
    return texts[word].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
