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

pub(crate) use browsers::{Engine, is_installed, ready_browser};
pub(crate) use install::ready_axe;
pub(crate) use rust::{ready_for_checks, ready_for_webassembly};
pub(crate) use system::{ready_caddy, ready_web_servers};
pub(crate) use toolbox::{Toolbox, ready};
pub(crate) use versions::Tool;

use crate::error::Result;

/// Installs whatever any command might need.
pub(crate) fn ready_all() -> Result<()> {
    ready_for_checks()?;
    ready_for_webassembly()?;
    ready(&Tool::for_testing())?;
    for engine in Engine::ALL {
        let driver = ready_browser(engine)?;
        println!("driver of {}: {}", engine.name(), driver.display());
    }
    ready_web_servers()?;
    println!("axe-core: {}", ready_axe()?.display());
    Ok(())
}
