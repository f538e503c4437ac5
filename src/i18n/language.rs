//! The languages, their tags, and the choice of one of them.

use super::{Words, en::EN, zh_hans::ZH_HANS};

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese in simplified characters, the language of the panels.
    #[default]
    ZhHans,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order of the picker.
    pub const ALL: [Self; 2] = [Self::ZhHans, Self::En];

    /// The BCP 47 tag, as `<html lang>` wants it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::En => "en",
        }
    }

    /// The phrases in this language.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::En => &EN,
        }
    }

    /// The language that a tag asks for, by its first part: `zh-CN` is Chinese, `en-GB` English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| {
            language
                .tag()
                .split('-')
                .next()
                .is_some_and(|own| own.eq_ignore_ascii_case(primary))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_understood_by_their_first_part() {
        for (tag, language) in [
            ("zh-CN", Some(Language::ZhHans)),
            ("ZH_hant_TW", Some(Language::ZhHans)),
            ("en-GB", Some(Language::En)),
            ("enm", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }
}
