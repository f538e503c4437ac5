/** Types of the element `sspanel-auth`, of its attributes and of its events. */

/** The forms. */
export type AuthPage = "login" | "register" | "reset" | "new-password" | "logout";

/**
 * Why there is no reply of the panel: no network, as far as the browser knows; a timeout; blocked, or no connection; a
 * response that was lost, perhaps in a redirect; a logout that a cache has answered; aborted; the visitor is signed in
 * already; a firewall wants a check; an HTTP error; an unparseable response; the browser gave no answer of a passkey; or
 * the form could not start.
 */
export type AuthErrorKind =
    | "offline"
    | "timed-out"
    | "blocked"
    | "redirected"
    | "cached"
    | "aborted"
    | "signed-in"
    | "challenge"
    | "http"
    | "unreadable"
    | "passkey"
    | "start";

/** The events. They bubble, leave a shadow root, and hold nothing that the visitor typed. */
export interface AuthEventMap {
    /** A request is about to be sent. `preventDefault()` stops it. */
    "auth:submit": CustomEvent<{ page: AuthPage }>;
    /** The panel reported success. */
    "auth:success": CustomEvent<{ page: AuthPage }>;
    /** The panel refused the request, with its message, which may be empty. */
    "auth:refused": CustomEvent<{ page: AuthPage; message: string }>;
    /** There is no reply of the panel. */
    "auth:error": CustomEvent<{ page: AuthPage; kind: AuthErrorKind }>;
    /**
     * Another form is about to open in the element, or the browser is about to go to an address of the panel.
     * `preventDefault()` stops it: then the form says what happened, with links to go on, until `page` is set.
     */
    "auth:navigate": CustomEvent<{ page: AuthPage } | { address: string }>;
    /**
     * The visitor has chosen another language, and the attribute `lang` is about to be set to it. `preventDefault()` keeps
     * the present language.
     */
    "auth:language": CustomEvent<{ language: AuthLanguage }>;
}

/** The languages of the forms. */
export type AuthLanguage = "zh-Hans" | "zh-Hant" | "en";

/** Whether a field of the register form is required. */
export type AuthPresence = "required" | "optional" | "hidden";

/** The attributes. All are optional, and all but `shadow` may change at any time. */
export interface AuthAttributes {
    page?: AuthPage;
    /** The token of the mailed link, for the page `new-password`. */
    token?: string;
    /** The address of the panel; empty for the same origin. */
    panel?: string;
    /** Default: the language of the text around the element, then that of the browser. A choice of the visitor sets it. */
    lang?: string;
    /** Default: the theme of the system. */
    theme?: "light" | "dark";
    /** The code of an invitation. A visitor who removes it removes the attribute. */
    invitation?: string;
    /** The path on the panel that a login leads to. */
    "user-centre"?: string;
    /** The dialect: the requests of the documentation of 2019 to 2021, or requests for panels of 2018 to 2026. */
    dialect?: "documented" | "universal";
    "after-register"?: "login" | "userCentre";
    /** `stay`, or a path on the panel. */
    "after-logout"?: string;
    /** `ask`: the logout form asks, unless a link inside the element led to it. */
    logout?: "ask" | "atOnce";
    /** The name above the forms. */
    "brand-name"?: string;
    /** The address of a picture beside the name. */
    "brand-logo"?: string;
    /** The address of the terms of service. */
    "brand-terms"?: string;
    /** The address of the privacy policy. */
    "brand-privacy"?: string;
    /** The address of help. */
    "brand-help"?: string;
    /** An announcement below the form. */
    "brand-notice"?: string;
    /** Links below the announcement, as JSON: `[{"text":"…","href":"…"}]`. */
    "brand-notice-links"?: string;
    /** Further links at the bottom, in the same way. */
    "brand-support"?: string;
    /** The tags of the languages to choose from, with blanks between them. With one language there is no choice. */
    languages?: string;
    /** `false`: registration is closed. */
    "register-open"?: "true" | "false";
    "register-invitation"?: AuthPresence;
    "register-contact"?: AuthPresence;
    /** The kinds of contact: `weChat`, `qq`, `facebook`, `telegram` and `discord`, with blanks between them. */
    "register-contact-kinds"?: string;
    /** The code that the panel mails to a new email. */
    "register-email-code"?: AuthPresence;
    /** The box to agree to the terms of service. */
    "register-terms"?: "shown" | "hidden";
    /** What is sent for an empty invitation code with the dialect `universal`. */
    "register-empty-invitation"?: "0";
    /** The provider of the captcha that the panel asks for. */
    "captcha-provider"?: "turnstile" | "geetest3" | "geetest4" | "hcaptcha" | "recaptcha" | "recaptchaEnterprise";
    /** The site key at that provider. `geetest3` needs none. */
    "captcha-site-key"?: string;
    /** The forms that have the captcha: `login`, `register` and `reset`, with blanks between them. */
    "captcha-pages"?: string;
    /** When the code of the second factor is asked for: on a screen of its own, or in the login form from the start. */
    "second-factor"?: "onDemand" | "shown";
    /**
     * Sign-in with passkeys, for panels from August 2025 on: by a button, or also at the field of the email. Default:
     * `false`.
     */
    passkeys?: "true" | "false" | "autofill";
    /** How long a response may take, in seconds, from 1 to 600. */
    "deadline-seconds"?: `${number}`;
    /** Isolates the form in a shadow root. */
    shadow?: boolean | "";
}

/** The element. */
export class AuthElement extends HTMLElement {
    addEventListener<Name extends keyof AuthEventMap>(
        type: Name,
        listener: (this: AuthElement, event: AuthEventMap[Name]) => unknown,
        options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<Name extends keyof AuthEventMap>(
        type: Name,
        listener: (this: AuthElement, event: AuthEventMap[Name]) => unknown,
        options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | EventListenerOptions,
    ): void;
}

declare global {
    interface HTMLElementTagNameMap {
        "sspanel-auth": AuthElement;
    }
}
