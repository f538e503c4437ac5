//! Words: every phrase of the pages, in every language, and which language a visitor gets.
//!
//! One struct field per phrase and one constant per language, so that a missing phrase does not
//! compile and a table costs nothing but its text. Nothing outside this folder holds a phrase.

mod around;
mod en;
mod framed;
mod language;
mod panel;
mod phrases;
mod plain;
mod sentences;
mod spoken;
mod typing;
mod words;
mod zh_hans;
mod zh_hant;

pub use around::AroundWords;
pub use framed::FramedWords;
pub use language::Language;
pub use panel::PanelWords;
pub use plain::PlainWords;
pub use spoken::Spoken;
pub use typing::TypingWords;
pub use words::Words;
