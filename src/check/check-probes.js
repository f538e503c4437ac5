// The probes of the self-check, in their order. What they share is described in `check-site.js`.

import { address, clock, cookies, policy } from "./check-browser.js";
import { compression, files, start } from "./check-files.js";
import { pages } from "./check-pages.js";
import { published } from "./check-published.js";
import { methods, panel } from "./check-requests.js";
import { settings } from "./check-settings.js";
import { transit } from "./check-transit.js";

export const PROBES = [
    pages,
    settings,
    files,
    compression,
    published,
    transit,
    start,
    methods,
    panel,
    address,
    cookies,
    clock,
    policy,
];
