//! What the steps stand on: tools, a browser, built pages.
//!
//! In: the set-ups, each of which may fail without ending the run. Out: [`Ground`], which knows what is
//! there. A step whose ground is missing is skipped, never run to fail for a reason not its own.

use std::path::PathBuf;

use crate::stop::Result;
use crate::tools::{self, Tool, Toolbox};

/// Something a step needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A compiler for WebAssembly.
    WebAssembly,
    /// Trunk and what it uses.
    Tools,
    /// Chromium with its driver.
    Browser,
    /// A release build of the pages.
    Pages,
    /// The folder for operators.
    Archive,
    /// nginx, Caddy and Apache.
    WebServers,
}

/// What is there.
#[derive(Default)]
pub(super) struct Ground {
    is_webassembly_ready: bool,
    pub(super) toolbox: Option<Toolbox>,
    pub(super) driver: Option<PathBuf>,
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
        title: "Set-up: browser",
        is_quick: false,
        run: ready_browser,
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
            Self::Browser => "Chromium or its driver is missing",
            Self::Pages => "the pages were not built",
            Self::Archive => "the pages were not packed",
            Self::WebServers => "nginx, Caddy or Apache is missing",
        }
    }
}

impl Ground {
    /// Whether something is there.
    pub(super) fn has(&self, need: Need) -> bool {
        match need {
            Need::WebAssembly => self.is_webassembly_ready,
            Need::Tools => self.toolbox.is_some(),
            Need::Browser => self.driver.is_some(),
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
    ground.toolbox = Some(tools::ready(&Tool::for_testing()?)?);
    Ok(())
}

fn ready_browser(ground: &mut Ground) -> Result<()> {
    ground.driver = Some(tools::ready_browser()?);
    Ok(())
}

fn ready_web_servers(ground: &mut Ground) -> Result<()> {
    tools::ready_web_servers()?;
    ground.are_web_servers_ready = true;
    Ok(())
}
