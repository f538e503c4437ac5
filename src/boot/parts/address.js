// Where a visitor may be led: only to a path of the panel.
//
// In: a value of a setting, of `?redirect=`, or of a response. Out: the same value if it is such a path, else null.
// `contract/destination.rs` says what is refused and why. This rule names what is taken, which is less: plain characters
// and escapes that stand for no other plain one, so that nothing has to be decoded. `tests/fuzz` compares the two.

const PLAIN = "[\\w.~@:,=+!\\u3400-\\u9fff-]|%20|%e[3-9](?:%[89ab][\\da-f]){2}";
const PATH = new RegExp(`^(/(?!/|\\.\\.?([/?#]|$))(${PLAIN})*)+([?#](${PLAIN}|[&/?#])*)?$`, "i");
const MAX_LENGTH = 1024;

const takes = (value, refused) =>
    typeof value === "string" && PATH.test(value) && encodeURI(value).length <= MAX_LENGTH && !refused.test(value);

// The value if a visitor may be led there after signing in, and after signing out.
export const afterSignIn = (value) => (takes(value, /^[^?#]*\/log(in|out)([./?#]|$)/i) ? value : null);
export const afterSignOut = (value) => (takes(value, /^[^?#]*[/]logout([./?#]|$)/i) ? value : null);
