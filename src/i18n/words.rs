//! The phrases, one field each.

use super::phrases::phrases;

phrases! {
/// Every phrase of the pages in one language.
pub struct Words {
    // Names of things
    /// Name of the picker.
    pub language: &'static str,
    /// Email.
    pub email: &'static str,
    /// Password.
    pub password: &'static str,
    /// Password.
    pub new_password: &'static str,
    /// Repeat the password.
    pub repeat: &'static str,
    /// Two-step code.
    pub second_factor: &'static str,
    /// Stay logged in for 7 days.
    pub remember: &'static str,
    /// Nickname.
    pub name: &'static str,
    /// Contact.
    pub contact_kind: &'static str,
    /// Contact account.
    pub contact: &'static str,
    /// Invitation code.
    pub invitation: &'static str,
    /// WeChat.
    pub wechat: &'static str,
    /// QQ.
    pub qq: &'static str,
    /// Facebook.
    pub facebook: &'static str,
    /// Telegram.
    pub telegram: &'static str,
    /// Mark of a field that may stay empty.
    pub optional: &'static str,
    // Hints
    /// From the app that makes your codes. Leave it empty if you have none.
    pub second_factor_hint: &'static str,
    /// Otherwise you stay logged in for 1 day. Tick it only on a device of your own.
    pub remember_hint: &'static str,
    /// At least 8 letters, digits or symbols.
    pub password_hint: &'static str,
    /// Shown while nothing is chosen.
    pub choose: &'static str,
    /// Enter the email of your account to get a link for a new password.
    pub reset_lead: &'static str,
    /// There is no page at this address. The link may be mistyped.
    pub missing_lead: &'static str,
    // Titles
    /// Log in.
    pub login_title: &'static str,
    /// Create an account.
    pub register_title: &'static str,
    /// Reset your password.
    pub reset_title: &'static str,
    /// Log out.
    pub logout_title: &'static str,
    /// Page not found.
    pub missing_title: &'static str,
    // Buttons and links
    /// Log in.
    pub login: &'static str,
    /// Create account.
    pub register: &'static str,
    /// Send the email.
    pub reset: &'static str,
    /// Logging in…
    pub logging_in: &'static str,
    /// Creating the account…
    pub registering: &'static str,
    /// Sending…
    pub resetting: &'static str,
    /// Try again.
    pub retry: &'static str,
    /// "Show", followed by the name of a password field.
    pub show: &'static str,
    /// "Hide", followed by the name of a password field.
    pub hide: &'static str,
    /// "Log out".
    pub logout: &'static str,
    /// "Logging out".
    pub logging_out: &'static str,
    /// Remove code.
    pub remove_invitation: &'static str,
    /// Log in instead.
    pub to_login: &'static str,
    /// Back to login.
    pub back_to_login: &'static str,
    /// Create an account.
    pub to_register: &'static str,
    /// Forgot your password?
    pub to_reset: &'static str,
    /// Terms of service.
    pub terms: &'static str,
    /// Privacy policy.
    pub privacy: &'static str,
    /// Help.
    pub help: &'static str,
    /// Go to the user centre.
    pub to_user_centre: &'static str,
    /// Log out first.
    pub to_logout: &'static str,
    // Good news
    /// You are logged in. Taking you to the user centre…
    pub logged_in: &'static str,
    /// Your account is ready. You can log in now.
    pub registered: &'static str,
    /// Your account is ready. Taking you to the user centre…
    pub registered_and_leaving: &'static str,
    /// If there is an account with this email, a link for a new password is on its way. Look in the spam folder too.
    pub reset_sent: &'static str,
    /// You are logged out.
    pub logged_out: &'static str,
    // Faults that the visitor can put right
    /// Enter your email.
    pub email_missing: &'static str,
    /// This is not an email address. It should look like name@example.com.
    pub email_shape: &'static str,
    /// Enter a password.
    pub password_missing: &'static str,
    /// The password is too short: at least 8 letters, digits or symbols.
    pub password_short: &'static str,
    /// Enter the password again.
    pub repeat_missing: &'static str,
    /// The two passwords are not the same.
    pub repeat_differs: &'static str,
    /// Choose a kind of contact.
    pub contact_kind_missing: &'static str,
    /// Enter your contact account.
    pub contact_missing: &'static str,
    /// Enter your invitation code.
    pub invitation_missing: &'static str,
    /// This account uses two-step codes. Enter the 6 digits that your app shows.
    pub code_asked: &'static str,
    /// This code is incorrect. Enter the digits shown now, and check the clock of your phone.
    pub code_wrong: &'static str,
    // What the site did
    /// The site refused, and did not say why. Try again later.
    pub refused: &'static str,
    /// You are logged in already, so the site did not handle this request.
    pub signed_in: &'static str,
    /// New accounts cannot be made here at the moment.
    pub registration_closed: &'static str,
    /// The site's answer was empty, so it is not known whether this worked.
    pub unreadable_empty: &'static str,
    /// The site sent a web page instead of a result. A firewall or proxy may have stepped in. Try another network.
    pub unreadable_html: &'static str,
    /// The site's answer made no sense. It may be under maintenance; try again later.
    pub unreadable_not_json: &'static str,
    /// The site's answer was far too long and was not read.
    pub unreadable_too_large: &'static str,
    /// The request was turned away (403), perhaps by a firewall. Try another network.
    pub http_forbidden: &'static str,
    /// The site does not have this function (404). Please tell its operator.
    pub http_not_found: &'static str,
    /// The site does not take this request (405). Please tell its operator.
    pub http_wrong_method: &'static str,
    /// Too many requests (429). Wait a while before you try again.
    pub http_too_many: &'static str,
    /// The site did not accept the request. Check what you entered, or tell its operator.
    pub http_client: &'static str,
    /// The site cannot be reached at the moment. Try again later.
    pub http_gateway: &'static str,
    /// The site has run into an error. Try again later.
    pub http_server: &'static str,
    /// You are offline. Connect and try again; what you typed is kept.
    pub offline: &'static str,
    /// The site took too long to answer. The request may or may not have worked.
    pub timed_out: &'static str,
    /// The site could not be reached. Check your network and blocking extensions, then try again.
    pub blocked: &'static str,
    /// The request was interrupted. Try again.
    pub aborted: &'static str,
    // What the panel said, by meaning
    /// The password is right. Taking you to the second step…
    pub said_second_step: &'static str,
    /// The site asks for a captcha, which this page cannot show. Please tell its operator.
    pub said_captcha: &'static str,
    /// Email and password do not match. Check both and try again.
    pub said_wrong_pair: &'static str,
    /// There is no account with this email. Check it.
    pub said_unknown_email: &'static str,
    /// That took too long. Please log in again.
    pub said_session_expired: &'static str,
    /// This account has no such device for two-step codes.
    pub said_no_device: &'static str,
    /// This could not be verified. Try again.
    pub said_not_verified: &'static str,
    /// Something went wrong at the site. Try again later.
    pub said_failed: &'static str,
    /// The site asks for consent to its terms, which this page cannot pass on. Please tell its operator.
    pub said_terms: &'static str,
    /// This invitation code is not valid. Check it, or ask for a new one.
    pub said_invitation_unknown: &'static str,
    /// This invitation code is no longer valid: the account that gave it is gone.
    pub said_invitation_expired: &'static str,
    /// Whoever gave this invitation code may not invite at the moment. Use another code.
    pub said_inviter_refused: &'static str,
    /// This invitation code has been used up. Ask for another one.
    pub said_invitation_used_up: &'static str,
    /// This contact account belongs to another account already. Use another one.
    pub said_contact_taken: &'static str,
    /// The site does not accept this email provider. Use another email.
    pub said_email_domain: &'static str,
    /// There is an account with this email already. Log in instead.
    pub said_email_taken: &'static str,
    /// The site does not take this email: mistyped, of a provider it refuses, or registered already.
    pub said_email_refused: &'static str,
    /// The site asks for a code sent by mail, which this page cannot enter. Please tell its operator.
    pub said_mail_code_wrong: &'static str,
    /// A code was sent to this email. Look in the spam folder too.
    pub said_mail_code_sent: &'static str,
    /// The site does not verify emails.
    pub said_mail_code_off: &'static str,
    /// The mail could not be sent. Try again later, or tell the operator.
    pub said_mail_failed: &'static str,
    /// Too many requests. Wait a while before you try again.
    pub said_too_often: &'static str,
    /// This link has been used or is too old. Ask for a new one.
    pub said_link_expired: &'static str,
    /// The new password could not be saved. Try again.
    pub said_reset_failed: &'static str,
    /// The new password is set. You can log in now.
    pub said_reset_done: &'static str,
    // The summary of what is wrong
    /// There are
    pub problems_before: &'static str,
    /// things to put right:
    pub problems_after: &'static str,
}
}
