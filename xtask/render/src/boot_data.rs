//! The boot data of a page: its phrases and its part of the contract table, as JSON for `boot.js`.

use serde_json::{Value, json};
use sspanel_auth::{
    config::Settings,
    contract::{
        Action, ContactKind, Dialect, Failure, HttpClass, INVITATION, START_PAGE, SUBJECTS,
        Subject, Unreadable,
    },
    flow::{FormStatus, Notice, Page, Piece, Screen, Target, pieces, plain_text},
    form::{Field, RegisterRules},
    i18n::{Language, StatusWords, Words},
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
    let is_rendered = |it: &&Language| Language::ALL.contains(it);
    let mut data = json!({
        "page": rendered_page.0.map_or("", Page::name),
        "file": rendered_page.stem(),
        "shape": shape,
        "languages": offered.iter().filter(is_rendered).map(|it| it.tag()).collect::<Vec<_>>(),
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
        "startPage": START_PAGE,
        "requests": by_dialect(|dialect| requests(page, dialect)),
        "answers": Value::Object(answers.collect()),
        "faults": faults(page, words),
        "subjects": subjects(page),
    })
}

/// What a page may send: a login can have a second step, and a registration a code for its email.
fn actions(page: Page) -> impl Iterator<Item = Action> {
    let other = match page {
        Page::Login => Some(Action::SecondFactor),
        Page::Register => Some(Action::SendEmailCode),
        Page::Reset | Page::NewPassword | Page::Logout => None,
    };
    [page.action()].into_iter().chain(other)
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
        (name(&json!(Field::EmailCode))): row("emailCode", Field::EmailCode),
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
        "sentences": sentences(page, words, language.status_words()),
        "busy": page.button(words).1,
        "leaving": leaving(page, words),
        "done": done(page, words),
        "signedIn": page.signed_in(words),
        "toUserCentre": words.to_user_centre,
        "sendAgain": (page == Page::Reset).then_some(words.send_again),
        "tokenMissing": (page == Page::NewPassword).then(|| plain_text(words.token_missing)),
        "toReset": (page == Page::NewPassword).then_some(words.to_reset),
        "codeSent": (page == Page::Register).then_some(words.email_code_sent),
        "closed": (page == Page::Register).then_some(words.registration_closed),
        "cookiesOff": (page == Page::Login).then_some(language.status_words().not_kept_cookies),
        "codeAsked": words.code_asked,
        "codeWrong": words.code_wrong,
    })
}

/// What is said of each failure, by its reason in `parts/reply.js`, as the app says it.
fn sentences(page: Page, words: &Words, status_words: &StatusWords) -> Value {
    let mut notices: Vec<(String, Notice)> = vec![("refused".to_owned(), Notice::Refused(None))];
    notices.extend(HttpClass::ALL.map(|class| (name(&json!(class)), Notice::Http(class))));
    notices
        .extend(Unreadable::ALL.map(|reason| (name(&json!(reason)), Notice::Unreadable(reason))));
    notices.extend(
        [
            ("offline", Failure::Offline),
            ("timedOut", Failure::TimedOut),
            ("blocked", Failure::Blocked),
            ("redirected", Failure::Redirected),
            ("noSettings", Failure::NoSettings),
        ]
        .map(|(name, failure)| (name.to_owned(), Notice::Failed(failure))),
    );
    match page {
        Page::Login => notices.push(("crashed".to_owned(), Notice::LoginCrashed)),
        Page::Logout => notices.push((
            "notThePanel".to_owned(),
            Notice::Failed(Failure::NotThePanel),
        )),
        Page::Register | Page::Reset | Page::NewPassword => {}
    }
    let row = |(reason, notice): (String, Notice)| {
        let sentence = FormStatus::after(page, &Screen::with_notice(notice.clone()))
            .and_then(|status| status.text(status_words))
            .unwrap_or_else(|| notice.sentence(page, words));
        (reason, parts_of(sentence, status_words))
    };
    Value::Object(notices.into_iter().map(row).collect())
}

/// The text of a sentence and, if it has a link, the text and the target of a link below it.
fn parts_of(sentence: &'static str, status_words: &StatusWords) -> Value {
    let link = pieces(sentence).into_iter().find_map(|piece| match piece {
        Piece::Link(Target::UserCentre, label) => Some((label.to_owned(), "user")),
        Piece::Link(Target::Panel, label) => {
            Some(([label, status_words.new_tab].concat(), "panel"))
        }
        Piece::Link(Target::Page(_), _) | Piece::Text(_) => None,
    });
    let text = plain_text(sentence);
    match link {
        Some((label, target)) => json!([text, label, target]),
        None => json!([text]),
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
        Page::NewPassword => [words.password_set, words.password_set_next],
        Page::Logout => [words.logged_out, ""],
    }
}
