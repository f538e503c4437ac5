//! Files that scripts read: the phrases of each language, and for the embed the paths of the panel and the names of its
//! attributes.

use std::path::Path;

use fs_err as fs;
use serde_json::{Value, json};
use sspanel_auth::{config::attribute_names, flow::Page, i18n::Language};

use crate::{Result, assets::named_after};

/// The text of the file of a language.
pub(crate) fn of(language: Language) -> String {
    json!(language.texts()).to_string()
}

/// Writes the files for pages, each named after its content, and gives their addresses.
pub(crate) fn write_for_pages(folder: &Path) -> Result<Vec<(Language, String)>> {
    let mut addresses = Vec::new();
    for language in Language::ALL {
        let text = of(language);
        let name = named_after(&format!("words-{}.json", language.tag()), text.as_bytes());
        fs::write(folder.join(&name), text)?;
        addresses.push((language, format!("./{name}")));
    }
    Ok(addresses)
}

/// The text of `paths.json`, which `element.js` takes in: where the panel has its own pages.
pub(crate) fn paths() -> String {
    let paths = Page::ALL.map(|page| (page.name().to_owned(), page.panel_path().into()));
    Value::Object(paths.into_iter().collect()).to_string()
}

/// The text of `not-started.json`, which `element.js` takes in: the sentence for a form that did not start, in English.
pub(crate) fn not_started() -> String {
    Value::from(Language::En.embed_words().not_started).to_string()
}

/// The text of `attributes.json`, which `element.js` takes in: the attributes that are settings.
pub(crate) fn attributes() -> String {
    attribute_names().collect::<Value>().to_string()
}
