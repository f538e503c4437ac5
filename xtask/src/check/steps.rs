//! The steps of `test`: cheap ones first, what needs a browser and built pages last.
//!
//! In: the [`Environment`]. Out: a [`StepResult`] per step. A check without tests of its own (formatting, clippy,
//! the components, the build, the sizes) counts as one test.

use std::process::Command;

use crate::check::environment::{Environment, Requirement};
use crate::check::nextest;
use crate::check::result::StepResult;
use crate::error::Result;
use crate::tools::Engine;
use crate::{dist, pages, process, project, sizes};

/// One step.
pub(super) struct Step {
    pub(super) title: &'static str,
    /// Whether it needs neither a browser nor a build of the pages.
    pub(super) is_quick: bool,
    pub(super) needs: &'static [Requirement],
    pub(super) time: Time,
    pub(super) run: fn(&mut Environment) -> Result<StepResult>,
}

/// About how many seconds a step takes on two cores.
#[derive(Clone, Copy)]
pub(super) struct Time {
    /// With an empty folder `target`.
    pub(super) cold: u32,
    /// When little has changed.
    pub(super) warm: u32,
}

/// All steps in order.
pub(super) const STEPS: &[Step] = &[
    Step {
        title: "Formatting",
        is_quick: true,
        needs: &[],
        time: Time { cold: 2, warm: 2 },
        run: |_| check(cargo("fmt --all --check")),
    },
    Step {
        title: "Clippy",
        is_quick: true,
        needs: &[],
        time: Time { cold: 90, warm: 5 },
        run: |_| check(cargo("clippy --workspace --all-targets -- -D warnings")),
    },
    Step {
        title: "Tests without a browser",
        is_quick: true,
        needs: &[Requirement::TestRunner],
        time: Time {
            cold: 150,
            warm: 25,
        },
        run: tests_without_browser,
    },
    Step {
        title: "Lint of the scripts",
        is_quick: false,
        needs: &[Requirement::Tools],
        time: Time { cold: 1, warm: 1 },
        run: lint_scripts,
    },
    Step {
        title: "Clippy for WebAssembly",
        is_quick: false,
        needs: &[Requirement::WebAssembly],
        time: Time { cold: 70, warm: 5 },
        run: clippy_for_webassembly,
    },
    Step {
        title: "Components in a browser",
        is_quick: false,
        needs: &[
            Requirement::WebAssembly,
            Requirement::Tools,
            Requirement::Chromium,
        ],
        time: Time {
            cold: 100,
            warm: 30,
        },
        run: components_in_browser,
    },
    Step {
        title: "Release build of the pages",
        is_quick: false,
        needs: &[Requirement::WebAssembly, Requirement::Tools],
        time: Time {
            cold: 300,
            warm: 120,
        },
        run: build_pages,
    },
    Step {
        title: "Sizes",
        is_quick: false,
        needs: &[Requirement::Pages],
        time: Time { cold: 2, warm: 2 },
        run: |_| sizes::gate(&project::pages()).map(|()| StepResult::passed()),
    },
    Step {
        title: "Archive for operators",
        is_quick: false,
        needs: &[Requirement::Pages],
        time: Time { cold: 5, warm: 5 },
        run: pack,
    },
    Step {
        title: "Journeys in browsers",
        is_quick: false,
        needs: &[
            Requirement::TestRunner,
            Requirement::Tools,
            Requirement::Pages,
            Requirement::Browser,
        ],
        time: Time {
            cold: 420,
            warm: 420,
        },
        run: journeys,
    },
    Step {
        title: "Recipes behind real web servers",
        is_quick: false,
        needs: &[
            Requirement::TestRunner,
            Requirement::Archive,
            Requirement::Chromium,
            Requirement::WebServers,
        ],
        time: Time { cold: 40, warm: 40 },
        run: recipes,
    },
];

fn tests_without_browser(environment: &mut Environment) -> Result<StepResult> {
    let filter = "not (package(e2e) & kind(test)) & not package(recipes)";
    nextest::run(&mut nextest::command(environment.runner()?, filter))
}

