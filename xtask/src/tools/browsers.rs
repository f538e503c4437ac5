//! The browsers that the pages are tested in, each with its `WebDriver`.
//!
//! In: an [`Engine`]. Out: the place of its driver, or one sentence that says what is missing. Browsers
//! and the drivers of Chromium and WebKit are packages of the system; Firefox's driver is built from
//! its crate as our own tools are.

use std::path::PathBuf;

use super::path::{find, is_there, system_path};
use super::toolbox::{ensure, is_on};
use super::{install, system, versions};
use crate::error::{Error, Result};

/// What renders a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium's Blink, in which everything can be tested.
    Chromium,
    /// Firefox's Gecko.
    Firefox,
    /// Safari's `WebKit`, in the port for GTK.
    WebKit,
}

/// Where an engine comes from.
struct Packages {
    /// What they are together.
    what: &'static str,
    /// Their names in Debian.
    names: &'static [&'static str],
    /// How long it takes to install them.
    patience: &'static str,
    /// One program of each; any of several where systems differ.
    programs: &'static [&'static [&'static str]],
}

impl Engine {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in options, and for the tests that run in it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The environment variable with the path of the driver, which the tests read; a user may set it.
    pub(crate) fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        }
    }

    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The font has the characters the pages are mostly read in.
    fn packages(self) -> Packages {
        match self {
            Self::Chromium => Packages {
                what: "Chromium and its driver",
                names: &["chromium", "chromium-driver", "fonts-noto-cjk"],
                patience: "about a minute, 450 MB unpacked",
                programs: &[
                    &["chromium", "chromium-browser", "google-chrome"],
                    &["chromedriver"],
                ],
            },
            Self::Firefox => Packages {
                what: "Firefox",
                names: &["firefox-esr", "fonts-noto-cjk"],
                patience: "about a minute, 250 MB unpacked",
                programs: &[&["firefox-esr"]],
            },
            // A browser of this engine has to have a screen, and a locale for each language.
            Self::WebKit => Packages {
                what: "WebKit with its driver, a screen and locales",
                names: &["webkit2gtk-driver", "xvfb", "locales", "fonts-noto-cjk"],
                patience: "about a minute, 350 MB unpacked",
                programs: &[&["WebKitWebDriver"], &["Xvfb"], &["localedef"]],
            },
        }
    }
}

impl Packages {
    fn are_there(&self) -> bool {
        let is_any = |names: &&[&str]| names.iter().any(|name| is_there(name));
        self.programs.iter().all(is_any)
    }
}

/// Whether tests can run in an engine without installing anything.
pub(crate) fn is_installed(engine: Engine) -> bool {
    let has_driver = engine != Engine::Firefox || {
        let tool = versions::geckodriver();
        install::is_there(&tool) || is_on(&system_path(), &tool)
    };
    named(engine).is_some() || (has_driver && engine.packages().are_there())
}

/// Makes sure that an engine is there, and gives the place of its driver.
pub(crate) fn ensure_browser(engine: Engine) -> Result<PathBuf> {
    if let Some(named) = named(engine) {
        return Ok(named);
    }
    let packages = engine.packages();
    if !packages.are_there() {
        system::install(packages.what, packages.names, packages.patience)?;
    }
    let tools = match engine {
        Engine::Firefox => vec![versions::geckodriver()],
        _ => Vec::new(),
    };
    let driver = engine.driver();
    find(driver, &ensure(&tools)?.path)
        .ok_or_else(|| Error::new(format!("{driver} is not on PATH")))
}

/// The driver that the environment names.
fn named(engine: Engine) -> Option<PathBuf> {
    let named = std::env::var_os(engine.variable()).filter(|value| !value.is_empty());
    named.map(PathBuf::from)
}
