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
const CLOUDFLARE_OFF =
    "Rules 规则 → Configuration Rules 配置规则: URI Path 开头为 {base} → Rocket Loader: Off 关闭, Email Obfuscation: Off 关闭";

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
    challenge: { Cloudflare: 'Security 安全性 → WAF → Custom rules 自定义规则: starts_with(http.request.uri.path, "{base}") → Skip 跳过' },
    panelFirewall: {
        Cloudflare: 'Security 安全性 → WAF → Custom rules 自定义规则: starts_with(http.request.uri.path, "/auth/") → Skip 跳过',
    },
    embedClosed: {
        nginx: "add_header Access-Control-Allow-Origin *;   # in location {base}embed/",
        Apache: 'Header set Access-Control-Allow-Origin "*"   # in <Directory> of {base}embed',
        Caddy: "header {base}embed/* Access-Control-Allow-Origin *",
    },
    panelChallenge: {
        Cloudflare: 'Security 安全性 → WAF → Custom rules 自定义规则: starts_with(http.request.uri.path, "/auth/") → Skip 跳过',
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
        Cloudflare: "SSL/TLS → Edge Certificates 边缘证书 → HSTS: Off 关闭",
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
