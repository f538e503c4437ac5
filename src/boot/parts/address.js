// Where a visitor may be led: only to a path of the panel.
//
// In: a value of a setting, of `?redirect=`, or of a response. Out: the same value if it is such a path, else null.
// `contract/destination.rs` has the same rules and says why, and `tests/fuzz` compares the two.

const MAX_BYTES = 1024;
const MAX_DECODINGS = 4;

const pathOf = (text) => text.split(/[?#]/)[0];

function isPlainPath(text) {
    const path = pathOf(text);
    return path[0] === "/" && !/\/\/|\/\.\.?(\/|$)/.test(path) && !/[\\\x00-\x1f\x7f-\x9f\ufffd]/.test(text);
}

// A safe value, decoded as often as it is encoded; null for all others.
function decode(value) {
    if (typeof value !== "string" || /\s/.test(value) || new TextEncoder().encode(value).length > MAX_BYTES) {
        return null;
    }
    let text = value;
    for (let count = 0; count < MAX_DECODINGS && isPlainPath(text); count++) {
        let next;
        try {
            next = decodeURIComponent(text);
        } catch (error) {
            return null;
        }
        if (next === text) {
            return text;
        }
        text = next;
    }
    return null;
}

const leadsTo = (pages) => new RegExp(`/(${pages})([./;]|$)`, "i");

function unless(pages, value) {
    const text = decode(value);
    return text && !leadsTo(pages).test(pathOf(text)) ? value : null;
}

// The value if a visitor may be led there after signing in, and after signing out.
export const afterSignIn = (value) => unless("login|logout", value);
export const afterSignOut = (value) => unless("logout", value);
