//! A warning for the operator about a part of the file that was ignored.
//!
//! The texts are for the console of an operator, in English, and stand here.

use super::Colour;

/// A part of the file that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigWarning {
    /// The key with its group, such as `brand.name`; empty if the file as a whole is meant.
    pub key: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a part of the file was ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file is not a JSON object.
    NotAnObject,
    /// There is no setting of this name.
    UnknownKey,
    /// The value is none of those that the setting takes, which are named here.
    Expected(&'static str),
    /// An entry of a list is not what it must be, which is named here; the others are taken.
    LeftOut(&'static str),
    /// The colour has too little contrast, and this one is shown instead.
    Faint(Colour),
}

impl ConfigWarning {
    /// The line for the console.
    #[must_use]
    pub fn text(&self) -> String {
        match self.reason {
            Reason::NotAnObject => {
                "config.json: not a JSON object; all defaults are used".to_owned()
            }
            Reason::UnknownKey => ["config.json: there is no setting called ", &self.key].concat(),
            Reason::Expected(what) => self.must_be(what, "; the default is used"),
            Reason::LeftOut(what) => self.must_be(what, "; it is left out"),
            Reason::Faint(shown) => [
                "config.json: ",
                &self.key,
                " has less contrast than 4.5 to 1; ",
                &shown.text(),
                " is shown instead",
            ]
            .concat(),
        }
    }

    fn must_be(&self, what: &str, instead: &str) -> String {
        ["config.json: ", &self.key, " must be ", what, instead].concat()
    }
}
