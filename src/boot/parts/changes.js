// Changes of the page. All changes are undone before the next message, and before the app takes over.
//
// Others change the page, too: an element that is missing is left out, and a text replaces all that its element has.

const undoActions = [];

export function setAttribute(node, name, value) {
    if (!node) {
        return;
    }
    const before = node.getAttribute(name);
    undoActions.push(() => (before === null ? node.removeAttribute(name) : node.setAttribute(name, before)));
    node.setAttribute(name, value);
}

// Replaces the text of an element.
export function setText(element, text) {
    if (!element) {
        return;
    }
    const before = element.textContent;
    undoActions.push(() => (element.textContent = before));
    element.textContent = text;
}

function append(parent, element) {
    if (parent) {
        undoActions.push(() => element.remove());
        parent.append(element);
    }
}

// Appends a text in a span, with the attributes that `components/message.rs` sets.
export function appendText(element, className, text) {
    const span = document.createElement("span");
    span.className = className;
    span.textContent = text;
    if (className === "auth-said") {
        span.dir = "auto";
        if (/[\u3400-\u9fff]/.test(text)) {
            span.lang = "zh-Hans";
        }
    }
    append(element, span);
}

// Adds a link to the next page: without the app the page does not navigate by itself.
export function appendLink(box, text, address, target = "") {
    const link = document.createElement("a");
    link.className = "auth-link";
    link.href = address;
    link.target = target;
    link.textContent = text;
    append(box, link);
}

export function undoChanges() {
    while (undoActions.length) {
        undoActions.pop()();
    }
}

export const isChanged = () => undoActions.length > 0;
