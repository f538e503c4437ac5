// The probes of the self-check, in their order. What they share is described in `check-site.js`.

import { address, clock, cookies } from "./check-browser.js";
import { embed } from "./check-embed.js";
import { compression, files, start } from "./check-files.js";
import { languages } from "./check-languages.js";
import { pages } from "./check-pages.js";
import { policy } from "./check-policy.js";
import { published } from "./check-published.js";
import { methods, panel, userCentre } from "./check-requests.js";
import { settings } from "./check-settings.js";
import { transit } from "./check-transit.js";

export const PROBES = [
    pages,
    settings,
    languages,
    files,
    compression,
    published,
    embed,
    transit,
    start,
    methods,
    panel,
    userCentre,
    address,
    cookies,
    clock,
    policy,
];
