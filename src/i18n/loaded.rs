//! The phrases that are loaded, from one file for each language. A visitor downloads only the languages that are shown.
//!
//! In: the tables, which the build writes as JSON lists of texts; later such a list. Out: the same tables again. The
//! list belongs to the same build, so its order is known. Refused: a text that is no such list, or not all of it. A
//! language that is not loaded has empty phrases.

use std::cell::RefCell;

use super::{EmbedWords, KeyWords, Language, PanelWords, StatusWords, TypingWords, Words};

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
    /// Those of an embedded form that cannot be used.
    pub embed: EmbedWords,
    /// Those for passkeys and security keys.
    pub keys: KeyWords,
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
            self.key_words().list(),
            self.embed_words().list(),
        ]
        .concat()
    }

    /// Loads the text of the file of this language, and returns whether its phrases are loaded. They stay until the page
    /// is left.
    pub fn load(self, text: &str) -> bool {
        if !self.is_loaded()
            && let Some(phrases) = LoadedPhrases::read(text)
        {
            let phrases = Box::leak(Box::new(phrases));
            LOADED.with_borrow_mut(|all| all.push((self, phrases)));
        }
        self.is_loaded()
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
            .unwrap_or_else(|| Box::leak(Box::new(LoadedPhrases::of(&mut std::iter::empty()))))
    }
}

impl LoadedPhrases {
    /// The phrases of a whole list.
    fn read(text: &str) -> Option<Self> {
        let texts: Vec<String> = serde_json::from_str(text).ok()?;
        let mut texts = texts.into_iter().map(|text| &*text.leak());
        let mut is_short = false;
        let phrases = Self::of(&mut std::iter::from_fn(|| {
            let text = texts.next();
            is_short |= text.is_none();
            text
        }));
        (!is_short && texts.next().is_none()).then_some(phrases)
    }

    fn of(texts: &mut dyn Iterator<Item = &'static str>) -> Self {
        Self {
            words: Words::of_list(texts),
            panel: PanelWords::of_list(texts),
            status: StatusWords::of_list(texts),
            typing: TypingWords::of_list(texts),
            keys: KeyWords::of_list(texts),
            embed: EmbedWords::of_list(texts),
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
            assert!(language.load(&serde_json::to_string(&language.texts()).unwrap()));
            let phrases = language.phrases();
            assert_eq!(&phrases.words, language.words());
            assert_eq!(&phrases.panel, language.panel_words());
            assert_eq!(&phrases.status, language.status_words());
            assert_eq!(&phrases.typing, language.typing_words());
            assert_eq!(&phrases.embed, language.embed_words());
            assert_eq!(&phrases.keys, language.key_words());
            assert!(language.load(""));
            assert!(std::ptr::eq(phrases, language.phrases()), "it is kept");
        }
    }

    #[test]
    fn the_last_text_is_for_a_form_that_did_not_start() {
        for language in Language::ALL {
            let sentence = language.embed_words().not_started;
            assert_eq!(language.texts().last(), Some(&sentence));
            assert_eq!(sentence.split(['[', ']']).count(), 3, "one link");
        }
    }

    #[test]
    fn a_text_that_is_not_the_whole_list_is_refused() {
        let list = serde_json::to_string(&Language::En.texts()).unwrap();
        let longer = list.replacen('[', "[\"one more\",", 1);
        let shorter = list.replacen("\"Language\",", "", 1);
        let cut = list.get(..1000).unwrap();
        for text in [
            "",
            "{}",
            "[]",
            "<!doctype html>",
            "[1]",
            cut,
            &longer,
            &shorter,
        ] {
            assert!(LoadedPhrases::read(text).is_none(), "{text}");
        }
    }
}
