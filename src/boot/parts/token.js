// The token of the mailed link for a new password.

import { late } from "./late.js";
import { inputOf, rows } from "./rows.js";
import { state } from "./state.js";

// Moves the token from the address into its hidden input: the history and a referrer would keep the address. Without a
// token the form asks for the link.
export function takeToken() {
    if (!rows.some(({ field }) => field === "token")) {
        return;
    }
    const [, token] = /[#?&]token=([\w-]+)/.exec(location.search + location.hash) || [];
    if (token) {
        inputOf("token").value = token;
        history.replaceState(null, "", location.pathname);
    } else if (!inputOf("token").value) {
        late.then(({ showNotice }) =>
            showNotice("", state.data.tokenMissing, "neutral", [state.data.toReset, "./reset.html"], "true"),
        );
    }
}
