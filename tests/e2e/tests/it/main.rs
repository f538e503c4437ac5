//! The journeys, each as one test for each engine that it runs in: `firefox::early::…`.
//!
//! In: `SSPANEL_AUTH_BROWSERS`, such as `chromium,firefox` (else Chromium), and `SSPANEL_AUTH_FULL`: when it is set,
//! every journey runs in every engine. Out: the output of any test program in Rust. `--reasons` lists the journeys that
//! are skipped, each with the ability that its engine lacks.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use std::{env, process::ExitCode};

use e2e::Engine;
use libtest_mimic::{Arguments, Trial};

#[macro_use]
mod journey;

mod accounts;
mod addresses;
mod after_login;
mod arrival;
mod broken_files;
mod broken_settings;
mod bytes;
mod captcha;
mod check;
mod check_on_the_way;
mod check_settings;
mod early;
mod email_code;
mod embed;
mod every_journey;
mod every_state;
mod face;
mod fallback;
mod faults;
mod first_paint;
mod foreign_nodes;
mod forms;
mod generations;
mod invitations;
mod keyboard;
mod logout;
mod memory;
mod messages;
mod more_languages;
mod network;
mod new_password;
mod passkeys;
mod password_managers;
mod routes;
mod second_factor;
mod secrets;
mod sessions;
mod settings;
mod signed_in;
mod single_request;
mod status;
mod typing;
mod unstarted;

use journey::Journey;

/// Every file of journeys.
const FILES: &[&[Journey]] = &[
    accounts::JOURNEYS,
    addresses::JOURNEYS,
    after_login::JOURNEYS,
    arrival::JOURNEYS,
    broken_files::JOURNEYS,
    broken_settings::JOURNEYS,
    bytes::JOURNEYS,
    check::JOURNEYS,
    check_on_the_way::JOURNEYS,
    check_settings::JOURNEYS,
    early::JOURNEYS,
    email_code::JOURNEYS,
    face::JOURNEYS,
    fallback::JOURNEYS,
    faults::JOURNEYS,
    first_paint::JOURNEYS,
    forms::JOURNEYS,
    generations::JOURNEYS,
    invitations::JOURNEYS,
    keyboard::JOURNEYS,
    logout::JOURNEYS,
    password_managers::JOURNEYS,
    memory::JOURNEYS,
    messages::JOURNEYS,
    more_languages::JOURNEYS,
    new_password::JOURNEYS,
    network::JOURNEYS,
    single_request::JOURNEYS,
    every_journey::JOURNEYS,
    routes::JOURNEYS,
    second_factor::JOURNEYS,
    secrets::JOURNEYS,
    sessions::JOURNEYS,
    settings::JOURNEYS,
    signed_in::JOURNEYS,
    status::JOURNEYS,
    typing::JOURNEYS,
    unstarted::JOURNEYS,
];

fn main() -> ExitCode {
    let engines = match engines() {
        Ok(engines) => engines,
        Err(complaint) => {
            eprintln!("{complaint}");
            return ExitCode::FAILURE;
        }
    };
    let chosen = chosen(&engines);
    if env::args().any(|argument| argument == "--reasons") {
        for (journey, engine) in chosen {
            if let Some(ability) = journey.lacks(engine) {
                println!("{}: {engine} lacks {ability}", journey.name(engine));
            }
        }
        return ExitCode::SUCCESS;
    }
    let trials = chosen.into_iter().map(trial).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// The engines that are asked for.
fn engines() -> Result<Vec<Engine>, String> {
    let names = env::var("SSPANEL_AUTH_BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
    let engine = |name: &str| Engine::ALL.into_iter().find(|it| it.to_string() == name);
    let engines: Option<_> = names.split(',').map(engine).collect();
    engines.ok_or_else(|| {
        "SSPANEL_AUTH_BROWSERS takes names out of chromium,firefox,webkit".to_owned()
    })
}

/// The journeys of this run, each with its engine.
fn chosen(engines: &[Engine]) -> Vec<(Journey, Engine)> {
    let is_full = env::var_os("SSPANEL_AUTH_FULL").is_some();
    let files = FILES
        .iter()
        .chain(captcha::FILES)
        .chain(embed::FILES)
        .chain(every_state::FILES)
        .chain(passkeys::FILES)
        .chain(foreign_nodes::FILES);
    let journeys = files.copied().flatten();
    journeys
        .flat_map(|journey| engines.iter().map(move |engine| (*journey, *engine)))
        .filter(|(journey, engine)| journey.is_for(*engine, is_full))
        .collect()
}

fn trial((journey, engine): (Journey, Engine)) -> Trial {
    Trial::test(journey.name(engine), move || journey.run(engine))
        .with_ignored_flag(journey.lacks(engine).is_some())
}
