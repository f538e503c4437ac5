// The captcha of one form: its state, and the press of the button that waits for its answer.
//
// States: loading, ready (the visitor has to solve it), solved (there is an answer that was not sent), failed. An answer is
// sent once. At most one press waits: `press` resolves its promise, with the encoded fields, or with null if the press ends.

// The build writes the rows of `contract/captcha.rs`.
import { ROWS } from "./data.js";
import { PROVIDERS } from "./providers.js";
import { forgetPending } from "./script.js";
import { View } from "./view.js";

// How long the widget may take to appear. In countries that block a provider, requests to it often end in silence.
const LOAD_SECONDS = 12;
// How long a widget that may be solved without the visitor is given for it.
const ALONE_SECONDS = 5;
const NARROW = 300;

// Light text means a dark theme, also that of a host page.
function themeOf(element) {
    const [red, green, blue] = (getComputedStyle(element.parentElement).color.match(/[\d.]+/g) || []).map(Number);
    return red * 0.3 + green * 0.6 + blue * 0.1 > 128 ? "dark" : "light";
}

export class Widget {
    constructor(element, options) {
        this.element = element;
        this.options = options;
        this.look = `${options.language} ${themeOf(element)}`;
        this.provider = PROVIDERS[options.provider];
        this.row = ROWS[options.provider];
        this.view = new View(element, options, () => this.load());
        this.view.setLanguage(options);
        // The number of the widget: what an earlier one reports is ignored.
        this.turn = 0;
        this.load();
    }

    suits({ provider, siteKey, panel, page }) {
        const { options } = this;
        return (
            options.provider === provider &&
            options.siteKey === siteKey &&
            options.panel === panel &&
            options.page === page
        );
    }

    // Another language or theme. A widget that is solved, or for which a press waits, stays as it is.
    setLook(options) {
        const look = `${options.language} ${themeOf(this.element)}`;
        this.options = options;
        this.view.setLanguage(options);
        if (look !== this.look) {
            this.look = look;
            if (this.state !== "solved" && !this.press) {
                this.load();
            }
        }
    }

    async load() {
        if (this.state === "failed") {
            forgetPending();
        }
        this.drop();
        const turn = this.turn;
        const isCurrent = () => turn === this.turn;
        const guarded = (act) => (value) => isCurrent() && act(value);
        this.setState("loading");
        if (this.provider.needsKey && !this.options.siteKey) {
            this.fail("noKey", "captcha.siteKey is empty");
            return;
        }
        const late = setTimeout(
            guarded(() => this.state === "loading" && this.fail("late", `no widget within ${LOAD_SECONDS} seconds`)),
            LOAD_SECONDS * 1000,
        );
        try {
            const control = await this.provider.render(this.view.makePlace(), this.renderOptions(), {
                solved: guarded((answer) => this.solve(answer)),
                expired: guarded(() => this.expire()),
                failed: guarded((word) => this.fail(word, "the provider reports an error")),
                closed: guarded(() => this.endPress("closed")),
                asksVisitor: guarded(() => this.askVisitor()),
            });
            if (!isCurrent()) {
                attempt(control.remove);
                return;
            }
            this.control = control;
            // A widget that comes late is welcome.
            if (this.state === "loading" || this.view.word === "late") {
                this.setState("ready");
            }
        } catch (error) {
            guarded(() => this.fail(error.word || "failed", error.message))();
        }
        clearTimeout(late);
    }

    renderOptions() {
        const [, theme] = this.look.split(" ");
        const isNarrow = this.element.clientWidth < NARROW;
        const { language } = this.view;
        return Object.assign({}, this.options, { language, theme, isNarrow, challenge: this.row.challenge });
    }

    // What was there before is gone, and so is its answer.
    drop() {
        this.turn++;
        this.answerFields = null;
        if (this.control) {
            attempt(this.control.remove);
        }
        this.control = null;
    }

    setState(state) {
        this.state = state;
        this.since = performance.now();
        this.hasAsked = false;
        // A dialog has nothing to show before it is opened.
        this.view.hasWidget = state !== "failed" && !(this.control && this.control.open);
        this.view.show(state === "loading" ? "loading" : "", "neutral");
        this.proceed();
    }

