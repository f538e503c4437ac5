//! `POST /auth/register`, by generation.
//!
//! In: nothing. Out: the names of fields, the order of the checks, and the messages.

/// What differs at registration.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Register {
    /// The field of the repeated password.
    pub(crate) confirmation: &'static str,
    /// What is checked, in this order; a closed registration comes before all of it.
    pub(crate) checks: &'static [Check],
    /// The fields of the contact, and who has to fill them in.
    pub(crate) contact: Contact,
    /// The longest email.
    pub(crate) email_bytes: usize,
    /// The answer to an email that is none.
    pub(crate) email_invalid: &'static str,
    /// The answer to an email with an account.
    pub(crate) email_taken: &'static str,
    /// What is asked of an invitation.
    pub(crate) invitations: Invitations,
    /// Whether a new account is signed in.
    pub(crate) signs_in: bool,
}

/// One check, or the work that is done between two checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    Name,
    Terms,
    Invitation,
    Contact,
    Email,
    Taken,
    EmailCode,
    Length,
    Equality,
    /// The code is gone from here on, even if a later check refuses.
    UseUpEmailCode,
}

/// The contact of a new account.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Contact {
    pub(crate) kind: &'static str,
    pub(crate) value: &'static str,
    /// Whether it is asked for even if the operator has not switched it on.
    pub(crate) is_always_asked: bool,
}

/// The answers to invitation codes. Where there is none, the code is accepted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Invitations {
    /// The field.
    pub(crate) field: &'static str,
    /// No code, by invitation only.
    pub(crate) empty: &'static str,
    /// No code, open registration.
    pub(crate) empty_when_open: Option<&'static str>,
    /// An unknown code, by invitation only.
    pub(crate) unknown: &'static str,
    /// An unknown code, open registration.
    pub(crate) unknown_when_open: Option<&'static str>,
    /// The code of an account that is gone.
    pub(crate) owner_gone: &'static str,
    /// The code of an account without VIP.
    pub(crate) owner_not_vip: Option<&'static str>,
    /// The code of an account without invitations left.
    pub(crate) owner_spent: Option<&'static str>,
}

pub(super) const V2018: Register = Register {
    confirmation: "repasswd",
    checks: &[
        Check::Invitation,
        Check::Email,
        Check::Taken,
        Check::EmailCode,
        Check::Length,
        Check::Equality,
        Check::Contact,
        Check::UseUpEmailCode,
    ],
    contact: Contact {
        kind: "imtype",
        value: "wechat",
        is_always_asked: true,
    },
    email_bytes: 32,
    email_invalid: "邮箱无效",
    email_taken: "邮箱已经被注册了",
    invitations: Invitations {
        field: "code",
        empty: "邀请码无效",
        empty_when_open: None,
        unknown: "邀请码无效",
        unknown_when_open: None,
        owner_gone: "邀请人不存在",
        owner_not_vip: Some("邀请人不是VIP"),
        owner_spent: Some("邀请人可用邀请次数为0"),
    },
    signs_in: false,
};
pub(super) const V2021: Register = Register {
    checks: &[
        Check::Email,
        Check::Taken,
        Check::EmailCode,
        Check::Length,
        Check::Equality,
        Check::Contact,
        Check::UseUpEmailCode,
        Check::Invitation,
    ],
    signs_in: true,
    ..V2018
};
pub(super) const V2021_12: Register = Register {
    checks: &[
        Check::Contact,
        Check::Email,
        Check::Taken,
        Check::EmailCode,
        Check::Length,
        Check::Equality,
        Check::UseUpEmailCode,
        Check::Invitation,
    ],
    contact: Contact {
        kind: "im_type",
        value: "im_value",
        is_always_asked: false,
    },
    invitations: Invitations {
        empty: "目前注册模式为邀请注册，请填写邀请码，然后重试",
        empty_when_open: Some("目前注册模式为邀请注册，请填写邀请码，然后重试"),
        ..V2021.invitations
    },
    ..V2021
};
pub(super) const V2022: Register = Register {
    email_bytes: usize::MAX,
    email_invalid: "邮箱不规范",
    invitations: Invitations {
        empty: "注册需要填写邀请码",
        empty_when_open: None,
        unknown: "这个邀请码不存在",
        owner_gone: "邀请码已失效",
        owner_not_vip: None,
        owner_spent: Some("邀请码不可用"),
        ..V2021_12.invitations
    },
    ..V2021_12
};
pub(super) const V2023: Register = Register {
    checks: &[
        Check::Terms,
        Check::Invitation,
        Check::Email,
        Check::Taken,
        Check::Length,
        Check::Equality,
        Check::EmailCode,
        Check::UseUpEmailCode,
    ],
    invitations: Invitations {
        empty: "邀请码不能为空",
        unknown: "邀请码无效",
        unknown_when_open: Some("邀请码无效"),
        owner_gone: "邀请码无效",
        owner_spent: Some("邀请码无效"),
        ..V2022.invitations
    },
    ..V2022
};
pub(super) const V2023_7: Register = Register {
    invitations: Invitations {
        field: "invite_code",
        owner_spent: None,
        ..V2023.invitations
    },
    ..V2023
};
pub(super) const V2024: Register = Register {
    confirmation: "confirm_password",
    checks: &[
        Check::Terms,
        Check::Length,
        Check::Equality,
        Check::Invitation,
        Check::Email,
        Check::Taken,
        Check::EmailCode,
        Check::UseUpEmailCode,
    ],
    email_invalid: "无效的邮箱",
    email_taken: "无效的邮箱",
    ..V2023_7
};
pub(super) const METRON: Register = Register {
    checks: &[
        Check::Name,
        Check::Email,
        Check::Taken,
        Check::EmailCode,
        Check::Length,
        Check::Equality,
        Check::Contact,
        Check::UseUpEmailCode,
        Check::Invitation,
    ],
    ..V2021
};
