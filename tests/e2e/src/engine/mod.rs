//! The engine under test: how its browser starts, and what its driver can do beyond `WebDriver`.
//!
//! In: an [`Engine`], for one journey. Out: a [`Launch`] and, once the browser runs, [`DriverExtras`], which read the
//! console and the requests and do what no visitor can. A call that the driver does not support fails with the name of
//! the [`Ability`] that the journey has to declare.

mod ability;
mod bidi;
mod chromium;
mod firefox;
mod locale;
mod webkit;

use std::{fmt, path::Path};

use serde_json::Value;
use thirtyfour::{BrowserLogEntry, Capabilities, WebDriver};
use tokio::process::{Child, Command};

pub use ability::Ability;

/// What renders the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's Blink, with chromedriver.
    Chromium,
    /// Firefox's Gecko, with geckodriver.
    Firefox,
    /// Safari's `WebKit`, in the port for GTK.
    WebKit,
}

tokio::task_local! {
    /// The engine of the journey that is under way.
    static CURRENT: Engine;
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Runs a journey, all of whose browsers are of this engine.
    pub async fn run(self, journey: impl Future<Output = ()>) {
        CURRENT.scope(self, journey).await;
    }

    /// The engine of the journey that is under way; Chromium where none is.
    #[must_use]
    pub fn current() -> Self {
        CURRENT.try_with(|engine| *engine).unwrap_or(Self::Chromium)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// What it takes to start a browser.
pub(crate) struct Launch {
    /// The driver, which will listen at the port.
    pub(crate) driver: Command,
    /// The capabilities that the driver is asked for.
    pub(crate) capabilities: Capabilities,
    /// The screen of a browser that must have one.
    pub(crate) screen: Option<Child>,
}

/// Prepares a browser whose user prefers `language` and whose files are in `folder`.
pub(crate) async fn launch(port: u16, folder: &Path, language: &str) -> Launch {
    match Engine::current() {
        Engine::Chromium => chromium::launch(port, folder, language),
        Engine::Firefox => firefox::launch(port, folder, language),
        Engine::WebKit => webkit::launch(port, folder, language).await,
    }
}

/// What a driver can do beyond the actions of a visitor.
#[derive(Clone)]
pub(crate) enum DriverExtras {
    /// The `DevTools` protocol of Chromium.
    DevTools(WebDriver),
    /// `WebDriver BiDi` of Firefox.
    BiDi(firefox::BiDi),
    /// Nothing.
    Nothing,
}

impl DriverExtras {
    /// Prepares what has to be prepared in a browser that has just started: its window is as large as a
    /// phone.
    pub(crate) async fn open(driver: &WebDriver) -> Self {
        match Engine::current() {
            Engine::Chromium => Self::DevTools(driver.clone()),
            Engine::Firefox => Self::BiDi(firefox::BiDi::open(driver).await),
            Engine::WebKit => {
                webkit::shrink(driver).await;
                Self::Nothing
            }
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
            Self::Nothing => lacks(Ability::NetworkSwitch),
        }
    }

    /// Runs a script in every page to come, before any of its own.
    pub(crate) async fn run_first(&self, script: &str) {
        match self {
            Self::DevTools(driver) => chromium::run_first(driver, script).await,
            Self::BiDi(bidi) => bidi.run_first(script).await,
            Self::Nothing => lacks(Ability::EarlyScripts),
        }
    }

    /// Sends a command of the `DevTools` protocol.
    pub(crate) async fn command(&self, name: &str, values: Value) -> Value {
        match self {
            Self::DevTools(driver) => chromium::command(driver, name, values).await,
            _ => lacks(Ability::DevTools),
        }
    }
}

fn lacks(ability: Ability) -> ! {
    let engine = Engine::current();
    panic!("{engine} cannot do this: the journey lacks `.needs({ability:?})`")
}
