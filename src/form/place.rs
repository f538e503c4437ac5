//! Finds the field that a message of the panel is about.
//!
//! In comes the panel's text, out goes a field if the text names exactly one subject. Panels of all
//! years word the same complaint differently, so subjects are looked for, not whole sentences. A
//! text about the pair of email and password belongs to no field: saying which of them is wrong
//! would say more than the panel does.

use super::Field;
use crate::api::find;

/// Subjects in the order in which they are tried; the first that occurs decides.
const SUBJECTS: [(&str, Option<Field>); 11] = [
    ("邮箱或者密码", None),
    ("邮箱验证码", None),
    ("两步验证", Some(Field::SecondFactor)),
    ("二步认证", Some(Field::SecondFactor)),
    ("邀请", Some(Field::Invitation)),
    ("联络方式", Some(Field::Contact)),
    ("两次密码", Some(Field::Repeat)),
    ("两次输入", Some(Field::Repeat)),
    ("密码请大于", Some(Field::Password)),
    ("密码太短", Some(Field::Password)),
    ("邮箱", Some(Field::Email)),
];

/// The field that `message` is about, if that is known.
#[must_use]
pub fn field_of(message: &str) -> Option<Field> {
    SUBJECTS
        .iter()
        .find(|(subject, _)| find(message, subject).is_some())
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
            ("重置邮件已经发送,请检查邮箱.", Some(Field::Email)),
            ("something else", None),
        ] {
            assert_eq!(field_of(message), field, "{message}");
        }
    }
}
