// The sentences of the self-check in one language, `en`. The arguments of a sentence are the values of its finding.

import { statusOf } from "./check-status.js";

const placeOf = (file, line, column) => `${file}, line ${line}, column ${column}`;

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
    colourLead: "The accent of the pages, and the theme if config.json forces one, there at the first paint. Paste these lines into custom.css in the folder of the pages. They keep a contrast of 4.5 to 1.",
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
    configForbidden: () =>
        "The server refuses config.json (HTTP 403); the defaults are used. If the file is there, allow it.",
    configUnreadable: (status) =>
        `config.json cannot be read (${statusOf(status, "no answer")}). It may name the address of the panel, so the pages send nothing until it can be read: no visitor can log in.`,
    configPage: () =>
        "A web page is sent for config.json. If there is no such file, the server should answer 404; the defaults are used.",
    configBroken: () => "config.json is JSON, but not an object: it has to begin with { and end with }.",
    configDefaults: () => "All settings have their defaults until config.json is in order.",
    configBlocks: () =>
        "config.json is broken and names a panel at another origin: the pages send nothing until it is in order, so no visitor can log in.",
    configUnknown: (key) => `config.json: there is no setting called ${key}.`,
    configMeant: (key, meant, spelt) =>
        `config.json: there is no setting called ${key}. Did you mean ${meant}? It is written: ${spelt}`,
    configFlat: (key, spelt) => `config.json: ${key} is a member of a group and is written: ${spelt}`,
    configWrong: (key, allowed, meaning) =>
        `config.json: the value of ${key} is not valid; the default is used. ${allowed && `Allowed: ${allowed}. `}It means: ${meaning}`,
    jsonTrailingComma: (file, line, column) =>
        `${placeOf(file, line, column)}: a comma after the last entry. Remove it.`,
    jsonComma: (file, line, column) => `${placeOf(file, line, column)}: a comma is missing here.`,
    jsonComment: (file, line, column) => `${placeOf(file, line, column)}: a comment. JSON has none; remove it.`,
    jsonQuote: (file, line, column, character) =>
        `${placeOf(file, line, column)}: the quotation mark ${character} is not allowed here. Use straight double quotes ("), as in a plain text editor.`,
    jsonWide: (file, line, column, character) =>
        `${placeOf(file, line, column)}: the full-width character ${character}. Use the one of the English keyboard.`,
    jsonName: (file, line, column) => `${placeOf(file, line, column)}: a name has to be in double quotes.`,
    jsonColon: (file, line, column) => `${placeOf(file, line, column)}: a colon is missing after the name.`,
    jsonValue: (file, line, column) =>
        `${placeOf(file, line, column)}: this is no value. Texts are in double quotes; numbers, true, false and null (in small letters) are not.`,
    jsonTextEnd: (file, line, column) => `${placeOf(file, line, column)}: the text that begins here has no closing quote on its line.`,
    jsonEscape: (file, line, column) => `${placeOf(file, line, column)}: a backslash is written twice: \\\\`,
    jsonEnd: (file, line, column) =>
        `${placeOf(file, line, column)}: the file ends too early. A closing bracket is missing, or it was not uploaded completely.`,
    jsonMore: (file, line, column) => `${placeOf(file, line, column)}: after the last } nothing may follow.`,
    jsonOther: (file, line, column, character) => `${placeOf(file, line, column)}: ${character} is not allowed here.`,
    jsonEncoding: (file, line, column) =>
        `${placeOf(file, line, column)}: the file is not UTF-8, but perhaps GBK, and its characters are shown wrong. Save it as UTF-8.`,
    configFits: () => "The settings suit the panel.",
    configDiffers: (keys) => `These settings do not suit the panel: ${keys}. The finished config.json is below.`,
    schemaMissing: () => "config.json is JSON, but config.schema.json is missing, so its settings cannot be checked.",
    languageWrong: (place, example) =>
        `config.json: entry ${place} of moreLanguages is not valid and is left out. It is written like this: ${example}`,
    languageTaken: (tag) =>
        `config.json: moreLanguages has ${tag}, but the pages have this language already; the entry is left out.`,
    languageUnknown: (key, tag, known) =>
        `config.json: ${key} names ${tag}, which is no language of the pages; the default is used. There are: ${known}. Others belong into moreLanguages.`,
    languageUnused: (tag) =>
        `config.json: moreLanguages has ${tag}, but languages does not name it, so no visitor can choose it.`,
    phrasesGood: (file, tag, count) => `${file}: ${count} phrases for the language ${tag}.`,
    phrasesMissing: (file, tag, status) =>
        `${file} cannot be read (${statusOf(status, "no answer")}), so the language ${tag} cannot be shown.`,
    phrasesPage: (file, tag) =>
        `A web page is sent for ${file}, so the language ${tag} cannot be shown. Is the file in the folder of the pages?`,
    phrasesBroken: (file) => `${file} is JSON, but not an object: it has to begin with { and end with }.`,
    phrasesUnchecked: (file) => `${file} is JSON, but phrases.schema.json is missing, so its phrases cannot be checked.`,
    phrasesUnknown: (file, keys) => `${file}: there are no phrases called ${keys}. They are ignored.`,
    phrasesMeant: (file, pairs) => `${file}: these names are wrong. Did you mean what follows them? ${pairs}`,
    phrasesNoText: (file, keys) =>
        `${file}: a phrase has to be a text in double quotes, and a group is written { … }. English is shown for: ${keys}.`,
    phrasesLinks: (file, keys) =>
        `${file}: these phrases have lost a link. Keep the brackets and the word before the colon. ${keys}`,
    phrasesEnglish: (file, missing, all, some) =>
        `${file}: ${missing} of ${all} phrases are missing and are shown in English, such as ${some}. phrases.example.json has them.`,
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
    panelStatus: (request, status) =>
        `${request} gets HTTP ${status}: the server takes it for a request for a file. Pass POST requests on to the panel.`,
    panelDown: (request, status) =>
        `${request} gets HTTP ${status}: the web server gets no answer from the panel. Check that PHP (php-fpm) runs, and the address of the panel in the settings of the server.`,
    panelBehindCdn: (request, status) => `${request} gets HTTP ${status}: the CDN does not reach your server.`,
    panelFirewall: (request, status) =>
        `${request} gets HTTP ${status} from a CDN or firewall, which refuses it. Allow POST requests to this address there.`,
    panelForbidden: (request, status) =>
        `${request} gets HTTP ${status}: a rule of the web server or a firewall refuses it. Allow this address.`,
    panelLimit: (request) => `${request} gets HTTP 429: too many requests. Wait a minute and check again.`,
    panelOther: (request, status) => `${request} gets HTTP ${status}, which no panel sends.`,
    panelFails: (request) => `${request} reaches the panel, which fails (HTTP 500): the settings may not suit it.`,
    panelSilent: (request) => `${request} gets no answer.`,
    panelCors: (origin) =>
        `${origin} does not answer, or does not allow these pages in its CORS headers, or the content security policy blocks it.`,
    panelMixed: (origin) =>
        `The panel is set to ${origin}, but the pages are on https: browsers block requests to http. Use https for the panel.`,
    panelOtherSite: (origin) =>
        `${origin} belongs to another site than these pages: browsers do not keep its cookies, so no login lasts. Use hosts of one domain, such as pages.example.org and panel.example.org.`,
    dialectWrong: () =>
        'This panel needs "dialect": "universal": with the present setting no visitor can log in. The finished config.json is below.',
    userCentreNone: (path) => `The panel has no page at ${path}, where a login leads: set userCentre.`,
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
    policyLacks: (directive, word) =>
        `The content security policy lacks ${word} in ${directive}. Use the policy of the recipe, or add this word.`,
    embedGood: (count) => `All ${count} files of the embed arrive as they were published, and other sites may load them.`,
    embedNone: () => "The folder embed is not there; it is needed only for the form in other pages.",
    embedUnlisted: () => "embed/files.json cannot be read, so the files of the embed were not checked.",
    embedClosed: (names) =>
        `embed/${names}: no Access-Control-Allow-Origin, so pages of another origin cannot load the embed.`,
    policyGood: () => "There is a content security policy, and nothing violated it during the check.",
    policyNone: () => "There is no content security policy (Content-Security-Policy); one is advised.",
    policyCaptcha: (name, sources) =>
        `The content security policy does not allow what the captcha of ${name} loads: ${sources}. The line to set names them.`,
    policyBroken: (directive, address) => `The content security policy blocked ${address} (${directive}).`,
};
