//! Files that scripts read: the phrases of each language, what the captcha knows, and for the embed the paths of the panel
//! and the names of its attributes.

use std::path::Path;

use fs_err as fs;
use serde_json::{Map, Value, json};
use sspanel_auth::{
    config::attribute_names,
    contract::{CAPTCHA_PAGES, CaptchaProvider, Dialect, PANEL_PAGE},
    flow::Page,
    i18n::Language,
};

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

/// The text of `captcha/data.js`, which the captcha takes in: its phrases by language, the rows of the providers, and where
/// the panel has the pages with a captcha.
pub(crate) fn captcha() -> String {
    let words = Language::ALL.map(|it| (it.tag().to_owned(), json!(it.captcha_words())));
    let rows = CaptchaProvider::ALL.map(|it| (it.name().to_owned(), json!(it.spec())));
    let pages = CAPTCHA_PAGES.map(|(name, action)| {
        let path = action.request(Dialect::Documented).path;
        (name.to_owned(), json!([path, PANEL_PAGE].concat()))
    });
    let object = |name, members: Map<String, Value>| {
        format!("export const {name} = {};\n", Value::Object(members))
    };
    [
        object("WORDS", words.into_iter().collect()),
        object("ROWS", rows.into_iter().collect()),
        object("PAGES", pages.into_iter().collect()),
    ]
    .concat()
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
