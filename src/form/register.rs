//! The register form: invitation, account, password twice and a way to reach the visitor.

use super::{Fault, Faults, Field, SHORTEST_PASSWORD, Values, check_email, text};
use crate::api::FormBody;

/// The kinds of contact account, with the numbers of the documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactKind {
    /// 1.
    WeChat,
    /// 2.
    Qq,
    /// 3.
    Facebook,
    /// 4.
    Telegram,
}

impl ContactKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::WeChat, Self::Qq, Self::Facebook, Self::Telegram];

    /// The value of `imtype`.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::WeChat => "1",
            Self::Qq => "2",
            Self::Facebook => "3",
            Self::Telegram => "4",
        }
    }
}

/// A filled-in register form.
#[derive(Clone, PartialEq, Eq)]
pub struct Register {
    invitation: String,
    email: String,
    name: String,
    password: String,
    repeat: String,
    contact_kind: String,
    contact: String,
}

impl Register {
    /// Takes the values of the page: email and invitation folded, everything else byte for byte.
    #[must_use]
    pub fn new(values: &Values) -> Self {
        let typed = |field| values.text(field).to_owned();
        Self {
            invitation: text::fold_code(values.text(Field::Invitation)),
            email: text::fold_email(values.text(Field::Email)),
            name: typed(Field::Name),
            password: typed(Field::Password),
            repeat: typed(Field::Repeat),
            contact_kind: typed(Field::ContactKind),
            contact: typed(Field::Contact),
        }
    }

    /// The email of the new account, as it is sent.
    #[must_use]
    pub fn email(&self) -> &str {
        &self.email
    }

    /// What is wrong, before sending. A panel accepts an empty name and, in open registration, an
    /// empty invitation.
    #[must_use]
    pub fn check(&self) -> Faults {
        let kind = self
            .contact_kind
            .is_empty()
            .then_some(Fault::ContactKindMissing);
        let contact = text::trim(&self.contact)
            .is_empty()
            .then_some(Fault::ContactMissing);
        [
            check_email(&self.email),
            self.password_fault().map(|fault| (Field::Password, fault)),
            self.repeat_fault().map(|fault| (Field::Repeat, fault)),
            kind.map(|fault| (Field::ContactKind, fault)),
            contact.map(|fault| (Field::Contact, fault)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn password_fault(&self) -> Option<Fault> {
        match self.password.len() {
            0 => Some(Fault::PasswordMissing),
            1..SHORTEST_PASSWORD => Some(Fault::PasswordShort),
            _ => None,
        }
    }

    fn repeat_fault(&self) -> Option<Fault> {
        if self.password == self.repeat {
            None
        } else if self.repeat.is_empty() {
            Some(Fault::RepeatMissing)
        } else {
            Some(Fault::RepeatDiffers)
        }
    }

    /// The documented body.
    #[must_use]
    pub fn body(&self) -> FormBody {
        FormBody::default()
            .with(Field::Invitation.wire_name(), &self.invitation)
            .with(Field::Email.wire_name(), &self.email)
            .with(Field::Name.wire_name(), &self.name)
            .with(Field::Password.wire_name(), &self.password)
            .with(Field::Repeat.wire_name(), &self.repeat)
            .with(Field::ContactKind.wire_name(), &self.contact_kind)
            .with(Field::Contact.wire_name(), &self.contact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Values {
        Values::default()
            .with(Field::Email, "ａ@b.c")
            .with(Field::Password, "12345678 ")
            .with(Field::Repeat, "12345678 ")
            .with(Field::ContactKind, "2")
            .with(Field::Contact, "10001")
    }

    /// `typed` with one field replaced: the first value of a field counts.
    fn with(field: Field, text: &str) -> Register {
        let mut values = Values::default().with(field, text);
        for other in [
            Field::Email,
            Field::Password,
            Field::Repeat,
            Field::ContactKind,
            Field::Contact,
        ] {
            values = values.with(other, typed().text(other));
        }
        Register::new(&values)
    }

    #[test]
    fn every_documented_field_is_sent_in_the_documented_order() {
        let values = typed()
            .with(Field::Name, "名 字")
            .with(Field::Invitation, " ＸＹＺ ");
        assert_eq!(
            Register::new(&values).body().as_str(),
            "code=XYZ&email=a%40b.c&name=%E5%90%8D+%E5%AD%97&passwd=12345678+&repasswd=12345678+\
             &imtype=2&wechat=10001"
        );
    }

    #[test]
    fn a_complete_form_has_no_fault_even_without_name_and_invitation() {
        assert_eq!(Register::new(&typed()).check(), []);
    }

    #[test]
    fn the_password_is_counted_in_bytes() {
        assert_eq!(
            with(Field::Password, "1234567")
                .check()
                .first()
                .map(|fault| fault.1),
            Some(Fault::PasswordShort)
        );
        let three_characters = with(Field::Password, "一二三").check();
        assert_eq!(three_characters, [(Field::Repeat, Fault::RepeatDiffers)]);
    }

    #[test]
    fn each_fault_names_its_field() {
        for (field, text, fault) in [
            (Field::Email, "", Fault::EmailMissing),
            (Field::Email, "a@", Fault::EmailShape),
            (Field::Repeat, "", Fault::RepeatMissing),
            (Field::Repeat, "12345678", Fault::RepeatDiffers),
            (Field::ContactKind, "", Fault::ContactKindMissing),
            (Field::Contact, " ", Fault::ContactMissing),
        ] {
            assert_eq!(with(field, text).check(), [(field, fault)]);
        }
        let empty = Register::new(&Values::default()).check();
        assert_eq!(
            empty.len(),
            4,
            "an empty repetition of an empty password is no second fault"
        );
    }
}
