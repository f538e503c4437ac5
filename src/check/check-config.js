// The finished `config.json`: what the file has already, with the settings that suit the panel.
//
// In come settings by their keys, such as `register.open`, the value of the file and its schema. Out come the value of a
// new file, and the keys in which the two differ.

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

// What the file is silent about has the default of the schema. Where there is none, it suits the panel by itself.
export function differences(schema, config, settings) {
    return Object.entries(settings)
        .filter(([key, value]) => {
            const names = key.split(".");
            const setting = names.reduce((part, name) => part?.properties?.[name], schema);
            const used = names.reduce((part, name) => part?.[name], config) ?? setting?.default;
            return setting && used !== undefined && JSON.stringify(used) !== JSON.stringify(value);
        })
        .map(([key]) => key);
}
