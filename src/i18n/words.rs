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
    /// Confirm the password.
    pub repeat: &'static str,
    /// Two-step code.
    pub second_factor: &'static str,
    /// Stay logged in.
    pub remember: &'static str,
    /// Nickname.
    pub name: &'static str,
    /// How can we reach you?
    pub contact_kind: &'static str,
    /// Your ID there.
    pub contact: &'static str,
    /// Invitation code.
    pub invitation: &'static str,
    /// Email code.
    pub email_code: &'static str,
    /// WeChat.
    pub we_chat: &'static str,
    /// QQ.
    pub qq: &'static str,
    /// Facebook.
    pub facebook: &'static str,
    /// Telegram.
    pub telegram: &'static str,
    /// Discord.
    pub discord: &'static str,
    /// Mark of a field that may stay empty.
    pub optional: &'static str,
    // Hints
    /// 6-digit code from your authenticator app.
    pub second_factor_hint: &'static str,
    /// The same, and that it is sent once complete.
    pub second_factor_sends: &'static str,
    /// Not on a shared device.
    pub remember_hint: &'static str,
    /// At least 8 letters, digits or symbols.
    pub password_hint: &'static str,
    /// The site sends it to the email above.
    pub email_code_hint: &'static str,
    /// Shown while nothing is chosen.
    pub choose: &'static str,
    /// Enter the email of your account to get a link for a new password.
    pub reset_lead: &'static str,
    /// The new password ends other sessions, and links of subscriptions may change.
    pub new_password_lead: &'static str,
    /// There is no page at this address. The link may be mistyped.
    pub missing_lead: &'static str,
    // Titles
    /// Log in.
    pub login_title: &'static str,
    /// Create an account.
    pub register_title: &'static str,
    /// Reset your password.
    pub reset_title: &'static str,
    /// Choose a new password.
    pub new_password_title: &'static str,
    /// Log out.
    pub logout_title: &'static str,
    /// Logged out.
    pub logged_out_title: &'static str,
    /// Page not found.
    pub missing_title: &'static str,
    /// Two-step verification.
    pub second_factor_title: &'static str,
    // Buttons and links
    /// Log in.
    pub login: &'static str,
    /// Create account.
    pub register: &'static str,
    /// Send reset link.
    pub reset: &'static str,
    /// Logging in…
    pub logging_in: &'static str,
    /// Creating the account…
    pub registering: &'static str,
    /// Sending…
    pub resetting: &'static str,
    /// Save the password.
    pub set_password: &'static str,
    /// Saving…
    pub setting_password: &'static str,
    /// Send code.
    pub send_code: &'static str,
    /// Send again.
    pub send_again: &'static str,
    /// What stands before the seconds until the code can be sent again.
    pub send_again_before: &'static str,
    /// What stands after them.
    pub send_again_after: &'static str,
    /// Wrong address? Change it.
    pub wrong_address: &'static str,
    /// Try again.
    pub retry: &'static str,
    /// "Show", followed by the name of a password field.
    pub show: &'static str,
    /// "Hide", followed by the name of a password field.
    pub hide: &'static str,
    /// Show the password.
    pub show_password: &'static str,
    /// Hide the password.
    pub hide_password: &'static str,
    /// Show the confirmed password.
    pub show_repeat: &'static str,
    /// Hide the confirmed password.
    pub hide_repeat: &'static str,
    /// Use another account.
    pub another_account: &'static str,
    /// "Log out".
    pub logout: &'static str,
    /// "Logging out".
    pub logging_out: &'static str,
    /// Change: another code than that of the link.
    pub remove_invitation: &'static str,
    /// Have an account?
    pub has_account: &'static str,
    /// Log in.
    pub to_login: &'static str,
    /// Back to login.
    pub back_to_login: &'static str,
    /// New here?
    pub no_account: &'static str,
    /// Create an account.
    pub to_register: &'static str,
    /// Forgot your password?
    pub to_reset: &'static str,
    /// Terms of service.
    pub terms: &'static str,
    /// I agree to the terms of service.
    pub agree_to_terms: &'static str,
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
    /// Taking you to the user centre…
    pub leaving: &'static str,
    /// You are logged in.
    pub logged_in_here: &'static str,
    /// Your account is ready. You can log in now.
    pub registered: &'static str,
    /// You can log in now.
    pub registered_next: &'static str,
    /// Your account is ready. Taking you to the user centre…
    pub registered_and_leaving: &'static str,
    /// Your account is ready, and you are logged in.
    pub registered_here: &'static str,
    /// If this email has an account, a link for a new password is on its way. Not there? Look in the spam folder.
    pub reset_sent: &'static str,
    /// Not there? Look in the spam folder.
    pub reset_sent_next: &'static str,
    /// Your new password is saved. Log in with it.
    pub password_set: &'static str,
    /// Log in with the new password.
    pub password_set_next: &'static str,
    /// The code is on its way.
    pub email_code_sent: &'static str,
    /// You are logged out.
    pub logged_out: &'static str,
    // Faults that the visitor can put right
    /// Enter your email.
    pub email_missing: &'static str,
    /// This is not an email address. It should look like name@example.com.
    pub email_shape: &'static str,
    /// Enter your password.
    pub password_missing: &'static str,
    /// Enter a password.
    pub new_password_missing: &'static str,
    /// The password is too short. Use at least 8 letters, digits or symbols.
    pub password_short: &'static str,
    /// Enter the password again.
    pub repeat_missing: &'static str,
    /// The two passwords differ.
    pub repeat_differs: &'static str,
    /// Choose how the site can reach you.
    pub contact_kind_missing: &'static str,
    /// Enter your ID there.
    pub contact_missing: &'static str,
    /// Enter your invitation code.
    pub invitation_missing: &'static str,
    /// Enter the code from the mail.
    pub email_code_missing: &'static str,
    /// The refused registration may have used the code up: send a new one.
    pub email_code_spent: &'static str,
    /// This account uses two-step codes. Enter the current one.
    pub code_asked: &'static str,
    /// This code is wrong. Enter the current digits; the clock of your phone has to be right.
    pub code_wrong: &'static str,
    /// Lost your authenticator? Contact the site's support.
    pub code_lost: &'static str,
    /// Lost your authenticator? A new password turns two-step codes off.
    pub code_lost_reset: &'static str,
    // What the site did
    /// The site refused and gave no reason. Try again later.
    pub refused: &'static str,
    /// What stands before the panel's own words below a translation.
    pub original: &'static str,
    /// You are logged in already.
    pub signed_in: &'static str,
    /// The same where something else was asked for: log out first.
    pub signed_in_log_out: &'static str,
    /// This site takes no new accounts at the moment.
    pub registration_closed: &'static str,
    /// Open the link in the mail again, or get a new one.
    pub token_missing: &'static str,
    /// The answer was empty. It is not known whether this worked.
    pub unreadable_empty: &'static str,
    /// The site sent a web page instead of a result. Try another network, or turn a proxy on or off.
    pub unreadable_html: &'static str,
    /// The site checked the browser first and did not take the request. Try again.
    pub unreadable_check: &'static str,
    /// The answer could not be read. Try again later.
    pub unreadable_not_json: &'static str,
    /// The answer was too long and was not read.
    pub unreadable_too_large: &'static str,
    /// The site wants a check first. Open its page, pass the check, and try again.
    pub http_challenge: &'static str,
    /// The network wants a login first (511). Open a page, log in to the network, and try again.
    pub http_network: &'static str,
    /// The request was turned away (403). Try another network, or turn a proxy on or off.
    pub http_forbidden: &'static str,
    /// The site does not have this function (404).
    pub http_not_found: &'static str,
    /// The site does not take this request (405).
    pub http_wrong_method: &'static str,
    /// Too many requests (429). Wait before you try again.
    pub http_too_many: &'static str,
    /// The site did not accept the request.
    pub http_client: &'static str,
    /// The site cannot be reached at the moment.
    pub http_gateway: &'static str,
    /// The site has run into an error.
    pub http_server: &'static str,
    /// The site has run into an error, and may be unable to take two-step codes.
    pub login_crashed: &'static str,
    /// The site said that you are logged out, but you are not: a cache has answered. Try again.
    pub still_signed_in: &'static str,
    /// The site could not be reached; you seem to be offline. Connect and try again; what you typed is kept.
    pub offline: &'static str,
    /// The site took too long to answer. It is not known whether this worked.
    pub timed_out: &'static str,
    /// You may be logged in: try again, or open the user centre.
    pub login_timed_out: &'static str,
    /// The site could not be reached.
    pub blocked: &'static str,
    /// The site can be reached, but its answer was lost, perhaps in a redirect that browsers do not follow. Open the site's
    /// own page to see whether this worked.
    pub redirected: &'static str,
    /// The request was interrupted. Try again.
    pub aborted: &'static str,
    /// The settings of the pages did not arrive. Nothing was sent.
    pub no_settings: &'static str,
    // The summary of what is wrong
    /// What stands before the count: Fix
    pub problems_before: &'static str,
    /// What stands after it: things to continue
    pub problems_after: &'static str,
}
}
