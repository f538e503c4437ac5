// Keeps the keys of typing inside the form.
//
// A host page may have shortcuts of one key, and prevents that key unless the target of the event is a text field. Outside
// a shadow root the target is the element `sspanel-auth`, and some pages do not look at the target at all: then the letters
// of a shortcut cannot be typed. So these keys do not bubble beyond the form. What does: Escape and Tab, with which a
// dialog of the host page closes and keeps the focus, keys with Ctrl, Alt or Meta that are no editing, and the keys F1 to
// F12. A listener of the host page in the capture phase comes first; nothing in the form can precede it.

const EDITING = /^(.|Enter|Backspace|Delete|Insert|Home|End|Page(Up|Down)|Arrow.+|Dead|Process|Unidentified)$/u;
const SELECT_COPY_UNDO = /^[acvxyz]$/i;

// Whether a field takes this key. AltGr is Ctrl and Alt together, and Alt alone types characters on a Mac, but its letters
// and digits are shortcuts elsewhere.
function isTyping(event) {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!EDITING.test(key)) {
        return false;
    }
    const isCharacter = key.length < 3;
    if (!isCharacter || event.getModifierState("AltGraph")) {
        return true;
    }
    return ctrlKey || metaKey ? !altKey && SELECT_COPY_UNDO.test(key) : !altKey || !/[a-z\d]/i.test(key);
}

function keep(event) {
    const isField = event.target.matches("input:not([type=checkbox]), select");
    // Enter and the space bar press buttons and links.
    if (isField ? isTyping(event) : /^(Enter| )$/.test(event.key)) {
        event.stopPropagation();
    }
}

export function keepTyping(root) {
    for (const name of ["keydown", "keypress", "keyup"]) {
        root.addEventListener(name, keep);
    }
}
