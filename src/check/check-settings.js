// The settings: `config.json`, or what is built into the pages, by the schema.

import { isObject, violations } from "./check-schema.js";
import { bad, doubtful, good, neutral, parseJson, readFile, readJson } from "./check-site.js";

// Settings that are built into the pages replace the file.
export async function settings(site) {
    site.panel = location.origin;
    site.dialect = "documented";
    const builtIn = site.login?.page.querySelector("meta[name=auth-config]")?.content;
    if (builtIn) {
        return [neutral("configBuiltIn"), ...(await checkConfig(site, builtIn))];
    }
    const answer = await readFile(site, "config.json");
    if (!answer || ![200, 404].includes(answer.response.status)) {
        return [doubtful("configUnreadable", answer?.response.status ?? 0)];
    }
    if (answer.response.status === 404) {
        return [good("configNone")];
    }
    if (/^\s*</.test(answer.text)) {
        return [doubtful("configPage")];
    }
    return checkConfig(site, answer.text);
}

async function checkConfig(site, text) {
    const config = parseJson(text);
    if (!isObject(config)) {
        return [bad("configBroken")];
    }
    site.config = config;
    const schema = await readJson(site, "config.schema.json");
    if (!isObject(schema)) {
        return [doubtful("schemaMissing")];
    }
    const invalid = violations(schema, config);
    const isValid = (key) => key in config && invalid.every((it) => it.key !== key);
    if (isValid("panel") && config.panel.startsWith("http")) {
        site.panel = config.panel.replace(/\/+$/, "");
    }
    if (isValid("dialect")) {
        site.dialect = config.dialect;
    }
    if (isValid("language") && isValid("languages") && !config.languages.includes(config.language)) {
        invalid.push({ key: "language", expected: schema.properties.language.description });
    }
    if (invalid.length === 0) {
        return [good("configGood")];
    }
    return invalid.map(({ key, expected }) => (expected ? bad("configWrong", key, expected) : bad("configUnknown", key)));
}
