//! The language that a visitor prefers: from the address, from an earlier choice, or from the browser.

use web_sys::Storage;

use super::{
    boot,
    page::{self, window},
};
use crate::{contract::query, i18n::Language};

const KEY: &str = "sspanel-auth-language";
const PARAMETER: &str = "lang";

/// The preferred language among those that are offered: `?lang=`, else the choice of an earlier visit, else the first
/// of `navigator.languages` that is offered.
#[must_use]
pub fn preferred(offered: &[Language]) -> Option<Language> {
    let asked = query::value(&page::search(), PARAMETER);
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let tags = window().navigator().languages();
    let own = tags.iter().filter_map(|tag| tag.as_string());
    Language::among(offered, asked.into_iter().chain(kept).chain(own))
}

/// Loads the phrases of a language unless they are loaded, and returns whether they are.
pub async fn load(language: Language) -> bool {
    if !language.is_loaded()
        && let Some(text) = boot::phrases(language.tag(), language.file()).await
    {
        return language.load(&text);
    }
    language.is_loaded()
}

/// Stores a choice for later visits, and removes `?lang=`, which would take precedence. Without storage the choice
/// lasts until the page is left.
pub fn keep(language: Language) {
    page::replace_search(&query::without(&page::search(), PARAMETER));
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, language.tag());
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
