//! What the panel says, in the words of the pages: every message that is known, in every language.

use sspanel_auth::{
    flow::{Notice, Problem},
    form::{Field, field_of},
    i18n::Language,
};

/// Every message that is known from panels of 2018 to 2026, with the field of a form that it is about, if
/// it is about one.
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

#[test]
fn every_known_message_is_said_in_every_language_at_its_field() {
    for (message, field) in MESSAGES {
        assert_eq!(field_of(message), *field, "{message}");
        let sentences = Language::ALL.map(|it| it.words().heard(message).into_owned());
        for (at, sentence) in sentences.iter().enumerate() {
            assert!(!sentence.is_empty() && sentence != message, "{message}");
            assert!(!sentences[..at].contains(sentence), "{message}: {sentence}");
        }
        let notice = Notice::Refused(Some((*message).to_owned()));
        assert_eq!(
            notice.original(),
            Some(*message),
            "the panel's own words are kept"
        );
    }
}

#[test]
fn an_unknown_message_is_shown_as_it_came() {
    for language in Language::ALL {
        let notice = Notice::Refused(Some("<b>今天不行</b>".to_owned()));
        assert_eq!(notice.text(language.words()), "<b>今天不行</b>");
        let problem = Problem::Said("这个邀请链接今天不能用".to_owned());
        assert_eq!(problem.text(language.words()), "这个邀请链接今天不能用");
    }
}
