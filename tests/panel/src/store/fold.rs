//! Text as the panel's database compares it.
//!
//! In: text. Out: a key; two texts with one key are the same to the recorded panel's collation,
//! which ignores case, accents, control characters and trailing spaces, but not leading ones.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(super) fn key(text: &str) -> String {
    let plain = text
        .nfd()
        .filter(|character| !is_combining_mark(*character));
    let plain: String = plain.filter(|character| !character.is_control()).collect();
    plain.to_lowercase().trim_end_matches(' ').to_owned()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn what_the_collation_ignores_is_ignored() {
        for same in [
            "ALICE@x.test",
            "álice@x.test",
            "alice@x.test  ",
            "alice@x.test\0",
        ] {
            assert_eq!(key(same), "alice@x.test", "{same:?}");
        }
        assert_ne!(key(" alice@x.test"), "alice@x.test");
    }
}
