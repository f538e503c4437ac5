//! What is shown of messages of the panel: its own words always, and ours added to every message that is known, in
//! every language.

#![expect(
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use sspanel_auth::{
    api::PanelMessage,
    flow::{Message, Notice, Page, Piece, Problem, Success, pieces},
    form::{Field, Subject},
    i18n::Language,
};

/// Every message that is known from panels of 2018 to 2026, with the field of a form that it is about, if
/// it is about one alone.
const MESSAGES: &[(&str, Option<Field>)] = &[
    ("系统无法接受您的验证结果，请刷新页面后重试。", None),
    ("系统无法接受你的验证结果，请刷新页面后重试。", None),
    ("系统无法接受您的验证结果，请刷新页面后重试", None),
    ("401 邮箱或者密码错误", None),
    ("402 邮箱或者密码错误", None),
    ("邮箱或者密码错误", None),
    ("邮箱或者密码错误.", None),
    ("邮箱不存在", Some(Field::Email)),
    (
        "403 两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，您可以尝试重置密码，即可取消这个选项。",
        Some(Field::SecondFactor),
    ),
    (
        "两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，您可以尝试重置密码，即可取消这个选项。",
        Some(Field::SecondFactor),
    ),
    ("两步验证码错误", Some(Field::SecondFactor)),
    ("欢迎回来", None),
    ("登录成功", None),
    ("请完成二步认证", None),
    ("登录会话已过期", None),
    ("用户不存在", Some(Field::Email)),
    ("您还没有注册TOTP设备，请先注册", None),
    ("验证码错误", Some(Field::SecondFactor)),
    ("验证失败", None),
    ("设备未注册", None),
    ("请求失败: timeout", None),
    ("未开放注册。", None),
    ("暂时不对外开放注册", None),
    (" 不允许注册", None),
    ("请同意服务条款", None),
    ("邀请码无效", Some(Field::Invitation)),
    ("邀请人不存在", Some(Field::Invitation)),
    ("邀请人不是VIP", Some(Field::Invitation)),
    ("邀请人可用邀请次数为0", Some(Field::Invitation)),
    (
        "目前注册模式为邀请注册，请填写邀请码，然后重试",
        Some(Field::Invitation),
    ),
    ("注册需要填写邀请码", Some(Field::Invitation)),
    ("这个邀请码不存在", Some(Field::Invitation)),
    ("邀请码已失效", Some(Field::Invitation)),
    ("邀请码不可用", Some(Field::Invitation)),
    ("邀请码不能为空", Some(Field::Invitation)),
    ("要填上你的联络方式哦", Some(Field::Contact)),
    ("请填上你的联络方式", Some(Field::Contact)),
    ("此联络方式已经被注册了", Some(Field::Contact)),
    ("此联络方式已注册", Some(Field::Contact)),
    ("邮箱无效", Some(Field::Email)),
    ("邮箱不规范", Some(Field::Email)),
    (
        "我们无法将邮件投递至域 example.com 请更换邮件地址.",
        Some(Field::Email),
    ),
    (
        "我们无法将邮件投递至域 example.com ，请更换邮件地址",
        Some(Field::Email),
    ),
    (
        "邮箱域名 example.com 无效，请更换邮件地址",
        Some(Field::Email),
    ),
    ("邮箱已经被注册了", Some(Field::Email)),
    ("无效的邮箱", Some(Field::Email)),
    ("您的邮箱验证码不正确", None),
    ("你的邮箱验证码不正确", None),
    ("密码太短", Some(Field::Password)),
    ("密码请大于8位", Some(Field::Password)),
    ("两次密码输入不符", Some(Field::Repeat)),
    ("注册成功,正在跳转到用户中心....", None),
    ("注册成功！正在进入用户中心", None),
    ("注册成功！正在进入登录界面", None),
    ("未知错误", None),
    ("哦？你填了你的邮箱了吗？", Some(Field::Email)),
    ("未填写邮箱", Some(Field::Email)),
    ("此邮箱已经注册", Some(Field::Email)),
    ("此IP请求次数过多", None),
    ("此邮箱请求次数过多", None),
    ("你的请求过于频繁，请稍后再试", None),
    ("验证码发送成功，请查收邮件。（邮件可能位于垃圾箱）", None),
    ("验证码发送成功，请查收邮件。", None),
    ("邮件发送失败，请联系网站管理员。", None),
    ("邮件发送失败", None),
    ("站点未启用邮件验证", None),
    ("此邮箱不存在.", Some(Field::Email)),
    ("此邮箱不存在", Some(Field::Email)),
    ("重置邮件已经发送,请检查邮箱.", None),
    (
        "如果你的账户存在于我们的数据库中，那么重置密码的链接将会发送到你账户所对应的邮箱。",
        None,
    ),
    (
        "如果你的账户存在于我们的数据库中，那么重置密码的链接将会发送到你账户所对应的邮箱",
        None,
    ),
    ("两次输入不符合", Some(Field::Repeat)),
    ("密码太短啦", Some(Field::Password)),
    ("密码过短", Some(Field::Password)),
    ("链接已经失效,请重新获取", None),
    ("链接已经失效，请重新获取", None),
    ("链接无效", None),
    ("重置失败,请重试", None),
    ("重置失败，请重试", None),
    ("重置成功", None),
];

