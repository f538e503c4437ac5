//! The language that a visitor wishes: from the address, from an earlier choice, from the browser.

use web_sys::Storage;

use super::page::{self, window};
use crate::{api::query, i18n::Language};

const KEY: &str = "sspanel-auth-language";
const PARAMETER: &str = "lang";

/// The visitor's wish: `?lang=`, else the choice of an earlier visit, else the first language of
/// the browser that the pages have.
#[must_use]
pub fn wished() -> Option<Language> {
    let asked = query::value(&page::search(), PARAMETER);
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let of_tag = |tag: Option<String>| tag.as_deref().and_then(Language::of_tag);
    of_tag(asked).or_else(|| of_tag(kept)).or_else(of_browser)
}

/// Keeps a choice for later visits, and takes back the wish in the address, which would come before
/// it. Without storage the choice lasts until the page is left.
pub fn keep(language: Language) {
    page::replace_search(&query::without(&page::search(), PARAMETER));
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, language.tag());
    }
}

fn of_browser() -> Option<Language> {
    let tags: Vec<String> = window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect();
    Language::negotiate(tags.iter().map(String::as_str))
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
