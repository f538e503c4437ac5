//! `POST /auth/login`, by generation.
//!
//! In: nothing. Out: the names of fields, the messages, and the way of the second factor.

/// What differs at login.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Login {
    /// The field of the password, at registration too.
    pub(crate) password: &'static str,
    /// The answer to an email without an account.
    pub(crate) unknown_account: &'static str,
    /// The answer to a wrong password.
    pub(crate) wrong_password: &'static str,
    /// What is asked of an account with a second factor.
    pub(crate) second_factor: SecondFactor,
    /// Whether passkeys sign in, and security keys are a second factor.
    pub(crate) has_passkeys: bool,
}

/// The way of the second factor.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SecondFactor {
    /// A code in the same request.
    Field {
        /// Its field.
        name: &'static str,
        /// The answer to a wrong code.
        wrong: &'static str,
        /// The answer to an empty code, with `ret` 2; without it an empty code is a wrong one.
        missing: Option<&'static str>,
    },
    /// Every login of such an account fails.
    Broken,
    /// A second request, `POST /auth/totp`.
    OwnStep,
}

const LONG_REFUSAL: &str = "两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，\
    您可以尝试重置密码，即可取消这个选项。";

pub(super) const V2018: Login = Login {
    password: "passwd",
    unknown_account: "邮箱或者密码错误",
    wrong_password: "邮箱或者密码错误.",
    second_factor: SecondFactor::Field {
        name: "code",
        wrong: LONG_REFUSAL,
        missing: None,
    },
    has_passkeys: false,
};
pub(super) const V2019: Login = Login {
    unknown_account: "邮箱不存在",
    wrong_password: "邮箱或者密码错误",
    ..V2018
};
pub(super) const V2022: Login = Login {
    second_factor: SecondFactor::Broken,
    ..V2019
};
pub(super) const V2023: Login = Login {
    unknown_account: "邮箱或者密码错误",
    second_factor: SecondFactor::Field {
        name: "code",
        wrong: "两步验证码错误",
        missing: None,
    },
    ..V2022
};
pub(super) const V2023_7: Login = Login {
    second_factor: SecondFactor::Field {
        name: "mfa_code",
        wrong: "两步验证码错误",
        missing: None,
    },
    ..V2023
};
pub(super) const V2024: Login = Login {
    password: "password",
    ..V2023_7
};
pub(super) const V2026: Login = Login {
    second_factor: SecondFactor::OwnStep,
    has_passkeys: true,
    ..V2024
};
pub(super) const METRON: Login = Login {
    second_factor: SecondFactor::Field {
        name: "code",
        wrong: LONG_REFUSAL,
        missing: Some("该账户已开启二步验证，请输入6位动态码"),
    },
    ..V2019
};
