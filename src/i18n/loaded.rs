//! The phrases that are loaded, from one file for each language. A visitor downloads only the languages that are shown.
//!
//! In: the tables, which the build writes as JSON lists of texts; later such a list. Out: the same tables again. The
//! name of a file contains a hash of its content, so it belongs to one build and the order of the list is known. A text
//! that is no such list gives empty phrases, and so does a language that is not loaded.

use std::cell::RefCell;

use super::{EmbedWords, Language, PanelWords, StatusWords, TypingWords, Words};

/// The phrases of one language.
#[derive(Debug, PartialEq, Eq)]
pub struct LoadedPhrases {
    /// Those of every form.
    pub words: Words,
    /// Those that are added to messages of the panel.
    pub panel: PanelWords,
    /// Those about time, network and other tabs.
    pub status: StatusWords,
    /// Those about what is typed.
    pub typing: TypingWords,
    /// Those of an embedded form in a frame without cookies.
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

    /// Loads the text of the file of this language. It stays until the page is left.
    pub fn load(self, text: &str) {
        if !self.is_loaded() {
            let phrases = Box::leak(Box::new(LoadedPhrases::read(text)));
            LOADED.with_borrow_mut(|all| all.push((self, phrases)));
        }
    }

    /// Whether the phrases are loaded.
    #[must_use]
    pub fn is_loaded(self) -> bool {
        LOADED.with_borrow(|all| all.iter().any(|(language, _)| *language == self))
    }

    /// The loaded phrases.
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
            assert_eq!(language.phrases().words.email, "", "it is not loaded");
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
