//! The phrases, one file for each language: for the pages and for an embedded form.

use std::path::Path;

use fs_err as fs;
use serde_json::json;
use sspanel_auth::i18n::Language;

use crate::{Result, assets::named_after};

/// The text of the file of a language for pages.
pub(crate) fn of_page(language: Language) -> String {
    json!(language.page_texts()).to_string()
}

/// The text of the file of a language for an embedded form.
pub(crate) fn of_embed(language: Language) -> String {
    json!(language.embed_texts()).to_string()
}

/// Writes the files for pages, each named after its content, and gives their addresses.
pub(crate) fn write_for_pages(folder: &Path) -> Result<Vec<(Language, String)>> {
    let mut addresses = Vec::new();
    for language in Language::ALL {
        let text = of_page(language);
        let name = named_after(&format!("words-{}.json", language.tag()), text.as_bytes());
        fs::write(folder.join(&name), text)?;
        addresses.push((language, format!("./{name}")));
    }
    Ok(addresses)
}
