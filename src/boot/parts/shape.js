// The shape of the app's part of the document, as `xtask/render/src/shape.rs` computes it when it renders the page.

const ELEMENT = 1;
const TEXT = 3;

// A captcha may be there already: it is the same before and after.
const isCaptcha = ({ classList }) => classList.contains("auth-captcha");

function outlineOf(node) {
    if (node.nodeType === ELEMENT) {
        const nodes = isCaptcha(node) ? [] : [...node.childNodes];
        return `${node.localName}(${nodes.map(outlineOf).join("")})`;
    }
    return node.nodeType === TEXT ? "#" : "!";
}

// Text that is all that an element has does not count, in however many nodes.
export function shapeOf(element) {
    const outline = outlineOf(element).replace(/\(#+\)/g, "()");
    return [...outline].reduce((number, character) => (Math.imul(31, number) + character.charCodeAt(0)) | 0, 0);
}
