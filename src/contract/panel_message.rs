//! Recognises messages of the panel by their meaning.
//!
//! In: the panel's text. Out: its meaning, if panels of 2018 to 2026 send this text. The tables have whole sentences,
//! without punctuation, and the beginnings of sentences whose end varies. Every other text is unknown: a similar sentence
//! may mean the opposite.

use serde::Serialize;

/// A known message. Its text differs between panels of different years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelMessage {
    /// The answer to a captcha is missing or wrong.
    Captcha,
    /// The answer to a captcha that the page has shown is missing or wrong. No text has this meaning by itself.
    CaptchaAgain,
    /// The panel takes the request for an invalid one.
    RequestRefused,
    /// The panel wants something that the page has no field for. No text has this meaning by itself.
    NoField,
    /// Email and password do not belong together.
    WrongPair,
    /// There is no account with this email. Check it.
    UnknownEmail,
    /// The code of the second factor is missing or wrong.
    CodeRefused,
    /// The same, from panels until April 2023, where a new password turns the second factor off.
    CodeRefusedResetHelps,
    /// The password was right; the panel expects the code of the second factor in a second request.
    SecondStep,
    /// Signed in.
    LoggedIn,
    /// The second step came too late.
    SessionExpired,
    /// The account has no such second factor.
    NoDevice,
    /// The panel does not know the passkey or its account. No text has this meaning by itself.
    KeyUnknown,
    /// The second factor could not be verified.
    NotVerified,
    /// The panel failed for an unknown reason.
    Failed,
    /// Registration is closed.
    Closed,
    /// The terms were not agreed to.
    Terms,
    /// There is no such invitation code.
    InvitationUnknown,
    /// The account of the invitation code no longer exists.
    InvitationExpired,
    /// The account of the invitation code may not invite.
    InviterRefused,
    /// The invitation code has no uses left.
    InvitationUsedUp,
    /// The invitation code is missing.
    InvitationMissing,
    /// The contact account is missing.
    ContactMissing,
    /// Another account has this contact.
    ContactTaken,
    /// The email is missing.
    EmailMissing,
    /// The email is malformed.
    EmailShape,
    /// The panel sends no mail to this domain.
    EmailDomain,
    /// The email is an alias, with a plus in it.
    EmailAlias,
    /// Another account has this email.
    EmailTaken,
    /// The email is malformed, of a refused domain or taken; the panel does not say which.
    EmailRefused,
    /// The nickname has symbols.
    NameSymbols,
    /// The nickname is too long.
    NameLong,
    /// A phone number or its code is missing or wrong.
    Phone,
    /// The code that was sent by mail is missing or wrong.
    MailCodeWrong,
    /// The code was sent by mail.
    MailCodeSent,
    /// The panel does not verify emails.
    MailCodeOff,
    /// No mail could be sent.
    MailFailed,
    /// The password is too short.
    PasswordShort,
    /// The two passwords differ.
    RepeatDiffers,
    /// Registered.
    Registered,
    /// Too many requests from this network.
    NetworkLimited,
    /// Too many requests for this email.
    EmailLimited,
    /// Requests follow each other too quickly.
    TooFrequent,
    /// The reset link was sent.
    ResetMailSent,
    /// The reset link was sent, if there is such an account.
    ResetSent,
    /// The reset link has been used or has expired.
    LinkExpired,
    /// The new password could not be saved.
    ResetFailed,
    /// The new password is set.
    ResetDone,
}

