//! Every generation, with its own bodies and with the one that all of them take.
//!
//! What is expected is spelled here once more, by topic: [`pick`] finds the value of a generation in rows such as
//! `("2018 2019", value)`. The facts are those of panels of these years.

mod bodies;
mod captchas;
mod control;
mod email_codes;
mod errors;
mod invitations;
mod login;
mod logout;
mod own_pages;
mod passkeys;
mod register;
mod reset;
mod second_factor;
mod visitor;

use local_panel::{Generation, Options, Panel, UnknownGeneration};

use bodies::Body;

/// The value of a generation; it has to be in exactly one row.
fn pick<T: Copy>(generation: Generation, rows: &[(&str, T)]) -> T {
    let has = |names: &str| names.split(' ').any(|name| name == generation.name());
    let mut fitting = rows.iter().filter(|(names, _)| has(names));
    let (_, value) = fitting
        .next()
        .unwrap_or_else(|| panic!("{generation} is in no row"));
    assert!(fitting.next().is_none(), "{generation} is in two rows");
    *value
}

/// Whether a generation is one of these.
fn is_in(generation: Generation, names: &str) -> bool {
    names.split(' ').any(|name| name == generation.name())
}

async fn open(generation: Generation) -> Panel {
    let options = Options {
        generation,
        ..Options::default()
    };
    local_panel::start(options).await.unwrap()
}

/// Takes every generation through a test, each on a panel of its own.
async fn each(test: impl AsyncFn(Generation, Panel)) {
    for generation in Generation::ALL {
        test(generation, open(generation).await).await;
    }
}

/// The same with both kinds of bodies.
async fn each_with_both_bodies(test: impl AsyncFn(Generation, Panel, Body)) {
    for body in [Body::Own, Body::Universal] {
        each(async |generation, panel| test(generation, panel, body).await).await;
    }
}

#[test]
fn a_generation_has_one_name_and_a_wrong_name_gets_the_list() {
    for generation in Generation::ALL {
        assert_eq!(generation.name().parse(), Ok(generation));
    }
    assert_eq!("2020".parse::<Generation>(), Err(UnknownGeneration));
    let list = UnknownGeneration.to_string();
    let names = "2018 2019 2021 2021.12 2022 2023 2023.7 2024 2025 2026 metron";
    assert_eq!(list, format!("generation is one of: {names}"));
}
