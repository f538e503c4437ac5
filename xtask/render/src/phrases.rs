//! The phrases of an embedded form, one file for each language.

use std::{fs, path::Path};

use serde_json::json;
use sspanel_auth::i18n::{Language, Parcel};

use crate::told_about;

/// Writes `embed-en.json` and so on.
pub(crate) fn write(folder: &Path) -> Result<(), String> {
    for language in Language::ALL {
        let file = folder.join(format!("embed-{}.json", language.tag()));
        let text = json!(Parcel::list(language)).to_string();
        fs::write(&file, text).map_err(|error| told_about(&file, &error))?;
    }
    Ok(())
}
