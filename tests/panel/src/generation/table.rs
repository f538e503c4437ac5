//! The table: each generation as what it changes of the one before.
//!
//! In: a generation. Out: its behaviour. The files of the subjects say what the changes are.

use super::{
    Behaviour, Generation, answers, captchas, email_codes, login, new_password, pages, register,
    reset, sessions,
};

pub(super) fn of(generation: Generation) -> &'static Behaviour {
    match generation {
        Generation::V2018 => &V2018,
        Generation::V2019 => &V2019,
        Generation::V2021 => &V2021,
        Generation::V2021_12 => &V2021_12,
        Generation::V2022 => &V2022,
        Generation::V2023 => &V2023,
        Generation::V2023_7 => &V2023_7,
        Generation::V2024 => &V2024,
        Generation::V2025 => &V2025,
        Generation::V2026 => &V2026,
        Generation::Metron => &METRON,
    }
}

const V2018: Behaviour = Behaviour {
    captchas: captchas::V2018,
    answers: answers::V2018,
    sessions: sessions::V2018,
    login: login::V2018,
    register: register::V2018,
    email_codes: email_codes::V2018,
    reset: reset::V2018,
    new_password: new_password::V2018,
    pages: pages::V2018,
};
const V2019: Behaviour = Behaviour {
    captchas: captchas::V2019,
    sessions: sessions::V2019,
    login: login::V2019,
    email_codes: email_codes::V2019,
    ..V2018
};
const V2021: Behaviour = Behaviour {
    answers: answers::V2021,
    register: register::V2021,
    reset: reset::V2021,
    new_password: new_password::V2021,
    ..V2019
};
const V2021_12: Behaviour = Behaviour {
    captchas: captchas::V2021_12,
    answers: answers::V2021_12,
    sessions: sessions::V2021_12,
    register: register::V2021_12,
    email_codes: email_codes::V2021_12,
    reset: reset::V2021_12,
    new_password: new_password::V2021_12,
    ..V2021
};
const V2022: Behaviour = Behaviour {
    captchas: captchas::V2022,
    answers: answers::V2022,
    sessions: sessions::V2022,
    login: login::V2022,
    register: register::V2022,
    email_codes: email_codes::V2022,
    reset: reset::V2022,
    pages: pages::V2022,
    ..V2021_12
};
const V2023: Behaviour = Behaviour {
    captchas: captchas::V2023,
    answers: answers::V2023,
    sessions: sessions::V2023,
    login: login::V2023,
    register: register::V2023,
    email_codes: email_codes::V2023,
    reset: reset::V2023,
    new_password: new_password::V2023,
    ..V2022
};
const V2023_7: Behaviour = Behaviour {
    answers: answers::V2023_7,
    login: login::V2023_7,
    register: register::V2023_7,
    pages: pages::V2023_7,
    ..V2023
};
const V2024: Behaviour = Behaviour {
    captchas: captchas::V2024,
    login: login::V2024,
    register: register::V2024,
    reset: reset::V2024,
    new_password: new_password::V2024,
    pages: pages::V2024,
    ..V2023_7
};
const V2025: Behaviour = Behaviour {
    captchas: captchas::V2025,
    answers: answers::V2025,
    new_password: new_password::V2025,
    ..V2024
};
const V2026: Behaviour = Behaviour {
    login: login::V2026,
    pages: pages::V2026,
    ..V2025
};
const METRON: Behaviour = Behaviour {
    captchas: captchas::METRON,
    answers: answers::V2018,
    sessions: sessions::METRON,
    login: login::METRON,
    register: register::METRON,
    reset: reset::METRON,
    pages: pages::METRON,
    ..V2021
};
