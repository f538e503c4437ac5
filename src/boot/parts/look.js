// Looks at a page of the panel.

import { within } from "./files.js";

// A GET that changes nothing and follows no redirect. Out: the response, or an empty object.
export function look(address) {
    const options = { credentials: "include", cache: "no-store", redirect: "manual" };
    return within(5, fetch(address, options)).catch(() => ({}));
}
