// The shape of the app's part of the document, as `xtask/render/src/shape.rs` computes it when it renders the page.

const ELEMENT = 1;
const TEXT = 3;

function outlineOf(node) {
    if (node.nodeType === ELEMENT) {
        return `${node.localName}(${[...node.childNodes].map(outlineOf).join("")})`;
    }
    return node.nodeType === TEXT ? "#" : "!";
}

// Text that is all that an element has does not count, in however many nodes.
export function shapeOf(element) {
    const outline = outlineOf(element).replace(/\(#+\)/g, "()");
    return [...outline].reduce((number, character) => (Math.imul(31, number) + character.charCodeAt(0)) | 0, 0);
}
