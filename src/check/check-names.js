// The setting that a wrong key stands for.
//
// In: the schema and a key that it does not have, as a group and a name with a dot or as one name. Out: the finding: the key is
// flat instead of in a group, it is like a known one, or it is unknown; and a file in which such keys are put right.

import { valueAt, withSettings } from "./check-config.js";
import { bad } from "./check-site.js";

export function wrongKey(schema, key) {
    const meant = meantKey(schema, key);
    if (meant === null) {
        return bad("configUnknown", key);
    }
    return meant === key ? bad("configFlat", key, spelt(key)) : bad("configMeant", key, meant, spelt(meant));
}

// The file with each wrong key at its place, unless a value is there already.
export function withRightKeys(schema, config, wrongKeys) {
    return wrongKeys.reduce((file, key) => {
        const meant = meantKey(schema, key);
        const [group, name] = Object.hasOwn(file, key) ? [file, key] : [file[key.split(".")[0]], key.split(".")[1]];
        if (meant === null || valueAt(file, meant) !== undefined) {
            return file;
        }
        const value = group[name];
        delete group[name];
        return withSettings(file, { [meant]: value });
    }, structuredClone(config));
}

// The known key that is meant; null if there is none.
export function meantKey(schema, key) {
    const known = keysOf(schema);
    if (known.includes(key)) {
        return key;
    }
    const distances = known.map((name) => distanceBetween(key, name));
    const least = Math.min(...distances);
    const nearest = known[distances.indexOf(least)];
    return least <= Math.max(nearest.length / 4, 1) ? nearest : null;
}

// The keys of settings, those of a group behind its name and a dot.
export function keysOf(schema) {
    return Object.entries(schema.properties).flatMap(([name, setting]) =>
        setting.properties ? keysOf(setting).map((key) => `${name}.${key}`) : [name],
    );
}

// As a file has it: `"brand": { "name": … }`.
export function spelt(key) {
    const [name, ...group] = key.split(".").reverse();
    return group.reduce((inner, outer) => `"${outer}": { ${inner} }`, `"${name}": …`);
}

// The distance between two keys without regard to case, marks, American spelling and a group that is left out.
function distanceBetween(key, known) {
    const own = plain(key);
    const names = [plain(known), plain(known.split(".").pop())];
    const [whole, last] = names.map((name) => Math.min(distance(own, name), isStart(own, name) ? 1 : Infinity));
    // A name alone is a weaker sign than a whole key, and `name` alone a weaker one than `emailCode`.
    return Math.min(whole, known.includes(".") ? last + 0.5 : Infinity);
}

// As `lang` is of `language`, and `panel` of `panelUrl`.
const isStart = (one, other) => Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one));

const plain = (key) => key.toLowerCase().replace(/center/g, "centre").replace(/color/g, "colour").replace(/[^a-z]/g, "");

// How many letters have to be put in, left out, replaced or swapped with the next one.
function distance(one, other) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= other.length; j += 1) {
            const cost = one[i - 1] === other[j - 1] ? 0 : 1;
            row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
                row[j] = Math.min(row[j], before[j - 2] + 1);
            }
        }
        before = last;
        last = row;
    }
    return last[other.length];
}
