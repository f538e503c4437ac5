// Holds a value against a JSON Schema, as far as `config.schema.json` makes use of it.
//
// In come the schema and a value; out come the keys that are wrong, each with what it should be: null if there is no
// such key. A key in a group stands behind that of the group and a dot.

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
        return fits(schema, value) ? [] : [{ key, expected: schema.description }];
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

function fits(schema, value) {
    const rules = {
        type: (type) => TYPES[type](value),
        enum: (values) => values.includes(value),
        pattern: (pattern) => new RegExp(pattern, "u").test(value),
        minimum: (least) => value >= least,
        maximum: (most) => value <= most,
        minItems: (least) => value.length >= least,
        items: (item) => value.every((each) => fits(item, each)),
    };
    return Object.entries(rules).every(([rule, holds]) => !(rule in schema) || holds(schema[rule]));
}
