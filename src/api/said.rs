//! What a message of the panel means.
//!
//! In comes the panel's text, out goes its meaning, if the text is one of those that panels have sent from
//! 2018 to 2026. Known are whole sentences, whatever their punctuation, and the beginnings of those that go on
//! with something of their own. Everything else has no meaning here, and is shown as it came: a
//! sentence that merely resembles a known one may say the opposite.
//!
//! The table holds digests in the place of the sentences, a third of their size in the download.

/// A meaning. Panels of different years word the same one differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The answer to a captcha is missing or wrong.
    Captcha,
    /// Email and password do not belong together.
    WrongPair,
    /// There is no account with this email. Check it.
    UnknownEmail,
    /// The code of the second factor is missing or wrong.
    CodeRefused,
    /// The password was right, and the second factor is asked for on a page of the panel's own.
    SecondStep,
    /// Signed in.
    LoggedIn,
    /// The second step came too late.
    SessionExpired,
    /// The account has no such second factor.
    NoDevice,
    /// The second factor could not be verified.
    NotVerified,
    /// The panel failed for a reason that it does not know.
    Failed,
    /// Nobody can register.
    Closed,
    /// The terms were not agreed to.
    Terms,
    /// There is no such invitation code.
    InvitationUnknown,
    /// Whoever owned the invitation code is gone.
    InvitationExpired,
    /// Whoever owns the invitation code may not invite.
    InviterRefused,
    /// The invitation code was used as often as it may be.
    InvitationUsedUp,
    /// An invitation code is asked for.
    InvitationMissing,
    /// A contact account is asked for.
    ContactMissing,
    /// The contact account is somebody's already.
    ContactTaken,
    /// An email is asked for.
    EmailMissing,
    /// That is no email.
    EmailShape,
    /// No mail is sent to this provider.
    EmailDomain,
    /// The email is somebody's already.
    EmailTaken,
    /// The email is wrong, of a refused provider or somebody's already: the panel does not say which.
    EmailRefused,
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
    /// Too many requests.
    TooOften,
    /// The reset link was sent, if there is such an account.
    ResetSent,
    /// The reset link is used or too old.
    LinkExpired,
    /// The new password could not be saved.
    ResetFailed,
    /// The new password is set.
    ResetDone,
}

const fn known(sentence: &str, meaning: Said) -> (u32, Said) {
    (digest(sentence.as_bytes()), meaning)
}

/// Whole sentences as [`essence`] leaves them.
const SENTENCES: [(u32, Said); 71] = [
    known("系统无法接受你的验证结果请刷新页面后重试", Said::Captcha),
    known("401邮箱或者密码错误", Said::WrongPair),
    known("402邮箱或者密码错误", Said::WrongPair),
    known("邮箱或者密码错误", Said::WrongPair),
    known("邮箱不存在", Said::UnknownEmail),
    known("此邮箱不存在", Said::UnknownEmail),
    known("用户不存在", Said::UnknownEmail),
    known("验证码错误", Said::CodeRefused),
    known("请完成二步认证", Said::SecondStep),
    known("欢迎回来", Said::LoggedIn),
    known("登录成功", Said::LoggedIn),
    known("登录会话已过期", Said::SessionExpired),
    known("你还没有注册TOTP设备请先注册", Said::NoDevice),
    known("设备未注册", Said::NoDevice),
    known("验证失败", Said::NotVerified),
    known("未知错误", Said::Failed),
    known("未开放注册", Said::Closed),
    known("暂时不对外开放注册", Said::Closed),
    known("不允许注册", Said::Closed),
    known("请同意服务条款", Said::Terms),
    known("邀请码无效", Said::InvitationUnknown),
    known("这个邀请码不存在", Said::InvitationUnknown),
    known("邀请人不存在", Said::InvitationExpired),
    known("邀请码已失效", Said::InvitationExpired),
    known("邀请人不是VIP", Said::InviterRefused),
    known("邀请人可用邀请次数为0", Said::InvitationUsedUp),
    known("邀请码不可用", Said::InvitationUsedUp),
    known(
        "目前注册模式为邀请注册请填写邀请码然后重试",
        Said::InvitationMissing,
    ),
    known("注册需要填写邀请码", Said::InvitationMissing),
    known("邀请码不能为空", Said::InvitationMissing),
    known("要填上你的联络方式哦", Said::ContactMissing),
    known("请填上你的联络方式", Said::ContactMissing),
    known("此联络方式已经被注册了", Said::ContactTaken),
    known("此联络方式已注册", Said::ContactTaken),
    known("哦你填了你的邮箱了吗", Said::EmailMissing),
    known("未填写邮箱", Said::EmailMissing),
    known("邮箱无效", Said::EmailShape),
    known("邮箱不规范", Said::EmailShape),
    known("邮箱已经被注册了", Said::EmailTaken),
    known("此邮箱已经注册", Said::EmailTaken),
    known("无效的邮箱", Said::EmailRefused),
    known("你的邮箱验证码不正确", Said::MailCodeWrong),
    known("站点未启用邮件验证", Said::MailCodeOff),
    known("密码太短", Said::PasswordShort),
    known("密码太短啦", Said::PasswordShort),
    known("密码过短", Said::PasswordShort),
    known("密码请大于8位", Said::PasswordShort),
    known("两次密码输入不符", Said::RepeatDiffers),
    known("两次输入不符合", Said::RepeatDiffers),
    known("此IP请求次数过多", Said::TooOften),
    known("此邮箱请求次数过多", Said::TooOften),
    known("你的请求过于频繁请稍后再试", Said::TooOften),
    known("链接已经失效请重新获取", Said::LinkExpired),
    known("链接无效", Said::LinkExpired),
    known("重置失败请重试", Said::ResetFailed),
    known("重置成功", Said::ResetDone),
    known("没有找到这个邮箱", Said::UnknownEmail),
    known("该账户已开启二步验证请输入6位动态码", Said::CodeRefused),
    known("没有找到这个邀请码", Said::InvitationUnknown),
    known("选择社交软件并填写社交账户", Said::ContactMissing),
    known("此社交账户已被使用", Said::ContactTaken),
    known("请填写邮箱", Said::EmailMissing),
    known("请填写注册邮箱", Said::EmailMissing),
    known("邮箱格式不正确", Said::EmailShape),
    known("邮箱后缀已被拉黑", Said::EmailDomain),
    known("禁止的邮箱后缀", Said::EmailDomain),
    known("此邮箱已注册", Said::EmailTaken),
    known("密码长度不足8位", Said::PasswordShort),
    known("密码长度需要大于8", Said::PasswordShort),
    known("注册成功", Said::Registered),
    known("请不要频繁注册账号", Said::TooOften),
];

