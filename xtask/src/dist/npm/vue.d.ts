/** The element with its types for templates, for Vue 3: `import "sspanel-auth/vue"`. */

import type { DefineComponent } from "vue";
import type { AuthAttributes, AuthEventMap } from "./sspanel-auth.js";

export * from "./sspanel-auth.js";

/** A listener for each event, as templates write it: `@auth:success`. */
export type AuthListeners = {
    [Name in keyof AuthEventMap as `on${Capitalize<Name>}`]?: (event: AuthEventMap[Name]) => void;
};

declare module "vue" {
    interface GlobalComponents {
        "sspanel-auth": DefineComponent<AuthAttributes & AuthListeners>;
    }
}
