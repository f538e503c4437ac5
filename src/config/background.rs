//! What lies behind the brand beside the form: a colour or a picture.
//!
//! In: a colour as `#rgb` or `#rrggbb`, or the address of a picture. Out: a rule of the style sheet, in which the text has
//! enough contrast: on a picture it is white, over a shade. Refused: an address that runs a script.

use super::{Colour, value::LinkAddress};

/// The background of the brand's side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Background {
    /// One colour.
    Colour(Colour),
    /// A picture, http, https or relative to the pages.
    Picture(String),
}

impl Background {
    /// Reads a colour or an address.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match Colour::read(text) {
            Some(colour) => Some(Self::Colour(colour)),
            None if text.starts_with('#') => None,
            None => LinkAddress::read(text.to_owned()).map(Self::Picture),
        }
    }

    /// One rule of a style sheet.
    #[must_use]
    pub fn style(&self) -> String {
        let rule = match self {
            Self::Colour(colour) => [
                "--auth-side:",
                &colour.text(),
                ";--auth-on-side:",
                &colour.text_on().text(),
            ]
            .concat(),
            Self::Picture(address) => [
                "--auth-side:#333;--auth-on-side:#fff;--auth-side-brand:transparent;--auth-side-picture:\
                 linear-gradient(rgb(0 0 0/55%),rgb(0 0 0/55%)),url(\"",
                &address.replace('"', "%22"),
                "\")",
            ]
            .concat(),
        };
        [":root{", &rule, "}"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_background_is_a_colour_or_a_picture() {
        let style = |text| Background::read(text).map(|it| it.style());
        assert_eq!(
            style("#fc0").unwrap(),
            ":root{--auth-side:#ffcc00;--auth-on-side:#000000}"
        );
        assert_eq!(
            style("#123456").unwrap(),
            ":root{--auth-side:#123456;--auth-on-side:#ffffff}"
        );
        let picture = style("./sea.jpg?\"a\")").unwrap();
        assert!(picture.contains("url(\"./sea.jpg?%22a%22)\")"), "{picture}");
        for text in ["#12", "javascript:alert(1)", "a b.jpg"] {
            assert_eq!(Background::read(text), None, "{text}");
        }
    }
}
