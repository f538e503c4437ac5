// The new `config.json`: the settings of the present file, and the settings for the panel.
//
// In: settings by their keys, such as `register.open`, the value of the present file, and the schema. Out: the value of
// the new file, and the keys in which the two differ.

import { isObject } from "./check-schema.js";

export function withSettings(config, settings) {
    const file = structuredClone(config);
    for (const [key, value] of Object.entries(settings)) {
        const names = key.split(".");
        const last = names.pop();
        const group = names.reduce((part, name) => (part[name] = isObject(part[name]) ? part[name] : {}), file);
        group[last] = value;
    }
    return file;
}

// The value of a setting in a file.
export const valueAt = (config, key) => key.split(".").reduce((part, name) => part?.[name], config);

// A key that the file lacks has the default of the schema, some of them another one in the dialect `universal`.
export function differences(schema, config, settings) {
    const valueOf = (setting) =>
        (config.dialect === "universal" ? setting?.["x-default-universal"] : undefined) ?? setting?.default;
    return Object.entries(settings)
        .filter(([key, value]) => {
            const names = key.split(".");
            const setting = names.reduce((part, name) => part?.properties?.[name], schema);
            const used = valueAt(config, key) ?? valueOf(setting);
            return setting && used !== undefined && JSON.stringify(used) !== JSON.stringify(value);
        })
        .map(([key]) => key);
}
