//! What `boot.js` is told about a page: its phrases and its request, as JSON.

use serde_json::{Value, json};
use sspanel_auth::{
    flow::Page,
    form::{Fault, Field},
    i18n::{Language, Words},
};

use crate::leaf::Leaf;

/// The content of `<meta name="auth-boot">`.
pub(crate) fn told(leaf: Leaf, language: Language, offered: &[Language]) -> Value {
    let words = language.words();
    let mut told = json!({
        "page": leaf.0.map_or("", Page::name),
        "file": leaf.stem(),
        "languages": offered.iter().map(|it| it.tag()).collect::<Vec<_>>(),
    });
    if let (Some(page), Value::Object(members)) = (leaf.0, &mut told) {
        let Value::Object(more) = about_form(page, words) else {
            return told;
        };
        members.extend(more);
    }
    told
}

fn about_form(page: Page, words: &Words) -> Value {
    json!({
        "path": page.endpoint().path(),
        "rules": rules(page, words),
        "busy": page.button(words).1,
        "leaving": leaving(page, words),
        "done": done(page, words),
        "refused": words.refused,
        "signedIn": words.signed_in,
        "unreadable": words.unreadable_not_json,
        "failed": words.http_server,
        "offline": words.offline,
        "timedOut": words.timed_out,
        "blocked": words.blocked,
    })
}

/// For each field that is checked: what is said if it is empty, and if it is wrong.
fn rules(page: Page, words: &Words) -> Value {
    let text = |fault| words.fault(fault);
    let email = json!([text(Fault::EmailMissing), text(Fault::EmailShape)]);
    match page {
        Page::Login => json!({
            Field::Email.wire_name(): email,
            Field::Password.wire_name(): [text(Fault::PasswordMissing)],
        }),
        Page::Register => json!({
            Field::Invitation.wire_name(): [text(Fault::InvitationMissing)],
            Field::Email.wire_name(): email,
            Field::Password.wire_name(): [text(Fault::PasswordMissing), text(Fault::PasswordShort)],
            Field::Repeat.wire_name(): [text(Fault::RepeatMissing), text(Fault::RepeatDiffers)],
            Field::ContactKind.wire_name(): [text(Fault::ContactKindMissing)],
            Field::Contact.wire_name(): [text(Fault::ContactMissing)],
        }),
        Page::Reset => json!({ Field::Email.wire_name(): email }),
        Page::Logout => json!({}),
    }
}

const fn leaving(page: Page, words: &Words) -> &'static str {
    match page {
        Page::Register => words.registered_and_leaving,
        Page::Logout => words.logged_out,
        _ => words.logged_in,
    }
}

const fn done(page: Page, words: &Words) -> &'static str {
    match page {
        Page::Login => words.logged_in,
        Page::Register => words.registered,
        Page::Reset => words.reset_sent,
        Page::Logout => words.logged_out,
    }
}
