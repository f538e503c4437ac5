//! What a visitor sees, and where the browser goes, after a success.

use sspanel_auth::{
    config::{AfterLogout, AfterRegister, Settings},
    contract::{Failure, HttpClass, Outcome, Unreadable},
    flow::{
        Effect, NavigationState, Notice, Page, Phase, Screen, Submission, Success, apply,
        redirect_path,
    },
};

use crate::{outcome_of, panel_text, sent};

#[test]
fn after_login_the_browser_goes_to_the_user_centre_or_a_safe_path() {
    let goes_to = |settings: &Settings, search: &str| {
        let step = apply(
            &sent(Page::Login),
            Outcome::Succeeded(None),
            settings,
            redirect_path(search),
        );
        assert_eq!(step.screen.phase, Phase::Leaving);
        step.effects
    };
    let there = |address: &str| vec![Effect::Leave(address.to_owned())];
    let default = Settings::default();
    assert_eq!(goes_to(&default, ""), there("/user"));
    assert_eq!(
        goes_to(&default, "?redirect=%2Fuser%2Fshop"),
        there("/user/shop")
    );
    assert_eq!(goes_to(&default, "?redirect=//evil.test"), there("/user"));
    let elsewhere = Settings {
        panel: "https://p.test".to_owned(),
        ..Settings::default()
    };
    assert_eq!(
        goes_to(&elsewhere, "?redirect=/user/node"),
        there("https://p.test/user/node")
    );
}

#[test]
fn after_registering_the_login_page_opens_with_email_and_message() {
    let step = outcome_of(
        Page::Register,
        Outcome::Succeeded(Some(panel_text("注册成功！"))),
    );
    let state = NavigationState {
        registered_email: "a@b.test".to_owned(),
        notice: Some(Notice::Succeeded(
            Success::Registered,
            Some(panel_text("注册成功！")),
        )),
        ..NavigationState::default()
    };
    assert_eq!(step.effects, [Effect::Open(Page::Login, state)]);
}

#[test]
fn a_new_account_that_is_signed_in_already_has_nothing_left_to_do() {
    let sent = sent(Page::Login);
    let own = sent.email.as_str();
    assert_eq!(
        sent.interpret(own, Outcome::SignedIn),
        Outcome::Succeeded(None)
    );
    for other in ["", "another@b.test"] {
        assert_eq!(sent.interpret(other, Outcome::SignedIn), Outcome::SignedIn);
    }
    let refused = Outcome::Refused(None);
    assert_eq!(sent.interpret(own, refused.clone()), refused);
    let elsewhere = Submission {
        page: Page::Reset,
        ..sent.clone()
    };
    assert_eq!(
        elsewhere.interpret(own, Outcome::SignedIn),
        Outcome::SignedIn
    );
}

#[test]
fn after_registering_a_setting_sends_to_the_user_centre() {
    let settings = Settings {
        after_register: AfterRegister::UserCentre,
        ..Settings::default()
    };
    let step = apply(
        &sent(Page::Register),
        Outcome::Succeeded(None),
        &settings,
        None,
    );
    assert_eq!(step.effects, [Effect::Leave("/user".to_owned())]);
}

#[test]
fn a_screen_that_was_left_is_ready_when_the_visitor_comes_back_and_a_busy_one_stays_busy() {
    let mut left = outcome_of(Page::Login, Outcome::Succeeded(None)).screen;
    left.restore();
    assert_eq!(left, Screen::default());
    let mut signed_out = outcome_of(Page::Logout, Outcome::Succeeded(None)).screen;
    signed_out.restore();
    assert_eq!(
        signed_out,
        Screen::default(),
        "the visitor may have signed in since"
    );
    let mut busy = Screen::busy();
    busy.restore();
    assert_eq!(busy, Screen::busy());
}

#[test]
fn a_reset_is_confirmed_with_its_address_and_closes_the_form() {
    let step = outcome_of(
        Page::Reset,
        Outcome::Succeeded(Some(panel_text("重置邮件已经发送,请检查邮箱."))),
    );
    let text = Some(panel_text("重置邮件已经发送,请检查邮箱."));
    let notice = Notice::Succeeded(Success::ResetSent, text);
    assert_eq!(step.screen.notice, Some(notice));
    assert!(step.screen.is_sent);
}

#[test]
fn only_a_success_counts_as_signed_out() {
    let done = outcome_of(Page::Logout, Outcome::Succeeded(None)).screen;
    assert_eq!(
        (done.phase, done.notice),
        (
            Phase::Done,
            Some(Notice::Succeeded(Success::LoggedOut, None))
        )
    );
    for outcome in [
        Outcome::Refused(None),
        Outcome::SignedIn,
        Outcome::Unreadable(Unreadable::Html),
        Outcome::Http(HttpClass::Server),
        Outcome::Failed(Failure::Offline),
    ] {
        let screen = outcome_of(Page::Logout, outcome).screen;
        assert_eq!(screen.phase, Phase::Ready);
        assert_ne!(
            screen.notice,
            Some(Notice::Succeeded(Success::LoggedOut, None))
        );
    }
}

#[test]
fn after_signing_out_a_setting_sends_elsewhere() {
    let settings = Settings {
        panel: "https://p.test".to_owned(),
        after_logout: AfterLogout::Path("/bye".to_owned()),
        ..Settings::default()
    };
    let step = apply(
        &sent(Page::Logout),
        Outcome::Succeeded(None),
        &settings,
        None,
    );
    assert_eq!(step.screen.phase, Phase::Leaving);
    assert_eq!(
        step.effects,
        [Effect::Leave("https://p.test/bye".to_owned())]
    );
}

#[test]
fn a_page_that_is_not_left_after_all_is_done() {
    let mut screen = outcome_of(Page::Login, Outcome::Succeeded(None)).screen;
    screen.stay(None);
    let kept = Screen {
        phase: Phase::Done,
        ..Screen::with_notice(Notice::Succeeded(Success::LoggedInHere, None))
    };
    assert_eq!(screen, kept);
    screen.stay(Some(Notice::Succeeded(Success::Registered, None)));
    assert_eq!(
        screen.notice,
        Some(Notice::Succeeded(Success::Registered, None))
    );
}
