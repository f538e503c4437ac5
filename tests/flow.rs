//! The promises of the flow: what a visitor sees and where the browser goes, for every outcome.

use sspanel_auth::{
    config::{AfterLogout, AfterRegister, Settings},
    contract::{Action, Failure, HttpClass, Outcome, PanelMessage, Unreadable},
    flow::{
        Effect, Message, NavigationState, Notice, Page, Phase, Problem, Screen, Stage, Step,
        Submission, Success, Tone, apply, redirect_path, submit,
    },
    form::{Fault, Field, Presence, RegisterRules, Values},
    i18n::Language,
};

fn filled() -> Values {
    [
        (Field::Email, " a@b.test"),
        (Field::Password, "12345678"),
        (Field::Repeat, "12345678"),
        (Field::ContactKind, "4"),
        (Field::Contact, "a"),
    ]
    .into_iter()
    .fold(Values::default(), |values, (field, text)| {
        values.with(field, text)
    })
}

fn sent_with(page: Page, values: &Values) -> Submission {
    let Ok(submission) = submit(page, page.action(), values, &Settings::default()) else {
        unreachable!("a complete form has no fault")
    };
    submission
}

fn sent(page: Page) -> Submission {
    sent_with(page, &filled())
}

fn outcome_of(page: Page, outcome: Outcome) -> Step {
    apply(&sent(page), outcome, &Settings::default(), None)
}

fn panel_text(text: &str) -> String {
    text.to_owned()
}

/// A language with its phrases loaded.
fn loaded(language: Language) -> Language {
    language.load(&serde_json::json!(language.texts()).to_string());
    language
}

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

#[test]
fn a_refused_login_marks_its_field_and_clears_a_password_that_may_be_wrong() {
    let step = outcome_of(
        Page::Login,
        Outcome::Refused(Some(panel_text("邮箱不存在"))),
    );
    assert_eq!(
        step.screen,
        Screen::with_problem(Field::Email, Problem::Refused("邮箱不存在".to_owned()))
    );
    assert_eq!(
        step.effects,
        [Effect::FocusField(Field::Email)],
        "the password may be right"
    );

    let step = outcome_of(
        Page::Login,
        Outcome::Refused(Some(panel_text("邮箱或者密码错误"))),
    );
    assert_eq!(
        step.screen,
        Screen::with_wrong_pair(panel_text("邮箱或者密码错误"))
    );
    for field in [Field::Email, Field::Password] {
        let problem = step.screen.problem(field);
        assert!(problem.is_some_and(Problem::is_error), "{field:?}");
    }
    assert_eq!(
        step.effects,
        [Effect::ClearPasswords, Effect::FocusField(Field::Password)]
    );
}

#[test]
fn a_refused_registration_keeps_everything_and_marks_only_its_own_fields() {
    let step = outcome_of(
        Page::Register,
        Outcome::Refused(Some(panel_text("邀请码无效"))),
    );
    assert_eq!(step.effects, [Effect::FocusField(Field::Invitation)]);
    let step = outcome_of(
        Page::Register,
        Outcome::Refused(Some(panel_text("未开放注册。"))),
    );
    assert_eq!(step.effects, [Effect::FocusNotice]);
    let step = outcome_of(
        Page::Reset,
        Outcome::Refused(Some(panel_text("邀请码无效"))),
    );
    assert_eq!(
        step.screen.notice,
        Some(Notice::Refused(Some(panel_text("邀请码无效"))))
    );
}

