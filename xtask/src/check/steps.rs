//! The steps of `test`: cheap ones first, what needs a browser and built pages last.
//!
//! In: the [`Ground`]. Out: a [`Ran`] per step. A check without tests of its own (formatting, clippy,
//! the build, the sizes) counts as one test.

use std::process::Command;

use crate::check::ground::{Ground, Need};
use crate::check::ran::Ran;
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
    pub(super) run: fn(&mut Ground) -> Result<Ran>,
}

/// All steps in order.
pub(super) const STEPS: &[Step] = &[
    quick("Formatting", |_| check(cargo("fmt --all --check"))),
    quick("Clippy", |_| {
        check(cargo("clippy --workspace --all-targets -- -D warnings"))
    }),
    slow("Clippy for WebAssembly", &[Need::WebAssembly], |_| {
        check(cargo(
            "clippy --target wasm32-unknown-unknown --features hydrate --all-targets -- -D warnings",
        ))
    }),
    slow("Clippy for the embed", &[Need::WebAssembly], |_| {
        check(cargo(
            "clippy --target wasm32-unknown-unknown --features embed \
             --lib --bins -- -D warnings",
        ))
    }),
    quick("Tests of the pure layers", |_| {
        count(&mut cargo("test --no-fail-fast"))
    }),
    quick("Tests of panel, proxy, bench and xtask", |_| {
        count(&mut cargo(
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
        sizes::gate(&project::pages()).map(|()| Ran::PASSED)
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

const fn quick(title: &'static str, run: fn(&mut Ground) -> Result<Ran>) -> Step {
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
    run: fn(&mut Ground) -> Result<Ran>,
) -> Step {
    Step {
        title,
        is_quick: false,
        needs,
        run,
    }
}

/// Whatever the linter would only warn of fails, too.
fn lint_scripts(ground: &mut Ground) -> Result<Ran> {
    let Some(toolbox) = &ground.toolbox else {
        return Err(Stop::because("no ground"));
    };
    let mut command = toolbox.command("oxlint");
    command.args(words("--deny-warnings src tests/bench"));
    check(command)
}

fn components_in_browser(ground: &mut Ground) -> Result<Ran> {
    let (Some(toolbox), Some(driver)) = (&ground.toolbox, ground.driver(Engine::Chromium)) else {
        return Err(Stop::because("no ground"));
    };
    let mut command = toolbox.command("cargo");
    command
        .args(words(
            "test --target wasm32-unknown-unknown --features hydrate --test browser",
        ))
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
    count(&mut command)
}

fn build_pages(ground: &mut Ground) -> Result<Ran> {
    let Some(toolbox) = &ground.toolbox else {
        return Err(Stop::because("no ground"));
    };
    pages::build(toolbox, &project::pages(), true)?;
    ground.are_pages_built = true;
    Ok(Ran::PASSED)
}

/// The package starts the driver, the panel and the browsers itself. What the engine's driver cannot do
/// counts as skipped. Browsers stumble on a busy machine: a few journeys that failed are taken once more, and the
/// report names those that then arrived.
fn end_to_end(ground: &mut Ground, engine: Engine) -> Result<Ran> {
    let (Some(driver), Some(axe)) = (ground.driver(engine), &ground.axe) else {
        return Err(Stop::because("no ground"));
    };
    let mut command = cargo("test --no-fail-fast --package e2e");
    command
        .env("SSPANEL_AUTH_PAGES", project::pages())
        .env("SSPANEL_AUTH_BROWSERS", engine.name())
        .env(engine.variable(), driver)
        .env("AXE", axe);
    let first = count(&mut command)?;
    if !first.is_worth_a_second_attempt() {
        return Ok(first);
    }
    println!("\n== {} failed; once more ==", first.failed.join(", "));
    command
        .args(words("--test it -- --exact"))
        .args(&first.failed);
    let second = count(&mut command)?;
    Ok(first.followed_by(second))
}

fn pack(ground: &mut Ground) -> Result<Ran> {
    ground.archive = Some(dist::pack()?);
    Ok(Ran::PASSED)
}

/// The package starts the web servers too.
fn recipes(ground: &mut Ground) -> Result<Ran> {
    let (Some(archive), Some(driver)) = (&ground.archive, ground.driver(Engine::Chromium)) else {
        return Err(Stop::because("no ground"));
    };
    let mut command = cargo("test --no-fail-fast --package recipes");
    command
        .env("SSPANEL_AUTH_DIST", archive)
        .env(Engine::Chromium.variable(), driver);
    count(&mut command)
}

/// Runs a command that is one check by itself.
fn check(mut command: Command) -> Result<Ran> {
    process::run(&mut command).map(|()| Ran::PASSED)
}

/// Runs a command that reports its tests.
fn count(command: &mut Command) -> Result<Ran> {
    // The way to a failed assertion through the runtime helps nobody.
    command.env("RUST_BACKTRACE", "0");
    let (status, output) = process::run_reading(command)?;
    Ran::read(&output, status.success()).ok_or_else(|| {
        let why = format!("it ended before any test ({status})");
        Stop::because(why)
    })
}

fn cargo(line: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(words(line)).current_dir(project::root());
    command
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace()
}
