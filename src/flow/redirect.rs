//! Where a visitor goes after signing in: the path in `?redirect=`, which any link can set, or the one that the panel
//! offers, if [`after_sign_in`] takes it.

use crate::contract::{USER_CENTRE, after_sign_in, query};

/// The path in `?redirect=`, if a visitor may be led there.
#[must_use]
pub fn redirect_path(search: &str) -> Option<String> {
    let redirect = query::value(search, "redirect")?;
    after_sign_in(&redirect).map(str::to_owned)
}

/// The path that an answer offers, if a visitor may be led there and it is another than the user centre, whose path is a
/// setting.
#[must_use]
pub fn panel_path(offered: Option<String>) -> Option<String> {
    offered.filter(|path| path != USER_CENTRE && after_sign_in(path).is_some())
}
