//! What scripts read out of files: the phrases, one file for each language, and for the embed the paths of the panel.

use std::{fs, path::Path};

use serde_json::{Value, json};
use sspanel_auth::{flow::Page, i18n::Language};

use crate::{scripts::named_after, told_about};

/// The text of the file of a language for pages.
pub(crate) fn of_page(language: Language) -> String {
    json!(language.texts()).to_string()
}

/// Writes the files for pages, each named after its content, and gives their addresses.
pub(crate) fn write_for_pages(folder: &Path) -> Result<Vec<(Language, String)>, String> {
    let mut addresses = Vec::new();
    for language in Language::ALL {
        let text = of_page(language);
        let stem = format!("words-{}-", language.tag());
        let name = named_after(&stem, ".json", text.as_bytes());
        write_one(folder, &name, &text)?;
        addresses.push((language, format!("./{name}")));
    }
    Ok(addresses)
}

/// Writes those of an embedded form, `embed-en.json` and so on, and beside them `paths.json`, which `element.js` takes
/// in: where the panel has its own pages.
pub(crate) fn write(folder: &Path) -> Result<(), String> {
    for language in Language::ALL {
        let name = format!("embed-{}.json", language.tag());
        write_one(folder, &name, &json!(language.texts()).to_string())?;
    }
    let paths = Page::ALL.map(|page| (page.name().to_owned(), page.request().path.into()));
    let paths = Value::Object(paths.into_iter().collect());
    write_one(folder, "paths.json", &paths.to_string())
}

fn write_one(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    let file = folder.join(name);
    fs::write(&file, text).map_err(|error| told_about(&file, &error))
}
