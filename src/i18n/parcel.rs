//! The phrases of one language as a file beside an embedded form, which fetches only the language that is
//! read.
//!
//! In: the tables, at the build. Out: a JSON list of texts, and later, from such a list, the tables again. The file
//! has a name made of its content and belongs to one build, so the order of the list is agreed upon. A text that is
//! no such list gives empty phrases.

use std::cell::RefCell;

use super::{FramedWords, Language, Words};
use crate::api::json::{self, Json};

/// All phrases of an embedded form.
#[derive(Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Those of the pages.
    pub words: Words,
    /// Those of a form that cannot work where it is.
    pub framed: FramedWords,
}

impl Parcel {
    /// The texts of a language.
    #[must_use]
    pub fn list(language: Language) -> Vec<&'static str> {
        let (words, framed) = (language.words(), language.framed_words());
        [words.list(), framed.list()].concat()
    }

    /// The phrases in the text of a file. They stay until the page is left, once for each language.
    #[must_use]
    pub fn open(text: &str) -> &'static Self {
        thread_local! {
            static OPENED: RefCell<Vec<(String, &'static Parcel)>> = const { RefCell::new(Vec::new()) };
        }
        OPENED.with_borrow_mut(|opened| {
            if let Some((_, parcel)) = opened.iter().find(|(known, _)| known == text) {
                return *parcel;
            }
            let parcel: &Self = Box::leak(Box::new(Self::read(text)));
            opened.push((text.to_owned(), parcel));
            parcel
        })
    }

    fn read(text: &str) -> Self {
        let list = match json::read(text) {
            Ok((Json::List(list), _)) => list,
            _ => Vec::new(),
        };
        let mut texts = list.into_iter().map(|item| match item {
            Json::Text(text) => &*text.leak(),
            _ => "",
        });
        Self {
            words: Words::of_list(&mut texts),
            framed: FramedWords::of_list(&mut texts),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        for language in Language::ALL {
            let text = serde_json::to_string(&Parcel::list(language)).unwrap();
            let parcel = Parcel::open(&text);
            assert_eq!(&parcel.words, language.words());
            assert_eq!(&parcel.framed, language.framed_words());
            assert!(std::ptr::eq(parcel, Parcel::open(&text)), "it is kept");
        }
    }

    #[test]
    fn what_is_no_list_has_no_phrases() {
        for text in ["", "{}", "<!doctype html>", "[1]"] {
            assert_eq!(Parcel::open(text).words.email, "", "{text}");
        }
    }
}
