//! The accent of a brand, made readable.
//!
//! In: a colour as `#rgb` or `#rrggbb`. Out: four colours, an accent and a stronger one for each of the two themes, as
//! near to the given one as a contrast of 4.5 to 1 allows. Refused: everything else. The contrast is that of WCAG 2.2.

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The accent for both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    given: Colour,
    light: Colour,
    dark: Colour,
}

const BLACK: Colour = Colour([0; 3]);
const WHITE: Colour = Colour([255; 3]);

/// The backgrounds of the accent: `--auth-ground` in the light theme and `--auth-surface` in the dark one, each the
/// less favourable of the two backgrounds there. Text on the accent, white and nearly black, differs from it even more,
/// so it has enough contrast, too.
const LIGHT_BACKGROUND: Colour = Colour([0xf2, 0xf4, 0xf8]);
const DARK_BACKGROUND: Colour = Colour([0x19, 0x1f, 0x29]);

/// The least contrast of text.
const MIN_CONTRAST: f64 = 4.5;

/// How many steps lead to black or white.
const STEPS: u16 = 64;

/// The steps from the accent to the stronger one.
const STRONGER: u16 = 12;

impl Colour {
    /// Reads `#rgb` or `#rrggbb`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = text
            .strip_prefix('#')?
            .chars()
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        match *digits?.as_slice() {
            [red, green, blue] => Some(Self([red * 17, green * 17, blue * 17])),
            [red, red_low, green, green_low, blue, blue_low] => Some(Self([
                red * 16 + red_low,
                green * 16 + green_low,
                blue * 16 + blue_low,
            ])),
            _ => None,
        }
    }

    /// As `#rrggbb`.
    #[must_use]
    pub fn text(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The contrast to another colour, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// Black or white, whichever is easier to read on this colour: the contrast is 4.5 at least.
    #[must_use]
    pub fn text_on(self) -> Self {
        if self.contrast(WHITE) >= MIN_CONTRAST {
            WHITE
        } else {
            BLACK
        }
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The colour some steps nearer to black or white.
    fn towards(self, end: Self, steps: u16) -> Self {
        let mut mixed = self.0;
        for (channel, last) in mixed.iter_mut().zip(end.0) {
            let sum = u16::from(*channel) * (STEPS - steps) + u16::from(last) * steps;
            *channel = u8::try_from(sum / STEPS).unwrap_or(last);
        }
        Self(mixed)
    }

    /// The nearest colour between this one and `end` that has enough contrast on `background`.
    fn readable(self, background: Self, end: Self) -> Self {
        (0..STEPS)
            .map(|steps| self.towards(end, steps))
            .find(|colour| colour.contrast(background) >= MIN_CONTRAST)
            .unwrap_or(end)
    }
}

/// The linear light of a channel, from 0 to 1.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

impl Accent {
    /// The accents that a colour gives.
    #[must_use]
    pub fn of(given: Colour) -> Self {
        Self {
            given,
            light: given.readable(LIGHT_BACKGROUND, BLACK),
            dark: given.readable(DARK_BACKGROUND, WHITE),
        }
    }

    /// The colour that replaces the given one, if that has too little contrast in the theme.
    #[must_use]
    pub fn correction(&self, is_dark: bool) -> Option<Colour> {
        let shown = if is_dark { self.dark } else { self.light };
        (shown != self.given).then_some(shown)
    }

    /// One rule of a style sheet that sets them for both themes, as `style/tokens.css` does.
    #[must_use]
    pub fn style(&self) -> String {
        let strong = |accent: Colour, end| accent.towards(end, STRONGER).text();
        [
            ":root{--auth-accent:var(--auth-light,",
            &self.light.text(),
            ") var(--auth-dark,",
            &self.dark.text(),
            ");--auth-accent-strong:var(--auth-light,",
            &strong(self.light, BLACK),
            ") var(--auth-dark,",
            &strong(self.dark, WHITE),
            ")}",
        ]
        .concat()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOKENS: &str = include_str!("../../style/tokens.css");

    #[test]
    fn two_ways_of_writing_are_read() {
        assert_eq!(Colour::read("#fa0"), Some(Colour([255, 170, 0])));
        assert_eq!(Colour::read("#FFaa00"), Some(Colour([255, 170, 0])));
        for other in [
            "", "#", "fa0", "#fa", "#fa00", "#ffaa0", "#ffaa000", "#ggg", "red", "#fa0;}", "＃fa0",
        ] {
            assert_eq!(Colour::read(other), None, "{other}");
        }
    }

    #[test]
    fn the_contrast_is_that_of_the_formula() {
        assert!((WHITE.contrast(BLACK) - 21.0).abs() < 1e-3);
        let grey = Colour([0x77; 3]);
        assert!((grey.contrast(WHITE) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn a_readable_accent_stays_as_it_is() {
        let accent = Accent::of(Colour([0x1d, 0x5f, 0xd1]));
        assert_eq!(accent.correction(false), None);
        assert!(
            accent.correction(true).is_some(),
            "it is too dark for the dark theme"
        );
        let yellow = Accent::of(Colour([0xff, 0xd0, 0]));
        assert_eq!(yellow.correction(true), None);
        assert!(yellow.correction(false).is_some());
    }

    #[test]
    fn the_backgrounds_are_those_of_the_style_sheet() {
        for (name, background) in [
            ("--auth-ground: var(--auth-light, ", LIGHT_BACKGROUND),
            (
                "--auth-surface: var(--auth-light, #ffffff) var(--auth-dark, ",
                DARK_BACKGROUND,
            ),
        ] {
            let line = [name, &background.text(), ")"].concat();
            assert!(TOKENS.contains(&line), "{line}");
        }
    }

    proptest! {
        #[test]
        fn every_accent_can_be_read(given: [u8; 3]) {
            let accent = Accent::of(Colour(given));
            prop_assert!(accent.light.contrast(LIGHT_BACKGROUND) >= MIN_CONTRAST);
            prop_assert!(accent.dark.contrast(DARK_BACKGROUND) >= MIN_CONTRAST);
            let strong = [accent.light.towards(BLACK, STRONGER), accent.dark.towards(WHITE, STRONGER)];
            prop_assert!(strong[0].contrast(WHITE) >= MIN_CONTRAST);
            prop_assert!(strong[1].contrast(Colour([0x0b, 0x1a, 0x36])) >= MIN_CONTRAST);
            prop_assert_eq!(Colour::read(&Colour(given).text()), Some(Colour(given)));
        }
    }
}
