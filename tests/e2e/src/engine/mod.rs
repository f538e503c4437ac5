//! The engine under test: how its browser is started, and what its driver tells beside the pages.
//!
//! In: the name that `build.rs` was given. Out: a [`Launch`], and once the browser runs an [`Aside`],
//! which reads the console and the requests and does what no visitor can. What an engine's driver
//! cannot do is refused with the attribute that the journey lacks.

mod bidi;
mod chromium;
mod firefox;
mod locale;
mod webkit;

use std::path::Path;

use serde_json::Value;
use thirtyfour::{BrowserLogEntry, Capabilities, WebDriver};
use tokio::process::{Child, Command};

/// The engine of this build.
const NAME: &str = env!("SSPANEL_AUTH_BROWSER");

/// What it takes to start a browser.
pub(crate) struct Launch {
    /// The driver, which will listen at the port.
    pub(crate) driver: Command,
    /// What the driver is asked for.
    pub(crate) wishes: Capabilities,
    /// The screen of a browser that must have one.
    pub(crate) screen: Option<Child>,
}

/// Prepares a browser whose user prefers `language` and whose files are in `folder`.
pub(crate) async fn launch(port: u16, folder: &Path, language: &str) -> Launch {
    match NAME {
        "firefox" => firefox::launch(port, folder, language),
        "webkit" => webkit::launch(port, folder, language).await,
        _ => chromium::launch(port, folder, language),
    }
}

/// What a driver can do beside the steps of a visitor.
#[derive(Clone)]
pub(crate) enum Aside {
    /// The `DevTools` protocol of Chromium.
    DevTools(WebDriver),
    /// `WebDriver BiDi`, as Firefox speaks it.
    BiDi(firefox::BiDi),
    /// Nothing.
    Nothing,
}

impl Aside {
    /// Prepares what has to be prepared in a browser that has just started: its window is as large as a
    /// phone.
    pub(crate) async fn open(driver: &WebDriver) -> Self {
        match NAME {
            "firefox" => Self::BiDi(firefox::BiDi::open(driver).await),
            "webkit" => {
                webkit::shrink(driver).await;
                Self::Nothing
            }
            _ => Self::DevTools(driver.clone()),
        }
    }

    /// Lines of the console since the last time.
    pub(crate) async fn console(&self) -> Vec<BrowserLogEntry> {
        match self {
            Self::DevTools(driver) => chromium::console(driver).await,
            Self::BiDi(bidi) => bidi.console().await,
            Self::Nothing => Vec::new(),
        }
    }

    /// Addresses that were asked for since the last time.
    pub(crate) async fn requested(&self) -> Vec<String> {
        match self {
            Self::DevTools(driver) => chromium::requested(driver).await,
            Self::BiDi(bidi) => bidi.requested().await,
            Self::Nothing => Vec::new(),
        }
    }

    /// Cuts the network, or puts it back.
    pub(crate) async fn set_offline(&self, is_offline: bool) {
        match self {
            Self::DevTools(driver) => chromium::set_offline(driver, is_offline).await,
            Self::BiDi(bidi) => bidi.set_offline(is_offline).await,
            Self::Nothing => lacks("has_network_switch"),
        }
    }

    /// Runs a script in every page to come, before any of its own.
    pub(crate) async fn run_first(&self, script: &str) {
        match self {
            Self::DevTools(driver) => chromium::run_first(driver, script).await,
            Self::BiDi(bidi) => bidi.run_first(script).await,
            Self::Nothing => lacks("has_early_scripts"),
        }
    }

    /// Sends a command of the `DevTools` protocol.
    pub(crate) async fn command(&self, name: &str, values: Value) -> Value {
        match self {
            Self::DevTools(driver) => chromium::command(driver, name, values).await,
            _ => lacks("has_devtools"),
        }
    }
}

fn lacks(ability: &str) -> ! {
    panic!("{NAME} cannot do this: the journey lacks `#[cfg_attr(not({ability}), ignore = …)]`")
}
