//! What is sent: under the names of the generation alone, or under all names that any generation reads.
//!
//! In: values. Out: fields in order. The names are spelled from the documentation of each generation.

use local_panel::Generation;

use super::{is_in, pick};

pub(super) type Field = (&'static str, String);

/// Which names are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Own,
    Universal,
}

/// The values of a registration; by default those of a visitor without invitation who makes no mistake.
#[derive(Debug, Clone)]
pub(super) struct Applicant {
    pub(super) email: String,
    pub(super) name: String,
    pub(super) password: String,
    pub(super) again: String,
    pub(super) invitation: String,
    pub(super) contact: String,
    pub(super) code: String,
    pub(super) terms: String,
}

impl Applicant {
    pub(super) fn new(name: &str) -> Self {
        Self {
            email: format!("{name}@example.test"),
            name: "New".to_owned(),
            password: "new-pass-12".to_owned(),
            again: "new-pass-12".to_owned(),
            invitation: String::new(),
            contact: format!("{name}-contact"),
            code: String::new(),
            terms: "true".to_owned(),
        }
    }
}

/// The field of the password at login and registration.
pub(super) fn password_name(generation: Generation) -> &'static str {
    if is_in(generation, "2024 2025 2026") {
        "password"
    } else {
        "passwd"
    }
}

fn confirmation_name(generation: Generation) -> &'static str {
    if is_in(generation, "2024 2025 2026") {
        "confirm_password"
    } else {
        "repasswd"
    }
}

/// The field of the code at login; 2026 has none.
pub(super) fn code_name(generation: Generation) -> Option<&'static str> {
    pick(
        generation,
        &[
            ("2018 2019 2021 2021.12 2022 2023 metron", Some("code")),
            ("2023.7 2024 2025", Some("mfa_code")),
            ("2026", None),
        ],
    )
}

pub(super) fn invitation_name(generation: Generation) -> &'static str {
    if is_in(generation, "2023.7 2024 2025 2026") {
        "invite_code"
    } else {
        "code"
    }
}

pub(super) fn login(
    generation: Generation,
    body: Body,
    (email, password): (&str, &str),
    code: &str,
) -> Vec<Field> {
    let names = match body {
        Body::Universal => vec!["code", "mfa_code"],
        Body::Own => code_name(generation).into_iter().collect(),
    };
    let passwords = match body {
        Body::Universal => vec!["passwd", "password"],
        Body::Own => vec![password_name(generation)],
    };
    let mut fields = vec![("email", email.to_owned())];
    fields.extend(
        passwords
            .into_iter()
            .map(|name| (name, password.to_owned())),
    );
    fields.extend(names.into_iter().map(|name| (name, code.to_owned())));
    fields
}

pub(super) fn register(generation: Generation, body: Body, applicant: &Applicant) -> Vec<Field> {
    let Applicant {
        email,
        name,
        password,
        again,
        invitation,
        contact,
        code,
        terms,
    } = applicant;
    // From November 2021 to October 2022 an empty invitation is written 0; elsewhere it is empty.
    let is_zero = invitation.is_empty() && is_in(generation, "2021.12");
    let invitation = if is_zero { "0" } else { invitation };
    let kind = if contact.is_empty() { "" } else { "2" };
    let all = [
        ("email", email.as_str()),
        ("name", name),
        ("passwd", password),
        ("password", password),
        ("repasswd", again),
        ("confirm_password", again),
        ("code", invitation),
        ("invite_code", invitation),
        ("imtype", kind),
        ("wechat", contact),
        ("im_type", kind),
        ("im_value", contact),
        ("emailcode", code),
        ("tos", terms),
    ];
    let contact = pick(
        generation,
        &[
            ("2018 2019 2021 metron", "imtype wechat"),
            ("2021.12 2022", "im_type im_value"),
            ("2023 2023.7 2024 2025 2026", ""),
        ],
    );
    let own = [
        "email name emailcode tos",
        password_name(generation),
        confirmation_name(generation),
        invitation_name(generation),
        contact,
    ];
    let own = own.join(" ");
    let is_sent = |name: &str| body == Body::Universal || own.split(' ').any(|sent| sent == name);
    let sent = all.into_iter().filter(|(name, _)| is_sent(name));
    sent.map(|(name, value)| (name, value.to_owned())).collect()
}

pub(super) fn new_password(
    generation: Generation,
    body: Body,
    token: &str,
    new: &str,
    again: &str,
) -> Vec<Field> {
    let fields = match body {
        Body::Universal => vec![
            ("token", token),
            ("password", new),
            ("passwd", new),
            ("repasswd", again),
            ("confirm_password", again),
        ],
        Body::Own => vec![
            ("token", token),
            ("password", new),
            (confirmation_name(generation), again),
        ],
    };
    let fields = fields.into_iter();
    fields
        .map(|(name, value)| (name, value.to_owned()))
        .collect()
}
