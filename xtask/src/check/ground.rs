//! What the steps stand on: tools, browsers, built pages.
//!
//! In: how much is to be run, and the set-ups, each of which may fail without ending the run. Out: [`Ground`], which knows what is
//! there. A step whose ground is missing is skipped, never run to fail for a reason not its own.

use std::path::{Path, PathBuf};

use crate::arguments::Extent;
use crate::stop::Result;
use crate::tools::{self, Engine, Tool, Toolbox};

/// Something a step needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A compiler for WebAssembly.
    WebAssembly,
    /// Trunk and what it uses.
    Tools,
    /// A browser with its driver.
    Browser(Engine),
    /// A release build of the pages.
    Pages,
    /// The folder for operators.
    Archive,
    /// nginx, Caddy and Apache.
    WebServers,
}

/// What is there.
pub(super) struct Ground {
    extent: Extent,
    is_webassembly_ready: bool,
    pub(super) toolbox: Option<Toolbox>,
    drivers: Vec<(Engine, PathBuf)>,
    pub(super) axe: Option<PathBuf>,
    pub(super) are_pages_built: bool,
    pub(super) archive: Option<PathBuf>,
    are_web_servers_ready: bool,
}

/// One part of the set-up.
pub(super) struct Setup {
    pub(super) title: &'static str,
    /// Whether the quick steps need it too.
    pub(super) is_quick: bool,
    pub(super) run: fn(&mut Ground) -> Result<()>,
}

/// Every part of the set-up, in order.
pub(super) const SETUPS: &[Setup] = &[
    Setup {
        title: "Set-up: checks",
        is_quick: true,
        run: ready_checks,
    },
    Setup {
        title: "Set-up: WebAssembly",
        is_quick: false,
        run: ready_webassembly,
    },
    Setup {
        title: "Set-up: tools",
        is_quick: false,
        run: ready_tools,
    },
    Setup {
        title: "Set-up: Chromium",
        is_quick: false,
        run: |ground| ready_browser(ground, Engine::Chromium),
    },
    Setup {
        title: "Set-up: Firefox",
        is_quick: false,
        run: |ground| ready_browser(ground, Engine::Firefox),
    },
    Setup {
        title: "Set-up: WebKit",
        is_quick: false,
        run: |ground| ready_browser(ground, Engine::WebKit),
    },
    Setup {
        title: "Set-up: web servers",
        is_quick: false,
        run: ready_web_servers,
    },
];

impl Need {
    /// Why a step that lacks it is skipped.
    pub(super) fn complaint(self) -> &'static str {
        match self {
            Self::WebAssembly => "the compiler lacks the WebAssembly target",
            Self::Tools => "the tools are missing",
            Self::Browser(Engine::Chromium) => "Chromium is missing or not asked for",
            Self::Browser(Engine::Firefox) => "Firefox is missing or not asked for",
            Self::Browser(Engine::WebKit) => "WebKit is missing or not asked for",
            Self::Pages => "the pages were not built",
            Self::Archive => "the pages were not packed",
            Self::WebServers => "nginx, Caddy or Apache is missing",
        }
    }
}

impl Ground {
    /// Nothing yet, for a run of this extent.
    pub(super) fn new(extent: Extent) -> Self {
        Self {
            extent,
            is_webassembly_ready: false,
            toolbox: None,
            drivers: Vec::new(),
            axe: None,
            are_pages_built: false,
            archive: None,
            are_web_servers_ready: false,
        }
    }

    /// Whether only the quick steps are to be run.
    pub(super) fn is_quick(&self) -> bool {
        self.extent == Extent::Quick
    }

    /// The driver of an engine.
    pub(super) fn driver(&self, of: Engine) -> Option<&Path> {
        let mut drivers = self.drivers.iter();
        let (_, driver) = drivers.find(|(engine, _)| *engine == of)?;
        Some(driver)
    }

    /// Whether tests are to be run in an engine.
    fn wants(&self, engine: Engine) -> bool {
        match &self.extent {
            Extent::Quick => false,
            Extent::Installed => engine == Engine::Chromium || tools::is_installed(engine),
            Extent::In(engines) => engines.contains(&engine),
        }
    }

    /// Whether something is there.
    pub(super) fn has(&self, need: Need) -> bool {
        match need {
            Need::WebAssembly => self.is_webassembly_ready,
            Need::Tools => self.toolbox.is_some(),
            Need::Browser(engine) => self.driver(engine).is_some(),
            Need::Pages => self.are_pages_built,
            Need::Archive => self.archive.is_some(),
            Need::WebServers => self.are_web_servers_ready,
        }
    }
}

fn ready_checks(_: &mut Ground) -> Result<()> {
    tools::ready_for_checks()
}

fn ready_webassembly(ground: &mut Ground) -> Result<()> {
    tools::ready_for_webassembly()?;
    ground.is_webassembly_ready = true;
    Ok(())
}

fn ready_tools(ground: &mut Ground) -> Result<()> {
    ground.toolbox = Some(tools::ready(&Tool::for_testing())?);
    ground.axe = Some(tools::ready_axe()?);
    Ok(())
}

fn ready_browser(ground: &mut Ground, engine: Engine) -> Result<()> {
    if ground.wants(engine) {
        let driver = tools::ready_browser(engine)?;
        ground.drivers.push((engine, driver));
    }
    Ok(())
}

fn ready_web_servers(ground: &mut Ground) -> Result<()> {
    tools::ready_web_servers()?;
    ground.are_web_servers_ready = true;
    Ok(())
}