/// Whole sentences, normalised by [`normalize`].
const SENTENCES: &[(&str, PanelMessage)] = &[
    (
        "系统无法接受你的验证结果请刷新页面后重试",
        PanelMessage::Captcha,
    ),
    ("请点击按钮进行验证", PanelMessage::Captcha),
    ("验证码错误", PanelMessage::Captcha),
    ("非法请求", PanelMessage::RequestRefused),
    ("401邮箱或者密码错误", PanelMessage::WrongPair),
    ("402邮箱或者密码错误", PanelMessage::WrongPair),
    ("邮箱或者密码错误", PanelMessage::WrongPair),
    ("邮箱不存在", PanelMessage::UnknownEmail),
    ("此邮箱不存在", PanelMessage::UnknownEmail),
    ("用户不存在", PanelMessage::UnknownEmail),
    ("请完成二步认证", PanelMessage::SecondStep),
    ("欢迎回来", PanelMessage::LoggedIn),
    ("登录成功", PanelMessage::LoggedIn),
    ("登录会话已过期", PanelMessage::SessionExpired),
    ("你还没有注册TOTP设备请先注册", PanelMessage::NoDevice),
    ("设备未注册", PanelMessage::NoDevice),
    ("验证失败", PanelMessage::NotVerified),
    ("未知错误", PanelMessage::Failed),
    ("未开放注册", PanelMessage::Closed),
    ("暂时不对外开放注册", PanelMessage::Closed),
    ("不允许注册", PanelMessage::Closed),
    ("请同意服务条款", PanelMessage::Terms),
    ("邀请码无效", PanelMessage::InvitationUnknown),
    ("这个邀请码不存在", PanelMessage::InvitationUnknown),
    ("邀请人不存在", PanelMessage::InvitationExpired),
    ("邀请码已失效", PanelMessage::InvitationExpired),
    ("邀请人不是VIP", PanelMessage::InviterRefused),
    ("邀请人可用邀请次数为0", PanelMessage::InvitationUsedUp),
    ("邀请码不可用", PanelMessage::InvitationUsedUp),
    (
        "目前注册模式为邀请注册请填写邀请码然后重试",
        PanelMessage::InvitationMissing,
    ),
    ("注册需要填写邀请码", PanelMessage::InvitationMissing),
    ("邀请码不能为空", PanelMessage::InvitationMissing),
    ("要填上你的联络方式哦", PanelMessage::ContactMissing),
    ("请填上你的联络方式", PanelMessage::ContactMissing),
    ("此联络方式已经被注册了", PanelMessage::ContactTaken),
    ("此联络方式已注册", PanelMessage::ContactTaken),
    ("哦你填了你的邮箱了吗", PanelMessage::EmailMissing),
    ("未填写邮箱", PanelMessage::EmailMissing),
    ("邮箱无效", PanelMessage::EmailShape),
    ("邮箱不规范", PanelMessage::EmailShape),
    ("邮箱已经被注册了", PanelMessage::EmailTaken),
    ("此邮箱已经注册", PanelMessage::EmailTaken),
    ("无效的邮箱", PanelMessage::EmailRefused),
    ("你的邮箱验证码不正确", PanelMessage::MailCodeWrong),
    ("站点未启用邮件验证", PanelMessage::MailCodeOff),
    ("密码太短", PanelMessage::PasswordShort),
    ("密码太短啦", PanelMessage::PasswordShort),
    ("密码过短", PanelMessage::PasswordShort),
    ("密码请大于8位", PanelMessage::PasswordShort),
    ("两次密码输入不符", PanelMessage::RepeatDiffers),
    ("两次输入不符合", PanelMessage::RepeatDiffers),
    ("此IP请求次数过多", PanelMessage::NetworkLimited),
    ("此邮箱请求次数过多", PanelMessage::EmailLimited),
    ("你的请求过于频繁请稍后再试", PanelMessage::TooFrequent),
    ("链接已经失效请重新获取", PanelMessage::LinkExpired),
    ("链接无效", PanelMessage::LinkExpired),
    ("重置失败请重试", PanelMessage::ResetFailed),
    ("重置成功", PanelMessage::ResetDone),
    ("没有找到这个邮箱", PanelMessage::UnknownEmail),
    (
        "该账户已开启二步验证请输入6位动态码",
        PanelMessage::CodeRefused,
    ),
    ("没有找到这个邀请码", PanelMessage::InvitationUnknown),
    ("选择社交软件并填写社交账户", PanelMessage::ContactMissing),
    ("此社交账户已被使用", PanelMessage::ContactTaken),
    ("请填写邮箱", PanelMessage::EmailMissing),
    ("请填写注册邮箱", PanelMessage::EmailMissing),
    ("邮箱格式不正确", PanelMessage::EmailShape),
    ("邮箱后缀已被拉黑", PanelMessage::EmailDomain),
    ("禁止的邮箱后缀", PanelMessage::EmailDomain),
    ("此邮箱已注册", PanelMessage::EmailTaken),
    ("密码长度不足8位", PanelMessage::PasswordShort),
    ("密码长度需要大于8", PanelMessage::PasswordShort),
    ("禁止使用带+号的Gmail虚拟邮箱", PanelMessage::EmailAlias),
    ("昵称不能包含符号", PanelMessage::NameSymbols),
    ("昵称太长了", PanelMessage::NameLong),
    ("你的短信验证码不正确", PanelMessage::Phone),
    ("请填写完整的手机号", PanelMessage::Phone),
    ("注册成功", PanelMessage::Registered),
    ("请不要频繁注册账号", PanelMessage::TooFrequent),
];

/// Beginnings of sentences, normalised in the same way.
const BEGINNINGS: &[(&str, PanelMessage)] = &[
    (
        "两步验证码错误如果你是丢失",
        PanelMessage::CodeRefusedResetHelps,
    ),
    (
        "403两步验证码错误如果你是丢失",
        PanelMessage::CodeRefusedResetHelps,
    ),
    ("两步验证码错误", PanelMessage::CodeRefused),
    ("403两步验证码错误", PanelMessage::CodeRefused),
    ("我们无法将邮件投递至域", PanelMessage::EmailDomain),
    ("邮箱域名", PanelMessage::EmailDomain),
    ("请求失败", PanelMessage::Failed),
    ("注册成功正在", PanelMessage::Registered),
    ("验证码发送成功", PanelMessage::MailCodeSent),
    ("邮件发送失败", PanelMessage::MailFailed),
    ("如果你的账户存在于", PanelMessage::ResetSent),
    ("重置邮件已经发送", PanelMessage::ResetMailSent),
];

