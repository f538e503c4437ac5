// What the headers say about the way: whether proxies may change a file, double compression, and https for a whole name.

import { doubtful, good, nameOf, neutral } from "./check-site.js";

const DAY_S = 86_400;

export async function transit(site) {
    if (!site.login) {
        return [];
    }
    return [...transformable(site), ...encodedTwice(site), ...httpsOnly(site.login.response)];
}

// Pages, scripts and styles that a CDN may minify or rewrite.
function transformable(site) {
    const loaded = site.files.map(nameOf).filter((name) => /\.(js|css)$/.test(name));
    const names = ["login.html", ...loaded].filter((name) => {
        const value = site.arrived.get(name)?.response.headers.get("Cache-Control") ?? "";
        return !/\bno-transform\b/i.test(value);
    });
    return [names.length === 0 ? good("transformNone") : doubtful("transformable", names.join(", "))];
}

function encodedTwice(site) {
    const names = [...site.arrived.keys()].filter((name) => {
        const encoding = site.arrived.get(name)?.response.headers.get("Content-Encoding") ?? "";
        return encoding.includes(",");
    });
    return names.length === 0 ? [] : [doubtful("encodedTwice", names.join(", "))];
}

// `Strict-Transport-Security` holds for every port of the name, where a hosting panel may listen without https.
function httpsOnly({ headers }) {
    const value = headers.get("Strict-Transport-Security") ?? "";
    const days = Math.round(Number(/max-age="?(\d+)/i.exec(value)?.[1] ?? 0) / DAY_S);
    if (days === 0) {
        return [];
    }
    return [/includeSubDomains/i.test(value) ? doubtful("hstsBelow", days) : neutral("hsts", days)];
}
