//! The types of the contract table, and requests built from its rows.
//!
//! In: the [`Values`] of a form. Out: the prepared values, their faults, and the path and the body of the request. The
//! rows are in `documented.rs` and `universal.rs`.

use serde::Serialize;

use super::{Action, FormBody, Response};
use crate::form::{Check, Faults, Field, Fold, Presence, RegisterRules, Values};

/// A request, ready for the transport. Without a body it is a GET, with one a POST. The body of [`Method::Json`] is made
/// later, by [`key_content`](super::key_content).
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The action of the contract table.
    pub action: Action,
    /// The absolute path on the panel.
    pub path: String,
    /// The path for panels that answer 405 at the first.
    pub other_path: Option<&'static str>,
    /// The form, encoded; none of a GET and of JSON.
    pub body: Option<FormBody>,
}

impl Request {
    /// Adds fields that are encoded already behind the others, such as the answer to a captcha.
    pub fn add_fields(&mut self, encoded: &str) {
        self.body = self.body.take().map(|body| body.with_encoded(encoded));
    }

    /// The path at which the panel may take the request that it has just refused with 405: then it has done nothing.
    #[must_use]
    pub fn path_after(&self, response: &Response) -> Option<&'static str> {
        self.other_path.filter(|_| response.status == 405)
    }
}

/// The request of an action in one dialect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestSpec {
    /// The HTTP method.
    pub method: Method,
    /// The absolute path on the panel. `{token}` stands for the value of [`Field::Token`].
    pub path: &'static str,
    /// The path for panels that answer 405 at the first.
    pub other_path: Option<&'static str>,
    /// The fields in their order.
    pub fields: &'static [FieldSpec],
}

/// The method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// Without a body.
    Get,
    /// With the form as its body.
    Post,
    /// A POST whose body is JSON from the browser, and some fields of the form.
    Json,
}

impl Method {
    /// Its name in HTML.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::Post | Self::Json => "post",
        }
    }
}

/// One field of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldSpec {
    /// The field of the form.
    pub field: Field,
    /// The names under which its value is sent. The first is also that of the input in the page, so that a browser without
    /// scripts sends the documented request.
    pub names: &'static [&'static str],
    /// When it is sent.
    pub send: When,
    /// How its value is folded.
    pub fold: Fold,
    /// The check of its value.
    pub check: Check,
    /// Whether an empty value is replaced by the setting for an empty invitation.
    pub stand_in: bool,
}

/// When a field is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum When {
    /// Always, even if the value is empty.
    Always,
    /// Only if its box is ticked: panels read the text `false` as true.
    IfTicked,
    /// Only if there is a value: the documentation does not have the field.
    IfPresent,
    /// Never in the body: it stands in the path.
    InPath,
}

impl FieldSpec {
    /// A row for a field that is always sent, as it was typed.
    pub(super) const fn of(field: Field, names: &'static [&'static str]) -> Self {
        Self {
            field,
            names,
            send: When::Always,
            fold: Fold::AsTyped,
            check: Check::Any,
            stand_in: false,
        }
    }

    /// The same row with another condition for sending.
    pub(super) const fn sent(mut self, send: When) -> Self {
        self.send = send;
        self
    }

    /// The same row with a fold.
    pub(super) const fn folded(mut self, fold: Fold) -> Self {
        self.fold = fold;
        self
    }

    /// The same row with a check.
    pub(super) const fn checked(mut self, check: Check) -> Self {
        self.check = check;
        self
    }

    /// The same row; the setting for an empty invitation replaces an empty value.
    pub(super) const fn with_stand_in(mut self) -> Self {
        self.stand_in = true;
        self
    }

    /// The name of the input in the page.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self.names {
            [first, ..] => first,
            [] => "",
        }
    }
}

