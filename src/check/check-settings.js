// The settings: `config.json`, or what is built into the pages, by the schema.

import { jsonFault } from "./check-json.js";
import { judgeLanguages } from "./check-languages.js";
import { withRightKeys, wrongKey } from "./check-names.js";
import { allowed, described, isObject, violations } from "./check-schema.js";
import { bad, doubtful, good, neutral, parseJson, readFile, readJson } from "./check-site.js";

// With these the pages take it that there is no file.
const MISSING = [404, 410];

// Settings that are built into the pages replace the file.
export async function settings(site) {
    site.panel = location.origin;
    site.dialect = "documented";
    const builtIn = site.login?.page.querySelector("meta[name=auth-config]")?.content;
    if (builtIn) {
        const bytes = new TextEncoder().encode(builtIn);
        return [neutral("configBuiltIn"), ...(await checkConfig(site, { text: builtIn, bytes }))];
    }
    const answer = await readFile(site, "config.json");
    const status = answer?.response.status ?? 0;
    if (MISSING.includes(status)) {
        return [good("configNone")];
    }
    if (status === 403) {
        return [doubtful("configForbidden")];
    }
    // The file may say where passwords belong, so the pages wait for it.
    if (!answer?.response.ok) {
        return [bad("configUnreadable", status)];
    }
    if (/^\s*</.test(answer.text)) {
        return [doubtful("configPage")];
    }
    return checkConfig(site, answer);
}

async function checkConfig(site, { text, bytes }) {
    const fault = jsonFault(bytes, "config.json");
    const findings = fault ? [bad(fault.word, ...fault.values)] : [];
    const config = parseJson(text);
    if (!isObject(config)) {
        const broken = fault ? findings : [bad("configBroken")];
        return namesOtherOrigin(text) ? [...broken, bad("configBlocks")] : [...broken, neutral("configDefaults")];
    }
    site.config = config;
    const schema = await readJson(site, "config.schema.json");
    if (!isObject(schema)) {
        return [...findings, doubtful("schemaMissing")];
    }
    // An entry of the operator's languages that is wrong is left out alone.
    const isList = ({ key }) => key === "moreLanguages" && Array.isArray(config.moreLanguages);
    const invalid = violations(schema, config).filter((it) => !isList(it));
    useValid(site, config, invalid);
    const { language } = schema.properties;
    if (isValid(config, invalid, "language", "languages") && !config.languages.includes(config.language)) {
        invalid.push({ key: "language", setting: language });
    }
    const wrong = ({ key, setting }) => bad("configWrong", key, allowed(setting), described(setting, site.language));
    const unknown = invalid.filter((it) => !it.setting).map((it) => it.key);
    site.rightConfig = withRightKeys(schema, config, unknown);
    findings.push(...invalid.map((it) => (it.setting ? wrong(it) : wrongKey(schema, it.key))));
    findings.push(...judgeLanguages(site, schema, invalid.map((it) => it.key)));
    return findings.length > 0 ? findings : [good("configGood")];
}

const isValid = (config, invalid, ...keys) =>
    keys.every((key) => key in config && invalid.every((it) => it.key !== key));

// What later probes need.
function useValid(site, config, invalid) {
    if (isValid(config, invalid, "panel") && config.panel.startsWith("http")) {
        site.panel = config.panel.replace(/\/+$/, "");
    }
    if (isValid(config, invalid, "dialect")) {
        site.dialect = config.dialect;
    }
    site.userCentre = isValid(config, invalid, "userCentre") ? config.userCentre : undefined;
}

// A broken file that names a panel at another origin makes the pages send nothing.
function namesOtherOrigin(text) {
    const [, address] = /\bpanel["']?\s*[:=]\s*["']?(https?:[^"'\s,}]*)/i.exec(text.replace(/\\/g, "")) ?? [];
    try {
        return address !== undefined && new URL(address).origin !== location.origin;
    } catch {
        return true;
    }
}