/// Warnings of the linter are failures, too.
fn lint_scripts(environment: &mut Environment) -> Result<StepResult> {
    let mut command = environment.toolbox()?.command("oxlint");
    command.args(words("--deny-warnings src tests/bench"));
    check(command)
}

/// The pages and the embed exclude each other, so it takes two runs. Both ask for the same features of Leptos, which
/// is then checked once.
fn clippy_for_webassembly(_: &mut Environment) -> Result<StepResult> {
    for features in ["hydrate,leptos/csr", "embed,leptos/hydrate"] {
        let mut command = cargo("clippy --target wasm32-unknown-unknown --all-targets --features");
        process::run(command.args([features, "--", "-D", "warnings"]))?;
    }
    Ok(StepResult::passed())
}

/// wasm-bindgen's runner counts the tests for the reader; here they are one.
fn components_in_browser(environment: &mut Environment) -> Result<StepResult> {
    let mut command = environment.toolbox()?.command("cargo");
    command
        .args(words(
            "test --target wasm32-unknown-unknown --features hydrate --test browser",
        ))
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env(Engine::Chromium.variable(), environment.chromedriver()?)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        // In seconds, for all of them: a busy machine takes longer than the usual twenty.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            project::root().join("xtask/webdriver.json"),
        );
    check(command)
}

fn build_pages(environment: &mut Environment) -> Result<StepResult> {
    pages::build(environment.toolbox()?, &project::pages(), true)?;
    environment.are_pages_built = true;
    Ok(StepResult::passed())
}

fn pack(environment: &mut Environment) -> Result<StepResult> {
    environment.archive = Some(dist::pack()?);
    Ok(StepResult::passed())
}

/// The package starts the drivers, the panel and the browsers itself. All engines run at once, so that a core that
/// waits for one works for another.
fn journeys(environment: &mut Environment) -> Result<StepResult> {
    let mut command = nextest::command(environment.runner()?, "package(e2e) & kind(test)");
    set_browsers(&mut command, environment)?;
    let mut result = nextest::run(&mut command)?;
    if result.tally.skipped > 0 {
        // Only the program knows the reasons; the report of its runner does not contain them.
        let mut command = cargo("test --quiet --workspace --test journeys -- --reasons");
        set_browsers(&mut command, environment)?;
        let reasons = process::output_of(&mut command)?;
        let reasons = reasons.lines().filter_map(|line| line.split_once(": "));
        result.reasons = reasons.map(|(_, reason)| reason.to_owned()).collect();
    }
    Ok(result)
}

/// Passes browsers and pages to the journeys by environment variables.
fn set_browsers(command: &mut Command, environment: &Environment) -> Result<()> {
    let names = environment.drivers.iter().map(|(engine, _)| engine.name());
    let names: Vec<_> = names.collect();
    command
        .env("SSPANEL_AUTH_BROWSERS", names.join(","))
        .env("SSPANEL_AUTH_PAGES", project::pages())
        .env("AXE", environment.axe()?);
    for (engine, driver) in &environment.drivers {
        command.env(engine.variable(), driver);
    }
    if environment.is_full() {
        command.env("SSPANEL_AUTH_FULL", "1");
    }
    Ok(())
}

/// The package starts the web servers too.
fn recipes(environment: &mut Environment) -> Result<StepResult> {
    let mut command = nextest::command(environment.runner()?, "package(recipes)");
    command.env(Engine::Chromium.variable(), environment.chromedriver()?);
    if let Some(archive) = &environment.archive {
        command.env("SSPANEL_AUTH_DIST", archive);
    }
    nextest::run(&mut command)
}

/// Runs a command that is one check by itself.
fn check(mut command: Command) -> Result<StepResult> {
    process::run(&mut command).map(|()| StepResult::passed())
}

fn cargo(line: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(words(line)).current_dir(project::root());
    command
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace()
}
