// Changes of the page. All changes are undone before the next message, and before the app hydrates the page.

const undoActions = [];

export function setAttribute(node, name, value) {
    const before = node.getAttribute(name);
    undoActions.push(() => (before === null ? node.removeAttribute(name) : node.setAttribute(name, before)));
    node.setAttribute(name, value);
}

// Replaces the text of an element. The text node stays, since the app hydrates it.
export function setText(element, text) {
    const node = element.firstChild;
    const before = node.data;
    undoActions.push(() => (node.data = before));
    node.data = text;
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
    undoActions.push(() => span.remove());
    element.append(span);
}

// Adds a link to the next page: without the app the page does not navigate by itself.
export function appendLink(box, text, address, target = "") {
    const link = document.createElement("a");
    link.className = "auth-link";
    link.href = address;
    link.target = target;
    link.textContent = text;
    undoActions.push(() => link.remove());
    box.append(link);
}

export function undoChanges() {
    while (undoActions.length) {
        undoActions.pop()();
    }
}

export const isChanged = () => undoActions.length > 0;
