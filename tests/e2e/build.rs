//! Chooses the engine that the journeys run in, and says what its driver can do.
//!
//! In: `SSPANEL_AUTH_BROWSER`, else Chromium. Out: its name for the library, and one `has_…` for each
//! ability. A journey that needs one says `#[cfg_attr(not(has_…), ignore = "needs …")]`, so that the tests
//! of another engine count it as ignored, with the reason.

use std::env;

const VARIABLE: &str = "SSPANEL_AUTH_BROWSER";

/// Everything that a driver may be able to do beside what every driver does: type every character, read
/// the console and the requests, cut the network, run scripts before those of a page, and speak the
/// `DevTools` protocol.
const ABILITIES: [&str; 5] = [
    "has_all_keys",
    "has_console",
    "has_network_switch",
    "has_early_scripts",
    "has_devtools",
];

/// The engines and what their drivers can do.
const ENGINES: [(&str, &[&str]); 3] = [
    ("chromium", &ABILITIES),
    (
        "firefox",
        &[
            "has_all_keys",
            "has_console",
            "has_network_switch",
            "has_early_scripts",
        ],
    ),
    ("webkit", &[]),
];

fn main() {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    for ability in ABILITIES {
        println!("cargo::rustc-check-cfg=cfg({ability})");
    }
    let chosen = env::var(VARIABLE).unwrap_or_else(|_| "chromium".to_owned());
    let Some((name, abilities)) = ENGINES.iter().find(|(name, _)| *name == chosen) else {
        println!("cargo::error={VARIABLE} takes chromium, firefox or webkit");
        return;
    };
    println!("cargo::rustc-env={VARIABLE}={name}");
    for ability in *abilities {
        println!("cargo::rustc-cfg={ability}");
    }
}
