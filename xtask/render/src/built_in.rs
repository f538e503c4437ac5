//! The settings that are built into the pages.

use std::path::Path;

use fs_err as fs;
use sspanel_auth::{
    config::{self, Settings},
    i18n::Language,
};

use crate::Result;

/// The settings, with the text they were read from.
#[derive(Default)]
pub(crate) struct BuiltInSettings {
    pub(crate) settings: Settings,
    pub(crate) text: Option<String>,
}

impl BuiltInSettings {
    /// Reads the settings to build in. A warning about them stops the build, since nothing would report it later. A
    /// corrected accent is only printed: the pages contain the corrected one.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file)?;
        let (settings, warnings) = config::read(&text);
        let (warnings, errors): (Vec<_>, Vec<_>) = warnings
            .iter()
            .partition(|it| matches!(it.reason, config::Reason::Faint(_)));
        for warning in warnings {
            eprintln!("warning: {}", warning.text());
        }
        if errors.is_empty() {
            let text = Some(text);
            return Ok(Self { settings, text });
        }
        let lines: Vec<_> = errors
            .into_iter()
            .map(config::ConfigWarning::text)
            .collect();
        Err(lines.join("\n").into())
    }

    /// The language of the files without a tag: that of the settings, or the first one that is offered and rendered.
    pub(crate) fn first_language(&self) -> Language {
        let Settings {
            language,
            languages,
            ..
        } = &self.settings;
        let mut wanted = [language].into_iter().chain(languages);
        let first = wanted.find(|it| Language::ALL.contains(it));
        first.copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_is_one_that_is_rendered() {
        for (members, first) in [
            ("", Language::ZhHans),
            (r#","language":"en""#, Language::En),
            (r#","language":"vi","languages":["vi","en"]"#, Language::En),
            (r#","languages":["vi"]"#, Language::ZhHans),
        ] {
            let own = r#"{"tag":"vi","name":"Tiếng Việt","phrases":"vi.json"}"#;
            let (settings, warnings) =
                config::read(&format!(r#"{{"moreLanguages":[{own}]{members}}}"#));
            assert_eq!(warnings, []);
            let text = None;
            assert_eq!(
                BuiltInSettings { settings, text }.first_language(),
                first,
                "{members}"
            );
        }
    }
}
