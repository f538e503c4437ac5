//! Every known message of panels, and a dozen unknown ones: what is shown, which fields it describes, and what is
//! announced, in every language, with the app and without.

use e2e::{Ability::DevTools, Options, Site, Window, visit, visit_with};
use serde::Deserialize;
use serde_json::json;

use super::{embed::host::open_with, every_state::LISTEN};

journeys![
    the_app_shows_every_message_in_every_language,
    the_plain_script_shows_every_message_at_its_field,
    the_embed_shows_messages_as_the_pages_do,
    every_refusal_of_a_login_is_seen_above_the_keyboard_of_a_phone.needs(DevTools),
];

#[derive(Deserialize)]
struct Messages {
    known: Vec<(String, Option<String>)>,
    unknown: Vec<(String, Option<String>)>,
}

/// One message on its way through a form.
struct Case<'a> {
    text: &'a str,
    /// What it is about: the name of a field, `pair`, or nothing.
    about: Option<&'a str>,
    /// Whether it stands below a translation.
    is_translated: bool,
}

/// How a page shows messages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    App,
    PlainScript,
}

/// What a script finds of a message.
#[derive(Debug, Deserialize)]
struct Found {
    seen: Seen,
    /// What was announced, without what else describes a field, and without the strength of a password.
    announced: Vec<String>,
}

/// What is to be seen of it.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Seen {
    /// The panel's words as they are visible, each with the name of the field where they stand.
    said: Vec<(String, String)>,
    /// The fields that are marked as wrong.
    invalid: Vec<String>,
    /// The fields whose description holds what is announced.
    described: Vec<String>,
    /// How many elements have a title, or are made of a message.
    foreign: usize,
}

/// Presses the button, waits until a message is there and the page is ready again, and for the frames in which it is
/// announced; gives what is found then. `arguments[0]` is the message. What was there before is hidden: another
/// message would be taken for this one.
const PRESS: &str = "
    const words = () => [...document.querySelectorAll('.auth-said, .auth-original > q')];
    document.querySelectorAll('.auth-said, .auth-original').forEach((it) => it.hidden = true);
    announced.length = 0;
    const button = document.querySelector('.auth-button');
    button.focus();
    button.click();
    const frame = () => new Promise(requestAnimationFrame);
    const isThere = () => button.ariaDisabled !== 'true' && words().some((it) => it.textContent === arguments[0]);
    const find = () => {
        const said = words().filter((it) => it.checkVisibility());
        const fields = [...document.querySelectorAll('form input, form select')];
        const isMessage = (id) => document.getElementById(id)?.querySelector('.auth-said, .auth-sentence');
        const isDescribed = (it) => (it.getAttribute('aria-describedby') ?? '').split(' ').some(isMessage);
        const names = (all) => all.map((it) => it.name).sort();
        const hints = [...document.querySelectorAll('.auth-hint')].map((it) => it.innerText);
        const nameAt = (it) => it.closest('.auth-field')?.querySelector('input, select').name ?? '';
        const seen = {
            said: said.map((it) => [it.textContent, nameAt(it)]),
            invalid: names(fields.filter((it) => it.ariaInvalid === 'true')),
            described: names(fields.filter(isDescribed)),
            foreign: document.querySelectorAll('.auth [title], form img:not(.auth-brand__logo), form b').length,
        };
        return { seen, announced: announced.filter((it) => !hints.includes(it) && !/^(强度|強度|Strength)/.test(it)) };
    };
    return (async () => {
        do await frame(); while (!isThere());
        await frame();
        await frame();
        return find();
    })()";

/// Waits until a message is there and the page is ready again, and for the frames in which it is announced.
fn arrives(text: &str) -> String {
    format!(
        "const words = [...document.querySelectorAll('.auth-said, .auth-original > q')];
         const isBusy = document.querySelector('.auth-button').ariaDisabled === 'true';
         if (isBusy || !words.some((it) => it.textContent === {text})) return false;
         return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
        text = json!(text)
    )
}

impl Case<'_> {
    /// Makes the panel answer with the message, and asserts on the result.
    async fn check(&self, site: &Site, way: Way) {
        let answer = json!({ "ret": 0, "msg": format!(" {}\n", self.text) });
        site.panel.answer_once(answer.to_string());
        let text = self.text.trim();
        let found = site.driver.execute(PRESS, vec![json!(text)]).await;
        let found: Found = found
            .expect(text)
            .convert()
            .expect("it is what the script gives");
        assert_eq!(found.seen, self.expected(), "{text}");
        self.is_announced_once(&found.announced, way);
    }

    fn expected(&self) -> Seen {
        let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let (place, fields) = match self.about {
            None => ("", names(&[])),
            Some("pair") => ("passwd", names(&["email", "passwd"])),
            Some("invitation") => ("code", names(&["code"])),
            Some(field) => (field, names(&[field])),
        };
        // No code was sent: what asks for it is a step and no error.
        let is_step = self.about == Some("code");
        Seen {
            said: vec![(self.text.trim().to_owned(), place.to_owned())],
            invalid: if is_step { Vec::new() } else { fields.clone() },
            described: fields,
            foreign: 0,
        }
    }

    fn is_announced_once(&self, announced: &[String], way: Way) {
        let line = self.text.trim().lines().next().unwrap_or_default().trim();
        // Firefox leaves marks of direction out of the text that it renders.
        let line = line.trim_start_matches('\u{202e}');
        let said = announced.iter().filter(|it| it.contains(line)).count();
        let is_step = self.about == Some("code") && way == Way::App;
        let expected = usize::from(!self.is_translated && !is_step);
        assert_eq!(said, expected, "{}: {announced:?}", self.text);
        let is_progress = |it: &str| it.ends_with('…') && !it.contains(line);
        let count = announced
            .iter()
            .filter(|it| !is_progress(it.as_str()))
            .count();
        assert_eq!(count, 1, "{}: {announced:?}", self.text);
    }
}

