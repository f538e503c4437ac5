//! The programs needed to build and test the pages, each in exactly one version.
//!
//! In: what a command is about to do. Out: a [`Toolbox`]. What is missing is installed (`install`) below the user's cache
//! folder, shared by all checkouts. What belongs to the system is in `system`, browsers are in `browsers`, what belongs
//! to the Rust toolchain in `rust`.

mod browsers;
mod install;
mod path;
mod rust;
mod system;
mod toolbox;
mod versions;

pub(crate) use browsers::{Engine, ensure_browser, is_installed};
pub(crate) use install::{ensure_axe, ensure_bundlers};
pub(crate) use rust::{ensure_for_checks, ensure_for_webassembly};
pub(crate) use system::{ensure_caddy, ensure_web_servers};
pub(crate) use toolbox::{Toolbox, ensure};
pub(crate) use versions::Tool;

use crate::error::Result;

/// Installs the tools of every command.
pub(crate) fn ensure_all() -> Result<()> {
    ensure_for_checks()?;
    ensure_for_webassembly()?;
    ensure(&Tool::for_testing())?;
    for engine in Engine::ALL {
        let driver = ensure_browser(engine)?;
        println!("driver of {}: {}", engine.name(), driver.display());
    }
    ensure_web_servers()?;
    println!("axe-core: {}", ensure_axe()?.display());
    println!("bundlers: {}", ensure_bundlers(true)?.display());
    Ok(())
}