/// Parts of the messages with which a refused login asks for the code of the second factor.
pub(super) const CODE_WORDS: &[&str] = &["两步验证", "二步"];

/// The same for a code that was sent alone. At a login the last one is about a captcha.
pub(super) const CODE_WORDS_ALONE: &[&str] = &["两步验证", "二步", "验证码错误"];

impl PanelMessage {
    /// The known message with this text, if there is one.
    #[must_use]
    pub fn recognise(text: &str) -> Option<Self> {
        let normalized = normalize(text);
        let whole = SENTENCES.iter().find(|(known, _)| *known == normalized);
        let begun = || BEGINNINGS.iter().find(|(it, _)| normalized.starts_with(it));
        whole.or_else(begun).map(|(_, message)| *message)
    }

    /// The texts of these messages.
    pub(super) fn texts(messages: &[Self]) -> Texts {
        let of = |table: &[(&'static str, Self)]| {
            let rows = table
                .iter()
                .filter(|(_, message)| messages.contains(message));
            rows.map(|(text, _)| *text).collect()
        };
        Texts {
            whole: of(SENTENCES),
            begun: of(BEGINNINGS),
        }
    }
}

/// Texts of messages: whole sentences, and beginnings.
#[derive(Serialize)]
pub(super) struct Texts {
    whole: Vec<&'static str>,
    begun: Vec<&'static str>,
}

/// Only this many characters are compared. No known message is longer.
const MAX_CHARACTERS: usize = 256;

/// Blanks and punctuation.
const MARKS: [char; 16] = [
    ' ', '\n', '。', '，', '！', '？', '：', '、', '…', '（', '）', '.', ',', '!', '?', ':',
];

/// A sentence without blanks and punctuation, and with 您 replaced by 你.
fn normalize(sentence: &str) -> String {
    let counts = |mark: &char| !MARKS.contains(mark);
    let plain = |mark| if mark == '您' { '你' } else { mark };
    let read = sentence.chars().take(MAX_CHARACTERS);
    read.filter(counts).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_blanks_and_politeness_do_not_matter() {
        for (message, meaning) in [
            ("邮箱或者密码错误.", PanelMessage::WrongPair),
            ("401 邮箱或者密码错误", PanelMessage::WrongPair),
            (" 不允许注册", PanelMessage::Closed),
            ("您的邮箱验证码不正确", PanelMessage::MailCodeWrong),
            ("你的邮箱验证码不正确", PanelMessage::MailCodeWrong),
            ("密码长度需要大于 8", PanelMessage::PasswordShort),
            ("重置失败,请重试", PanelMessage::ResetFailed),
        ] {
            assert_eq!(PanelMessage::recognise(message), Some(meaning), "{message}");
        }
    }

    #[test]
    fn some_sentences_are_known_by_their_beginning() {
        for (message, meaning) in [
            (
                "我们无法将邮件投递至域 a.b 请更换邮件地址.",
                PanelMessage::EmailDomain,
            ),
            (
                "邮箱域名 a.b 无效，请更换邮件地址",
                PanelMessage::EmailDomain,
            ),
            (
                "两步验证码错误，如果您是丢失了生成器…",
                PanelMessage::CodeRefusedResetHelps,
            ),
            ("两步验证码错误，请重试", PanelMessage::CodeRefused),
            ("请求失败: timeout", PanelMessage::Failed),
        ] {
            assert_eq!(PanelMessage::recognise(message), Some(meaning), "{message}");
        }
    }

    #[test]
    fn a_sentence_and_its_known_beginning_have_one_meaning() {
        // `boot.js` has the texts of a few messages only.
        for (sentence, meaning) in SENTENCES {
            let mut begun = BEGINNINGS.iter().filter(|(it, _)| sentence.starts_with(it));
            assert!(begun.all(|(_, other)| other == meaning), "{sentence}");
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_message_is_read() {
        let long = "长".repeat(MAX_CHARACTERS);
        let begun = ["请求失败: ", &long].concat();
        assert_eq!(PanelMessage::recognise(&begun), Some(PanelMessage::Failed));
        assert_eq!(
            PanelMessage::recognise(&[&long, "邮箱不存在"].concat()),
            None
        );
        assert!(normalize(&long.repeat(9)).chars().count() <= MAX_CHARACTERS);
    }

    #[test]
    fn a_similar_sentence_is_unknown() {
        for message in [
            "",
            "邮箱不存在问题",
            "密码请大于6位",
            "SQLSTATE[HY000]",
            "小老弟还会发送post请求啊",
        ] {
            assert_eq!(PanelMessage::recognise(message), None, "{message}");
        }
    }
}
