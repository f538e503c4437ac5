//! Every phrase of the pages, in every language, and the choice of the language.
//!
//! One struct field per phrase and one constant per language, so that a missing phrase does not
//! compile and a table costs nothing but its text. Nothing outside this folder holds a phrase.

mod boot;
mod captcha;
mod embed;
mod en;
mod language;
mod loaded;
mod named;
mod own;
mod panel;
mod panel_en;
mod passkey;
mod phrases;
mod sentences;
mod status;
mod typing;
mod words;
mod zh_hans;
mod zh_hant;

pub use boot::BootWords;
pub use captcha::CaptchaWords;
pub use embed::EmbedWords;
pub use language::Language;
pub use loaded::LoadedPhrases;
pub use named::{Group, NamedPhrase};
pub use own::OwnLanguage;
pub use panel::PanelWords;
pub use passkey::KeyWords;
pub use status::StatusWords;
pub use typing::TypingWords;
pub use words::Words;
