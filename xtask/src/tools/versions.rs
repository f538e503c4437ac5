//! Which tools there are, and their versions, in one place.
//!
//! In: `Cargo.lock`, for the one version that must equal a crate's. Out: [`Tool`] values. A test holds
//! `Trunk.toml` to the same versions.

use crate::project;
use crate::stop::{Result, Stop};

/// Builds and serves the pages. Later versions need a newer Rust.
pub(super) const TRUNK: &str = "0.21.14";

/// Makes WebAssembly smaller. Debian's own (108) cannot read what the compiler writes today.
pub(super) const BINARYEN: &str = "132.0.0";

/// Makes scripts smaller.
pub(super) const ESBUILD: &str = "0.28.2";

/// Looks for mistakes in scripts.
pub(super) const OXLINT: &str = "1.94.0";

/// Steers Firefox; Debian has no package of it.
pub(super) const GECKODRIVER: &str = "0.37.1";

/// Looks, inside a page, for what keeps people from using it.
pub(super) const AXE: &str = "4.14.1";

/// One tool in one version.
pub(crate) struct Tool {
    /// Its name where it comes from.
    pub(super) name: &'static str,
    /// Its version there.
    pub(super) version: String,
    /// The programs it consists of.
    pub(super) programs: &'static [&'static str],
    /// The word that the right version says about itself.
    pub(super) mark: String,
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
    /// Fetched as an npm package.
    Npm,
    /// A script of an npm package, for a page to run.
    Script,
}

impl Tool {
    /// What a build of the pages takes; only a release is made smaller.
    pub(crate) fn for_building(release: bool) -> Result<Vec<Self>> {
        let mut tools = vec![trunk(), wasm_bindgen()?];
        if release {
            tools.extend([binaryen(), esbuild()]);
        }
        Ok(tools)
    }

    /// What the tests take.
    pub(crate) fn for_testing() -> Result<Vec<Self>> {
        let mut tools = Self::for_building(true)?;
        tools.push(oxlint());
        Ok(tools)
    }

    /// Whether this is what the right version says about itself.
    pub(super) fn is_right(&self, said: &str) -> bool {
        said.split_whitespace().any(|word| word == self.mark)
    }
}

/// Every tool but what belongs to a single browser.
pub(super) fn all() -> Result<Vec<Tool>> {
    Tool::for_testing()
}

/// Firefox's driver, which only the tests in Firefox take.
pub(super) fn geckodriver() -> Tool {
    Tool {
        name: "geckodriver",
        version: GECKODRIVER.to_owned(),
        programs: &["geckodriver"],
        mark: GECKODRIVER.to_owned(),
        source: Source::Crate,
        patience: "2 to 3 minutes on two cores",
    }
}

fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        programs: &["trunk"],
        mark: TRUNK.to_owned(),
        source: Source::Crate,
        patience: "3 to 5 minutes on two cores",
    }
}

fn wasm_bindgen() -> Result<Tool> {
    let version = locked_version("wasm-bindgen")?;
    Ok(Tool {
        name: "wasm-bindgen-cli",
        mark: version.clone(),
        version,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        source: Source::Crate,
        patience: "1 to 2 minutes on two cores",
    })
}

fn binaryen() -> Tool {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    Tool {
        name: "binaryen",
        version: BINARYEN.to_owned(),
        programs: &["wasm-opt"],
        mark: format!("(version_{major})"),
        source: Source::Npm,
        patience: "some seconds",
    }
}

fn esbuild() -> Tool {
    Tool {
        name: "esbuild",
        version: ESBUILD.to_owned(),
        programs: &["esbuild"],
        mark: ESBUILD.to_owned(),
        source: Source::Npm,
        patience: "some seconds",
    }
}

fn oxlint() -> Tool {
    Tool {
        name: "oxlint",
        version: OXLINT.to_owned(),
        programs: &["oxlint"],
        mark: OXLINT.to_owned(),
        source: Source::Npm,
        patience: "some seconds",
    }
}

/// axe-core: no program, but a script that tests put into a page.
pub(super) fn axe() -> Tool {
    Tool {
        name: "axe-core",
        version: AXE.to_owned(),
        programs: &["axe.min.js"],
        mark: AXE.to_owned(),
        source: Source::Script,
        patience: "some seconds",
    }
}

/// The version of a crate in `Cargo.lock`.
fn locked_version(name: &str) -> Result<String> {
    let file = project::root().join("Cargo.lock");
    let text = std::fs::read_to_string(&file)
        .map_err(|error| Stop::of(format!("{} cannot be read", file.display()), error))?;
    version_in(&text, name)
        .map(str::to_owned)
        .ok_or_else(|| Stop::because(format!("Cargo.lock holds no package `{name}`")))
}

/// Finds the line after `name = "…"`, as Cargo always writes it.
fn version_in<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_one_of_that_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }

    #[test]
    fn trunk_is_told_the_same_versions() {
        let file = std::fs::read_to_string(project::root().join("Trunk.toml")).unwrap();
        let [trunk, wasm_bindgen, binaryen, ..] = &all().unwrap()[..] else {
            panic!("a tool that Trunk.toml may have to know");
        };
        for line in [
            format!("trunk-version = \"={}\"", trunk.version),
            format!("wasm_bindgen = \"{}\"", wasm_bindgen.version),
            format!("wasm_opt = \"{}\"", binaryen.mark.trim_matches(['(', ')'])),
        ] {
            assert!(
                file.lines().any(|other| other == line),
                "Trunk.toml lacks {line}"
            );
        }
    }

    #[test]
    fn tools_know_their_own_version_words() {
        let tools = Tool::for_building(true).unwrap();
        let said = [
            "trunk 0.21.14\n",
            "wasm-bindgen 0.2.130",
            "wasm-opt version 132 (version_132)",
        ];
        for (tool, said) in tools.iter().zip(said) {
            let said = said.replace("0.2.130", &locked_version("wasm-bindgen").unwrap());
            assert!(tool.is_right(&said), "{said}");
            assert!(!tool.is_right(&format!("{} 0.0.1", tool.name)));
        }
    }

    #[test]
    fn only_a_release_is_made_smaller() {
        let names = |release| {
            Tool::for_building(release)
                .unwrap()
                .iter()
                .map(|tool| tool.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(names(false), ["trunk", "wasm-bindgen-cli"]);
        assert_eq!(
            names(true),
            ["trunk", "wasm-bindgen-cli", "binaryen", "esbuild"]
        );
    }
}
