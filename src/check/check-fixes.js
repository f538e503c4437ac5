// The line to change, for each web server and CDN.
//
// In: a finding, the header `Server`, and the path of the folder of the pages. Out: lines with the names of
// their servers. They are settings and so the same in every language. Without a known server all are given; a CDN says
// nothing about the server behind it.

const TRANSFORM = {
    nginx: 'add_header Cache-Control "no-cache, no-transform" always;',
    Apache: 'Header always set Cache-Control "no-cache, no-transform"',
    Caddy: 'header {base}* Cache-Control "no-cache, no-transform"',
};
const CLOUDFLARE_OFF = "Rules → Configuration Rules: URI Path starts with {base} → Rocket Loader: Off, Email Obfuscation: Off";

const FIXES = {
    transformable: TRANSFORM,
    pageMinified: {
        ...TRANSFORM,
        "nginx (ngx_pagespeed)": 'pagespeed Disallow "*{base}*";',
        "Apache (mod_pagespeed)": 'ModPagespeedDisallow "*{base}*"',
    },
    pageChanged: TRANSFORM,
    pageRocket: { ...TRANSFORM, Cloudflare: CLOUDFLARE_OFF },
    pageScripts: { ...TRANSFORM, Cloudflare: CLOUDFLARE_OFF },
    fileChanged: TRANSFORM,
    pageWrapped: { SafeLine: "防护站点 → 动态防护 / Dynamic Protection: {base}* ✕" },
    jsonForbidden: {
        nginx: "location ^~ {base} { … }   # before: location ~* \\.json$ { deny all; }",
        Apache: '<FilesMatch "\\.json$"> Require all granted </FilesMatch>   # in <Directory> of {base}',
        Caddy: "@denied { path *.json; not path {base}* }",
    },
    challenge: { Cloudflare: 'Security → WAF → Custom rules: starts_with(http.request.uri.path, "{base}") → Skip' },
    panelChallenge: {
        Cloudflare: 'Security → WAF → Custom rules: starts_with(http.request.uri.path, "/auth/") → Skip',
    },
    compressedTwice: {
        nginx: "gzip off;   # in location {base}",
        Apache: "SetEnv no-gzip 1   # in <Directory> of {base}",
        Caddy: "encode { match { not path {base}* } gzip }",
    },
    encodedTwice: {
        nginx: "gzip off;   # in location {base}",
        Apache: "SetEnv no-gzip 1   # in <Directory> of {base}",
        Caddy: "encode { match { not path {base}* } gzip }",
    },
    policyCaptcha: {
        nginx: 'add_header Content-Security-Policy "{policy}" always;',
        Apache: 'Header always set Content-Security-Policy "{policy}"',
        Caddy: 'header {base}* Content-Security-Policy "{policy}"',
    },
    uncompressed: {
        nginx: "gzip_static on;   # in location {base}",
        Caddy: "file_server { precompressed br gzip }",
    },
    hsts: {
        nginx: "# add_header Strict-Transport-Security …;",
        Apache: "Header always unset Strict-Transport-Security",
        Caddy: "header -Strict-Transport-Security",
        Cloudflare: "SSL/TLS → Edge Certificates → HSTS: Off",
    },
};
FIXES.hstsBelow = FIXES.hsts;

const SERVERS = { nginx: /nginx|openresty|tengine/i, Apache: /apache|litespeed/i, Caddy: /caddy/i };

export function fixesFor({ word, policy = "" }, serverHeader, base) {
    const known = Object.keys(SERVERS).find((name) => SERVERS[name].test(serverHeader ?? ""));
    const lines = Object.entries(FIXES[word] ?? {});
    const isOfOther = ([server]) => known && server.split(" ")[0] in SERVERS && server.split(" ")[0] !== known;
    return lines
        .filter((line) => !isOfOther(line))
        .map(([server, text]) => ({ server, text: text.replaceAll("{base}", base).replace("{policy}", policy) }));
}
