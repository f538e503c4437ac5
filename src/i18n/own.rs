//! Languages of the operator: those that the pages do not have, each with a file of phrases beside the pages.
//!
//! In: tag, name and address of the file, from the settings. Out: a [`Language`]. It stays until the page is left, and the
//! same settings, read again, give the same one.

use std::cell::RefCell;

use super::Language;

/// A language of the operator.
#[derive(Debug, PartialEq, Eq)]
pub struct OwnLanguage {
    /// The BCP 47 tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// The address of its phrases.
    pub file: String,
}

thread_local! {
    static KNOWN: RefCell<Vec<&'static OwnLanguage>> = const { RefCell::new(Vec::new()) };
}

/// Languages that are written from right to left, unless their tag names a script.
const RIGHT_TO_LEFT: [&str; 15] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts that are written from right to left.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 7] = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

impl From<OwnLanguage> for Language {
    fn from(own: OwnLanguage) -> Self {
        KNOWN.with_borrow_mut(|known| {
            if let Some(same) = known.iter().find(|it| ***it == own) {
                return Self::Own(same);
            }
            let own = Box::leak(Box::new(own));
            known.push(own);
            Self::Own(own)
        })
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

    /// The direction of its script, as the attribute `dir` has it.
    #[must_use]
    pub fn direction(self) -> &'static str {
        let mut parts = self.tag().split('-');
        let primary = parts.next().unwrap_or_default();
        let is_script =
            |part: &&str| part.len() == 4 && part.bytes().all(|it| it.is_ascii_alphabetic());
        let (list, part) = match parts.find(is_script) {
            Some(script) => (&RIGHT_TO_LEFT_SCRIPTS[..], script),
            None => (&RIGHT_TO_LEFT[..], primary),
        };
        if list.iter().any(|it| it.eq_ignore_ascii_case(part)) {
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

    fn own(tag: &str) -> Language {
        let [tag, name, file] = [tag, "Own", "own.json"].map(str::to_owned);
        OwnLanguage { tag, name, file }.into()
    }

    #[test]
    fn a_language_that_is_read_again_is_the_same() {
        let (Language::Own(first), Language::Own(again)) = (own("vi"), own("vi")) else {
            panic!("it is one of the operator");
        };
        assert!(std::ptr::eq(first, again));
        assert_ne!(own("vi"), own("fa"));
        assert_eq!((own("vi").tag(), own("vi").name()), ("vi", "Own"));
        assert_eq!(
            (own("vi").file(), Language::En.file()),
            (Some("own.json"), None)
        );
    }

    #[test]
    fn the_direction_follows_from_script_and_language() {
        for (tag, direction) in [
            ("vi", "ltr"),
            ("fa", "rtl"),
            ("FA-IR", "rtl"),
            ("ar-EG", "rtl"),
            ("az", "ltr"),
            ("az-Arab-IR", "rtl"),
            ("ks-Deva", "ltr"),
            ("ur-Latn", "ltr"),
            ("he-1996", "rtl"),
            ("arn", "ltr"),
        ] {
            assert_eq!(own(tag).direction(), direction, "{tag}");
        }
        assert!(
            Language::ALL
                .map(Language::direction)
                .iter()
                .all(|it| *it == "ltr")
        );
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