#[test]
fn a_refusal_is_understood_by_what_was_sent() {
    let settings = Settings::default();
    let refused = |typed: &[(Field, &str)], text: &str| {
        let values = typed
            .iter()
            .fold(Values::default(), |values, (field, text)| {
                values.with(*field, *text)
            });
        let sent = Submission::of(Page::Register, Action::Register, &values, &settings);
        let outcome = Outcome::Refused(Some(text.to_owned()));
        apply(&sent, outcome, &settings, None).screen.problems
    };
    let refusal = |text: &str| Problem::Refused(text.to_owned());
    let unknown = "邀请码无效";
    let missing = Problem::RefusedAs(unknown.to_owned(), PanelMessage::InvitationMissing);
    assert_eq!(refused(&[], unknown), [(Field::Invitation, missing)]);
    let with_code = refused(&[(Field::Invitation, "x")], unknown);
    assert_eq!(with_code, [(Field::Invitation, refusal(unknown))]);
    let contact = "请填上你的联络方式";
    assert_eq!(
        refused(&[], contact),
        [(Field::ContactKind, refusal(contact))]
    );
    let with_kind = refused(&[(Field::ContactKind, "1")], contact);
    assert_eq!(with_kind, [(Field::Contact, refusal(contact))]);
}

#[test]
fn a_captcha_at_a_login_is_no_second_factor() {
    let text = "验证码错误";
    let login = outcome_of(Page::Login, Outcome::Refused(Some(panel_text(text))));
    assert_eq!(
        login.screen.notice,
        Some(Notice::Refused(Some(panel_text(text))))
    );
    assert_eq!(PanelMessage::recognise(text), Some(PanelMessage::Captcha));
    let values = Values::default().with(Field::SecondFactor, "1");
    let settings = Settings::default();
    let sent = Submission::of(Page::Login, Action::SecondFactor, &values, &settings);
    let step = apply(
        &sent,
        Outcome::CodeAsked(Some(panel_text(text))),
        &settings,
        None,
    );
    let wrong = Problem::RefusedAs(panel_text(text), PanelMessage::CodeRefused);
    assert_eq!(step.screen.problem(Field::SecondFactor), Some(&wrong));
}

#[test]
fn the_second_factor_is_asked_for_and_the_password_stays() {
    let step = outcome_of(
        Page::Login,
        Outcome::CodeAsked(Some(panel_text("两步验证码错误"))),
    );
    assert_eq!(
        step.screen,
        Screen::with_problem(
            Field::SecondFactor,
            Problem::CodeAsked(Some(panel_text("两步验证码错误")))
        )
    );
    assert_eq!(step.effects, [Effect::FocusField(Field::SecondFactor)]);

    let with_code = sent_with(Page::Login, &filled().with(Field::SecondFactor, "000000"));
    let settings = Settings::default();
    let step = apply(
        &with_code,
        Outcome::CodeAsked(Some(panel_text("两步验证码错误"))),
        &settings,
        None,
    );
    let problem = Problem::Refused("两步验证码错误".to_owned());
    assert_eq!(
        step.screen,
        Screen::with_problem(Field::SecondFactor, problem)
    );
    let step = apply(&with_code, Outcome::CodeAsked(None), &settings, None);
    assert_eq!(
        step.screen,
        Screen::with_problem(Field::SecondFactor, Problem::CodeWrong)
    );
}

#[test]
fn a_limit_keeps_its_time_and_has_the_notice_of_one_without() {
    let notice = outcome_of(Page::Login, Outcome::Limited(30)).screen.notice;
    let notice = notice.expect("it has a notice");
    assert_eq!(notice, Notice::Limited(30));
    let language = loaded(Language::En);
    let message = notice.message(Page::Login, language);
    assert_eq!(message, Message::ours(language.words().http_too_many));
}

#[test]
fn every_failure_leaves_a_ready_form_with_its_own_sentence_in_every_language() {
    let outcomes = [
        Outcome::Refused(None),
        Outcome::SignedIn,
        Outcome::Unreadable(Unreadable::Empty),
        Outcome::Unreadable(Unreadable::Html),
        Outcome::Unreadable(Unreadable::NotJson),
        Outcome::Unreadable(Unreadable::TooLarge),
        Outcome::Http(HttpClass::Forbidden),
        Outcome::Http(HttpClass::NotFound),
        Outcome::Http(HttpClass::WrongMethod),
        Outcome::Http(HttpClass::TooMany),
        Outcome::Http(HttpClass::Client),
        Outcome::Http(HttpClass::Gateway),
        Outcome::Http(HttpClass::Server),
        Outcome::Failed(Failure::Offline),
        Outcome::Failed(Failure::TimedOut),
        Outcome::Failed(Failure::Blocked),
        Outcome::Failed(Failure::Aborted),
    ];
    for language in Language::ALL {
        let mut sentences: Vec<String> = Vec::new();
        for outcome in &outcomes {
            let screen = outcome_of(Page::Register, outcome.clone()).screen;
            assert_eq!(screen.phase, Phase::Ready);
            let notice = screen.notice.expect("a failure has a notice");
            let message = notice.message(Page::Register, loaded(language));
            assert!(!message.sentence.is_empty(), "{notice:?}");
            sentences.push(message.sentence.to_owned());
        }
        let count = sentences.len();
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), count, "two failures share a sentence");
    }
}

