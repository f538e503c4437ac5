//! What a value must be before it is sent.
//!
//! In: the folded value of a field, and the values of the whole form. Out: the fault that the visitor has to correct
//! first, if there is one. Refused: only what the panel would certainly refuse; the panel decides the rest.

use serde::Serialize;

use super::{Fault, Field, Values, has_email_shape, text::trim};

/// A rule for the value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "rule", content = "with")]
pub enum Check {
    /// Anything, even empty.
    Any,
    /// It must not be empty.
    Filled(Fault),
    /// The same, and white space alone counts as empty.
    NotBlank(Fault),
    /// It must have the shape of an email.
    Email,
    /// A new password of at least so many bytes. The panel counts bytes of UTF-8, so that three Chinese characters are
    /// enough for eight.
    NewPassword(usize),
    /// It must equal that field.
    Repeats(Field),
    /// The kind of the value in that field, required together with it.
    KindOf(Field),
}

impl Check {
    /// The faults that the rule can find: a missing value, and a wrong one.
    #[must_use]
    pub const fn faults(self) -> [Option<Fault>; 2] {
        match self {
            Self::Any => [None, None],
            Self::Filled(missing) | Self::NotBlank(missing) => [Some(missing), None],
            Self::Email => [Some(Fault::EmailMissing), Some(Fault::EmailShape)],
            Self::NewPassword(_) => [Some(Fault::NewPasswordMissing), Some(Fault::PasswordShort)],
            Self::Repeats(_) => [Some(Fault::RepeatMissing), Some(Fault::RepeatDiffers)],
            Self::KindOf(_) => [Some(Fault::ContactKindMissing), None],
        }
    }

    /// The fault of `text` in a field that is required or optional.
    #[must_use]
    pub fn fault(self, text: &str, values: &Values, is_required: bool) -> Option<Fault> {
        let [missing, wrong] = self.faults();
        if self.is_missing(text, values, is_required) {
            missing
        } else {
            wrong.filter(|_| !text.is_empty() && self.is_wrong(text, values))
        }
    }

    fn is_missing(self, text: &str, values: &Values, is_required: bool) -> bool {
        let is_blank = |text| trim(text).is_empty();
        match self {
            Self::NotBlank(_) => is_required && is_blank(text),
            // An empty password has its own fault: the empty repetition is no second one.
            Self::Repeats(other) => text.is_empty() && !values.text(other).is_empty(),
            Self::KindOf(other) => {
                text.is_empty() && (is_required || !is_blank(values.text(other)))
            }
            _ => is_required && text.is_empty(),
        }
    }

    fn is_wrong(self, text: &str, values: &Values) -> bool {
        match self {
            Self::Email => !has_email_shape(text),
            Self::NewPassword(fewest) => text.len() < fewest,
            Self::Repeats(other) => text != values.text(other),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISSING: Fault = Fault::ContactMissing;

    #[test]
    fn each_rule_finds_its_faults() {
        let values = Values::default()
            .with(Field::Password, "12345678")
            .with(Field::Contact, "10001");
        for (check, text, fault) in [
            (Check::Any, "", None),
            (Check::Filled(MISSING), "", Some(MISSING)),
            (Check::Filled(MISSING), " ", None),
            (Check::NotBlank(MISSING), " \u{200b}", Some(MISSING)),
            (Check::NotBlank(MISSING), "x", None),
            (Check::Email, "", Some(Fault::EmailMissing)),
            (Check::Email, "a@", Some(Fault::EmailShape)),
            (Check::Email, "a@b", None),
            (Check::NewPassword(8), "", Some(Fault::NewPasswordMissing)),
            (Check::NewPassword(8), "1234567", Some(Fault::PasswordShort)),
            (Check::NewPassword(8), "一二三", None),
            (
                Check::Repeats(Field::Password),
                "",
                Some(Fault::RepeatMissing),
            ),
            (
                Check::Repeats(Field::Password),
                "1234567",
                Some(Fault::RepeatDiffers),
            ),
            (Check::Repeats(Field::Password), "12345678", None),
            (
                Check::KindOf(Field::Contact),
                "",
                Some(Fault::ContactKindMissing),
            ),
            (Check::KindOf(Field::Contact), "2", None),
        ] {
            assert_eq!(
                check.fault(text, &values, true),
                fault,
                "{check:?} {text:?}"
            );
        }
    }

    #[test]
    fn an_optional_field_is_missing_only_when_its_partner_is_filled_in() {
        let none = Values::default();
        let contact = Values::default().with(Field::Contact, "10001");
        let kind = Check::KindOf(Field::Contact);
        assert_eq!(Check::Filled(MISSING).fault("", &none, false), None);
        assert_eq!(Check::NotBlank(MISSING).fault("", &none, false), None);
        assert_eq!(Check::Email.fault("", &none, false), None);
        assert_eq!(Check::Repeats(Field::Password).fault("", &none, true), None);
        assert_eq!(kind.fault("", &none, false), None);
        assert_eq!(
            kind.fault("", &contact, false),
            Some(Fault::ContactKindMissing)
        );
    }
}
