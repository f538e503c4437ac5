//! Chooses the engine that the journeys run in, and says what its driver can do.
//!
//! In: `SSPANEL_AUTH_BROWSER`, else Chromium. Out: its name for the library, and one `has_…` for each
//! ability. A journey that needs one says `#[cfg_attr(not(has_…), ignore = "needs …")]`, so that the tests
//! of another engine count it as ignored, with the reason.

use std::env;

const VARIABLE: &str = "SSPANEL_AUTH_BROWSER";

/// Everything that an engine and its driver may be able to do beside what each of them does.
const ABILITIES: [&str; 8] = [
    // Speak the `DevTools` protocol.
    "has_devtools",
    // Start so quickly that a journey may take dozens of browsers.
    "has_quick_start",
    // Tell what is in the console and what was requested.
    "has_console",
    // Run scripts before those of a page.
    "has_early_scripts",
    // Cut the network.
    "has_network_switch",
    // Type characters of full width.
    "has_all_keys",
    // Open a tab for a link that is clicked with Ctrl held down.
    "has_control_click",
    // Keep secure cookies on plain http if it is this very machine.
    "has_local_secure_cookies",
];

/// The engines, the fullest first, and how many of the abilities they lack, from the start of the list.
const ENGINES: [(&str, usize); 3] = [("chromium", 0), ("firefox", 2), ("webkit", ABILITIES.len())];

fn main() {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    for ability in ABILITIES {
        println!("cargo::rustc-check-cfg=cfg({ability})");
    }
    let chosen = env::var(VARIABLE).unwrap_or_else(|_| "chromium".to_owned());
    let Some((name, lacks)) = ENGINES.iter().find(|(name, _)| *name == chosen) else {
        println!("cargo::error={VARIABLE} takes chromium, firefox or webkit");
        return;
    };
    println!("cargo::rustc-env={VARIABLE}={name}");
    for ability in ABILITIES.iter().skip(*lacks) {
        println!("cargo::rustc-cfg={ability}");
    }
}
