// The element `sspanel-auth`: a sign-in form in any page.
//
//   <script type="module" src="https://panel.example/portal/embed/embed.js"></script>
//   <sspanel-auth page="login" panel="https://panel.example"></sspanel-auth>
//
// In: the attributes, which may change at any time, and the files beside this script. Out: the form inside the
// element, or in a shadow root if the element has the attribute `shadow` when it is inserted, and the events that
// `sspanel-auth.d.ts` describes. The style sheet is a link in front of the form, so the policy of the host page needs only
// the origin of this script. Refused: changes outside the element, such as title, address, head and globals.
//
// Each of the files may be missing, forbidden, changed or late. Without the style sheet the form is plain; without its
// phrases it is in the language that this script has; without the program a sentence says so, with a link to the panel's
// own page. The reason is a line in the console: `sspanel-auth: <file>: <reason>`.
//
// On a server, where pages are rendered, importing this module does nothing: there are no elements.
//
// A framework may clone the element with its form, restore it from a snapshot, move it, or remove the nodes that it has
// not made. Everything of ours is in one node, so the element knows it: it has exactly one such node, its own, which it
// puts back, and removes the copies of others. Nodes of the host page stay.

import init, { Form } from "./sspanel-auth-embed.js";
import { keepTyping } from "./typing-keys.js";
// The paths of the panel's own pages, by the names of ours. The build writes them from the contract table.
import PATHS from "./paths.json";
// The attributes that are settings. The build writes them from `config/table.rs`.
import SETTINGS from "./attributes.json";
// The phrases of the language of the panels, which need no file of their own: a form never lacks words.
import BUILT_IN from "./phrases.json";
// The sentence for a form that did not start, in English. In the other languages it is the last of their phrases.
import NOT_STARTED from "./not-started.json";

const STYLE = new URL("./embed.css", import.meta.url).href;
// Only a form with a captcha loads it.
const CAPTCHA = new URL("./embed-captcha.js", import.meta.url).href;

// The phrases of each language. The element fetches one language at most.
const BUILT_IN_TAG = "zh-Hans";
const PHRASES = {
    [BUILT_IN_TAG]: null,
    "zh-Hant": new URL("./embed-zh-Hant.json", import.meta.url),
    en: new URL("./embed-en.json", import.meta.url),
};

const STYLE_SECONDS = 5;
const PHRASES_SECONDS = 8;
const PROGRAM_SECONDS = 20;

// Attributes whose changes the form applies. The style sheet reads `theme`.
const OBSERVED = ["page", "lang", "invitation", "token", ...SETTINGS];

// The number of elements that have been built, for unique ids.
let count = 0;

// What all elements share, by name: the promise of the program, and of the phrases of each language. What cannot be loaded
// is tried again by the next element.
const shared = new Map();

function share(name, load) {
    if (!shared.has(name)) {
        const loading = load();
        shared.set(name, loading);
        loading.catch(() => shared.delete(name));
    }
    return shared.get(name);
}

// The language of the phrases for a language tag; false if there is none.
function phrasesFor(tag) {
    if (/^en\b/i.test(tag)) {
        return "en";
    }
    return /^zh\b/i.test(tag) && (/^zh.(hant|tw|hk|mo)/i.test(tag) ? "zh-Hant" : "zh-Hans");
}

// The first offered language among the `lang` of the host page and the languages of the browser. One Chinese script
// replaces the other.
function languageOf(host) {
    const listed = host.getAttribute("languages")?.split(/\s+/).map(phrasesFor).filter(Boolean);
    const offered = listed?.length ? listed : Object.keys(PHRASES);
    const asked = [host.closest("[lang]")?.lang, ...navigator.languages].map(phrasesFor).filter(Boolean);
    const near = (tag) => offered.find((it) => it === tag) ?? offered.find((it) => it.slice(0, 2) === tag.slice(0, 2));
    return asked.map(near).find(Boolean) ?? offered[0];
}

const builtInPhrases = () => [BUILT_IN_TAG, JSON.stringify(BUILT_IN)];

// Whether this is a list of as many texts as the program reads.
function arePhrases(list) {
    return Array.isArray(list) && list.length === BUILT_IN.length && list.every((it) => typeof it === "string");
}

async function fetchPhrases(tag) {
    const response = await fetch(PHRASES[tag], { signal: AbortSignal.timeout(PHRASES_SECONDS * 1000) });
    const text = await response.text();
    if (!response.ok || !arePhrases(JSON.parse(text))) {
        throw new Error(`status ${response.status}, no list of ${BUILT_IN.length} texts`);
    }
    return [tag, text];
}

// The tag of a language and the text of its phrases; null, and a line in the console, if they do not arrive.
async function loadPhrases(tag) {
    if (tag === BUILT_IN_TAG) {
        return builtInPhrases();
    }
    return share(tag, () => fetchPhrases(tag)).catch((error) => {
        console.warn(`sspanel-auth: embed-${tag}.json:`, error);
        return null;
    });
}

// Asks the captcha of a form, as `captcha/captcha.js` describes it. Without the script there is no captcha, and the panel
// says that it wants one.
async function askCaptcha(does, ...known) {
    if (does === "remove" && !shared.has("captcha")) {
        return "";
    }
    try {
        const { captcha } = await share("captcha", () => import(CAPTCHA));
        return await captcha(does, ...known);
    } catch (error) {
        console.warn("sspanel-auth: embed-captcha.js:", error);
        return "";
    }
}

// One timer for all elements: it would keep each of them.
function loadProgram() {
    return new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error("no answer in time")), PROGRAM_SECONDS * 1000);
        init().then(resolve, reject);
    });
}

// In a frame of another site a browser may keep no cookies.
async function keepsCookies() {
    const isFramed = window !== window.top;
    return !isFramed || (navigator.cookieEnabled && (await document.hasStorageAccess?.()) !== false);
}

