//! The bodies and paths of each dialect, byte for byte, and the login in two steps.

use sspanel_auth::{
    config::Settings,
    contract::{Action, Dialect, FieldSpec, FormBody, HttpClass, Method, Outcome},
    flow::{
        FormState, FormView, NavigationState, Notice, Page, PressResult, Submission, apply,
        panel_path, submit,
    },
    form::{EmptyInvitation, Fault, Field, Values},
    i18n::Language,
};

const UNIVERSAL: Dialect = Dialect::Universal;

fn values(typed: &[(Field, &str)]) -> Values {
    let add = |values: Values, (field, text): &(Field, &str)| values.with(*field, *text);
    typed.iter().fold(Values::default(), add)
}

fn account() -> Values {
    values(&[
        (Field::Email, "a@b.c"),
        (Field::Name, "n"),
        (Field::Password, "12345678"),
        (Field::Repeat, "12345678"),
    ])
}

fn body(action: Action, values: &Values, settings: &Settings) -> String {
    let spec = action.request(settings.dialect);
    let values = spec.prepare(values, &settings.register);
    let body = spec.body(&values, &settings.register);
    body.map(|body| body.as_str().to_owned())
        .unwrap_or_default()
}

#[test]
fn a_universal_login_carries_every_name() {
    let settings = Settings::of(UNIVERSAL);
    let typed = [(Field::Email, "a@b.c"), (Field::Password, "p")];
    assert_eq!(
        body(Action::Login, &values(&typed), &settings),
        "email=a%40b.c&passwd=p&password=p&code=&mfa_code="
    );
    let more = [(Field::SecondFactor, "123 456"), (Field::Remember, "true")];
    assert_eq!(
        body(Action::Login, &values(&[typed, more].concat()), &settings),
        "email=a%40b.c&passwd=p&password=p&code=123456&mfa_code=123456&remember_me=true"
    );
}

#[test]
fn a_universal_account_carries_every_name_and_may_have_no_contact() {
    let settings = Settings::of(UNIVERSAL);
    assert_eq!(
        body(Action::Register, &account(), &settings),
        "code=&invite_code=&email=a%40b.c&emailcode=&name=n&passwd=12345678&password=12345678&repasswd=12345678\
         &confirm_password=12345678&imtype=&im_type=&wechat=&im_value="
    );
    let faults = submit(Page::Register, Action::Register, &account(), &settings).err();
    assert_eq!(faults, None);
    let full = account()
        .with(Field::Invitation, "X")
        .with(Field::ContactKind, "5")
        .with(Field::Contact, "c")
        .with(Field::Terms, "true");
    let body = body(Action::Register, &full, &settings);
    assert!(body.starts_with("code=X&invite_code=X&"), "{body}");
    let end = "&imtype=5&im_type=5&wechat=c&im_value=c&tos=true";
    assert!(body.ends_with(end), "{body}");
}

#[test]
fn the_setting_replaces_an_empty_invitation_under_its_old_name_only() {
    let mut settings = Settings::of(UNIVERSAL);
    settings.register.empty_invitation = EmptyInvitation::Zero;
    let empty = body(Action::Register, &account(), &settings);
    assert!(empty.starts_with("code=0&invite_code=&"), "{empty}");
    let given = account().with(Field::Invitation, "X");
    let given = body(Action::Register, &given, &settings);
    assert!(given.starts_with("code=X&invite_code=X&"), "{given}");
    settings.dialect = Dialect::Documented;
    let documented = body(Action::Register, &account(), &settings);
    assert!(documented.starts_with("code=&email="), "{documented}");
}

#[test]
fn the_terms_are_sent_only_if_their_box_is_shown_and_ticked() {
    let ticked = account().with(Field::Terms, "true");
    for (dialect, is_sent) in [(Dialect::Documented, false), (UNIVERSAL, true)] {
        let settings = Settings::of(dialect);
        assert!(!body(Action::Register, &account(), &settings).contains("tos"));
        let body = body(Action::Register, &ticked, &settings);
        assert_eq!(body.contains("&tos=true"), is_sent, "{body}");
    }
}

#[test]
fn the_first_names_are_the_same_in_every_dialect() {
    for page in Page::ALL {
        let action = page.action();
        let has_input = |row: &&FieldSpec| row.field != Field::EmailCode;
        for row in action.request(UNIVERSAL).fields.iter().filter(has_input) {
            let name = page.name_of(row.field);
            assert_eq!(action.request(UNIVERSAL).name_of(row.field), name);
            assert!(page.has(row.field), "{:?}", row.field);
        }
    }
    let code = Action::SecondFactor.request(UNIVERSAL);
    let name = Page::Login.name_of(Field::SecondFactor);
    assert_eq!(code.name_of(Field::SecondFactor), name);
}

#[test]
fn logout_has_a_path_in_each_dialect() {
    for (dialect, path) in [
        (Dialect::Documented, "/logout"),
        (UNIVERSAL, "/user/logout"),
    ] {
        let spec = Action::Logout.request(dialect);
        assert_eq!((spec.method, spec.path), (Method::Get, path));
    }
}

