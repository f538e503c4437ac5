// The browser and its connection: https, cookies and the clock.

import { bad, doubtful, good, neutral } from "./check-site.js";

const CLOCK_TOLERANCE_S = 30;
const TEST_COOKIE = "sspanel-auth-check";

// A panel that needs the usual port keeps no login at another.
export async function address(site) {
    const isLocal = /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
    if (isLocal) {
        return [neutral("addressLocal")];
    }
    const findings = [location.protocol === "https:" ? good("addressGood") : bad("addressPlain")];
    if (location.port) {
        const state = site.needs?.includes("usualPort") ? bad : doubtful;
        findings.push(state("addressPort", location.port));
    }
    return findings;
}

export async function cookies() {
    const isFramed = window.top === window ? [] : [doubtful("framed")];
    if (!keepsCookie("")) {
        return [...isFramed, bad("cookiesBlocked")];
    }
    return [...isFramed, keepsCookie("; Secure") ? good("cookiesGood") : bad("cookiesPlain")];
}

function keepsCookie(attribute) {
    document.cookie = `${TEST_COOKIE}=1; Path=/; SameSite=Lax${attribute}`;
    const isKept = document.cookie.split("; ").includes(`${TEST_COOKIE}=1`);
    document.cookie = `${TEST_COOKIE}=; Path=/; Max-Age=0${attribute}`;
    return isKept;
}

// The difference of the clocks. The header `Date` has whole seconds and a time between request and response.
export async function clock(site) {
    const date = Date.parse(site.login?.response.headers.get("Date"));
    if (Number.isNaN(date)) {
        return [neutral("clockUnknown")];
    }
    const early = Math.ceil((site.login.asked - date) / 1000) - 1;
    const late = Math.ceil((date - site.login.answered) / 1000);
    const seconds = Math.max(early, late, 0);
    return [seconds <= CLOCK_TOLERANCE_S ? good("clockGood") : bad("clockOff", seconds)];
}
