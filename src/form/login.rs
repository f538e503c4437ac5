//! The login form: email, password, second factor and how long the session lasts.

use super::{Fault, Faults, Field, Values, check_email, text};
use crate::api::FormBody;

/// A filled-in login form.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    email: String,
    password: String,
    code: String,
    remember: bool,
}

impl Login {
    /// Takes the values of the page; the password byte for byte.
    #[must_use]
    pub fn new(values: &Values) -> Self {
        Self {
            email: text::fold_email(values.text(Field::Email)),
            password: values.text(Field::Password).to_owned(),
            code: text::fold_code(values.text(Field::SecondFactor)),
            remember: !values.text(Field::Remember).is_empty(),
        }
    }

    /// Whether a code of the second factor goes with it.
    #[must_use]
    pub fn has_code(&self) -> bool {
        !self.code.is_empty()
    }

    /// What is wrong, before sending. An existing password has no rule but to be there.
    #[must_use]
    pub fn check(&self) -> Faults {
        let password = self
            .password
            .is_empty()
            .then_some((Field::Password, Fault::PasswordMissing));
        check_email(&self.email)
            .into_iter()
            .chain(password)
            .collect()
    }

    /// The documented body. A panel reads the text `false` as true, so an unticked box is left out.
    #[must_use]
    pub fn body(&self) -> FormBody {
        let body = FormBody::default()
            .with(Field::Email.wire_name(), &self.email)
            .with(Field::Password.wire_name(), &self.password)
            .with(Field::SecondFactor.wire_name(), &self.code);
        if self.remember {
            body.with(Field::Remember.wire_name(), "true")
        } else {
            body
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(email: &str, password: &str) -> Values {
        Values::default()
            .with(Field::Email, email)
            .with(Field::Password, password)
    }

    #[test]
    fn every_documented_field_is_there_and_remember_me_only_when_ticked() {
        let values = typed(" a@b.c", " p ");
        assert_eq!(
            Login::new(&values).body().as_str(),
            "email=a%40b.c&passwd=+p+&code="
        );
        let values = values
            .with(Field::SecondFactor, "123 456")
            .with(Field::Remember, "true");
        assert_eq!(
            Login::new(&values).body().as_str(),
            "email=a%40b.c&passwd=+p+&code=123456&remember_me=true"
        );
    }

    #[test]
    fn faults_are_tied_to_their_fields() {
        let faults = |email, password| Login::new(&typed(email, password)).check();
        let no_password = (Field::Password, Fault::PasswordMissing);
        assert_eq!(
            faults("", ""),
            [(Field::Email, Fault::EmailMissing), no_password]
        );
        assert_eq!(faults("a", "x"), [(Field::Email, Fault::EmailShape)]);
        assert_eq!(faults("a@b.c", " "), []);
    }
}
