//! The parts of a message: the panel's own text, and our sentence.
//!
//! In: the text of the panel, if there is one, and a language. Out: a [`Message`], whose parts are shown and announced
//! differently. The panel's text is always a part of it, verbatim; ours only adds to it.

use super::Page;
use crate::{contract::PanelMessage, i18n::Language};

/// The parts of a message, of which any may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The panel's own text, if it comes first.
    pub panel_text: Option<String>,
    /// Our sentence: the whole message, or what follows the panel's text. It may hold links, which [`pieces`] finds.
    pub sentence: &'static str,
    /// The panel's own text, if it stands below our sentence with the same meaning.
    pub original: Option<String>,
}

impl Message {
    /// Our sentence alone.
    #[must_use]
    pub const fn ours(sentence: &'static str) -> Self {
        Self {
            panel_text: None,
            sentence,
            original: None,
        }
    }

    /// What is announced of a message without links, as one text.
    #[must_use]
    pub fn announced(self) -> String {
        [&self.panel_text.unwrap_or_default(), " ", self.sentence].concat()
    }

    /// Our sentence above the panel's own text.
    #[must_use]
    pub fn above(sentence: &'static str, original: Option<String>) -> Self {
        Self {
            original,
            ..Self::ours(sentence)
        }
    }

    /// A refusal of the panel. Readers of Chinese get advice after it, others a translation above it; an unknown
    /// refusal stands alone.
    #[must_use]
    pub fn refusal(text: &str, language: Language) -> Self {
        match PanelMessage::recognise(text) {
            Some(meaning) => Self::meaning(text, meaning, language),
            None => Self::with_panel_text(text, ""),
        }
    }

    /// A refusal with this meaning, whatever its text means elsewhere.
    #[must_use]
    pub fn meaning(text: &str, meaning: PanelMessage, language: Language) -> Self {
        let sentence = language.phrases().panel.about(meaning);
        if language.is_chinese() || sentence.is_empty() {
            Self::with_panel_text(text, sentence)
        } else {
            Self::above(sentence, Some(text.to_owned()))
        }
    }

    /// A success: `whole` is the whole sentence, `next` only what happens next.
    #[must_use]
    pub fn success(
        text: Option<&str>,
        language: Language,
        whole: &'static str,
        next: &'static str,
    ) -> Self {
        let Some(text) = text else {
            return Self::ours(whole);
        };
        match PanelMessage::recognise(text) {
            Some(meaning) if !language.is_chinese() => {
                // Other panels do not say whether there is such an account.
                let translation = match meaning {
                    PanelMessage::ResetMailSent => language.phrases().panel.reset_mail_sent,
                    _ => whole,
                };
                Self::above(translation, Some(text.to_owned()))
            }
            _ => Self::with_panel_text(text, next),
        }
    }

    fn with_panel_text(text: &str, sentence: &'static str) -> Self {
        Self {
            panel_text: Some(text.to_owned()),
            ..Self::ours(sentence)
        }
    }
}

/// The `lang` of a text of the panel; none if it holds no Chinese characters.
#[must_use]
pub fn language_of(text: &str) -> Option<&'static str> {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}');
    text.contains(is_han).then(|| Language::ZhHans.tag())
}

/// Where a link in a sentence leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To one of the pages.
    Page(Page),
    /// To the user centre of the panel.
    UserCentre,
    /// To the panel's own page for the form, in another tab.
    Panel,
}

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Text(&'static str),
    /// A link with its text.
    Link(Target, &'static str),
}

/// The pieces of a sentence. A link is written `[name:text]`, with the name of a page, `user` or `panel`. Other brackets
/// are plain text.
#[must_use]
pub fn pieces(sentence: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some((before, piece, after)) = next_link(rest) {
        pieces.extend([Piece::Text(before), piece]);
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// The text of a sentence without the marks of its links.
#[must_use]
pub fn plain_text(sentence: &'static str) -> String {
    let words = pieces(sentence).into_iter().map(|piece| match piece {
        Piece::Text(words) | Piece::Link(_, words) => words,
    });
    words.collect()
}

fn next_link(text: &'static str) -> Option<(&'static str, Piece, &'static str)> {
    let (before, rest) = text.split_once('[')?;
    let (link, after) = rest.split_once(']')?;
    let (name, words) = link.split_once(':')?;
    let target = match name {
        "user" => Target::UserCentre,
        "panel" => Target::Panel,
        name => Target::Page(Page::named(name)?),
    };
    Some((before, Piece::Link(target, words), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_its_links() {
        let register = Target::Page(Page::Register);
        assert_eq!(
            pieces("Check it, or [register:create one] or [user:go]."),
            [
                Piece::Text("Check it, or "),
                Piece::Link(register, "create one"),
                Piece::Text(" or "),
                Piece::Link(Target::UserCentre, "go"),
                Piece::Text("."),
            ]
        );
        assert_eq!(
            pieces("[register:Create]"),
            [Piece::Link(register, "Create")]
        );
        assert_eq!(pieces(""), []);
        assert_eq!(plain_text("Go [login:there] now."), "Go there now.");
        for text in ["a [b", "a [nothing:b]", "[login]", "a: b]"] {
            assert_eq!(pieces(text), [Piece::Text(text)]);
        }
    }

    #[test]
    fn text_of_the_panel_is_chinese_if_it_holds_such_characters() {
        for (text, language) in [
            ("邮箱不存在", Some("zh-Hans")),
            ("SQLSTATE: 失败", Some("zh-Hans")),
            ("Invalid code.", None),
            ("。！", None),
            ("😀 مرحبا", None),
            ("", None),
        ] {
            assert_eq!(language_of(text), language, "{text}");
        }
    }
}
