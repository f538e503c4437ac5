//! The sentence for each fault, failure and error.

use super::{PanelWords, Words};
use crate::{
    contract::{ContactKind, Failure, HttpClass, PanelMessage, Unreadable},
    form::{Fault, Field},
};

impl Words {
    /// The label of a field of the register form.
    #[must_use]
    pub const fn label(&self, field: Field) -> &'static str {
        match field {
            Field::Email => self.email,
            Field::Password => self.new_password,
            Field::Repeat => self.repeat,
            Field::SecondFactor => self.second_factor,
            Field::Name => self.name,
            Field::ContactKind => self.contact_kind,
            Field::Contact => self.contact,
            Field::Invitation => self.invitation,
            Field::EmailCode => self.email_code,
            Field::Remember => self.remember,
            Field::Terms => self.terms,
            Field::Token => "",
        }
    }

    /// What to say about a fault.
    #[must_use]
    pub const fn fault(&self, fault: Fault) -> &'static str {
        match fault {
            Fault::EmailMissing => self.email_missing,
            Fault::EmailShape => self.email_shape,
            Fault::PasswordMissing => self.password_missing,
            Fault::NewPasswordMissing => self.new_password_missing,
            Fault::PasswordShort => self.password_short,
            Fault::RepeatMissing => self.repeat_missing,
            Fault::RepeatDiffers => self.repeat_differs,
            Fault::ContactKindMissing => self.contact_kind_missing,
            Fault::ContactMissing => self.contact_missing,
            Fault::InvitationMissing => self.invitation_missing,
            Fault::CodeMissing => self.code_asked,
            Fault::EmailCodeMissing => self.email_code_missing,
        }
    }

    /// What to say about an answer that cannot be read.
    #[must_use]
    pub const fn unreadable(&self, reason: Unreadable) -> &'static str {
        match reason {
            Unreadable::Empty => self.unreadable_empty,
            Unreadable::Html => self.unreadable_html,
            Unreadable::Check => self.unreadable_check,
            Unreadable::NotJson => self.unreadable_not_json,
            Unreadable::TooLarge => self.unreadable_too_large,
        }
    }

    /// What to say about an HTTP error.
    #[must_use]
    pub const fn http(&self, class: HttpClass) -> &'static str {
        match class {
            HttpClass::Challenge => self.http_challenge,
            HttpClass::Network => self.http_network,
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
            Failure::Redirected => self.redirected,
            Failure::NotThePanel => self.still_signed_in,
            // The widget of the captcha says what is wrong; keys have phrases of their own, in `KeyWords`.
            Failure::Aborted | Failure::Unsolved | Failure::Key(_) => self.aborted,
            Failure::NoSettings => self.no_settings,
        }
    }

    /// What to say above a list of problems.
    #[must_use]
    pub fn problems(&self, count: usize) -> String {
        format!("{}{count}{}", self.problems_before, self.problems_after)
    }

    /// The name of the button that shows or hides what is in a password field.
    #[must_use]
    pub const fn reveal(&self, field: Field, is_shown: bool) -> &'static str {
        match (field, is_shown) {
            (Field::Repeat, false) => self.show_repeat,
            (Field::Repeat, true) => self.hide_repeat,
            (_, false) => self.show_password,
            (_, true) => self.hide_password,
        }
    }

    /// The name of a kind of contact.
    #[must_use]
    pub const fn contact_kind(&self, kind: ContactKind) -> &'static str {
        match kind {
            ContactKind::WeChat => self.we_chat,
            ContactKind::Qq => self.qq,
            ContactKind::Facebook => self.facebook,
            ContactKind::Telegram => self.telegram,
            ContactKind::Discord => self.discord,
        }
    }
}

impl PanelWords {
    /// What is added to a message.
    #[must_use]
    pub const fn about(&self, message: PanelMessage) -> &'static str {
        match message {
            PanelMessage::Captcha => self.captcha,
            PanelMessage::CaptchaAgain => self.captcha_again,
            PanelMessage::RequestRefused => self.request_refused,
            PanelMessage::NoField => self.no_field,
            PanelMessage::WrongPair => self.wrong_pair,
            PanelMessage::UnknownEmail => self.unknown_email,
            PanelMessage::CodeRefused => self.code_refused,
            PanelMessage::CodeRefusedResetHelps => self.code_refused_reset_helps,
            PanelMessage::SecondStep => self.second_step,
            PanelMessage::LoggedIn => self.logged_in,
            PanelMessage::SessionExpired => self.session_expired,
            PanelMessage::NoDevice => self.no_device,
            PanelMessage::KeyUnknown => self.key_unknown,
            PanelMessage::NotVerified => self.not_verified,
            PanelMessage::Failed => self.failed,
            PanelMessage::Closed => self.closed,
            PanelMessage::Terms => self.terms,
            PanelMessage::InvitationUnknown => self.invitation_unknown,
            PanelMessage::InvitationExpired => self.invitation_expired,
            PanelMessage::InviterRefused => self.inviter_refused,
            PanelMessage::InvitationUsedUp => self.invitation_used_up,
            PanelMessage::InvitationMissing => self.invitation_missing,
            PanelMessage::ContactMissing => self.contact_missing,
            PanelMessage::ContactTaken => self.contact_taken,
            PanelMessage::EmailMissing => self.email_missing,
            PanelMessage::EmailShape => self.email_shape,
            PanelMessage::EmailDomain => self.email_domain,
            PanelMessage::EmailAlias => self.email_alias,
            PanelMessage::EmailTaken => self.email_taken,
            PanelMessage::EmailRefused => self.email_refused,
            PanelMessage::NameSymbols => self.name_symbols,
            PanelMessage::NameLong => self.name_long,
            PanelMessage::Phone => self.phone,
            PanelMessage::MailCodeWrong => self.mail_code_wrong,
            PanelMessage::MailCodeSent => self.mail_code_sent,
            PanelMessage::MailCodeOff => self.mail_code_off,
            PanelMessage::MailFailed => self.mail_failed,
            PanelMessage::PasswordShort => self.password_short,
            PanelMessage::RepeatDiffers => self.repeat_differs,
            PanelMessage::Registered => self.registered,
            PanelMessage::NetworkLimited => self.network_limited,
            PanelMessage::EmailLimited => self.email_limited,
            PanelMessage::TooFrequent => self.too_frequent,
            PanelMessage::ResetMailSent => self.reset_mail_sent,
            PanelMessage::ResetSent => self.reset_sent,
            PanelMessage::LinkExpired => self.link_expired,
            PanelMessage::ResetFailed => self.reset_failed,
            PanelMessage::ResetDone => self.reset_done,
        }
    }
}