// The address of a page of the panel; null if it is no address of a web server.
function panelAddress(panel, path) {
    try {
        const address = new URL(panel + path, document.baseURI);
        return /^https?:$/.test(address.protocol) ? address.href : null;
    } catch {
        return null;
    }
}

// A sentence whose words in brackets are a link.
function failureLine([lang, sentence], address) {
    const line = document.createElement("p");
    const link = document.createElement(address ? "a" : "span");
    const [before, words, after] = sentence.split(/[[\]]/);
    line.lang = lang;
    line.role = "alert";
    link.textContent = words;
    if (address) {
        link.href = address;
        link.className = "auth-link";
    }
    line.append(before, link, after);
    return line;
}

export class AuthElement extends (globalThis.HTMLElement ?? Object) {
    static observedAttributes = OBSERVED;

    #root = null;
    #form = null;
    // Sees when our node, or the form in it, is removed, and when a copy is added.
    #observer = new MutationObserver(() => this.#keepForm());
    #isPutBack = false;

    // Our node is not among the children for who walks them: a page that was rendered on a server has no children here
    // either, and hydration would throw away what it does not know.
    get firstChild() {
        const first = super.firstChild;
        return first && first === this.#root ? null : first;
    }

    connectedCallback() {
        if (!this.#root) {
            this.#build();
        }
    }

    // A microtask later: an element that is moved keeps what was typed, and a listener may remove the element whose
    // event it handles.
    disconnectedCallback() {
        queueMicrotask(() => this.isConnected || this.#clear());
    }

    attributeChangedCallback(name) {
        if (name === "page") {
            this.#form?.open();
            return;
        }
        if (name === "lang" || name === "languages") {
            this.#setLanguage();
        }
        this.#form?.configure();
    }

    async #build() {
        const style = document.createElement("link");
        const root = document.createElement("div");
        style.rel = "stylesheet";
        style.href = STYLE;
        root.className = "auth-embed";
        root.append(style);
        keepTyping(root);
        // As in `boot.js`: the Enter key that ends a composition of an input method does not submit the form.
        root.onkeydown = (event) => {
            if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
                event.preventDefault();
            }
        };
        const isStyled = new Promise((resolve) => {
            const timer = setTimeout(resolve, STYLE_SECONDS * 1000);
            style.onload = style.onerror = () => resolve(clearTimeout(timer));
        });
        this.#root = root;
        this.#keepRoot();
        [this.#place(), root].forEach((node) => this.#observer.observe(node, { childList: true }));
        try {
            const tag = languageOf(this);
            const program = share("program", loadProgram);
            const [isKeeping, phrases] = await Promise.all([keepsCookies(), loadPhrases(tag), program, isStyled]);
            // The element may have been removed meanwhile, and inserted again.
            if (this.#root === root) {
                const [words, prefix] = [phrases ?? builtInPhrases(), `auth-${++count}-`];
                this.#form = new Form(this, root, prefix, ...words, isKeeping, askCaptcha);
                // The language may have changed meanwhile.
                this.#setLanguage(tag);
            }
        } catch (error) {
            console.error("sspanel-auth: the program of the element:", error);
            this.#showFailure(root, await loadPhrases(languageOf(this)));
        }
    }

    // Changes the language when its phrases have been fetched.
    async #setLanguage(before) {
        const tag = languageOf(this);
        if (tag !== before) {
            const phrases = await loadPhrases(tag);
            if (phrases && tag === languageOf(this)) {
                this.#form?.set_language(...phrases);
            }
        }
    }

    #clear() {
        this.#observer.disconnect();
        this.#form?.free();
        this.#form = null;
        this.#root?.remove();
        this.#root = null;
    }

    // A form that has been removed from our node is built anew.
    #keepForm() {
        if (this.#form && !this.#root.querySelector(".auth")) {
            this.#clear();
            this.#build();
        } else {
            this.#keepRoot();
        }
    }

    // Puts our node back and removes copies of such nodes. A host page that removes the node again and again gets it back
    // once in each task: it stays responsive.
    #keepRoot() {
        const [root, place] = [this.#root, this.#place()];
        const copies = [...place.children].filter((it) => it !== root && it.className === "auth-embed");
        copies.forEach((copy) => copy.remove());
        if (root && root.parentNode !== place && !this.#isPutBack) {
            place.append(root);
            this.#isPutBack = true;
            setTimeout(() => {
                this.#isPutBack = false;
                this.#keepRoot();
            });
        }
    }

    #place() {
        return this.shadowRoot ?? (this.hasAttribute("shadow") ? this.attachShadow({ mode: "open" }) : this);
    }

    // Without WebAssembly the element says so, with a link to the panel's own page. Without its phrases it does so in the
    // two languages that this script has.
    #showFailure(root, phrases) {
        const named = this.getAttribute("page");
        const page = Object.hasOwn(PATHS, named) ? named : "login";
        const address = panelAddress(this.getAttribute("panel") ?? "", PATHS[page]);
        const inOwn = phrases && [[phrases[0], JSON.parse(phrases[1]).at(-1)]];
        const sentences = inOwn ?? [
            [BUILT_IN_TAG, BUILT_IN.at(-1)],
            ["en", NOT_STARTED],
        ];
        const box = document.createElement("div");
        box.className = "auth";
        box.append(...sentences.map((sentence) => failureLine(sentence, address)));
        root.append(box);
        const detail = { page, kind: "start" };
        this.dispatchEvent(new CustomEvent("auth:error", { bubbles: true, composed: true, detail }));
    }
}

if (globalThis.customElements && !customElements.get("sspanel-auth")) {
    customElements.define("sspanel-auth", AuthElement);
}
