//! The phrases that are at hand: those of the language that is read, from a file beside the program. Who reads one
//! language does not download the others.
//!
//! In: the tables, at the build, as JSON lists of texts, and later such a list, for the same tables again. A file has a
//! name made of its content and belongs to one build, so the order of the list is agreed upon. A text that is no such
//! list gives empty phrases, and so does a language that was not learned.

use std::cell::RefCell;

use super::{EmbedWords, Language, PanelWords, StatusWords, TypingWords, Words};

/// The phrases of one language.
#[derive(Debug, PartialEq, Eq)]
pub struct LoadedPhrases {
    /// Those of every form.
    pub words: Words,
    /// Those that are added to messages of the panel.
    pub panel: PanelWords,
    /// Those about what goes on around a form.
    pub status: StatusWords,
    /// Those about what is typed.
    pub typing: TypingWords,
    /// Those of an embedded form that cannot work where it is.
    pub embed: EmbedWords,
}

thread_local! {
    static LOADED: RefCell<Vec<(Language, &'static LoadedPhrases)>> = const { RefCell::new(Vec::new()) };
}

impl Language {
    /// The texts of the file of this language.
    #[must_use]
    pub fn texts(self) -> Vec<&'static str> {
        [
            self.words().list(),
            self.panel_words().list(),
            self.status_words().list(),
            self.typing_words().list(),
            self.embed_words().list(),
        ]
        .concat()
    }

    /// Takes the text of the file of this language. It stays until the page is left.
    pub fn load(self, text: &str) {
        if !self.is_loaded() {
            let phrases = Box::leak(Box::new(LoadedPhrases::read(text)));
            LOADED.with_borrow_mut(|all| all.push((self, phrases)));
        }
    }

    /// Whether the phrases are at hand.
    #[must_use]
    pub fn is_loaded(self) -> bool {
        LOADED.with_borrow(|all| all.iter().any(|(language, _)| *language == self))
    }

    /// The phrases that are at hand.
    #[must_use]
    pub fn phrases(self) -> &'static LoadedPhrases {
        let find = |all: &Vec<(Self, &'static LoadedPhrases)>| {
            all.iter()
                .find(|(language, _)| *language == self)
                .map(|(_, phrases)| *phrases)
        };
        LOADED
            .with_borrow(find)
            .unwrap_or_else(|| Box::leak(Box::new(LoadedPhrases::read(""))))
    }
}

impl LoadedPhrases {
    fn read(text: &str) -> Self {
        let texts: Vec<String> = serde_json::from_str(text).unwrap_or_default();
        let mut texts = texts.into_iter().map(|text| &*text.leak());
        Self {
            words: Words::of_list(&mut texts),
            panel: PanelWords::of_list(&mut texts),
            status: StatusWords::of_list(&mut texts),
            typing: TypingWords::of_list(&mut texts),
            embed: EmbedWords::of_list(&mut texts),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn phrases_survive_the_way_through_their_file() {
        for language in Language::ALL {
            assert!(!language.is_loaded());
            assert_eq!(language.phrases().words.email, "", "it is not at hand");
            language.load(&serde_json::to_string(&language.texts()).unwrap());
            let phrases = language.phrases();
            assert_eq!(&phrases.words, language.words());
            assert_eq!(&phrases.panel, language.panel_words());
            assert_eq!(&phrases.status, language.status_words());
            assert_eq!(&phrases.typing, language.typing_words());
            assert_eq!(&phrases.embed, language.embed_words());
            language.load("");
            assert!(std::ptr::eq(phrases, language.phrases()), "it is kept");
        }
    }

    #[test]
    fn a_file_that_is_no_list_has_no_phrases() {
        for text in ["", "{}", "<!doctype html>", "[1]"] {
            assert_eq!(LoadedPhrases::read(text).words.email, "", "{text}");
        }
    }
}
