//! The steps of `test`: cheap ones first, what needs a browser and built pages last.
//!
//! In: the [`Ground`]. Out: a [`Tally`] per step. A check without tests of its own (formatting, clippy,
//! the build, the sizes) counts as one test.

use std::process::Command;

use crate::check::ground::{Ground, Need};
use crate::check::tally::Tally;
use crate::process;
use crate::stop::{Result, Stop};
use crate::tools::Engine;
use crate::{dist, pages, project, sizes};

/// One step.
pub(super) struct Step {
    pub(super) title: &'static str,
    /// Whether it takes neither a browser nor a build of the pages.
    pub(super) is_quick: bool,
    pub(super) needs: &'static [Need],
    pub(super) run: fn(&mut Ground) -> Result<Tally>,
}

/// All steps in order.
pub(super) const STEPS: &[Step] = &[
    quick("Formatting", |_| check(cargo("fmt --all --check"))),
    quick("Clippy", |_| {
        check(cargo("clippy --workspace --all-targets -- -D warnings"))
    }),
    slow("Clippy for WebAssembly", &[Need::WebAssembly], |_| {
        check(cargo(
            "clippy --target wasm32-unknown-unknown --all-targets -- -D warnings",
        ))
    }),
    slow("Clippy for the embed", &[Need::WebAssembly], |_| {
        check(cargo(
            "clippy --target wasm32-unknown-unknown --no-default-features --features embed \
             --lib --bins -- -D warnings",
        ))
    }),
    quick("Tests of the pure layers", |_| {
        count(cargo("test --no-fail-fast --no-default-features"))
    }),
    quick("Tests of panel, proxy, bench and xtask", |_| {
        count(cargo(
            "test --no-fail-fast --workspace --exclude sspanel-auth --exclude e2e \
             --exclude recipes",
        ))
    }),
    slow("Lint of the scripts", &[Need::Tools], lint_scripts),
    slow(
        "Components in a browser",
        &[Need::WebAssembly, Need::Tools, CHROMIUM],
        components_in_browser,
    ),
    slow(
        "Release build of the pages",
        &[Need::WebAssembly, Need::Tools],
        build_pages,
    ),
    slow("Sizes", &[Need::Pages], |_| {
        sizes::gate(&project::pages()).map(|()| Tally::PASSED)
    }),
    slow(
        "End to end in Chromium",
        &[Need::Pages, Need::Tools, CHROMIUM],
        |ground| end_to_end(ground, Engine::Chromium),
    ),
    slow("Archive for operators", &[Need::Pages], pack),
    slow(
        "Recipes behind real web servers",
        &[Need::Archive, CHROMIUM, Need::WebServers],
        recipes,
    ),
    // Last, since the tests are compiled anew for each engine.
    slow(
        "End to end in Firefox",
        &[Need::Pages, Need::Browser(Engine::Firefox)],
        |ground| end_to_end(ground, Engine::Firefox),
    ),
    slow(
        "End to end in WebKit",
        &[Need::Pages, Need::Browser(Engine::WebKit)],
        |ground| end_to_end(ground, Engine::WebKit),
    ),
];

const CHROMIUM: Need = Need::Browser(Engine::Chromium);

const fn quick(title: &'static str, run: fn(&mut Ground) -> Result<Tally>) -> Step {
    Step {
        title,
        is_quick: true,
        needs: &[],
        run,
    }
}

const fn slow(
    title: &'static str,
    needs: &'static [Need],
    run: fn(&mut Ground) -> Result<Tally>,
) -> Step {
    Step {
        title,
        is_quick: false,
        needs,
        run,
    }
}

/// Whatever the linter would only warn of fails, too.
fn lint_scripts(ground: &mut Ground) -> Result<Tally> {
    let Some(toolbox) = &ground.toolbox else {
        return Err(Stop::because("no ground"));
    };
    let mut command = toolbox.command("oxlint");
    command.args(words("--deny-warnings src tests/bench"));
    check(command)
}

fn components_in_browser(ground: &mut Ground) -> Result<Tally> {
    let (Some(toolbox), Some(driver)) = (&ground.toolbox, ground.driver(Engine::Chromium)) else {
        return Err(Stop::because("no ground"));
    };
    let mut command = toolbox.command("cargo");
    command
        .args(words("test --target wasm32-unknown-unknown --test browser"))
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env(Engine::Chromium.variable(), driver)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        // In seconds, for all of them: a busy machine takes longer than the usual twenty.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            project::root().join("xtask/webdriver.json"),
        );
    count(command)
}

fn build_pages(ground: &mut Ground) -> Result<Tally> {
    let Some(toolbox) = &ground.toolbox else {
        return Err(Stop::because("no ground"));
    };
    pages::build(toolbox, &project::pages(), true)?;
    ground.are_pages_built = true;
    Ok(Tally::PASSED)
}

/// The package starts the driver, the panel and the browsers itself. What the engine's driver cannot do
/// counts as skipped.
fn end_to_end(ground: &mut Ground, engine: Engine) -> Result<Tally> {
    let (Some(driver), Some(axe)) = (ground.driver(engine), &ground.axe) else {
        return Err(Stop::because("no ground"));
    };
    let mut command = cargo("test --no-fail-fast --package e2e");
    command
        .env("SSPANEL_AUTH_PAGES", project::pages())
        .env("SSPANEL_AUTH_BROWSER", engine.name())
        .env(engine.variable(), driver)
        .env("AXE", axe);
    count(command)
}

fn pack(ground: &mut Ground) -> Result<Tally> {
    ground.archive = Some(dist::pack()?);
    Ok(Tally::PASSED)
}

/// The package starts the web servers too.
fn recipes(ground: &mut Ground) -> Result<Tally> {
    let (Some(archive), Some(driver)) = (&ground.archive, ground.driver(Engine::Chromium)) else {
        return Err(Stop::because("no ground"));
    };
    let mut command = cargo("test --no-fail-fast --package recipes");
    command
        .env("SSPANEL_AUTH_DIST", archive)
        .env(Engine::Chromium.variable(), driver);
    count(command)
}

/// Runs a command that is one check by itself.
fn check(mut command: Command) -> Result<Tally> {
    process::run(&mut command).map(|()| Tally::PASSED)
}

/// Runs a command that reports its tests.
fn count(mut command: Command) -> Result<Tally> {
    let (status, output) = process::run_reading(&mut command)?;
    let mut tally = Tally::read(&output);
    if !status.success() && tally.count() == 0 {
        return Err(Stop::because(format!(
            "it ended before any test ({status})"
        )));
    }
    if !status.success() && tally.failed == 0 {
        // Some part did not compile, or was ended in the middle of a test.
        tally += Tally::FAILED;
    }
    Ok(tally)
}

fn cargo(line: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(words(line)).current_dir(project::root());
    command
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace()
}