    solve(answer) {
        const fields = new URLSearchParams();
        this.row.fields.forEach(([member, name]) => fields.append(name, answer[member]));
        this.answerFields = fields.toString();
        this.setState("solved");
    }

    expire() {
        this.answerFields = null;
        this.setState("ready");
        if (!this.provider.passesAlone) {
            this.view.show("expired", "neutral");
        }
    }

    // A widget that is there stays: it may solve the error by itself.
    fail(word, reason) {
        console.warn(`sspanel-auth: captcha ${this.options.provider}: ${reason}`);
        this.answerFields = null;
        this.state = "failed";
        this.view.show(word, "bad", true);
        if (this.press) {
            this.view.focus();
            this.resolve(null);
        }
    }

    // The widget says that it will not be solved without the visitor.
    askVisitor() {
        this.hasAsked = true;
        this.proceed();
    }

    // A press of the button of the form.
    answer() {
        this.resolve(null);
        return new Promise((resolve) => {
            this.press = resolve;
            // A press that came before the visitor could solve the captcha goes on by itself; another one ends.
            this.isPatient = this.state !== "ready" || this.mayPassAlone();
            if (this.state === "failed") {
                this.load();
            } else {
                this.proceed();
            }
        });
    }

    mayPassAlone() {
        return Boolean(this.provider.passesAlone) && !this.hasAsked && this.aloneLeft() > 0;
    }

    aloneLeft() {
        return ALONE_SECONDS * 1000 - (performance.now() - this.since);
    }

    // Goes on with the press that waits, as far as the state allows.
    proceed() {
        if (!this.press) {
            return;
        }
        if (this.state === "solved") {
            const fields = this.answerFields;
            this.answerFields = null;
            this.state = "sent";
            this.resolve(fields);
        } else if (this.state === "sent") {
            this.renew();
        } else if (this.state === "ready" && this.control.open) {
            this.open();
        } else if (this.state === "ready" && this.mayPassAlone()) {
            setTimeout(() => this.proceed(), this.aloneLeft() + 1);
        } else if (this.state === "ready" && this.isPatient) {
            this.waitForVisitor();
        } else if (this.state === "ready") {
            this.endPress("unsolved");
        }
    }

    // Opens the dialog of the provider.
    async open() {
        try {
            await this.control.open();
        } catch (error) {
            this.fail("failed", error.message);
        }
    }

    // The button was pressed before there was anything to solve: the request follows. A visitor who changes a field
    // instead has to press again, since the values of the press are old.
    waitForVisitor() {
        const form = this.element.closest("form");
        if (this.stopWaiting || !form) {
            return;
        }
        this.view.show("thenSent", "neutral");
        this.view.focus();
        const stop = ({ target }) => {
            if (!this.element.contains(target)) {
                this.endPress("unsolved", false);
            }
        };
        form.addEventListener("input", stop);
        this.stopWaiting = () => form.removeEventListener("input", stop);
    }

    // The press ends, and the sentence says why. The focus goes to the widget, unless the visitor is typing.
    endPress(word, takesFocus = true) {
        if (!this.press) {
            return;
        }
        this.view.show(word, "bad");
        if (takesFocus) {
            this.view.focus();
        }
        this.resolve(null);
    }

    resolve(fields) {
        const { press, stopWaiting } = this;
        this.press = this.stopWaiting = null;
        if (stopWaiting) {
            stopWaiting();
        }
        if (press) {
            press(fields);
        }
    }

    // The answer was sent: the next request needs another one.
    renew() {
        if (this.state === "failed" || this.state === "loading") {
            return;
        }
        this.answerFields = null;
        if (this.control && this.control.reset && attempt(this.control.reset)) {
            this.setState("ready");
        } else {
            this.load();
        }
    }

    remove() {
        this.drop();
        this.resolve(null);
        this.view.clear();
    }
}

// Calls a function of a provider, and returns whether it has worked.
function attempt(act) {
    try {
        act();
        return true;
    } catch (error) {
        console.warn(`sspanel-auth: captcha: ${error.message}`);
        return false;
    }
}
