//! What is checked before a request is sent, and what is sent.

use sspanel_auth::{
    config::Settings,
    contract::{Action, Outcome, PanelMessage},
    flow::{Effect, Notice, Page, Phase, Problem, Screen, Tone, apply, submit},
    form::{Fault, Field, Presence, RegisterRules, Values},
};

use crate::{filled, panel_text, sent};

#[test]
fn faults_are_found_before_anything_is_sent() {
    let faults = submit(
        Page::Login,
        Action::Login,
        &Values::default(),
        &Settings::default(),
    )
    .err();
    let expected = vec![
        (Field::Email, Fault::EmailMissing),
        (Field::Password, Fault::PasswordMissing),
    ];
    assert_eq!(faults, Some(expected.clone()));
    let screen = Screen::with_faults(Page::Register, expected);
    assert_eq!(screen.phase, Phase::Ready);
    assert_eq!(
        screen.problem(Field::Email),
        Some(&Problem::Fault(Fault::EmailMissing))
    );
}

#[test]
fn the_body_of_each_page_is_the_documented_one() {
    let body = |page| sent(page).request.body.map(|body| body.as_str().to_owned());
    assert_eq!(
        body(Page::Login).as_deref(),
        Some("email=a%40b.test&passwd=12345678&code=")
    );
    assert_eq!(body(Page::Reset).as_deref(), Some("email=a%40b.test"));
    assert_eq!(body(Page::Logout), None);
}

fn ruled(rules: RegisterRules) -> Settings {
    Settings {
        register: rules,
        ..Settings::default()
    }
}

#[test]
fn the_register_form_is_checked_by_the_rules_of_the_operator() {
    let faults = |rules| submit(Page::Register, Action::Register, &filled(), &ruled(rules)).err();
    let with_invitation = |invitation| RegisterRules {
        invitation,
        ..RegisterRules::default()
    };
    let missing = vec![(Field::Invitation, Fault::InvitationMissing)];
    assert_eq!(faults(with_invitation(Presence::Required)), Some(missing));
    assert_eq!(faults(with_invitation(Presence::Optional)), None);
    assert_eq!(faults(with_invitation(Presence::Hidden)), None);
}

#[test]
fn a_refusal_about_a_hidden_field_is_shown_for_the_form() {
    let settings = ruled(RegisterRules {
        contact: Presence::Hidden,
        ..RegisterRules::default()
    });
    let refused = |panel_text: &str| {
        let outcome = Outcome::Refused(Some(panel_text.to_owned()));
        apply(&sent(Page::Register), outcome, &settings, None)
    };
    let step = refused("请填上你的联络方式");
    assert_eq!(step.effects, [Effect::FocusNotice]);
    let notice = Notice::RefusedAs(panel_text("请填上你的联络方式"), PanelMessage::NoField);
    assert_eq!(step.screen, Screen::with_notice(notice));
    let step = refused("邀请码无效");
    assert_eq!(step.effects, [Effect::FocusField(Field::Invitation)]);
}

#[test]
fn closed_registration_takes_no_submit_and_is_no_failure() {
    let settings = ruled(RegisterRules {
        is_open: false,
        ..RegisterRules::default()
    });
    let screen = Screen::opening(Page::Register, &settings);
    assert_eq!(screen.phase, Phase::Done);
    assert_eq!(screen.notice, Some(Notice::RegistrationClosed));
    assert_eq!(Notice::RegistrationClosed.tone(), Tone::Neutral);
    for page in [Page::Login, Page::Reset, Page::Logout] {
        assert_eq!(Screen::opening(page, &settings), Screen::default());
    }
    let open = Screen::opening(Page::Register, &Settings::default());
    assert_eq!(open, Screen::default());
}