impl RequestSpec {
    /// The name of the input of a field; empty if the request has no such field.
    #[must_use]
    pub fn name_of(&self, field: Field) -> &'static str {
        let row = self.fields.iter().find(|row| row.field == field);
        row.map_or("", FieldSpec::name)
    }

    /// The path with these values. A token has only characters that need no encoding
    /// ([`Fold::Token`]).
    #[must_use]
    pub fn path(&self, values: &Values) -> String {
        self.path.replace("{token}", values.text(Field::Token))
    }

    /// The values to send: folded, and empty for a field that the rules hide.
    #[must_use]
    pub fn prepare(&self, typed: &Values, rules: &RegisterRules) -> Values {
        self.fields.iter().fold(Values::default(), |values, row| {
            let is_hidden = rules.hides(row.field);
            let text = if is_hidden { "" } else { typed.text(row.field) };
            values.with(row.field, row.fold.apply(text))
        })
    }

    /// The faults of prepared values.
    #[must_use]
    pub fn faults(&self, values: &Values, rules: &RegisterRules) -> Faults {
        let fault = |row: &FieldSpec| {
            let is_required = rules.presence(row.field) == Presence::Required;
            let text = values.text(row.field);
            let fault = row.check.fault(text, values, is_required)?;
            Some((row.field, fault))
        };
        self.fields.iter().filter_map(fault).collect()
    }

    /// The body with prepared values; only a form has one.
    #[must_use]
    pub fn body(&self, values: &Values, rules: &RegisterRules) -> Option<FormBody> {
        if self.method != Method::Post {
            return None;
        }
        let mut body = FormBody::default();
        for row in self.fields {
            let text = match values.text(row.field) {
                "" if row.stand_in => rules.empty_invitation.text(),
                text => text,
            };
            let is_sent = match row.send {
                When::Always => true,
                When::IfTicked | When::IfPresent => !text.is_empty(),
                When::InPath => false,
            };
            if is_sent {
                body = row
                    .names
                    .iter()
                    .fold(body, |body, name| body.with(name, text));
            }
        }
        Some(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{contract::Dialect, form::Fault};

    fn rules(invitation: Presence, contact: Presence) -> RegisterRules {
        RegisterRules {
            invitation,
            contact,
            ..RegisterRules::default()
        }
    }

    /// The faults and the body of a form of these values.
    fn made(action: Action, typed: &[(Field, &str)], rules: RegisterRules) -> (Faults, String) {
        let typed = typed
            .iter()
            .fold(Values::default(), |values, (field, text)| {
                values.with(*field, *text)
            });
        let spec = action.request(Dialect::Documented);
        let values = spec.prepare(&typed, &rules);
        let body = spec.body(&values, &rules).expect("a form");
        (spec.faults(&values, &rules), body.as_str().to_owned())
    }

    fn login(typed: &[(Field, &str)]) -> (Faults, String) {
        made(Action::Login, typed, RegisterRules::default())
    }

    const ACCOUNT: [(Field, &str); 5] = [
        (Field::Email, "ａ@b.c"),
        (Field::Password, "12345678 "),
        (Field::Repeat, "12345678 "),
        (Field::ContactKind, "2"),
        (Field::Contact, "10001"),
    ];

    /// The faults and the body of an account. The values in `first` override those of [`ACCOUNT`].
    fn register(first: &[(Field, &str)], rules: RegisterRules) -> (Faults, String) {
        made(Action::Register, &[first, &ACCOUNT].concat(), rules)
    }

    fn faults_with(field: Field, text: &str) -> Faults {
        register(&[(field, text)], RegisterRules::default()).0
    }

    #[test]
    fn every_documented_field_is_there_and_remember_me_only_when_ticked() {
        let typed = [(Field::Email, " a@b.c"), (Field::Password, " p ")];
        assert_eq!(login(&typed).1, "email=a%40b.c&passwd=+p+&code=");
        let ticked = [(Field::SecondFactor, "123 456"), (Field::Remember, "true")];
        assert_eq!(
            login(&[typed, ticked].concat()).1,
            "email=a%40b.c&passwd=+p+&code=123456&remember_me=true"
        );
    }

    #[test]
    fn faults_of_a_login_are_tied_to_their_fields() {
        let faults =
            |email, password| login(&[(Field::Email, email), (Field::Password, password)]).0;
        let no_password = (Field::Password, Fault::PasswordMissing);
        assert_eq!(
            faults("", ""),
            [(Field::Email, Fault::EmailMissing), no_password]
        );
        assert_eq!(faults("a", "x"), [(Field::Email, Fault::EmailShape)]);
        assert_eq!(faults("a@b.c", " "), []);
    }

    #[test]
    fn the_email_alone_is_sent_for_a_reset() {
        let reset = |email| {
            made(
                Action::RequestReset,
                &[(Field::Email, email)],
                RegisterRules::default(),
            )
        };
        assert_eq!(reset(" a+b@c.d "), (vec![], "email=a%2Bb%40c.d".to_owned()));
        assert_eq!(reset("").0, [(Field::Email, Fault::EmailMissing)]);
    }

    #[test]
    fn a_get_has_no_body() {
        let logout = Action::Logout.request(Dialect::Documented);
        let rules = RegisterRules::default();
        assert!(logout.body(&Values::default(), &rules).is_none());
    }

    #[test]
    fn every_documented_field_of_an_account_is_sent_in_the_documented_order() {
        let typed = [(Field::Name, "名 字"), (Field::Invitation, " ＸＹＺ ")];
        assert_eq!(
            register(&typed, RegisterRules::default()).1,
            "code=XYZ&email=a%40b.c&name=%E5%90%8D+%E5%AD%97&passwd=12345678+&repasswd=12345678+\
             &imtype=2&wechat=10001"
        );
    }

    #[test]
    fn a_complete_form_has_no_fault_even_without_name_and_invitation() {
        assert_eq!(faults_with(Field::Name, ""), []);
    }

    #[test]
    fn the_password_is_counted_in_bytes() {
        assert_eq!(
            faults_with(Field::Password, "1234567").first(),
            Some(&(Field::Password, Fault::PasswordShort))
        );
        let three_characters = faults_with(Field::Password, "一二三");
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
            assert_eq!(faults_with(field, text), [(field, fault)]);
        }
        let (empty, _) = made(Action::Register, &[], RegisterRules::default());
        assert_eq!(
            empty.len(),
            4,
            "an empty repetition of an empty password is no second fault"
        );
    }

    #[test]
    fn an_empty_required_invitation_is_the_first_fault() {
        let faults = |invitation| {
            let required = rules(Presence::Required, Presence::Required);
            register(&[(Field::Invitation, invitation)], required).0
        };
        let missing = (Field::Invitation, Fault::InvitationMissing);
        assert_eq!(faults(""), [missing]);
        assert_eq!(faults(" \u{200b}"), [missing], "white space is no code");
        assert_eq!(faults("XYZ"), []);
    }

    #[test]
    fn an_optional_contact_is_empty_or_complete() {
        let form = |kind, contact| {
            let typed = [(Field::ContactKind, kind), (Field::Contact, contact)];
            register(&typed, rules(Presence::Optional, Presence::Optional))
        };
        assert_eq!(form("", "").0, []);
        assert_eq!(form("1", "").0, []);
        let no_kind = (Field::ContactKind, Fault::ContactKindMissing);
        assert_eq!(form("", "10001").0, [no_kind]);
        assert!(form("2", "10001").1.ends_with("&imtype=2&wechat=10001"));
    }

    #[test]
    fn a_hidden_field_is_sent_empty_and_has_no_fault() {
        let hidden = rules(Presence::Hidden, Presence::Hidden);
        let (faults, body) = register(&[(Field::Invitation, "XYZ")], hidden);
        assert_eq!(faults, []);
        assert_eq!(
            body,
            "code=&email=a%40b.c&name=&passwd=12345678+&repasswd=12345678+&imtype=&wechat="
        );
    }

    #[test]
    fn a_value_is_sent_under_every_name_of_its_row() {
        const FIELDS: &[FieldSpec] = &[
            FieldSpec::of(Field::Email, &["email"]),
            FieldSpec::of(Field::Password, &["passwd", "password"]),
            FieldSpec::of(Field::Remember, &["remember_me", "remember"]).sent(When::IfTicked),
        ];
        let spec = RequestSpec {
            method: Method::Post,
            path: "/auth/login",
            other_path: None,
            fields: FIELDS,
        };
        assert_eq!(spec.name_of(Field::Password), "passwd");
        assert_eq!(spec.name_of(Field::Contact), "");
        let values = Values::default().with(Field::Password, "x");
        let body = spec.body(&values, &RegisterRules::default());
        let body = body.expect("a form");
        assert_eq!(body.as_str(), "email=&passwd=x&password=x");
    }
}
