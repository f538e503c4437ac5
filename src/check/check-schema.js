// Validates a value by a JSON Schema. Only the keywords of `config.schema.json` are implemented.
//
// In: the schema and a value. Out: the invalid keys, each with the schema of its setting, or null if the key is unknown. The
// key of a group member has the form `group.member`. What a schema allows, and what it means in a language, are texts.

const TYPES = {
    array: Array.isArray,
    boolean: (value) => typeof value === "boolean",
    integer: Number.isInteger,
    object: isObject,
    string: (value) => typeof value === "string",
};

export function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function violations(schema, value, key = "") {
    if (schema.type !== "object") {
        return matches(schema, value) ? [] : [{ key, setting: schema }];
    }
    if (!isObject(value)) {
        return [{ key, setting: schema }];
    }
    return Object.entries(value).flatMap(([name, member]) => {
        const path = key ? `${key}.${name}` : name;
        return Object.hasOwn(schema.properties, name)
            ? violations(schema.properties[name], member, path)
            : [{ key: path, setting: null }];
    });
}

// The values that a setting takes, as a file has them.
export function allowed(schema) {
    if (schema.enum) {
        return schema.enum.map((value) => JSON.stringify(value)).join(", ");
    }
    if (schema.type === "boolean") {
        return "true, false";
    }
    if (schema.type === "integer") {
        return `${schema.minimum} … ${schema.maximum}`;
    }
    if (schema.type === "array") {
        return `[ ${allowed(schema.items)} ]`;
    }
    if (schema.type === "object") {
        return `{ ${Object.keys(schema.properties).map((name) => `"${name}": …`).join(", ")} }`;
    }
    return (schema.examples ?? []).map((value) => JSON.stringify(value)).join(", ");
}

// What a setting means. A description holds the two languages that editors show, one below the other.
export function described(schema, language) {
    const [zhHans, en] = schema.description.split("\n\n");
    return { "zh-Hans": zhHans, "zh-Hant": schema["x-zh-Hant"], en }[language];
}

// Whether a value is valid as a whole.
export function matches(schema, value) {
    const rules = {
        type: (type) => TYPES[type](value),
        enum: (values) => values.includes(value),
        pattern: (pattern) => new RegExp(pattern, "u").test(value),
        minimum: (minimum) => value >= minimum,
        maximum: (maximum) => value <= maximum,
        minItems: (minimum) => value.length >= minimum,
        minLength: (minimum) => value.length >= minimum,
        required: (names) => names.every((name) => name in value),
        properties: (members) =>
            Object.entries(value).every(([name, member]) => name in members && matches(members[name], member)),
        items: (item) => value.every((each) => matches(item, each)),
    };
    return Object.entries(rules).every(([rule, isValid]) => !(rule in schema) || isValid(schema[rule]));
}