#[test]
fn after_the_first_of_two_steps_the_code_is_sent_alone() {
    let text = Some(panel_text("请完成二步认证"));
    let step = outcome_of(Page::Login, Outcome::SecondStep(text.clone()));
    let field = Field::SecondFactor;
    let asked = Screen::with_problem(field, Problem::CodeAsked(text));
    assert_eq!(step.screen, asked);
    assert_eq!(step.effects, [Effect::FocusField(field)]);
    assert_eq!(step.stage, Some(Stage::Code(Action::SecondFactor)));
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

#[test]
fn a_list_of_what_is_wrong_is_worth_its_room_only_for_more_than_one_thing() {
    let many = Step::with_faults(
        Page::Register,
        vec![
            (Field::Email, Fault::EmailMissing),
            (Field::Password, Fault::PasswordMissing),
        ],
    );
    assert_eq!(many.screen.summary.len(), 2);
    let one = Step::with_faults(Page::Register, vec![(Field::Email, Fault::EmailMissing)]);
    assert!(one.screen.summary.is_empty());
    assert!(Screen::default().summary.is_empty());
    for step in [many, one] {
        assert_eq!(step.effects, [Effect::FocusFaults]);
    }
}

#[test]
fn what_is_wrong_is_said_once_by_the_focus_or_by_its_region() {
    let step = outcome_of(
        Page::Reset,
        Outcome::Refused(Some(panel_text("邮箱不存在"))),
    );
    assert!(step.screen.moves_focus, "the focus goes to the field");
    assert!(!step.without_disturbing().screen.moves_focus);
}

#[test]
fn a_focus_that_stays_leaves_the_region_to_speak() {
    let wrong = || {
        outcome_of(
            Page::Login,
            Outcome::Refused(Some(panel_text("邮箱或者密码错误"))),
        )
    };
    let fault = || Step::with_faults(Page::Register, vec![(Field::Email, Fault::EmailMissing)]);
    let many = || {
        let password = (Field::Password, Fault::PasswordMissing);
        Step::with_faults(
            Page::Register,
            vec![(Field::Email, Fault::EmailMissing), password],
        )
    };
    for (step, focused, moves_focus) in [
        (wrong(), None, true),
        (wrong(), Some(Field::Email), true),
        (wrong(), Some(Field::Password), false),
        (fault(), Some(Field::Password), true),
        (fault(), Some(Field::Email), false),
        (many(), Some(Field::Email), true),
    ] {
        let step = step.with_focus_in(focused);
        assert_eq!(step.screen.moves_focus, moves_focus, "{focused:?} {step:?}");
    }
}

#[test]
fn only_a_password_that_may_be_wrong_is_emptied() {
    for (text, effects) in [
        (
            Some("邮箱或者密码错误"),
            vec![Effect::ClearPasswords, Effect::FocusField(Field::Password)],
        ),
        (
            Some("密码错误"),
            vec![Effect::ClearPasswords, Effect::FocusField(Field::Password)],
        ),
        (Some("邮箱不存在"), vec![Effect::FocusField(Field::Email)]),
        (Some("系统升级中"), vec![Effect::FocusNotice]),
        (None, vec![Effect::FocusNotice]),
    ] {
        let step = outcome_of(Page::Login, Outcome::Refused(text.map(panel_text)));
        assert_eq!(step.effects, effects, "{text:?}");
    }
}