fn typed_login() -> Values {
    values(&[(Field::Email, "a@b.c"), (Field::Password, "p")])
}

/// Presses the button with this code, which may be empty.
fn press(state: &mut FormState, code: &str) -> PressResult {
    let values = typed_login().with(Field::SecondFactor, code);
    state.press(&values, &Settings::of(UNIVERSAL))
}

fn sent(press: PressResult) -> Submission {
    let PressResult::Send(sent) = press else {
        unreachable!("a complete form is sent")
    };
    sent
}

fn take(state: &mut FormState, sent: &Submission, outcome: Outcome) {
    state.sending();
    let outcome = state.interpret(sent, outcome);
    let step = apply(sent, outcome, &Settings::of(UNIVERSAL), None);
    state.show(step, None, 0.0);
}

/// A login form after the first of two steps.
fn after_first_step() -> FormState {
    let mut state = FormState::opening(
        Page::Login,
        &Settings::of(UNIVERSAL),
        NavigationState::default(),
    );
    let first = sent(press(&mut state, ""));
    take(&mut state, &first, Outcome::SecondStep(None));
    state
}

fn view(state: &FormState) -> FormView {
    FormView {
        state: state.clone().into(),
        settings: Settings::of(UNIVERSAL).into(),
        language: Language::En,
    }
}

#[test]
fn the_second_step_sends_the_code_alone() {
    let mut state = after_first_step();
    assert!(!view(&state).hides(Field::SecondFactor));
    let second = sent(press(&mut state, "123456"));
    assert_eq!(second.request.path, "/auth/totp");
    let body = second.request.body.as_ref().map(FormBody::as_str);
    assert_eq!(body, Some("code=123456"));
    assert_eq!(second.email, "a@b.c");
    assert!(second.has(Field::SecondFactor));
}

#[test]
fn the_second_step_needs_a_code() {
    let PressResult::Invalid(step) = press(&mut after_first_step(), " ") else {
        unreachable!("the code is missing")
    };
    let problem = step.screen.problem(Field::SecondFactor);
    let missing = sspanel_auth::flow::Problem::Fault(Fault::CodeMissing);
    assert_eq!(problem, Some(&missing));
}

#[test]
fn a_wrong_code_stays_in_the_second_step_and_another_refusal_leads_to_the_first() {
    for (outcome, next) in [
        (Outcome::CodeAsked(None), Action::SecondFactor),
        (Outcome::Http(HttpClass::Gateway), Action::SecondFactor),
        (
            Outcome::Refused(Some("登录会话已过期".to_owned())),
            Action::Login,
        ),
        (Outcome::Refused(None), Action::Login),
    ] {
        let mut state = after_first_step();
        let second = sent(press(&mut state, "123456"));
        take(&mut state, &second, outcome.clone());
        let again = sent(press(&mut state, "654321"));
        assert_eq!(again.request.action, next, "{outcome:?}");
    }
}

#[test]
fn values_that_a_password_manager_fills_in_beside_the_code_keep_the_step() {
    let settings = Settings::of(UNIVERSAL);
    for field in [Field::Email, Field::Password, Field::Remember] {
        let mut state = after_first_step();
        state.typed(field, &typed_login(), &settings);
        let again = sent(press(&mut state, "654321"));
        assert_eq!(again.request.action, Action::SecondFactor, "{field:?}");
    }
}

#[test]
fn a_code_sent_with_the_password_is_no_error_in_the_first_step() {
    let settings = Settings::of(UNIVERSAL);
    let mut state = FormState::opening(Page::Login, &settings, NavigationState::default());
    let first = sent(press(&mut state, "123456"));
    take(&mut state, &first, Outcome::SecondStep(None));
    assert!(view(&state).is_step(Field::SecondFactor));
}

#[test]
fn a_login_with_status_500_names_a_possible_cause() {
    for code in ["", "123456"] {
        for (dialect, notice) in [
            (UNIVERSAL, Notice::LoginCrashed),
            (Dialect::Documented, Notice::Http(HttpClass::Server)),
        ] {
            let values = typed_login().with(Field::SecondFactor, code);
            let settings = Settings::of(dialect);
            let sent = Submission::of(Page::Login, Action::Login, &values, &settings);
            let step = apply(&sent, Outcome::Http(HttpClass::Server), &settings, None);
            assert_eq!(step.screen.notice, Some(notice));
        }
    }
}

#[test]
fn only_safe_paths_of_the_panel_are_followed_and_the_user_centre_is_a_setting() {
    for (offered, path) in [
        ("/user/shop?a=b", Some("/user/shop?a=b")),
        ("/user", None),
        ("//evil.example", None),
        ("https://evil.example", None),
        ("javascript:alert(1)", None),
        ("", None),
    ] {
        let found = panel_path(Some(offered.to_owned()));
        assert_eq!(found.as_deref(), path, "{offered}");
    }
    assert_eq!(panel_path(None), None);
}
