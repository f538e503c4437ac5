//! Finds the field that a message of the panel is about.
//!
//! In comes the panel's text, out goes a field if its meaning is known to be about one, or else if the text
//! names exactly one subject. A text about the pair of email and password belongs to no field: saying
//! which of them is wrong would say more than the panel does.

use super::Field;
use crate::api::Said;

/// Subjects of messages that are not known as a whole, in the order in which they are tried.
const SUBJECTS: [(&str, Option<Field>); 10] = [
    ("或者密码", None),
    ("或密码", None),
    ("邮箱验证码", None),
    ("两步验证", Some(Field::SecondFactor)),
    ("二步认证", Some(Field::SecondFactor)),
    ("邀请", Some(Field::Invitation)),
    ("联络方式", Some(Field::Contact)),
    ("两次密码", Some(Field::Repeat)),
    ("密码", Some(Field::Password)),
    ("邮箱", Some(Field::Email)),
];

/// The field that `message` is about, if that is known.
#[must_use]
pub fn field_of(message: &str) -> Option<Field> {
    Said::of(message).map_or_else(|| by_subject(message), by_meaning)
}

const fn by_meaning(said: Said) -> Option<Field> {
    Some(match said {
        Said::CodeRefused => Field::SecondFactor,
        Said::InvitationUnknown
        | Said::InvitationExpired
        | Said::InviterRefused
        | Said::InvitationUsedUp
        | Said::InvitationMissing => Field::Invitation,
        Said::ContactMissing | Said::ContactTaken => Field::Contact,
        Said::RepeatDiffers => Field::Repeat,
        Said::PasswordShort => Field::Password,
        Said::UnknownEmail
        | Said::EmailMissing
        | Said::EmailShape
        | Said::EmailDomain
        | Said::EmailTaken
        | Said::EmailRefused => Field::Email,
        _ => return None,
    })
}

fn by_subject(message: &str) -> Option<Field> {
    SUBJECTS
        .iter()
        .find(|(subject, _)| message.contains(subject))
        .and_then(|(_, field)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_messages_find_their_field() {
        for (message, field) in [
            ("邮箱不存在", Some(Field::Email)),
            ("此邮箱不存在.", Some(Field::Email)),
            ("邮箱已经被注册了", Some(Field::Email)),
            ("邮箱无效", Some(Field::Email)),
            ("邮箱或者密码错误", None),
            ("您的邮箱验证码不正确", None),
            (
                "两步验证码错误，如果您是丢失了生成器，您可以尝试重置密码",
                Some(Field::SecondFactor),
            ),
            ("邀请码无效", Some(Field::Invitation)),
            ("邀请人不是VIP", Some(Field::Invitation)),
            ("请填上你的联络方式", Some(Field::Contact)),
            ("此联络方式已注册", Some(Field::Contact)),
            ("两次密码输入不符", Some(Field::Repeat)),
            ("密码请大于8位", Some(Field::Password)),
            ("未开放注册。", None),
            ("重置邮件已经发送,请检查邮箱.", None),
            ("邮件发送失败，请联系网站管理员。", None),
            ("这个邀请链接今天不能用", Some(Field::Invitation)),
            ("something else", None),
        ] {
            assert_eq!(field_of(message), field, "{message}");
        }
    }
}