/// Beginnings of sentences, likewise.
const BEGINNINGS: [(&str, Said); 10] = [
    ("两步验证码错误", Said::CodeRefused),
    ("403两步验证码错误", Said::CodeRefused),
    ("我们无法将邮件投递至域", Said::EmailDomain),
    ("邮箱域名", Said::EmailDomain),
    ("请求失败", Said::Failed),
    ("注册成功正在", Said::Registered),
    ("验证码发送成功", Said::MailCodeSent),
    ("邮件发送失败", Said::MailFailed),
    ("如果你的账户存在于", Said::ResetSent),
    ("重置邮件已经发送", Said::ResetSent),
];

impl Said {
    /// What `message` means, if it is known.
    #[must_use]
    pub fn of(message: &str) -> Option<Self> {
        let essence = essence(message);
        let digest = digest(essence.as_bytes());
        let whole = SENTENCES.iter().find(|(known, _)| *known == digest);
        whole.map(|(_, meaning)| *meaning).or_else(|| {
            let begun = BEGINNINGS.iter().find(|(it, _)| essence.starts_with(it));
            begun.map(|(_, meaning)| *meaning)
        })
    }
}

/// How many characters of a message are read: more than any known one has, so that a long one costs no time.
const LONGEST: usize = 256;

/// Blanks and punctuation.
const MARKS: [char; 16] = [
    ' ', '\n', '。', '，', '！', '？', '：', '、', '…', '（', '）', '.', ',', '!', '?', ':',
];

/// A sentence without blanks and punctuation, and with one word for "you".
fn essence(sentence: &str) -> String {
    let counts = |mark: &char| !MARKS.contains(mark);
    let plain = |mark| if mark == '您' { '你' } else { mark };
    let read = sentence.chars().take(LONGEST);
    read.filter(counts).map(plain).collect()
}

/// FNV-1a of 32 bits.
const fn digest(mut bytes: &[u8]) -> u32 {
    let mut digest: u32 = 0x811c_9dc5;
    while let [first, rest @ ..] = bytes {
        digest = (digest ^ *first as u32).wrapping_mul(0x0100_0193);
        bytes = rest;
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_blanks_and_politeness_do_not_matter() {
        for (message, meaning) in [
            ("邮箱或者密码错误.", Said::WrongPair),
            ("401 邮箱或者密码错误", Said::WrongPair),
            (" 不允许注册", Said::Closed),
            ("您的邮箱验证码不正确", Said::MailCodeWrong),
            ("你的邮箱验证码不正确", Said::MailCodeWrong),
            ("密码长度需要大于 8", Said::PasswordShort),
            ("重置失败,请重试", Said::ResetFailed),
        ] {
            assert_eq!(Said::of(message), Some(meaning), "{message}");
        }
    }

    #[test]
    fn some_sentences_go_on_with_something_of_their_own() {
        for (message, meaning) in [
            (
                "我们无法将邮件投递至域 a.b 请更换邮件地址.",
                Said::EmailDomain,
            ),
            ("邮箱域名 a.b 无效，请更换邮件地址", Said::EmailDomain),
            ("两步验证码错误，如果您是丢失了生成器…", Said::CodeRefused),
            ("请求失败: timeout", Said::Failed),
        ] {
            assert_eq!(Said::of(message), Some(meaning), "{message}");
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_message_is_read() {
        let long = "长".repeat(LONGEST);
        let begun = ["请求失败: ", &long].concat();
        assert_eq!(Said::of(&begun), Some(Said::Failed));
        assert_eq!(Said::of(&[&long, "邮箱不存在"].concat()), None);
        assert!(essence(&long.repeat(9)).chars().count() <= LONGEST);
    }

    #[test]
    fn what_merely_resembles_a_known_sentence_is_unknown() {
        for message in [
            "",
            "邮箱不存在问题",
            "密码请大于6位",
            "SQLSTATE[HY000]",
            "小老弟还会发送post请求啊",
        ] {
            assert_eq!(Said::of(message), None, "{message}");
        }
    }

    #[test]
    fn digests_are_the_published_ones_and_differ() {
        assert_eq!(digest(b""), 0x811c_9dc5);
        assert_eq!(digest(b"foobar"), 0xbf9c_f968);
        let mut digests = SENTENCES.map(|(digest, _)| digest);
        digests.sort_unstable();
        assert!(digests.windows(2).all(|pair| pair.first() != pair.last()));
    }
}
