//! The sentence for each fault, failure and error.

use super::Words;
use crate::{
    api::{Failure, HttpClass, Unreadable},
    form::{ContactKind, Fault},
};

impl Words {
    /// What to say about a fault.
    #[must_use]
    pub const fn fault(&self, fault: Fault) -> &'static str {
        match fault {
            Fault::EmailMissing => self.email_missing,
            Fault::EmailShape => self.email_shape,
            Fault::PasswordMissing => self.password_missing,
            Fault::PasswordShort => self.password_short,
            Fault::RepeatMissing => self.repeat_missing,
            Fault::RepeatDiffers => self.repeat_differs,
            Fault::ContactKindMissing => self.contact_kind_missing,
            Fault::ContactMissing => self.contact_missing,
            Fault::InvitationMissing => self.invitation_missing,
        }
    }

    /// What to say about an answer that cannot be read.
    #[must_use]
    pub const fn unreadable(&self, reason: Unreadable) -> &'static str {
        match reason {
            Unreadable::Empty => self.unreadable_empty,
            Unreadable::Html => self.unreadable_html,
            Unreadable::NotJson => self.unreadable_not_json,
            Unreadable::TooLarge => self.unreadable_too_large,
        }
    }

    /// What to say about an HTTP error.
    #[must_use]
    pub const fn http(&self, class: HttpClass) -> &'static str {
        match class {
            HttpClass::Forbidden => self.http_forbidden,
            HttpClass::NotFound => self.http_not_found,
            HttpClass::WrongMethod => self.http_wrong_method,
            HttpClass::TooMany => self.http_too_many,
            HttpClass::Client => self.http_client,
            HttpClass::Gateway => self.http_gateway,
            HttpClass::Server => self.http_server,
        }
    }

    /// What to say if no answer came.
    #[must_use]
    pub const fn failure(&self, failure: Failure) -> &'static str {
        match failure {
            Failure::Offline => self.offline,
            Failure::TimedOut => self.timed_out,
            Failure::Blocked => self.blocked,
            Failure::Aborted => self.aborted,
        }
    }

    /// The name of a kind of contact.
    #[must_use]
    pub const fn contact_kind(&self, kind: ContactKind) -> &'static str {
        match kind {
            ContactKind::WeChat => self.wechat,
            ContactKind::Qq => self.qq,
            ContactKind::Facebook => self.facebook,
            ContactKind::Telegram => self.telegram,
        }
    }
}
