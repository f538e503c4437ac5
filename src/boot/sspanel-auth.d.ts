/** Types of the element `sspanel-auth`, of its attributes and of its events. */

/** The four forms. */
export type AuthPage = "login" | "register" | "reset" | "logout";

/**
 * Why there is no answer that counts: no network; too slow; blocked or no connection; given up; the visitor is signed
 * in already; an HTTP error; something else than an answer; or the form could not be started.
 */
export type AuthErrorKind =
    | "offline"
    | "timed-out"
    | "blocked"
    | "aborted"
    | "signed-in"
    | "http"
    | "unreadable"
    | "start";

/** The events. They bubble, leave a shadow root, and hold nothing that the visitor typed. */
export interface AuthEventMap {
    /** A request is about to be sent. `preventDefault()` stops it. */
    "auth:submit": CustomEvent<{ page: AuthPage }>;
    /** The panel said yes. */
    "auth:success": CustomEvent<{ page: AuthPage }>;
    /** The panel said no, with its own words, which may be empty. */
    "auth:refused": CustomEvent<{ page: AuthPage; message: string }>;
    /** There was no answer that counts. */
    "auth:error": CustomEvent<{ page: AuthPage; kind: AuthErrorKind }>;
    /**
     * Another form is about to open in the element, or the browser is about to go to an address of the panel.
     * `preventDefault()` stops it.
     */
    "auth:navigate": CustomEvent<{ page: AuthPage } | { address: string }>;
    /**
     * The visitor has chosen another language, which the attribute `lang` is about to have. `preventDefault()` keeps the
     * one that is shown.
     */
    "auth:language": CustomEvent<{ language: AuthLanguage }>;
}

/** The languages of the forms. */
export type AuthLanguage = "zh-Hans" | "zh-Hant" | "en";

/** Whether the register form asks for something. */
export type AuthPresence = "required" | "optional" | "hidden";

/** The attributes. All are optional, and all but `shadow` may change at any time. */
export interface AuthAttributes {
    page?: AuthPage;
    /** Where the panel is; empty for the same origin. */
    panel?: string;
    /** Else the language of the text around, else that of the browser. A choice of the visitor sets it. */
    lang?: string;
    /** Else as the system has it. */
    theme?: "light" | "dark";
    /** The code of an invitation. A visitor who removes it removes the attribute. */
    invitation?: string;
    /** The path on the panel that a login leads to. */
    "user-centre"?: string;
    /** How the panel is asked: as its documentation has it, or as panels of all years understand it. */
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
    /** The languages to choose from, with blanks between their tags. One alone leaves no choice. */
    languages?: string;
    /** `false`: registration is closed. */
    "register-open"?: "true" | "false";
    "register-invitation"?: AuthPresence;
    "register-contact"?: AuthPresence;
    /** The kinds of contact to choose from: `weChat`, `qq`, `facebook`, `telegram` and `discord`, with blanks between. */
    "register-contact-kinds"?: string;
    /** The box to agree to the terms of service. */
    "register-terms"?: "shown" | "hidden";
    /** What is sent for an empty invitation code with the dialect `universal`. */
    "register-empty-invitation"?: "0";
    /** When the code of the second factor is asked for: on a screen of its own, or in the login form from the start. */
    "second-factor"?: "onDemand" | "shown";
    /** How long an answer may take, from 1 to 600. */
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