/// Walks all messages through the forms in a language.
async fn walk(site: &Site, language: &str, way: Way) {
    let messages: Messages =
        serde_json::from_str(include_str!("../../messages.json")).expect("the list");
    let is_english = language == "en" && way == Way::App;
    let known = messages.known.iter().map(|it| (it, is_english));
    let all = known.chain(messages.unknown.iter().map(|it| (it, false)));
    let cases = all.map(|((text, about), is_translated)| Case {
        text,
        // The box for the terms is not there unless a setting shows it.
        about: about.as_deref().filter(|about| *about != "tos"),
        is_translated,
    });
    let (login, register): (Vec<_>, Vec<_>) =
        cases.partition(|case| matches!(case.about, Some("pair" | "code")));
    open(site, &["register?lang=", language].concat(), way).await;
    site.type_account("a@b.test", "contact").await;
    for case in &register {
        case.check(site, way).await;
    }
    open(site, &["login?lang=", language].concat(), way).await;
    for case in &login {
        // The message before may have led to the screen of the code.
        site.script("document.querySelector('.auth-links:not([hidden]) > button')?.click()")
            .await;
        site.waits_for("return !document.querySelector('[name=email]').readOnly")
            .await;
        site.type_login("a@b.test", "12345678").await;
        case.check(site, way).await;
    }
}

async fn open(site: &Site, page: &str, way: Way) {
    match way {
        Way::App => site.open(page).await,
        Way::PlainScript => {
            site.open_early(page).await;
            site.is_shown("#auth-plain").await;
        }
    }
    site.script(LISTEN).await;
}

async fn the_app_shows_every_message_in_every_language() {
    visit(async |site| {
        for language in ["zh-Hans", "zh-Hant", "en"] {
            walk(site, language, Way::App).await;
        }
    })
    .await;
}

async fn the_plain_script_shows_every_message_at_its_field() {
    visit(async |site| {
        site.panel.replace(".wasm", 404, "text/html", "gone");
        walk(site, "zh-Hans", Way::PlainScript).await;
        // The WebAssembly that is missing.
        site.console().await;
    })
    .await;
}

async fn the_embed_shows_messages_as_the_pages_do() {
    visit_with(Options::default(), "en-US", async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.script(LISTEN).await;
        for (text, about, is_translated) in [
            ("邮箱或者密码错误", Some("pair"), true),
            ("邮箱不存在", Some("email"), true),
            ("第一行\n第二行 <b>不行</b>", None, false),
        ] {
            site.type_login("a@b.test", "12345678").await;
            let case = Case {
                text,
                about,
                is_translated,
            };
            case.check(site, Way::App).await;
        }
    })
    .await;
}

/// A small phone of 640 pixels without the 270 pixels of its keyboard.
const ABOVE_KEYBOARD: Window = Window {
    name: "above the keyboard",
    width: 360,
    height: 370,
    density: 2,
};

/// What a login can be refused with: at both fields, at the email, and in the notice.
const REFUSALS: [&str; 4] = [
    "邮箱或者密码错误",
    "邮箱不存在",
    "您的账号已被停用，请联系客服",
    "系统维护中",
];

/// The message in sight: at a field below its input, which is in sight, too; the text may be twice as large.
const MESSAGE_IS_SEEN: &str = "
    const box = (it) => it.getBoundingClientRect();
    const parts = [...document.querySelectorAll('.auth-problem > *, .auth-notice__text > *')];
    const isLarge = document.documentElement.style.fontSize !== '';
    const input = document.activeElement.matches('input') && !isLarge ? [document.activeElement] : [];
    return parts.length > 0 && [...parts, ...input].every((it) => box(it).top >= 0 && box(it).bottom <= innerHeight)";

async fn every_refusal_of_a_login_is_seen_above_the_keyboard_of_a_phone() {
    visit(async |site| {
        site.set_window(ABOVE_KEYBOARD).await;
        for language in ["zh-Hans", "zh-Hant", "en"] {
            for size in ["", "200%"] {
                for text in REFUSALS {
                    site.open(&["login?lang=", language].concat()).await;
                    site.script(&format!(
                        "document.documentElement.style.fontSize = '{size}'"
                    ))
                    .await;
                    site.type_login("alice@example.test", "wrong-1").await;
                    site.panel
                        .answer_once(format!(r#"{{"ret":0,"msg":"{text}"}}"#));
                    site.press_enter("passwd").await;
                    site.waits_for(&arrives(text)).await;
                    site.waits_for(MESSAGE_IS_SEEN).await;
                }
            }
        }
    })
    .await;
}
