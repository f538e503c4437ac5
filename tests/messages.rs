//! Messages of the panel: its own text is always shown, and every known message gets a sentence of ours, in every
//! language.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

use serde::Deserialize;
use sspanel_auth::{
    contract::{PanelMessage, Subject},
    flow::{Message, Notice, Page, Piece, Problem, Success, pieces},
    form::Field,
    i18n::Language,
};

/// Messages that are known from panels of 2018 to 2026, each with the name of what it is about, and texts that no
/// panel is known for: long, of several lines, with markup, from right to left, and others.
#[derive(Deserialize)]
struct Messages {
    known: Vec<(String, Option<String>)>,
    unknown: Vec<(String, Option<String>)>,
}

fn messages() -> Messages {
    let messages: Messages =
        serde_json::from_str(include_str!("e2e/messages.json")).expect("it is a list");
    assert!(messages.known.len() > 75 && messages.unknown.len() >= 12);
    messages
}

fn subject_named(name: Option<&str>) -> Subject {
    match name {
        None => Subject::Form,
        Some("pair") => Subject::Pair,
        Some("email") => Subject::Field(Field::Email),
        Some("code") => Subject::Field(Field::SecondFactor),
        Some("invitation") => Subject::Field(Field::Invitation),
        Some("wechat") => Subject::Field(Field::Contact),
        Some("name") => Subject::Field(Field::Name),
        Some("passwd") => Subject::Field(Field::Password),
        Some("tos") => Subject::Field(Field::Terms),
        Some("repasswd") => Subject::Field(Field::Repeat),
        Some(other) => panic!("there is no subject called {other}"),
    }
}

fn loaded(language: Language) -> Language {
    language.load(&serde_json::json!(language.texts()).to_string());
    language
}

/// Whether a message contains the whole text of the panel.
fn holds(message: &Message, text: &str) -> bool {
    [&message.panel_text, &message.original]
        .into_iter()
        .flatten()
        .eq([text])
}

#[test]
fn every_known_message_is_recognised_and_finds_its_field() {
    for (message, name) in messages().known {
        assert!(PanelMessage::recognise(&message).is_some(), "{message}");
        let expected = subject_named(name.as_deref());
        // The file says where a form shows a message whose settings are the defaults, which hide the field of this code.
        let subject = Subject::of(&message).within(|field| field != Field::EmailCode);
        assert_eq!(subject, expected, "{message}");
    }
}

#[test]
fn a_known_refusal_keeps_the_words_of_the_panel_and_adds_ours() {
    for language in Language::ALL.map(loaded) {
        for (text, _) in messages().known {
            for message in [
                Problem::Refused(text.clone()).message(language),
                Notice::Refused(Some(text.clone())).message(Page::Login, language),
            ] {
                assert!(holds(&message, &text), "{language:?} {message:?}");
                // Readers of Chinese read the panel first, others a translation.
                assert_eq!(
                    message.panel_text.is_some(),
                    language.is_chinese(),
                    "{message:?}"
                );
                assert!(
                    language.is_chinese() || !message.sentence.is_empty(),
                    "{text}"
                );
                assert_ne!(message.sentence, text);
            }
        }
    }
}

#[test]
fn an_unknown_message_is_shown_alone_as_it_came() {
    for language in Language::ALL.map(loaded) {
        for (text, name) in messages().unknown {
            assert_eq!(Subject::of(&text), subject_named(name.as_deref()));
            let alone = Message {
                panel_text: Some(text.clone()),
                ..Message::default()
            };
            let notice = Notice::Refused(Some(text.clone()));
            assert_eq!(notice.message(Page::Register, language), alone);
            assert_eq!(Problem::Refused(text).message(language), alone);
        }
    }
}

#[test]
fn a_success_keeps_the_words_of_the_panel_and_says_what_follows() {
    let successes = [
        (Success::LoggedIn, "登录成功"),
        (Success::Registered, "注册成功"),
        (Success::RegisteredAndLeaving, "注册成功"),
        (Success::ResetSent, "重置邮件已经发送,请检查邮箱."),
        (Success::LoggedOut, "再见"),
    ];
    for language in Language::ALL.map(loaded) {
        for (success, known) in successes {
            for text in [known, "一切都好", "Fine."] {
                let notice = Notice::Succeeded(success, Some(text.to_owned()));
                let message = notice.message(Page::Login, language);
                assert!(holds(&message, text), "{message:?}");
            }
            let silent = Notice::Succeeded(success, None).message(Page::Login, language);
            assert_eq!(silent, Message::ours(silent.sentence));
            assert!(!silent.sentence.is_empty());
        }
    }
}

#[test]
fn the_first_request_for_a_code_is_a_step_above_the_words_of_the_panel() {
    let text = "两步验证码错误，如果您是丢失了生成器，您可以尝试重置密码";
    for language in Language::ALL.map(loaded) {
        let problem = Problem::CodeAsked(Some(text.to_owned()));
        assert!(!problem.is_error());
        let message = problem.message(language);
        assert_eq!(message.sentence, language.words().code_asked);
        assert_eq!(message.original.as_deref(), Some(text));
        assert_eq!(message.panel_text, None);
    }
}

#[test]
fn links_in_sentences_lead_somewhere_in_every_language() {
    let tables = |language: Language| {
        let (words, panel) = (language.words().list(), language.panel_words().list());
        [words, panel].concat()
    };
    let links = |sentence: &'static str| -> Vec<_> {
        let pieces = pieces(sentence).into_iter();
        pieces
            .filter_map(|piece| match piece {
                Piece::Link(target, _) => Some(target),
                Piece::Text(text) => {
                    assert!(!text.contains(['[', ']']), "{sentence}");
                    None
                }
            })
            .collect()
    };
    let all = Language::ALL.map(tables);
    let [simplified, traditional, _] = &all;
    for (ours, theirs) in simplified.iter().zip(traditional) {
        assert_eq!(links(ours), links(theirs), "{ours}");
    }
    let all: Vec<_> = all.concat().into_iter().flat_map(links).collect();
    assert!(all.len() > 20, "{all:?}");
}
