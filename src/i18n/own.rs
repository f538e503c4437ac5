//! Languages of the operator: those that the pages do not have, each with a file of phrases beside the pages.

use super::Language;

/// A language of the operator, as the settings describe it.
#[derive(Debug, PartialEq, Eq)]
pub struct OwnLanguage {
    /// The BCP 47 tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// The address of its phrases.
    pub file: String,
}

impl From<OwnLanguage> for Language {
    /// It stays until the page is left: the settings are read once.
    fn from(own: OwnLanguage) -> Self {
        Self::Own(Box::leak(Box::new(own)))
    }
}

impl Language {
    /// The address of the phrases; none for a language of the pages, whose phrases the build writes.
    #[must_use]
    pub const fn file(self) -> Option<&'static str> {
        match self {
            Self::Own(own) => Some(own.file.as_str()),
            _ => None,
        }
    }

    /// The direction of its script, as the attribute `dir` has it. The name is written in that script, so no list of
    /// languages is needed: letters from Hebrew to Arabic, and Adlam, run from right to left.
    #[must_use]
    pub fn direction(self) -> &'static str {
        let is_from_right = |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{1e900}'..='\u{1e95f}');
        if self.name().contains(is_from_right) {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// The offered language that is nearest to the tag of one that the pages do not have: the same one, or the same in
    /// another place or script.
    pub(super) fn nearest_own(offered: &[Self], tag: &str) -> Option<Self> {
        let is_same = |it: &&Self| it.tag().eq_ignore_ascii_case(tag);
        let is_near = |it: &&Self| primary(it.tag()).eq_ignore_ascii_case(primary(tag));
        let found = offered.iter().find(is_same);
        found.or_else(|| offered.iter().find(is_near)).copied()
    }
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(tag: &str, name: &str) -> Language {
        let [tag, name, file] = [tag, name, "own.json"].map(str::to_owned);
        OwnLanguage { tag, name, file }.into()
    }

    fn own(tag: &str) -> Language {
        named(tag, "Own")
    }

    #[test]
    fn a_language_that_is_read_again_is_the_same() {
        assert_eq!(own("vi"), own("vi"));
        assert_ne!(own("vi"), own("fa"));
        assert_eq!((own("vi").tag(), own("vi").name()), ("vi", "Own"));
        assert_eq!(own("vi").file(), Some("own.json"));
        assert_eq!(Language::En.file(), None);
    }

    #[test]
    fn the_direction_follows_from_the_script_of_the_name() {
        for (name, direction) in [
            ("Tiếng Việt", "ltr"),
            ("Русский", "ltr"),
            ("ไทย", "ltr"),
            ("فارسی", "rtl"),
            ("العربية", "rtl"),
            ("עברית", "rtl"),
            ("اردو", "rtl"),
            ("ދިވެހި", "rtl"),
            ("𞤆𞤵𞤤𞤢𞤪", "rtl"),
        ] {
            assert_eq!(named("xx", name).direction(), direction, "{name}");
        }
        let directions = Language::ALL.map(Language::direction);
        assert_eq!(directions, ["ltr"; 3]);
    }

    #[test]
    fn a_tag_finds_the_same_language_or_a_near_one() {
        let offered = [Language::En, own("pt-BR"), own("pt-PT"), own("vi")];
        for (tag, found) in [
            ("pt-PT", Some("pt-PT")),
            ("PT-pt", Some("pt-PT")),
            ("pt", Some("pt-BR")),
            ("pt_AO", Some("pt-BR")),
            ("vi-VN", Some("vi")),
            ("v", None),
            ("vie", None),
            ("", None),
        ] {
            let nearest = Language::among(&offered, [tag.to_owned()]);
            assert_eq!(nearest.map(Language::tag), found, "{tag}");
        }
        assert_eq!(
            Language::among(&offered, ["en-GB".to_owned()]),
            Some(Language::En)
        );
        assert_eq!(Language::among(&Language::ALL, ["vi".to_owned()]), None);
    }
}
