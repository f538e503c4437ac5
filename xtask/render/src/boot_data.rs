//! The boot data of a page: its phrases and its request, as JSON for `boot.js`.

use serde_json::{Value, json};
use sspanel_auth::{
    contract::{Dialect, SUBJECTS, Subject},
    flow::{Page, plain_text},
    form::{Fault, Field},
    i18n::{Language, Words},
};

use crate::leaf::Leaf;

/// The content of `<meta name="auth-boot">`.
pub(crate) fn boot_data(leaf: Leaf, language: Language, offered: &[Language]) -> Value {
    let words = language.words();
    let mut data = json!({
        "page": leaf.0.map_or("", Page::name),
        "file": leaf.stem(),
        "languages": offered.iter().map(|it| it.tag()).collect::<Vec<_>>(),
    });
    if let (Some(page), Value::Object(members)) = (leaf.0, &mut data) {
        let Value::Object(more) = about_form(page, words) else {
            return data;
        };
        members.extend(more);
    }
    data
}

fn about_form(page: Page, words: &Words) -> Value {
    json!({
        "path": page.action().request(Dialect::Documented).path,
        "rules": rules(page, words),
        "subjects": subjects(page),
        "busy": page.button(words).1,
        "leaving": leaving(page, words),
        "done": done(page, words),
        "refused": words.refused,
        "signedIn": page.signed_in(words),
        "toUserCentre": words.to_user_centre,
        "toLogin": words.login,
        "unreadable": words.unreadable_not_json,
        "failed": words.http_server,
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

/// Parts of messages, each with the names of the fields that it is about; the first is where the message stands.
fn subjects(page: Page) -> Value {
    let names = |subject: Subject| match subject.within(|field| page.has(field)) {
        Subject::Field(field) => vec![page.name_of(field)],
        Subject::Pair => vec![page.name_of(Field::Password), page.name_of(Field::Email)],
        Subject::Form => vec![],
    };
    let rows = SUBJECTS.iter();
    rows.map(|(part, subject)| json!([part, names(*subject)]))
        .collect()
}

/// For each field that is checked: what is said if it is empty, and if it is wrong.
fn rules(page: Page, words: &Words) -> Value {
    let text = |fault| words.fault(fault);
    let email = json!([text(Fault::EmailMissing), text(Fault::EmailShape)]);
    match page {
        Page::Login => json!({
            page.name_of(Field::Email): email,
            page.name_of(Field::Password): [text(Fault::PasswordMissing)],
        }),
        Page::Register => json!({
            page.name_of(Field::Invitation): [text(Fault::InvitationMissing)],
            page.name_of(Field::Email): email,
            page.name_of(Field::Password): [text(Fault::NewPasswordMissing), text(Fault::PasswordShort)],
            page.name_of(Field::Repeat): [text(Fault::RepeatMissing), text(Fault::RepeatDiffers)],
            page.name_of(Field::ContactKind): [text(Fault::ContactKindMissing)],
            page.name_of(Field::Contact): [text(Fault::ContactMissing)],
        }),
        Page::Reset => json!({ page.name_of(Field::Email): email }),
        Page::Logout => json!({}),
    }
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
