//! The environment of the steps: tools, browsers, built pages.
//!
//! In: the scope of the run, and the set-ups, each of which may fail without ending the run. Out: an [`Environment`],
//! which says what is available. A step that lacks a requirement is skipped, since its failure would prove nothing.

use std::path::{Path, PathBuf};

use crate::arguments::Scope;
use crate::error::{Error, Result};
use crate::tools::{self, Engine, Tool, Toolbox};

/// A requirement of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Requirement {
    /// cargo-nextest.
    TestRunner,
    /// A compiler for WebAssembly.
    WebAssembly,
    /// Trunk and what it uses.
    Tools,
    /// Chromium with its driver.
    Chromium,
    /// Any browser with its driver.
    Browser,
    /// A release build of the pages.
    Pages,
    /// The folder for operators.
    Archive,
    /// nginx, Caddy and Apache.
    WebServers,
    /// Bundlers from npm.
    Bundlers,
}

/// What is available.
#[derive(Default)]
pub(super) struct Environment {
    scope: Scope,
    met: Vec<Requirement>,
    /// The tools so far: those of the checks, then those of all steps.
    toolbox: Option<Toolbox>,
    /// The engines whose browsers are ready, each with its driver.
    pub(super) drivers: Vec<(Engine, PathBuf)>,
    axe: Option<PathBuf>,
    pub(super) archive: Option<PathBuf>,
    bundlers: Option<PathBuf>,
}

/// One part of the set-up.
pub(super) struct Setup {
    pub(super) title: &'static str,
    /// Whether the quick steps need it too.
    pub(super) is_quick: bool,
    pub(super) run: fn(&mut Environment) -> Result<()>,
}

/// Every part of the set-up, in order.
#[rustfmt::skip]
pub(super) const SETUPS: &[Setup] = &[
    Setup { title: "Set-up: checks", is_quick: true, run: ensure_checks },
    Setup { title: "Set-up: WebAssembly", is_quick: false,
        run: |it| it.add_if(tools::ensure_for_webassembly(), Requirement::WebAssembly) },
    Setup { title: "Set-up: tools", is_quick: false, run: ensure_tools },
    Setup { title: "Set-up: Chromium", is_quick: false, run: |it| ensure_browser(it, Engine::Chromium) },
    Setup { title: "Set-up: Firefox", is_quick: false, run: |it| ensure_browser(it, Engine::Firefox) },
    Setup { title: "Set-up: WebKit", is_quick: false, run: |it| ensure_browser(it, Engine::WebKit) },
    Setup { title: "Set-up: web servers", is_quick: false,
        run: |it| it.add_if(tools::ensure_web_servers(), Requirement::WebServers) },
    Setup { title: "Set-up: bundlers", is_quick: false, run: ensure_bundlers },
];

impl Requirement {
    /// Why a step that lacks it is skipped.
    pub(super) fn skip_reason(self) -> &'static str {
        match self {
            Self::TestRunner => "cargo-nextest is missing",
            Self::WebAssembly => "the compiler lacks the WebAssembly target",
            Self::Tools => "the tools are missing",
            Self::Chromium => "Chromium is missing or not asked for",
            Self::Browser => "no browser is there",
            Self::Pages => "the pages were not built",
            Self::Archive => "the pages were not packed",
            Self::WebServers => "nginx, Caddy or Apache is missing",
            Self::Bundlers => "the bundlers are missing",
        }
    }
}

impl Environment {
    /// An empty environment for a run of this scope.
    pub(super) fn new(scope: Scope) -> Self {
        Self {
            scope,
            ..Self::default()
        }
    }

    /// Whether only the quick steps are to be run.
    pub(super) fn is_quick(&self) -> bool {
        self.scope == Scope::Quick
    }

    /// Whether every journey is to be run in every engine.
    pub(super) fn is_full(&self) -> bool {
        matches!(self.scope, Scope::In { is_full: true, .. })
    }

    /// Whether tests are to be run in an engine.
    pub(super) fn wants(&self, engine: Engine) -> bool {
        match &self.scope {
            Scope::Quick => false,
            Scope::Installed => engine == Engine::Chromium || tools::is_installed(engine),
            Scope::In { engines, .. } => engines.contains(&engine),
        }
    }

    /// What starts the tools.
    pub(super) fn toolbox(&self) -> Result<&Toolbox> {
        require(self.toolbox.as_ref(), Requirement::Tools)
    }

    /// The script of axe-core.
    pub(super) fn axe(&self) -> Result<&Path> {
        require(self.axe.as_deref(), Requirement::Tools)
    }

    /// The driver of Chromium.
    pub(super) fn chromedriver(&self) -> Result<&Path> {
        let mut drivers = self.drivers.iter();
        let chromium = drivers.find(|(engine, _)| *engine == Engine::Chromium);
        require(
            chromium.map(|(_, driver)| driver.as_path()),
            Requirement::Chromium,
        )
    }

    /// The folder of the bundlers.
    pub(super) fn bundlers(&self) -> Result<&Path> {
        require(self.bundlers.as_deref(), Requirement::Bundlers)
    }

    /// Whether a requirement is met.
    pub(super) fn has(&self, requirement: Requirement) -> bool {
        self.met.contains(&requirement)
    }

    /// Notes that a requirement is met.
    pub(super) fn add(&mut self, requirement: Requirement) {
        self.met.push(requirement);
    }

    /// Notes that a requirement is met, unless the set-up failed.
    fn add_if(&mut self, result: Result<()>, requirement: Requirement) -> Result<()> {
        result.map(|()| self.add(requirement))
    }
}

fn require<T>(value: Option<T>, requirement: Requirement) -> Result<T> {
    value.ok_or_else(|| Error::new(requirement.skip_reason()))
}

fn ensure_checks(environment: &mut Environment) -> Result<()> {
    tools::ensure_for_checks()?;
    environment.toolbox = Some(tools::ensure(&Tool::for_checks())?);
    environment.add(Requirement::TestRunner);
    Ok(())
}

fn ensure_tools(environment: &mut Environment) -> Result<()> {
    environment.toolbox = Some(tools::ensure(&Tool::for_testing())?);
    environment.axe = Some(tools::ensure_axe()?);
    environment.add(Requirement::Tools);
    Ok(())
}

fn ensure_bundlers(environment: &mut Environment) -> Result<()> {
    environment.bundlers = Some(tools::ensure_bundlers(environment.is_full())?);
    environment.add(Requirement::Bundlers);
    Ok(())
}

fn ensure_browser(environment: &mut Environment, engine: Engine) -> Result<()> {
    if environment.wants(engine) {
        let driver = tools::ensure_browser(engine)?;
        environment.drivers.push((engine, driver));
        environment.add(Requirement::Browser);
        if engine == Engine::Chromium {
            environment.add(Requirement::Chromium);
        }
    }
    Ok(())
}
