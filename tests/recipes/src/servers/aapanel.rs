//! A site as aaPanel sets it up: what it writes around the place where an operator pastes the recipe.

use tokio::process::Command;

use super::nginx;
use crate::server::{Mode, Place};

/// Patterns for the names of assets, which would take our files if the recipe let them.
const PATTERNS: &str = r"
    location ~ .*\.(gif|jpg|jpeg|png|bmp|swf)$ { expires 30d; error_log /dev/null; }
    location ~ .*\.(js|css)?$ { expires 12h; error_log /dev/null; }
";

/// Beneath it stands what an operator may leave out.
const OPTIONAL: &str = "# ---- 可选 / optional ----";

pub(super) fn prepare(place: &Place) -> Command {
    let folder = [("/www/wwwroot/sspanel-auth", place.pages.as_str())];
    let whole = place.recipe("aapanel.conf", &folder);
    let (first, _) = whole.split_once(OPTIONAL).expect("the part to leave out");
    let part = match place.mode {
        Mode::Beside | Mode::HttpsOnly => first,
        Mode::InPlace => &whole,
    };
    nginx::run(place, &[part, PATTERNS, &nginx::panel(place)].concat())
}
