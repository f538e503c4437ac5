//! The boot data of a page: its phrases and its part of the contract table, as JSON for `boot.js`.

use serde_json::{Value, json};
use sspanel_auth::{
    contract::{Dialect, INVITATION, SUBJECTS, Subject},
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
) -> Value {
    let words = language.words();
    let mut data = json!({
        "page": rendered_page.0.map_or("", Page::name),
        "file": rendered_page.stem(),
        "languages": offered.iter().map(|it| it.tag()).collect::<Vec<_>>(),
    });
    if let (Some(page), Value::Object(members)) = (rendered_page.0, &mut data) {
        for part in [
            contract(page, words),
            registration(page),
            phrases(page, words),
        ] {
            members.extend(part.as_object().cloned().unwrap_or_default());
        }
    }
    data
}

/// The request, its checks, and how its response is read.
fn contract(page: Page, words: &Words) -> Value {
    let action = page.action();
    json!({
        "request": action.request(Dialect::Documented),
        "answers": action.answers(),
        "faults": faults(page, words),
        "subjects": subjects(page),
    })
}

/// The parameter of an invitation link, and which settings rule which fields.
fn registration(page: Page) -> Value {
    if page == Page::Register {
        json!({ "invitation": INVITATION, "presence": presence() })
    } else {
        json!({})
    }
}

/// For each field that is checked: what is said if it is missing, and if it is wrong.
fn faults(page: Page, words: &Words) -> Value {
    let text = |fault| words.fault(fault);
    let checked = page.fields().iter().filter_map(|row| {
        let texts = row.check.faults().map(|fault| fault.map(text));
        texts.iter().any(Option::is_some).then(|| {
            let texts: Vec<_> = texts.into_iter().flatten().collect();
            (name(row.field), json!(texts))
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
fn presence() -> Value {
    let RegisterRules {
        invitation,
        contact,
        ..
    } = RegisterRules::default();
    json!({
        (name(Field::Invitation)): ["invitation", invitation],
        (name(Field::ContactKind)): ["contact", contact],
        (name(Field::Contact)): ["contact", contact],
    })
}

/// What `boot.js` calls a field.
fn name(field: Field) -> String {
    json!(field).as_str().unwrap_or_default().to_owned()
}

fn phrases(page: Page, words: &Words) -> Value {
    json!({
        "busy": page.button(words).1,
        "leaving": leaving(page, words),
        "done": done(page, words),
        "refused": words.refused,
        "signedIn": page.signed_in(words),
        "toUserCentre": words.to_user_centre,
        "toLogin": words.login,
        "unreadable": words.unreadable_not_json,
        "http": words.http_server,
        "offline": words.offline,
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
        Page::Logout => [words.logged_out, ""],
    }
}
