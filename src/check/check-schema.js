// Validates a value by a JSON Schema. Only the keywords of `config.schema.json` are implemented.
//
// In: the schema and a value. Out: the invalid keys, each with the description of a valid value, or null if the key is
// unknown. The key of a group member has the form `group.member`.

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
        return matches(schema, value) ? [] : [{ key, expected: schema.description }];
    }
    if (!isObject(value)) {
        return [{ key, expected: schema.description }];
    }
    return Object.entries(value).flatMap(([name, member]) => {
        const path = key ? `${key}.${name}` : name;
        return Object.hasOwn(schema.properties, name)
            ? violations(schema.properties[name], member, path)
            : [{ key: path, expected: null }];
    });
}

function matches(schema, value) {
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
