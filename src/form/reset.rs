//! The form that asks for the mail with the reset link: an email.

use super::{Faults, Field, Values, check_email, text};
use crate::api::FormBody;

/// A filled-in reset form.
#[derive(Clone, PartialEq, Eq)]
pub struct Reset {
    email: String,
}

impl Reset {
    /// Takes the values of the page. Panels do not trim here, so trimming is needed.
    #[must_use]
    pub fn new(values: &Values) -> Self {
        Self {
            email: text::fold_email(values.text(Field::Email)),
        }
    }

    /// What is wrong, before sending.
    #[must_use]
    pub fn check(&self) -> Faults {
        check_email(&self.email).into_iter().collect()
    }

    /// The documented body.
    #[must_use]
    pub fn body(&self) -> FormBody {
        FormBody::default().with(Field::Email.wire_name(), &self.email)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Fault;

    #[test]
    fn the_email_alone_is_sent() {
        let form = Reset::new(&Values::default().with(Field::Email, " a+b@c.d "));
        assert_eq!(form.check(), []);
        assert_eq!(form.body().as_str(), "email=a%2Bb%40c.d");
    }

    #[test]
    fn an_empty_email_is_a_fault() {
        let form = Reset::new(&Values::default());
        assert_eq!(form.check(), [(Field::Email, Fault::EmailMissing)]);
    }
}
