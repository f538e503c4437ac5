//! The languages, their tags, and the choice of one of them.

use super::{OwnLanguage, Words, en::EN, zh_hans::ZH_HANS, zh_hant::ZH_HANT};

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese in simplified characters, the language of the panels.
    #[default]
    ZhHans,
    /// Chinese in traditional characters.
    ZhHant,
    /// English.
    En,
    /// One of the operator. It has the English tables here, which its file replaces phrase by phrase.
    Own(&'static OwnLanguage),
}

impl Language {
    /// The languages that the pages are rendered in, in the order of the picker.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The BCP 47 tag, as `<html lang>` wants it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
            Self::Own(own) => own.tag.as_str(),
        }
    }

    /// The language's own name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
            Self::En => "English",
            Self::Own(own) => own.name.as_str(),
        }
    }

    /// The same, as short as readers know it.
    #[must_use]
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体",
            Self::ZhHant => "繁體",
            Self::En | Self::Own(_) => self.name(),
        }
    }

    /// Whether its readers understand the messages of the panel.
    #[must_use]
    pub const fn is_chinese(self) -> bool {
        matches!(self, Self::ZhHans | Self::ZhHant)
    }

    /// The phrases in this language.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }

    /// The language of the pages that a tag asks for: `zh-CN` is Chinese in simplified characters, `zh-TW` in
    /// traditional ones, `en-GB` English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.trim().split(['-', '_']);
        let primary = parts.next()?;
        let is_traditional = |part: &str| {
            let places = ["Hant", "TW", "HK", "MO"];
            places.iter().any(|it| it.eq_ignore_ascii_case(part))
        };
        if primary.eq_ignore_ascii_case("en") {
            Some(Self::En)
        } else if !primary.eq_ignore_ascii_case("zh") {
            None
        } else if parts.next().is_some_and(is_traditional) {
            Some(Self::ZhHant)
        } else {
            Some(Self::ZhHans)
        }
    }

    /// The first offered language that `tags` ask for.
    #[must_use]
    pub fn among(offered: &[Self], tags: impl IntoIterator<Item = String>) -> Option<Self> {
        tags.into_iter()
            .find_map(|tag| Self::nearest(offered, &tag))
    }

    /// The offered language that a tag asks for. Readers of one Chinese script get the other script before another
    /// language.
    #[must_use]
    pub fn nearest(offered: &[Self], tag: &str) -> Option<Self> {
        let Some(preferred) = Self::of_tag(tag) else {
            return Self::nearest_own(offered, tag);
        };
        let other = match preferred {
            Self::ZhHans => Self::ZhHant,
            Self::ZhHant => Self::ZhHans,
            Self::En | Self::Own(_) => preferred,
        };
        [preferred, other]
            .into_iter()
            .find(|it| offered.contains(it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_understood_by_language_and_script() {
        for (tag, language) in [
            ("zh", Some(Language::ZhHans)),
            ("zh-CN", Some(Language::ZhHans)),
            ("zh-Hans-HK", Some(Language::ZhHans)),
            ("ZH_hant_TW", Some(Language::ZhHant)),
            ("zh-tw", Some(Language::ZhHant)),
            ("zh-HK", Some(Language::ZhHant)),
            ("en-GB", Some(Language::En)),
            ("enm", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn the_first_preferred_language_that_is_offered_counts() {
        let among = |offered: &[Language], tags: [&str; 2]| {
            Language::among(offered, tags.map(str::to_owned))
        };
        for (offered, tags, language) in [
            (&Language::ALL[..], ["fr", "zh-TW"], Some(Language::ZhHant)),
            (
                &[Language::ZhHans, Language::En],
                ["zh-TW", "en"],
                Some(Language::ZhHans),
            ),
            (&[Language::En], ["zh-TW", "en"], Some(Language::En)),
            (&[Language::ZhHans], ["en", "fr"], None),
        ] {
            assert_eq!(among(offered, tags), language, "{tags:?}");
        }
    }
}
