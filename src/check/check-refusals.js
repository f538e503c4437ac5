// Why a request to the panel got no answer of the panel: who sent the status instead.
//
// In: a request and its response. Out: a finding. A wrong division of GET and POST is one cause of several, and only some
// statuses are a sign of it.

import { bad } from "./check-site.js";

// The web server in front has no panel behind it: PHP is down, or the address is wrong.
const DOWN = [502, 503, 504];
// The server takes the request for one of a file.
const NOT_PASSED_ON = [404, 405, 501];
// Firewalls name themselves in their pages.
const FIREWALL = /雷池|safeline|长亭|堡塔|宝塔|btwaf|waf|firewall|防火墙|cloudflare ray id|拦截|安全防护/i;

export function refusal(request, { response, text }) {
    const { status } = response;
    if (status === 500) {
        return bad("panelFails", request);
    }
    if (DOWN.includes(status)) {
        return bad("panelDown", request, status);
    }
    if (status >= 520 && status <= 530) {
        return bad("panelBehindCdn", request, status);
    }
    if (status === 429) {
        return bad("panelLimit", request);
    }
    if (NOT_PASSED_ON.includes(status)) {
        return bad("panelStatus", request, status);
    }
    if (isOfFirewall(response, text)) {
        return bad("panelFirewall", request, status);
    }
    return bad([401, 403].includes(status) ? "panelForbidden" : "panelOther", request, status);
}

function isOfFirewall({ status, headers }, text) {
    const isOfCdn = /cloudflare|cloudfront|akamai|ddos-guard/i.test(headers.get("Server") ?? "") && status === 403;
    return isOfCdn || FIREWALL.test(text.slice(0, 20_000));
}
