// Judges a panel by its answers: interprets `panels.json`, as `xtask/probe` does.
//
// In come the table and, by the names of its requests, answers with status and text; what was not answered is left out.
// Out come findings (a state, the name of a sentence in `panel-words.json`, and its values by name) and settings by
// their keys, such as `register.open`; there are none if no panel was recognised.

export function judge(table, answers) {
    const isFound = (places) => places.some((place) => isThere(place, answers));
    const signs = new Set(Object.keys(table.signs).filter((name) => isFound(table.signs[name])));
    const has = (sign) => signs.has(sign);
    const holds = (row) => (row.if ?? []).every(has) && !(row.unless ?? []).some(has);
    const panel = table.panels.find(holds);
    signs.add(panel?.name);
    const rows = panel ? [panel, ...table.rules.filter(holds)] : [table.hidden];
    return {
        findings: [...rows.filter((row) => row.says).map(finding), ...captchas(table, answers)],
        settings: Object.assign({}, ...rows.map((row) => row.set)),
    };
}

const finding = ({ says }) => ({ state: "neutral", values: {}, ...says });

// A sign is a status, an element with an id, or a pattern in the text.
function isThere({ in: request, status, id, has }, answers) {
    const answer = answers[request];
    const pattern = id ? `\\sid=["']?${id}["'\\s>/]` : has;
    return answer !== undefined && (status ? answer.status === status : new RegExp(pattern, "u").test(answer.text));
}

function captchas(table, answers) {
    return table.captchas.flatMap((captcha) => {
        const keyIn = (request) => siteKey(captcha, answers[request]?.text ?? "");
        const found = Object.keys(table.requests).filter((request) => keyIn(request) !== undefined);
        const pages = found.map((request) => table.requests[request].split("?")[0]).join(", ");
        const key = found.map(keyIn).find(Boolean);
        const values = { name: captcha.name, pages, ...(key && { key }) };
        return found.length === 0 ? [] : [{ state: "bad", word: key ? "captcha" : "captchaWithoutKey", values }];
    });
}

// Empty if there is a captcha without one, undefined if there is no captcha.
function siteKey({ class: name, has }, text) {
    if (!name) {
        return new RegExp(has, "u").exec(text)?.[1];
    }
    const [element] = new RegExp(`<[^>]*\\sclass=["']?(?:[^"'>]*\\s)?${name}["'\\s>][^>]*`, "u").exec(text) ?? [];
    return element && (/\sdata-sitekey=["']?([^"'\s>]+)/u.exec(element)?.[1] ?? "");
}

// The sentence of a finding, from the texts of one language.
export function sentence(texts, { word, values }) {
    return texts[word].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
