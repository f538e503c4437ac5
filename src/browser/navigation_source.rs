//! How the visitor came to the document, and why a session was lost.

use wasm_bindgen::JsValue;

use super::{
    object::member,
    page::{self, window},
};
use crate::{
    contract,
    flow::{BasePath, NavigationSource, SessionFacts, SessionLossCause},
};

/// The key of `localStorage` under which the browser stores that a login succeeded.
const KEY: &str = "sspanel-auth-signed-in";

/// How the visitor came to the document.
#[must_use]
pub fn of_document() -> NavigationSource {
    let origin = window().location().origin().unwrap_or_default();
    let document = page::document();
    let entry = navigation();
    // This stays true after the page is shown: a prerendered page may have started at any time.
    let is_read_ahead = member(&document, "prerendering").is_truthy()
        || member(&entry, "activationStart").is_truthy();
    NavigationSource {
        from: NavigationSource::path_of(&document.referrer(), &origin),
        is_new: member(&entry, "type") == "navigate",
        is_followed: false,
        is_seen: !document.hidden() && !is_read_ahead,
        is_framed: is_framed(),
    }
}

/// Stores for all tabs that the panel has signed the visitor in, or removes the note.
pub fn remember_session(is_signed_in: bool) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = if is_signed_in {
            storage.set_item(KEY, "1")
        } else {
            storage.remove_item(KEY)
        };
    }
}

/// Whether a login has succeeded and these pages have seen no logout since.
#[must_use]
pub fn remembers_session() -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| storage.get_item(KEY).is_ok_and(|it| it.is_some()))
}

/// Whether the document has cookies of a session, at a panel of its own origin.
#[must_use]
pub fn has_session_cookies(panel: &str) -> bool {
    let is_own = panel.is_empty() || window().location().origin().is_ok_and(|it| it == panel);
    let cookies = || member(&page::document(), "cookie").as_string();
    is_own && contract::has_session_cookies(&cookies().unwrap_or_default())
}

/// Why the session was lost, if the login page is open because the panel did not recognise a visitor whom it had just
/// signed in. Without cookies there is no storage either: then the referrer alone decides.
#[must_use]
pub fn session_loss() -> Option<SessionLossCause> {
    let window = window();
    let has_cookies = keeps_cookies();
    let base_path = BasePath::of(&page::pathname());
    if !of_document().is_sent_back(base_path.folder()) || (has_cookies && !remembers_session()) {
        return None;
    }
    remember_session(false);
    Some(SessionLossCause::of(SessionFacts {
        has_cookies,
        is_framed: is_framed(),
        is_secure: window.is_secure_context(),
        port: &window.location().port().unwrap_or_default(),
    }))
}

/// Whether the browser keeps cookies. Chromium says so while it blocks all of them; then it refuses the storage, too.
fn keeps_cookies() -> bool {
    let window = window();
    let has_storage = window.local_storage().is_ok_and(|it| it.is_some());
    has_storage && member(&window.navigator(), "cookieEnabled").is_truthy()
}

fn is_framed() -> bool {
    let window = JsValue::from(window());
    member(&window, "top") != window
}

/// The navigation entry of the document (`PerformanceNavigationTiming`).
fn navigation() -> JsValue {
    let performance = window().performance();
    let entries = performance.map(|it| it.get_entries_by_type("navigation"));
    entries.map(|entries| entries.get(0)).unwrap_or_default()
}
