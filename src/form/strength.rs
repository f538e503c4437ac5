//! A rough estimate of how hard a new password is to guess.
//!
//! In: the password and the other values of the form. Out: one of four levels, or none without a password. It refuses
//! nothing: only the panel's own rule does. Predictable characters score nothing: runs of the alphabet and the
//! keyboard, repetitions, well-known passwords, the visitor's own email and name. Every other character scores by its
//! kind.

use super::{Field, Values};

/// How hard it is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// It is among the first guesses.
    Weak,
    /// It resists the first guesses.
    Fair,
    /// It is hard to guess.
    Good,
    /// It is very hard to guess.
    Strong,
}

/// Well-known passwords that are no runs, and words that such passwords contain.
const COMMON: [&str; 21] = [
    "5201314", "1314520", "woaini", "password", "passw0rd", "p@ssw0rd", "iloveyou", "1qaz", "2wsx",
    "3edc", "admin", "welcome", "letmein", "monkey", "dragon", "master", "sunshine", "princess",
    "football", "taobao", "1314",
];

/// Rows of the keyboard.
const ROWS: [&[u8]; 4] = [b"1234567890", b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];

/// Only the first characters up to this number are scored.
const MAX_SCORED: usize = 64;

/// The points from which a password is fair, good and strong; a point is about a bit.
const FAIR: u32 = 30;
const GOOD: u32 = 45;
const STRONG: u32 = 60;

/// The character that replaces a well-known part.
const MASK: char = '\0';

impl Strength {
    /// The strength of the password in `values`.
    #[must_use]
    pub fn of(values: &Values) -> Option<Self> {
        let password: String = values
            .text(Field::Password)
            .chars()
            .take(MAX_SCORED)
            .collect();
        let email = values.text(Field::Email);
        let own = [
            values.text(Field::Name),
            email.split('@').next().unwrap_or_default(),
        ];
        let points = points(&without_known(&password, own)) + variety(&password);
        (!password.is_empty()).then_some(match points {
            ..FAIR => Self::Weak,
            FAIR..GOOD => Self::Fair,
            GOOD..STRONG => Self::Good,
            _ => Self::Strong,
        })
    }

    /// The level of the bar, from 1 to 4.
    #[must_use]
    pub const fn level(self) -> &'static str {
        match self {
            Self::Weak => "1",
            Self::Fair => "2",
            Self::Good => "3",
            Self::Strong => "4",
        }
    }
}

/// The password in lower case, with every well-known part replaced by one mark.
fn without_known(password: &str, own: [&str; 2]) -> String {
    let mut rest = password.to_ascii_lowercase();
    for part in own.into_iter().chain(COMMON) {
        let part = part.to_ascii_lowercase();
        // Many passwords contain a short name by chance.
        while part.len() > 3
            && let Some(start) = rest.find(&part)
        {
            let mark = MASK.encode_utf8(&mut [0]).to_owned();
            rest.replace_range(start..start + part.len(), &mark);
        }
    }
    rest
}

/// The points of all characters that do not continue a run.
fn points(text: &str) -> u32 {
    let mut seen: Vec<(char, char)> = Vec::new();
    let mut before = MASK;
    let mut points = 0;
    for c in text.chars() {
        let pair = (before, c);
        if !is_run(before, c) && !seen.contains(&pair) {
            points += alphabet_points(c);
        }
        seen.push(pair);
        before = c;
    }
    points
}

const fn alphabet_points(c: char) -> u32 {
    match c {
        MASK => 1,
        'a'..='z' | '0'..='9' => 3,
        '\u{80}'.. => 8,
        _ => 5,
    }
}

/// Mixed kinds of characters score more than one kind.
fn variety(password: &str) -> u32 {
    let kinds: [fn(char) -> bool; 4] = [
        |c| c.is_ascii_lowercase(),
        |c| c.is_ascii_uppercase(),
        |c| c.is_ascii_digit(),
        |c| !c.is_ascii_alphanumeric(),
    ];
    let has = |kind: &&fn(char) -> bool| password.chars().any(**kind);
    (kinds.iter().filter(has).map(|_| 4).sum::<u32>()).saturating_sub(4)
}

/// Whether `c` continues a run of the alphabet, of digits or of the keyboard, in either direction.
fn is_run(before: char, c: char) -> bool {
    let pair = [before, c].map(|c| u8::try_from(c).unwrap_or_default());
    let back = [pair[1], pair[0]];
    u32::from(before).abs_diff(u32::from(c)) <= 1
        || ROWS
            .iter()
            .any(|row| row.windows(2).any(|keys| keys == pair || keys == back))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(password: &str) -> Option<Strength> {
        let values = Values::default()
            .with(Field::Password, password)
            .with(Field::Email, "xiaoming@example.test")
            .with(Field::Name, "Hutong");
        Strength::of(&values)
    }

    #[test]
    fn nothing_has_no_strength() {
        assert_eq!(of(""), None);
    }

    #[test]
    fn common_passwords_are_weak() {
        for password in [
            "12345678",
            "88888888",
            "a123456",
            "qwertyuiop",
            "5201314",
            "woaini1314",
            "woaini520",
            "abcdefgh",
            "1qaz2wsx",
            "Password1!",
            "p@ssw0rd",
            "abcabcabcabc",
            "asdfasdf",
            "xiaoming123",
            "HUTONG2026",
            "19900101",
            "iloveyou",
            "zxcvbnm,",
            "111111111111111111111111",
        ] {
            assert_eq!(of(password), Some(Strength::Weak), "{password}");
        }
    }

    #[test]
    fn longer_and_more_mixed_is_stronger() {
        for (password, strength) in [
            ("brand-new-1", Strength::Fair),
            ("kT9#x2Lq", Strength::Fair),
            ("kT9#x2LqWv7!", Strength::Good),
            ("correct horse battery staple", Strength::Strong),
            ("床前明月光疑是地上霜", Strength::Strong),
        ] {
            assert_eq!(of(password), Some(strength), "{password}");
        }
    }

    #[test]
    fn the_levels_are_in_order() {
        let levels = [
            Strength::Weak,
            Strength::Fair,
            Strength::Good,
            Strength::Strong,
        ];
        assert!(levels.is_sorted());
        assert_eq!(levels.map(Strength::level), ["1", "2", "3", "4"]);
    }
}
