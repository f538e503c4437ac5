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

export function append(parent, element) {
    if (parent) {
        undoActions.push(() => element.remove());
        parent.append(element);
    }
}

export function undoChanges() {
    while (undoActions.length) {
        undoActions.pop()();
    }
}

export const isChanged = () => undoActions.length > 0;
