//! What a visitor sees after a refusal or a failure, and what stays in the form.

use sspanel_auth::{
    config::Settings,
    contract::{Action, Failure, HttpClass, Outcome, PanelMessage, Unreadable},
    flow::{Effect, Message, Notice, Page, Phase, Problem, Screen, Stage, Submission, apply},
    form::{Field, Values},
    i18n::Language,
};

use crate::{filled, loaded, outcome_of, panel_text, sent_with};

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