/// Texts that no panel is known for: long, of several lines, with markup, from right to left, and others.
const UNKNOWN: &[&str] = &[
    "今天不行",
    "<b>今天不行</b><img src=x onerror=alert(1)>",
    "第一行\n第二行\r\n\n第四行",
    "لا يمكنك الدخول الآن",
    "\u{202e}倒过来",
    "😀👨‍👩‍👧 不行",
    "Account locked",
    "SQLSTATE[HY000] [2002] Connection refused",
    "[login:not a link]",
    "{}\"'&amp;",
    "邮箱不存在问题",
    "a",
];

fn learned(language: Language) -> Language {
    language.learn(&serde_json::json!(language.page_texts()).to_string());
    language
}

/// Whether the panel's words are somewhere in a message, whole.
fn holds(message: &Message, text: &str) -> bool {
    [&message.said, &message.original]
        .into_iter()
        .flatten()
        .eq([text])
}

#[test]
fn every_known_message_is_recognised_and_finds_its_field() {
    for (message, field) in MESSAGES {
        assert!(PanelMessage::recognise(message).is_some(), "{message}");
        let subject = Subject::of(message);
        let is_pair = message.contains("邮箱或者密码");
        let expected = match field {
            Some(field) => Subject::Field(*field),
            None if is_pair => Subject::Pair,
            None => Subject::Form,
        };
        assert_eq!(subject, expected, "{message}");
    }
}

#[test]
fn a_known_refusal_keeps_the_words_of_the_panel_and_adds_ours() {
    for language in Language::ALL.map(learned) {
        for (text, _) in MESSAGES {
            for message in [
                Problem::Said((*text).to_owned()).message(language),
                Notice::Refused(Some((*text).to_owned())).message(Page::Login, language),
            ] {
                assert!(holds(&message, text), "{language:?} {message:?}");
                // Readers of Chinese read the panel first, others a translation.
                assert_eq!(message.said.is_some(), language.is_chinese(), "{message:?}");
                assert!(
                    language.is_chinese() || !message.sentence.is_empty(),
                    "{text}"
                );
                assert_ne!(message.sentence, *text);
            }
        }
    }
}

#[test]
fn an_unknown_message_is_shown_alone_as_it_came() {
    for language in Language::ALL.map(learned) {
        for text in UNKNOWN {
            let alone = Message {
                said: Some((*text).to_owned()),
                ..Message::default()
            };
            let notice = Notice::Refused(Some((*text).to_owned()));
            assert_eq!(notice.message(Page::Register, language), alone);
            assert_eq!(Problem::Said((*text).to_owned()).message(language), alone);
        }
    }
}

#[test]
fn a_success_keeps_the_words_of_the_panel_and_says_what_follows() {
    let successes = [
        (Success::LoggedIn, "登录成功"),
        (Success::SecondStep, "请完成二步认证"),
        (Success::Registered, "注册成功"),
        (Success::RegisteredAndLeaving, "注册成功"),
        (Success::ResetSent, "重置邮件已经发送,请检查邮箱."),
        (Success::LoggedOut, "再见"),
    ];
    for language in Language::ALL.map(learned) {
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
    let text = MESSAGES[9].0;
    for language in Language::ALL.map(learned) {
        let problem = Problem::CodeAsked(Some(text.to_owned()));
        assert!(!problem.is_error());
        let message = problem.message(language);
        assert_eq!(message.sentence, language.words().code_asked);
        assert_eq!(message.original.as_deref(), Some(text));
        assert_eq!(message.said, None);
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
    for at in 0..all[0].len() {
        let [hans, hant, _] = [links(all[0][at]), links(all[1][at]), links(all[2][at])];
        assert_eq!(hans, hant, "{}", all[0][at]);
    }
    let all: Vec<_> = all.concat().into_iter().flat_map(links).collect();
    assert!(all.len() > 20, "{all:?}");
}
