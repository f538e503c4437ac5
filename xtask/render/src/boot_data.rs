//! The boot data of a page: its phrases and its part of the contract table, as JSON for `boot.js`.

use serde_json::{Value, json};
use sspanel_auth::{
    config::Settings,
    contract::{Action, ContactKind, Dialect, INVITATION, SUBJECTS, Subject},
    flow::{Page, plain_text},
    form::{Field, RegisterRules},
    i18n::{Language, Words},
};

use crate::rendered_page::RenderedPage;

/// The content of `<meta name="auth-boot">`.
pub(crate) fn boot_data(
    rendered_page: RenderedPage,
    language: Language,
    offered: &[Language],
    shape: i32,
) -> Value {
    let words = language.words();
    let mut data = json!({
        "page": rendered_page.0.map_or("", Page::name),
        "file": rendered_page.stem(),
        "shape": shape,
        "languages": offered.iter().map(|it| it.tag()).collect::<Vec<_>>(),
    });
    if let (Some(page), Value::Object(members)) = (rendered_page.0, &mut data) {
        for part in [
            contract(page, words),
            registration(page),
            phrases(page, language),
        ] {
            members.extend(part.as_object().cloned().unwrap_or_default());
        }
    }
    data
}

/// The requests in each dialect, their checks, and how their responses are read.
fn contract(page: Page, words: &Words) -> Value {
    let answers = actions(page).map(|action| (name(&json!(action)), json!(action.answers())));
    json!({
        "action": page.action(),
        "requests": by_dialect(|dialect| requests(page, dialect)),
        "answers": Value::Object(answers.collect()),
        "faults": faults(page, words),
        "subjects": subjects(page),
    })
}

/// What a page may send: only a login can have a second step.
fn actions(page: Page) -> impl Iterator<Item = Action> {
    let usual = page.action();
    let has_second_step = usual.answers().second_step.is_some();
    [usual]
        .into_iter()
        .chain(has_second_step.then_some(Action::SecondFactor))
}

fn requests(page: Page, dialect: Dialect) -> Value {
    let requests =
        actions(page).map(|action| (name(&json!(action)), json!(action.request(dialect))));
    Value::Object(requests.collect())
}

fn by_dialect(value: impl Fn(Dialect) -> Value) -> Value {
    let values = Dialect::ALL.map(|dialect| (name(&json!(dialect)), value(dialect)));
    Value::Object(values.into_iter().collect())
}

/// The parameter of an invitation link, and which settings rule which fields.
fn registration(page: Page) -> Value {
    if page == Page::Register {
        json!({
            "invitation": INVITATION,
            "presence": by_dialect(|dialect| presence(Settings::of(dialect).register)),
            "contactKinds": contact_kinds(),
        })
    } else {
        json!({})
    }
}

/// For each field that is checked: what is said if it is missing, and if it is wrong.
fn faults(page: Page, words: &Words) -> Value {
    let text = |fault| words.fault(fault);
    let rows = actions(page).flat_map(|action| action.request(Dialect::Documented).fields);
    let checked = rows.filter_map(|row| {
        let texts = row.check.faults().map(|fault| fault.map(text));
        texts.iter().any(Option::is_some).then(|| {
            let texts: Vec<_> = texts.into_iter().flatten().collect();
            (name(&json!(row.field)), json!(texts))
        })
    });
    Value::Object(checked.collect())
}

/// Parts of messages, each with the fields that it is about; the first is where the message stands.
fn subjects(page: Page) -> Value {
    let fields = |subject: Subject| match subject.within(|field| page.has(field)) {
        Subject::Field(field) => vec![field],
        Subject::Pair => vec![Field::Password, Field::Email],
        Subject::Form => vec![],
    };
    let rows = SUBJECTS.iter();
    rows.map(|(part, subject)| json!([part, fields(*subject)]))
        .collect()
}

/// For each field that a setting rules: the setting in the group `register`, and its default.
fn presence(rules: RegisterRules) -> Value {
    let row = |setting, field| json!([setting, rules.presence(field)]);
    json!({
        (name(&json!(Field::Invitation))): row("invitation", Field::Invitation),
        (name(&json!(Field::ContactKind))): row("contact", Field::ContactKind),
        (name(&json!(Field::Contact))): row("contact", Field::Contact),
        (name(&json!(Field::Terms))): row("terms", Field::Terms),
    })
}

/// The kinds of contact that are usual in each dialect, and the values of all of them.
fn contact_kinds() -> Value {
    let numbers = ContactKind::ALL.map(|kind| (name(&json!(kind)), json!(kind.number())));
    let mut kinds = by_dialect(|dialect| json!(ContactKind::usual(dialect)));
    if let Value::Object(members) = &mut kinds {
        let numbers = Value::Object(numbers.into_iter().collect());
        members.insert("numbers".to_owned(), numbers);
    }
    kinds
}

/// What `boot.js` calls something.
fn name(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn phrases(page: Page, language: Language) -> Value {
    let words = language.words();
    json!({
        "crashed": (page == Page::Login).then_some(words.login_crashed),
        "busy": page.button(words).1,
        "leaving": leaving(page, words),
        "done": done(page, words),
        "refused": words.refused,
        "signedIn": page.signed_in(words),
        "toUserCentre": words.to_user_centre,
        "toLogin": words.login,
        "tokenMissing": (page == Page::NewPassword).then(|| plain_text(words.token_missing)),
        "toReset": (page == Page::NewPassword).then_some(words.to_reset),
        "unreadable": words.unreadable_not_json,
        "http": words.http_server,
        "offline": words.offline,
        "noSettings": words.no_settings,
        "closed": (page == Page::Register).then_some(words.registration_closed),
        "cookiesOff": (page == Page::Login).then_some(language.status_words().not_kept_cookies),
        "timedOut": plain_text(match page {
            Page::Login => words.login_timed_out,
            _ => words.timed_out,
        }),
        "blocked": words.blocked,
        "codeAsked": words.code_asked,
        "codeWrong": words.code_wrong,
    })
}
/// What is said of a success that leads away from the page: all of it, and what follows the panel's own words.
const fn leaving(page: Page, words: &Words) -> [&'static str; 2] {
    match page {
        Page::Register => [words.registered_and_leaving, words.leaving],
        Page::Logout => [words.logged_out, ""],
        _ => [words.logged_in, words.leaving],
    }
}

/// The same of a success that stays on the page.
const fn done(page: Page, words: &Words) -> [&'static str; 2] {
    match page {
        Page::Login => [words.logged_in, ""],
        Page::Register => [words.registered, words.registered_next],
        Page::Reset => [words.reset_sent, words.reset_sent_next],
        Page::NewPassword => [words.password_set, words.password_set_next],
        Page::Logout => [words.logged_out, ""],
    }
}
