//! The sentence for each fault, failure and error.

use std::borrow::Cow;

use super::Words;
use crate::{
    api::{Failure, HttpClass, Said, Unreadable},
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

    /// What to say above a list of problems, of which there are two to nine: no form has more fields.
    #[must_use]
    pub fn problems(&self, count: usize) -> String {
        // A digit alone, since writing numbers of any length would be half a kilobyte of code.
        let digit = ["2", "3", "4", "5", "6", "7", "8", "9"]
            .get(count.wrapping_sub(2))
            .copied()
            .unwrap_or_default();
        [self.problems_before, digit, self.problems_after].concat()
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

    /// A message of the panel in the words of the pages, or as it came if its meaning is not known.
    #[must_use]
    pub fn heard<'a>(&self, message: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(Said::of(message).map_or(message, |said| self.said(said)))
    }

    /// What the panel said, in the words of the pages.
    #[must_use]
    pub const fn said(&self, said: Said) -> &'static str {
        match said {
            Said::Captcha => self.said_captcha,
            Said::WrongPair => self.said_wrong_pair,
            Said::UnknownEmail => self.said_unknown_email,
            Said::CodeRefused => self.code_wrong,
            Said::SecondStep => self.said_second_step,
            Said::LoggedIn => self.logged_in,
            Said::SessionExpired => self.said_session_expired,
            Said::NoDevice => self.said_no_device,
            Said::NotVerified => self.said_not_verified,
            Said::Failed => self.said_failed,
            Said::Closed => self.registration_closed,
            Said::Terms => self.said_terms,
            Said::InvitationUnknown => self.said_invitation_unknown,
            Said::InvitationExpired => self.said_invitation_expired,
            Said::InviterRefused => self.said_inviter_refused,
            Said::InvitationUsedUp => self.said_invitation_used_up,
            Said::InvitationMissing => self.invitation_missing,
            Said::ContactMissing => self.contact_missing,
            Said::ContactTaken => self.said_contact_taken,
            Said::EmailMissing => self.email_missing,
            Said::EmailShape => self.email_shape,
            Said::EmailDomain => self.said_email_domain,
            Said::EmailTaken => self.said_email_taken,
            Said::EmailRefused => self.said_email_refused,
            Said::MailCodeWrong => self.said_mail_code_wrong,
            Said::MailCodeSent => self.said_mail_code_sent,
            Said::MailCodeOff => self.said_mail_code_off,
            Said::MailFailed => self.said_mail_failed,
            Said::PasswordShort => self.password_short,
            Said::RepeatDiffers => self.repeat_differs,
            Said::Registered => self.registered,
            Said::TooOften => self.said_too_often,
            Said::ResetSent => self.reset_sent,
            Said::LinkExpired => self.said_link_expired,
            Said::ResetFailed => self.said_reset_failed,
            Said::ResetDone => self.said_reset_done,
        }
    }
}
