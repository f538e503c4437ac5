//! The language that a visitor wishes: from the address, from an earlier choice, from the browser.

use web_sys::Storage;

use super::page::{self, window};
use crate::{api::query, i18n::Language};

const KEY: &str = "sspanel-auth-language";
const PARAMETER: &str = "lang";

/// The visitor's wish among the languages that are offered: `?lang=`, else the choice of an earlier
/// visit, else the first such language of the browser.
#[must_use]
pub fn wished(offered: &[Language]) -> Option<Language> {
    let asked = query::value(&page::search(), PARAMETER);
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    among(offered, [asked, kept])
}

/// The first of the tags, and then of the browser's own, that asks for a language that is offered.
pub(super) fn among<const N: usize>(
    offered: &[Language],
    tags: [Option<String>; N],
) -> Option<Language> {
    let offers = |tag: Option<String>| Language::of_tag(&tag?).filter(|it| offered.contains(it));
    tags.into_iter().find_map(offers).or_else(|| {
        let tags = window().navigator().languages();
        tags.iter().find_map(|tag| offers(tag.as_string()))
    })
}

/// Keeps a choice for later visits, and takes back the wish in the address, which would come before
/// it. Without storage the choice lasts until the page is left.
pub fn keep(language: Language) {
    page::replace_search(&query::without(&page::search(), PARAMETER));
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, language.tag());
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
