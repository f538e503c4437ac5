//! The register form: invitation, account, password twice and a way to reach the visitor.

use super::{
    Fault, Faults, Field, Presence, RegisterRules, SHORTEST_PASSWORD, Values, check_email, text,
};
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

    /// The kind of this number.
    #[must_use]
    pub fn numbered(number: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }

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
    rules: RegisterRules,
}

impl Register {
    /// Takes the values of the page: email and invitation folded, everything else byte for byte, and
    /// nothing from what the rules hide.
    #[must_use]
    pub fn new(values: &Values, rules: RegisterRules) -> Self {
        let shown = |field| {
            if rules.hides(field) {
                ""
            } else {
                values.text(field)
            }
        };
        let typed = |field| shown(field).to_owned();
        Self {
            invitation: text::fold_code(shown(Field::Invitation)),
            email: text::fold_email(values.text(Field::Email)),
            name: typed(Field::Name),
            password: typed(Field::Password),
            repeat: typed(Field::Repeat),
            contact_kind: typed(Field::ContactKind),
            contact: typed(Field::Contact),
            rules,
        }
    }

    /// The email of the new account, as it is sent.
    #[must_use]
    pub fn email(&self) -> &str {
        &self.email
    }

    /// What is wrong, before sending. A panel accepts an empty name and, in open registration, an
    /// empty invitation. A contact account says nothing without its kind.
    #[must_use]
    pub fn check(&self) -> Faults {
        let no_invitation =
            self.invitation.is_empty() && self.rules.invitation == Presence::Required;
        let no_contact = text::trim(&self.contact).is_empty();
        let wants_contact = self.rules.contact == Presence::Required;
        let no_kind = self.contact_kind.is_empty() && (wants_contact || !no_contact);
        let fault = |field, is_wrong: bool, fault| is_wrong.then_some((field, fault));
        [
            fault(Field::Invitation, no_invitation, Fault::InvitationMissing),
            check_email(&self.email),
            self.password_fault().map(|fault| (Field::Password, fault)),
            self.repeat_fault().map(|fault| (Field::Repeat, fault)),
            fault(Field::ContactKind, no_kind, Fault::ContactKindMissing),
            fault(
                Field::Contact,
                no_contact && wants_contact,
                Fault::ContactMissing,
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn password_fault(&self) -> Option<Fault> {
        match self.password.len() {
            0 => Some(Fault::NewPasswordMissing),
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
        Register::new(&values, RegisterRules::default())
    }

    fn ruled(values: &Values, invitation: Presence, contact: Presence) -> Register {
        let rules = RegisterRules {
            invitation,
            contact,
            ..RegisterRules::default()
        };
        Register::new(values, rules)
    }

    #[test]
    fn every_documented_field_is_sent_in_the_documented_order() {
        let values = typed()
            .with(Field::Name, "名 字")
            .with(Field::Invitation, " ＸＹＺ ");
        assert_eq!(
            Register::new(&values, RegisterRules::default())
                .body()
                .as_str(),
            "code=XYZ&email=a%40b.c&name=%E5%90%8D+%E5%AD%97&passwd=12345678+&repasswd=12345678+\
             &imtype=2&wechat=10001"
        );
    }

    #[test]
    fn a_complete_form_has_no_fault_even_without_name_and_invitation() {
        assert_eq!(with(Field::Name, "").check(), []);
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
        let empty = Register::new(&Values::default(), RegisterRules::default()).check();
        assert_eq!(
            empty.len(),
            4,
            "an empty repetition of an empty password is no second fault"
        );
    }

    #[test]
    fn a_required_invitation_is_missed_first() {
        let form = ruled(&typed(), Presence::Required, Presence::Required);
        let missing = (Field::Invitation, Fault::InvitationMissing);
        assert_eq!(form.check(), [missing]);
        let blank = typed().with(Field::Invitation, " \u{200b}");
        let form = ruled(&blank, Presence::Required, Presence::Required);
        assert_eq!(form.check(), [missing], "white space is no code");
        let given = typed().with(Field::Invitation, "XYZ");
        let form = ruled(&given, Presence::Required, Presence::Required);
        assert_eq!(form.check(), []);
    }

    #[test]
    fn an_optional_contact_may_stay_away_but_not_by_half() {
        let form = |kind, contact| {
            let account = [Field::Email, Field::Password, Field::Repeat]
                .into_iter()
                .fold(Values::default(), |values, field| {
                    values.with(field, typed().text(field))
                })
                .with(Field::ContactKind, kind)
                .with(Field::Contact, contact);
            ruled(&account, Presence::Optional, Presence::Optional)
        };
        assert_eq!(form("", "").check(), []);
        assert_eq!(form("1", "").check(), []);
        let no_kind = (Field::ContactKind, Fault::ContactKindMissing);
        assert_eq!(form("", "10001").check(), [no_kind]);
        assert!(
            form("2", "10001")
                .body()
                .as_str()
                .ends_with("&imtype=2&wechat=10001")
        );
    }

    #[test]
    fn what_is_hidden_is_sent_empty_and_never_missed() {
        let values = typed().with(Field::Invitation, "XYZ");
        let form = ruled(&values, Presence::Hidden, Presence::Hidden);
        assert_eq!(form.check(), []);
        assert_eq!(
            form.body().as_str(),
            "code=&email=a%40b.c&name=&passwd=12345678+&repasswd=12345678+&imtype=&wechat="
        );
    }
}
