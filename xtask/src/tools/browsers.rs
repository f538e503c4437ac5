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

/// What is known about an engine.
struct Facts {
    /// Its name in options, and for the tests that run in it.
    name: &'static str,
    /// The environment variable with the path of the driver.
    variable: &'static str,
    driver: &'static str,
    /// Its packages together, for messages.
    what: &'static str,
    /// The names of its packages in Debian. The font has Chinese characters.
    packages: &'static [&'static str],
    /// How long it takes to install them.
    patience: &'static str,
    /// One program of each package; any of several where systems differ.
    programs: &'static [&'static [&'static str]],
}

const CHROMIUM: Facts = Facts {
    name: "chromium",
    variable: "CHROMEDRIVER",
    driver: "chromedriver",
    what: "Chromium and its driver",
    packages: &["chromium", "chromium-driver", "fonts-noto-cjk"],
    patience: "about a minute, 450 MB unpacked",
    programs: &[
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromedriver"],
    ],
};

const FIREFOX: Facts = Facts {
    name: "firefox",
    variable: "GECKODRIVER",
    driver: "geckodriver",
    what: "Firefox",
    packages: &["firefox-esr", "fonts-noto-cjk"],
    patience: "about a minute, 250 MB unpacked",
    programs: &[&["firefox-esr"]],
};

// A browser of this engine needs a screen, and a locale for each language.
const WEBKIT: Facts = Facts {
    name: "webkit",
    variable: "WEBKITDRIVER",
    driver: "WebKitWebDriver",
    what: "WebKit with its driver, a screen and locales",
    packages: &["webkit2gtk-driver", "xvfb", "locales", "fonts-noto-cjk"],
    patience: "about a minute, 350 MB unpacked",
    programs: &[&["WebKitWebDriver"], &["Xvfb"], &["localedef"]],
};

impl Engine {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    const fn facts(self) -> &'static Facts {
        match self {
            Self::Chromium => &CHROMIUM,
            Self::Firefox => &FIREFOX,
            Self::WebKit => &WEBKIT,
        }
    }

    /// Its name in options, and for the tests that run in it.
    pub(crate) const fn name(self) -> &'static str {
        self.facts().name
    }

    /// The environment variable with the path of the driver, which the tests read; a user may set it.
    pub(crate) const fn variable(self) -> &'static str {
        self.facts().variable
    }

    fn has_programs(self) -> bool {
        let is_any = |names: &&[&str]| names.iter().any(|name| is_there(name));
        self.facts().programs.iter().all(is_any)
    }
}

/// Whether tests can run in an engine without installing anything.
pub(crate) fn is_installed(engine: Engine) -> bool {
    let has_driver = engine != Engine::Firefox || {
        let tool = versions::geckodriver();
        install::is_there(&tool) || is_on(&system_path(), &tool)
    };
    named(engine).is_some() || (has_driver && engine.has_programs())
}

/// Makes sure that an engine is there, and gives the place of its driver.
pub(crate) fn ensure_browser(engine: Engine) -> Result<PathBuf> {
    if let Some(named) = named(engine) {
        return Ok(named);
    }
    let facts = engine.facts();
    let are_there = engine.has_programs();
    system::install_unless(are_there, facts.what, facts.packages, facts.patience)?;
    let tools = match engine {
        Engine::Firefox => vec![versions::geckodriver()],
        _ => Vec::new(),
    };
    find(facts.driver, &ensure(&tools)?.path)
        .ok_or_else(|| Error::new(format!("{} is not on PATH", facts.driver)))
}

/// The driver that the environment names.
fn named(engine: Engine) -> Option<PathBuf> {
    let named = std::env::var_os(engine.variable()).filter(|value| !value.is_empty());
    named.map(PathBuf::from)
}
