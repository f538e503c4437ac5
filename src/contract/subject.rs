//! Finds the fields that a message of the panel is about.
//!
//! In: the panel's text. Out: a field, the pair of email and password, or the form as a whole. A text about the pair
//! does not say which of the two is wrong, and neither do the pages.
//!
//! One table of parts of sentences decides, for known and for unknown messages. The boot data contain it for `boot.js`.

use crate::form::Field;

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One field.
    Field(Field),
    /// Email and password together.
    Pair,
    /// The form as a whole.
    Form,
}

/// Parts of messages with their subjects. The first part that a message contains decides.
pub const SUBJECTS: &[(&str, Subject)] = &[
    ("或者密码", Subject::Pair),
    ("或密码", Subject::Pair),
    ("邮箱验证码", Subject::Field(Field::EmailCode)),
    ("短信验证码", Subject::Form),
    ("次数过多", Subject::Form),
    ("请检查邮箱", Subject::Form),
    ("请完成二步认证", Subject::Form),
    ("我们的数据库", Subject::Form),
    ("两步验证", Subject::Field(Field::SecondFactor)),
    ("二步验证", Subject::Field(Field::SecondFactor)),
    ("二步认证", Subject::Field(Field::SecondFactor)),
    ("服务条款", Subject::Field(Field::Terms)),
    ("邀请", Subject::Field(Field::Invitation)),
    ("联络方式", Subject::Field(Field::Contact)),
    ("社交", Subject::Field(Field::Contact)),
    ("昵称", Subject::Field(Field::Name)),
    ("两次", Subject::Field(Field::Repeat)),
    ("密码", Subject::Field(Field::Password)),
    ("邮箱", Subject::Field(Field::Email)),
    ("邮件地址", Subject::Field(Field::Email)),
    ("用户不存在", Subject::Field(Field::Email)),
];

impl Subject {
    /// The subject of a message.
    #[must_use]
    pub fn of(message: &str) -> Self {
        let found = SUBJECTS.iter().find(|(part, _)| message.contains(part));
        found.map_or(Self::Form, |(_, subject)| *subject)
    }

    /// The subject in a form that shows only some fields: a field that is not shown becomes the form as a whole.
    #[must_use]
    pub fn within(self, has: impl Fn(Field) -> bool) -> Self {
        let fits = match self {
            Self::Field(field) => has(field),
            Self::Pair => has(Field::Email) && has(Field::Password),
            Self::Form => true,
        };
        if fits { self } else { Self::Form }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_find_their_subject() {
        for (message, subject) in [
            ("邮箱不存在", Subject::Field(Field::Email)),
            ("邮箱或者密码错误", Subject::Pair),
            ("401 邮箱或者密码错误", Subject::Pair),
            ("您的邮箱验证码不正确", Subject::Field(Field::EmailCode)),
            (
                "两步验证码错误，如果您是丢失了生成器，您可以尝试重置密码",
                Subject::Field(Field::SecondFactor),
            ),
            ("邀请人不是VIP", Subject::Field(Field::Invitation)),
            ("请填上你的联络方式", Subject::Field(Field::Contact)),
            ("两次密码输入不符", Subject::Field(Field::Repeat)),
            ("密码请大于8位", Subject::Field(Field::Password)),
            ("未开放注册。", Subject::Form),
            ("重置邮件已经发送,请检查邮箱.", Subject::Form),
            ("邮件发送失败，请联系网站管理员。", Subject::Form),
            ("这个邀请链接今天不能用", Subject::Field(Field::Invitation)),
            ("验证码错误", Subject::Form),
            ("昵称太长了", Subject::Field(Field::Name)),
            ("禁止使用带+号的Gmail虚拟邮箱", Subject::Field(Field::Email)),
            ("请填写完整的手机号", Subject::Form),
            ("something else", Subject::Form),
        ] {
            assert_eq!(Subject::of(message), subject, "{message}");
        }
    }

    #[test]
    fn a_field_that_is_not_to_be_seen_is_no_subject() {
        let on_reset = |field| field == Field::Email;
        for (subject, within) in [
            (Subject::Field(Field::Email), Subject::Field(Field::Email)),
            (Subject::Field(Field::Password), Subject::Form),
            (Subject::Pair, Subject::Form),
            (Subject::Form, Subject::Form),
        ] {
            assert_eq!(subject.within(on_reset), within);
        }
    }
}
