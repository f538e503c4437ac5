//! The languages that settings name: those of the pages, and those of the operator.
//!
//! In: JSON, and the languages that are known. Out: languages. Refused: a tag that is not known; of the operator, an entry
//! that is not complete, and a tag that is taken.

use serde_json::Value;

use super::value::{LinkAddress, each_once};
use crate::i18n::{Language, OwnLanguage};

/// What an entry of the operator's languages has to be.
const ENTRY: &str = "like {\"tag\": \"vi\", \"name\": \"…\", \"phrases\": \"phrases-vi.json\"}";
const OTHER: &str = "for a language that the pages do not have yet";

/// The language that a value names.
pub(super) fn language(known: &[Language], value: &Value) -> Option<Language> {
    Language::nearest(known, value.as_str()?)
}

/// A list of languages, at least one, each once.
pub(super) fn languages(known: &[Language], value: &Value) -> Option<Vec<Language>> {
    let named = value.as_array()?.iter().map(|it| language(known, it));
    each_once(named.collect::<Option<_>>()?)
}

/// The language of the operator that an entry describes.
///
/// # Errors
///
/// What it has to be.
pub(super) fn own(known: &[Language], entry: &Value) -> Result<Language, &'static str> {
    let own = described(entry).ok_or(ENTRY)?;
    let is_taken = |it: &Language| it.tag().eq_ignore_ascii_case(&own.tag);
    if Language::of_tag(&own.tag).is_some() || known.iter().any(is_taken) {
        return Err(OTHER);
    }
    Ok(own.into())
}

fn described(entry: &Value) -> Option<OwnLanguage> {
    let text = |name| {
        let text = entry.get(name)?.as_str()?;
        (!text.is_empty()).then(|| text.to_owned())
    };
    // The self-check looks closer.
    let is_tag = |tag: &String| {
        tag.bytes()
            .all(|it| it == b'-' || it.is_ascii_alphanumeric())
    };
    let tag = text("tag").filter(is_tag)?;
    let name = text("name")?;
    let file = LinkAddress::read(text("phrases")?)?;
    Some(OwnLanguage { tag, name, file })
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ConfigWarning, Settings, read};

    const VI: &str = r#"{"tag":"vi","name":"Tiếng Việt","phrases":"./phrases-vi.json"}"#;
    const FA: &str = r#"{"tag":"fa","name":"فارسی","phrases":"https://a.example/fa.json"}"#;

    fn tags(settings: &Settings) -> Vec<&'static str> {
        settings.languages.iter().map(|it| it.tag()).collect()
    }

    /// The settings with these entries and these other members, and the lines for the console.
    fn with(entries: &[&str], others: &str) -> (Settings, Vec<String>) {
        let entries = entries.join(",");
        let (settings, warnings) = read(&format!(r#"{{"moreLanguages":[{entries}]{others}}}"#));
        (settings, warnings.iter().map(ConfigWarning::text).collect())
    }

    #[test]
    fn languages_of_the_operator_are_offered_behind_those_of_the_pages() {
        let (settings, lines) = with(&[VI, FA], "");
        assert_eq!(lines, [""; 0]);
        assert_eq!(tags(&settings), ["zh-Hans", "zh-Hant", "en", "vi", "fa"]);
        assert_eq!(settings.language, Language::ZhHans);
        let own = settings.languages[3];
        assert_eq!((own.name(), own.short_name()), ("Tiếng Việt", "Tiếng Việt"));
        assert_eq!(own.file(), Some("./phrases-vi.json"));
        assert!(!own.is_chinese());
    }

    #[test]
    fn order_choice_and_default_may_name_them() {
        let (settings, lines) = with(&[VI, FA], r#","languages":["vi","en"],"language":"vi""#);
        assert_eq!(lines, [""; 0]);
        assert_eq!(tags(&settings), ["vi", "en"]);
        assert_eq!(settings.language.tag(), "vi");
        let (settings, lines) = with(&[VI, FA], r#","languages":["fa"]"#);
        assert_eq!((settings.language.tag(), lines.len()), ("fa", 0));
        let (settings, lines) = with(&[VI, FA], r#","languages":["en"],"language":"fa""#);
        assert_eq!(settings.language, Language::En);
        assert_eq!(lines.len(), 1, "{lines:?}");
        let (settings, lines) = with(&[], r#","languages":["vi","en"]"#);
        assert_eq!(settings, Settings::default());
        assert_eq!(lines.len(), 1, "{lines:?}");
    }

    #[test]
    fn a_wrong_entry_is_left_out_alone() {
        for (entry, reason) in [
            ("1", ENTRY),
            ("{}", ENTRY),
            (r#"{"tag":"de","name":"Deutsch"}"#, ENTRY),
            (r#"{"tag":"de","name":"","phrases":"de.json"}"#, ENTRY),
            (r#"{"tag":"de","name":"Deutsch","phrases":""}"#, ENTRY),
            (
                r#"{"tag":"de","name":"Deutsch","phrases":"javascript:x"}"#,
                ENTRY,
            ),
            (
                r#"{"tag":"de_AT","name":"Deutsch","phrases":"de.json"}"#,
                ENTRY,
            ),
            (
                r#"{"tag":"en-GB","name":"British","phrases":"gb.json"}"#,
                OTHER,
            ),
            (
                r#"{"tag":"zh-HK","name":"廣東話","phrases":"hk.json"}"#,
                OTHER,
            ),
            (r#"{"tag":"VI","name":"Việt","phrases":"vi.json"}"#, OTHER),
        ] {
            let (settings, lines) = with(&[VI, entry, FA], r#","theme":"dark""#);
            let expected =
                format!("config.json: entry 2 of moreLanguages must be {reason}; it is left out");
            assert_eq!(lines, [expected], "{entry}");
            assert_eq!(tags(&settings), ["zh-Hans", "zh-Hant", "en", "vi", "fa"]);
            assert_eq!(settings.theme, crate::config::Theme::Dark);
        }
    }

    #[test]
    fn a_list_of_another_type_is_refused_as_a_whole() {
        let (settings, warnings) = read(r#"{"moreLanguages":{"vi":"phrases-vi.json"}}"#);
        assert_eq!(settings, Settings::default());
        assert_eq!(warnings.len(), 1);
        assert_eq!(warnings[0].key, "moreLanguages");
    }
}
