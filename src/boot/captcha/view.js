// What a captcha shows in its element: the widget of the provider, a sentence, and ways out.
//
// The element is a group with a name. It takes the focus where the visitor has to do something: a screen reader then reads
// the sentence, which describes the group. Otherwise the sentence is announced.

// The build writes the phrases of `i18n/captcha.rs`, and where the panel has pages of its own.
import { PAGES, WORDS } from "./data.js";

let count = 0;

function make(tag, className) {
    const node = document.createElement(tag);
    node.className = className;
    return node;
}

export class View {
    constructor(element, { panel, page }, retry) {
        this.element = element;
        this.place = null;
        this.text = make("p", "auth-problem");
        this.text.id = `auth-captcha-${++count}`;
        this.ways = make("p", "auth-captcha__ways");
        this.button = make("button", "auth-link");
        this.button.type = "button";
        this.button.onclick = () => {
            this.focus();
            retry();
        };
        this.link = make("a", "auth-link");
        this.link.href = panel + PAGES[page];
        this.link.target = "_blank";
        this.link.rel = "noopener";
        this.ways.append(this.button, this.link);
        element.textContent = "";
        element.append(this.text, this.ways);
        element.setAttribute("role", "group");
        element.setAttribute("aria-describedby", this.text.id);
        element.tabIndex = -1;
    }

    setLanguage({ language, words }) {
        // Providers have no phrases of the operator, and each has names of its own for languages: they get English.
        this.language = WORDS[language] ? language : "en";
        this.words = WORDS[language] || { ...WORDS.en, ...words };
        this.element.setAttribute("aria-label", this.words.label);
        this.button.textContent = this.words.retry;
        this.link.textContent = this.words.ownPage;
        this.write();
    }

    // An empty element for a widget, in place of the last one.
    makePlace() {
        const place = make("div", "auth-captcha__place");
        if (this.place) {
            this.place.remove();
        }
        this.place = place;
        this.element.insertBefore(place, this.text);
        return place;
    }

    // Shows the phrase of this name, or nothing. `tone` is bad or neutral.
    show(word, tone, hasWays = false) {
        this.word = word;
        this.text.dataset.tone = tone;
        this.ways.hidden = !hasWays;
        this.setHidden(!word && !this.hasWidget);
        this.text.setAttribute("aria-live", "polite");
        this.write();
    }

    // Without anything to see the group takes no place in the form. A focus in it moves to the button of the form.
    setHidden(isHidden) {
        const form = this.element.closest("form");
        if (isHidden && form && this.element.matches(":focus-within")) {
            form.querySelector("[type=submit]").focus();
        }
        this.element.hidden = isHidden;
    }

    write() {
        const sentence = make("span", "auth-sentence");
        sentence.textContent = this.words[this.word] || "";
        if (this.text.textContent !== sentence.textContent) {
            this.text.textContent = "";
            if (this.word) {
                this.text.append(sentence);
            }
        }
    }

    // Moves the focus to the group, whose sentence is read then and not announced.
    focus() {
        this.text.setAttribute("aria-live", "off");
        this.element.focus({ preventScroll: true });
        this.element.scrollIntoView({ block: "nearest" });
    }

    clear() {
        this.element.textContent = "";
        this.element.hidden = true;
        ["role", "aria-label", "aria-describedby", "tabindex"].forEach((name) => this.element.removeAttribute(name));
    }
}
