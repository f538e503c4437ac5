//! The steps of `test`: cheap ones first, what needs a browser and built pages last.
//!
//! In: the [`Environment`]. Out: a [`StepResult`] per step. A check without tests of its own (formatting, clippy,
//! the components, the build, the sizes) counts as one test.

use std::process::Command;

use crate::check::environment::{
    Environment,
    Requirement::{
        self, Archive, Browser, Bundlers, Chromium, Pages, TestRunner, Tools, WebAssembly,
        WebServers,
    },
};
use crate::check::nextest;
use crate::check::result::{StepResult, Tally};
use crate::error::Result;
use crate::tools::Engine;
use crate::{dist, pages, process, project, sizes};

/// One step.
pub(super) struct Step {
    pub(super) title: &'static str,
    /// Whether it needs neither a browser nor a build of the pages.
    pub(super) is_quick: bool,
    pub(super) needs: &'static [Requirement],
    /// About how many seconds it takes on two cores: with an empty folder `target`, and when little has changed.
    pub(super) time: [u32; 2],
    pub(super) run: fn(&mut Environment) -> Result<StepResult>,
}

/// All steps in order.
#[rustfmt::skip]
pub(super) const STEPS: &[Step] = &[
    Step { title: "Formatting", is_quick: true, time: [2, 2], needs: &[], run: formatting },
    Step { title: "Clippy", is_quick: true, time: [90, 5], needs: &[], run: clippy },
    Step { title: "Tests without a browser", is_quick: true, time: [110, 30],
        needs: &[TestRunner], run: tests_without_browser },
    Step { title: "Lint of the scripts", is_quick: false, time: [1, 1], needs: &[Tools], run: lint_scripts },
    Step { title: "Clippy for WebAssembly", is_quick: false, time: [50, 5],
        needs: &[WebAssembly], run: clippy_for_webassembly },
    Step { title: "Components in a browser", is_quick: false, time: [65, 25],
        needs: &[WebAssembly, Tools, Chromium], run: components_in_browser },
    Step { title: "Release build of the pages", is_quick: false, time: [150, 70],
        needs: &[WebAssembly, Tools], run: build_pages },
    Step { title: "Sizes", is_quick: false, time: [9, 9], needs: &[Pages], run: sizes },
    Step { title: "Archive for operators", is_quick: false, time: [12, 12], needs: &[Pages], run: pack },
    Step { title: "Journeys in browsers", is_quick: false, time: [580, 560],
        needs: &[TestRunner, Tools, Pages, Browser], run: journeys },
    Step { title: "Recipes behind real web servers", is_quick: false, time: [30, 30],
        needs: &[TestRunner, Archive, Chromium, WebServers], run: recipes },
    Step { title: "The npm package in bundlers", is_quick: false, time: [30, 20],
        needs: &[TestRunner, Pages, Chromium, Bundlers], run: bundlers },
];

fn formatting(_: &mut Environment) -> Result<StepResult> {
    check(cargo("fmt --all --check"))
}

fn clippy(_: &mut Environment) -> Result<StepResult> {
    check(cargo("clippy --workspace --all-targets -- -D warnings"))
}

fn tests_without_browser(environment: &mut Environment) -> Result<StepResult> {
    let filter = "not (package(e2e) & kind(test)) & not package(recipes) & not package(bundlers)";
    nextest::run(&mut nextest::command(environment.toolbox()?, filter))
}

/// Warnings of the linter are failures, too.
fn lint_scripts(environment: &mut Environment) -> Result<StepResult> {
    let mut command = environment.toolbox()?.command("oxlint");
    command.args(words(
        "--deny-warnings src tests/bench tests/bundlers docs/examples",
    ));
    check(command)
}

/// The pages and the embed exclude each other, so it takes two runs. Both ask for the same features of Leptos, which
/// is then checked once.
fn clippy_for_webassembly(_: &mut Environment) -> Result<StepResult> {
    for features in ["hydrate,leptos/csr", "embed,leptos/hydrate"] {
        let mut command = cargo("clippy --target wasm32-unknown-unknown --all-targets --features");
        process::run(command.args([features, "--", "-D", "warnings"]))?;
    }
    Ok(Tally::PASSED.into())
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
    environment.add(Pages);
    Ok(Tally::PASSED.into())
}

fn sizes(_: &mut Environment) -> Result<StepResult> {
    sizes::gate(&project::pages())?;
    Ok(Tally::PASSED.into())
}

fn pack(environment: &mut Environment) -> Result<StepResult> {
    environment.archive = Some(dist::pack()?);
    environment.add(Archive);
    Ok(Tally::PASSED.into())
}

/// The package starts the drivers, the panel and the browsers itself. All engines run at once, so that a core that
/// waits for one works for another.
fn journeys(environment: &mut Environment) -> Result<StepResult> {
    let mut command = nextest::command(environment.toolbox()?, "package(e2e) & kind(test)");
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
    let mut command = nextest::command(environment.toolbox()?, "package(recipes)");
    command.env(Engine::Chromium.variable(), environment.chromedriver()?);
    if let Some(archive) = &environment.archive {
        command.env("SSPANEL_AUTH_DIST", archive);
    }
    nextest::run(&mut command)
}

/// The package that `cargo xtask dist` lays out, tried as its users do. Frameworks are for a release.
fn bundlers(environment: &mut Environment) -> Result<StepResult> {
    let filter = if environment.is_full() {
        "package(bundlers)"
    } else {
        "package(bundlers) & not test(/^frameworks::/)"
    };
    let mut command = nextest::command(environment.toolbox()?, filter);
    command
        .env(Engine::Chromium.variable(), environment.chromedriver()?)
        .env("SSPANEL_AUTH_NPM", dist::lay_out()?)
        .env("SSPANEL_AUTH_BUNDLERS", environment.bundlers()?);
    nextest::run(&mut command)
}

/// Runs a command that is one check by itself.
fn check(mut command: Command) -> Result<StepResult> {
    process::run(&mut command).map(|()| Tally::PASSED.into())
}

fn cargo(line: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(words(line)).current_dir(project::root());
    command
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace()
}
