// The sentences of the self-check in one language, `en`. The arguments of a sentence are the values of its finding.

import { statusOf } from "./check-status.js";

export const words = {
    title: "sspanel-auth self-check",
    lead: "For operators: whether these pages are set up well. The check does not log in and changes nothing.",
    running: "Checking…",
    summary: (bad, doubtful) =>
        bad + doubtful === 0 ? "No problems." : `Problems: ${bad}. Doubtful: ${doubtful}.`,
    configTitle: "config.json for this panel",
    configLead:
        "Made from the panel's own pages; your other settings are kept. Check it and save it as config.json in the folder of the pages.",
    configCopy: "Copy config.json",
    configDownload: "Download config.json",
    colourTitle: "Your colour",
    colourLead: "The accent of the pages, there at the first paint. Paste these lines into custom.css in the folder of the pages. They keep a contrast of 4.5 to 1.",
    colourLabel: "Colour",
    colourCopy: "Copy the lines",
    reportTitle: "Report",
    copy: "Copy the report",
    copied: "Copied.",
    selected: "The browser does not allow copying; please copy the selected text yourself.",
    good: "good",
    neutral: "note",
    doubtful: "doubtful",
    bad: "problem",
    configNone: () => "There is no config.json; the defaults are used.",
    configBuiltIn: () => "The settings are built into the pages; a config.json on the server has no effect.",
    configGood: () => "Every setting in config.json is valid.",
    configUnreadable: (status) =>
        `config.json cannot be read (${statusOf(status, "no answer")}); the defaults are used.`,
    configPage: () =>
        "A web page is sent for config.json. If there is no such file, the server should answer 404; the defaults are used.",
    configBroken: () => "config.json is not a JSON object; all defaults are used.",
    configUnknown: (key) => `config.json: there is no setting called ${key}.`,
    configWrong: (key, expected) =>
        `config.json: the value of ${key} is not valid; the default is used. It means: ${expected}`,
    configFits: () => "The settings suit the panel.",
    configDiffers: (keys) => `These settings do not suit the panel: ${keys}. The finished config.json is below.`,
    schemaMissing: () => "config.json is JSON, but config.schema.json is missing, so its settings cannot be checked.",
    pagesGood: () => "The pages for login, register, reset and logout are there.",
    pageMissing: (name, status) => `${name} cannot be opened (${statusOf(status, "no answer")}).`,
    pageOther: (name) => `${name} is another page, or is not sent as text/html.`,
    shortGood: () => "Addresses without .html work.",
    shortNone: () => "Addresses without .html do not work; the pages use those with it.",
    typesGood: (count) => `The ${count} files of the login page are there and have the right types.`,
    typeWrong: (name, kind, expected) => `${name} is sent as ${kind || "nothing"} and must be ${expected}.`,
    fileMissing: (name, status) => `${name} cannot be read (${statusOf(status, "no answer")}).`,
    compressed: (sent, whole) => `Files are sent compressed: ${sent} kB for ${whole} kB.`,
    uncompressed: (names, sent, whole) =>
        `Not compressed: ${names}. ${sent} kB are sent for ${whole} kB, which is slow.`,
    appGood: () => "The browser can run the WebAssembly.",
    appBad: (message) => `The WebAssembly cannot run, so the pages fall back to a plain script: ${message}`,
    panelGood: (request) => `${request} reaches the panel, which answers with JSON.`,
    panelSignedIn: (request) => `${request} reaches the panel; you are logged in, so it leads to the user centre.`,
    panelPage: (request) =>
        `${request} gets a web page instead of the panel's answer: pass POST requests on to the panel.`,
    panelStatus: (request, status) => `${request} gets HTTP ${status}: pass POST requests on to the panel.`,
    panelFails: (request) => `${request} reaches the panel, which fails (HTTP 500): the settings may not suit it.`,
    panelSilent: (request) => `${request} gets no answer.`,
    panelCors: (origin) =>
        `${origin} does not answer, or does not allow these pages in its CORS headers, or the content security policy blocks it.`,
    placeTaken: (path) => `These pages stand in the place of the panel's ${path}.`,
    placeBeside: (path) => `The panel's own login page is still at ${path}.`,
    addressGood: () => "The pages are opened over https.",
    addressPlain: () =>
        "The pages are opened over http: passwords travel in the clear, and with panels from March 2023 on a login does not last.",
    addressLocal: () => "This is an address of your own machine; https was not checked.",
    addressPort: (port) =>
        `The address has port ${port}: browsers refuse the cookies that panels from October 2023 on set for such addresses.`,
    framed: () => "The page stands in a frame of another page, where the browser may keep no cookies.",
    cookiesGood: () => "The browser keeps plain and Secure cookies.",
    cookiesPlain: () =>
        "The browser keeps no Secure cookie: with panels from March 2023 on a login does not last. Use https.",
    cookiesBlocked: () => "The browser keeps no cookie, so logging in cannot work.",
    clockGood: () => "The clocks of the server and of this device agree.",
    clockOff: (seconds) =>
        `The clocks of the server and of this device differ by about ${seconds} seconds; two-step codes may be refused.`,
    clockUnknown: () => "The server does not send its time, so the clock was not checked.",
    challenge: (names) =>
        `${names}: the CDN sends a challenge (cf-mitigated: challenge) instead of the file. Except the folder of the pages from it.`,
    pageWrapped: (name) =>
        `${name}: a script stands in the place of the page. A firewall that encrypts pages, such as SafeLine, does not work with these pages: except their folder from it.`,
    publishedGood: (count) => `All ${count} files arrive as they were published.`,
    listNone: () => "files.json cannot be read, so the files were not compared with those that were published.",
    jsonForbidden: (names, status) =>
        `The server refuses JSON files (HTTP ${status}): ${names}. A common rule of hardening denies *.json: except the folder of the pages from it.`,
    pageRocket: (names) => `${names}: Rocket Loader has rewritten the scripts. Switch it off for these pages.`,
    pageScripts: (names, scripts) =>
        `${names}: scripts were added on the way: ${scripts}. The content security policy may block them, and they may disturb the pages.`,
    pageMinified: (names) => `${names}: the HTML was minified on the way. Switch that off for these pages.`,
    pageChanged: (names) =>
        `${names}: not as published. Unless you have edited it, a proxy, CDN or firewall changes it on the way.`,
    fileChanged: (names) =>
        `${names}: not as published, and browsers refuse a changed script. Upload it again, and switch off what changes it on the way.`,
    fileLineEnds: (names) =>
        `${names}: the line ends have become CRLF, and browsers refuse such a script. Upload it again in binary mode.`,
    compressedTwice: (names) =>
        `${names}: compressed twice, so browsers cannot read it. Files that are compressed already must not be compressed again.`,
    encodedTwice: (names) => `${names}: compressed twice (Content-Encoding names two encodings), which is slow.`,
    transformNone: () => "Cache-Control: no-transform keeps proxies and CDNs from changing pages, scripts and styles.",
    transformable: (names) => `No Cache-Control: no-transform on ${names}: a CDN may change these files.`,
    hsts: (days) =>
        `Strict-Transport-Security is on for ${days} days. It holds for every port of this name: a port without https, such as the console of a hosting panel at 8888, cannot be opened.`,
    hstsBelow: (days) =>
        `Strict-Transport-Security is on for ${days} days, for every port of this name and of all names below it: what has no https cannot be opened.`,
    panelCaptcha: (request) =>
        `${request} reaches the panel, which wants a captcha, and the settings have none. Set captcha, as the new config.json below has it.`,
    panelChallenge: (request) =>
        `${request} gets a challenge of the CDN (cf-mitigated: challenge), so forms cannot be sent. Except this address from it.`,
    policyGood: () => "There is a content security policy, and nothing violated it during the check.",
    policyNone: () => "There is no content security policy (Content-Security-Policy); one is advised.",
    policyCaptcha: (name, sources) =>
        `The content security policy does not allow what the captcha of ${name} loads: ${sources}. The line to set names them.`,
    policyBroken: (directive, address) => `The content security policy blocked ${address} (${directive}).`,
};
