// What the compiler must refuse: without an error in the next line it reports the comment itself.

import type { AuthListeners } from "sspanel-auth/react";
import "sspanel-auth/react";

// @ts-expect-error
export const page = <sspanel-auth page="sign-in" />;
// @ts-expect-error
export const attribute = <sspanel-auth invitations="VIP" />;
// @ts-expect-error
export const value = <sspanel-auth register-contact="yes" />;
// @ts-expect-error
export const kind: AuthListeners = { "onauth:error": (event) => event.detail.message };
// @ts-expect-error
export const name: AuthListeners = { "onauth:done": () => {} };

document.querySelector("sspanel-auth")?.addEventListener("auth:refused", (event) => {
    event.detail.message.trim();
    // @ts-expect-error
    console.info(event.detail.kind);
});
