/** The element with its types for JSX, for React 19: `import "sspanel-auth/react"`. */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AuthAttributes, AuthElement, AuthEventMap } from "./sspanel-auth.js";

export * from "./sspanel-auth.js";

/**
 * A listener for each event, as React 19 adds them to the custom elements that it makes. To those that a server has
 * rendered it adds none: use `addEventListener` in an effect.
 */
export type AuthListeners = {
    [Name in keyof AuthEventMap as `on${Name}`]?: (event: AuthEventMap[Name]) => void;
};

/** The properties of `<sspanel-auth>` in JSX. */
export type AuthProps = Omit<DetailedHTMLProps<HTMLAttributes<AuthElement>, AuthElement>, keyof AuthAttributes> &
    AuthAttributes &
    AuthListeners;

declare module "react" {
    namespace JSX {
        interface IntrinsicElements {
            "sspanel-auth": AuthProps;
        }
    }
}
