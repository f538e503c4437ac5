//! The command line.
//!
//! In: the words after `cargo xtask`. Out: one [`Task`] with its options; what clap prints for `--help` are the
//! comments here. Options are refused before anything is installed or built, as far as they can be judged
//! without it.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand};

use crate::tools::Engine;

/// Reads the words, or ends the program with the help or with what is wrong about them.
pub(crate) fn read() -> Task {
    CommandLine::parse().task
}

/// The commands of sspanel-auth. Each prints the tools that are missing and how long they take, and installs them.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
#[command(arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

// The names of the local panel. It is built after the options have been read, so they stand here as well; a test compares.
const GENERATIONS: [&str; 11] = [
    "2018", "2019", "2021", "2021.12", "2022", "2023", "2023.7", "2024", "2025", "2026", "metron",
];
const FAULTS: [&str; 31] = [
    "slow",
    "silent",
    "cut",
    "cut-body",
    "http-500",
    "http-502",
    "http-504",
    "http-404",
    "http-405",
    "http-429",
    "database-text",
    "notice-before",
    "notice-after",
    "bom",
    "wrong-type",
    "empty",
    "html",
    "redirect",
    "redirect-404",
    "too-large",
    "no-message",
    "number-as-text",
    "domain-with-port",
    "challenge",
    "cookie-check",
    "script-check",
    "cached",
    "cached-silently",
    "captive-portal",
    "network-login",
    "markup",
];

/// A command with its options.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Build the pages and show them in front of a panel, until Ctrl-C
    Serve(ServeOptions),
    /// Like serve, rebuilding at every change of a file and reloading the browser
    Watch(WatchOptions),
    /// Run every check and test; the last line is the count of them
    Test(TestOptions),
    /// Build the pages into target/pages
    Build {
        /// Build as for publishing: small and slow to build
        #[arg(long)]
        release: bool,
    },
    /// Build as for publishing and pack target/dist for an operator without Rust
    Dist {
        /// Build these settings into the pages, which then fetch none
        #[arg(long, value_name = "FILE", value_parser = existing_file)]
        config: Option<PathBuf>,
    },
    /// Build and pack what is published: archives, their checksums, and notes from the changelog
    Release,
    /// Measure how soon the login page is there, beside a minimal one written by hand
    ///
    /// Bytes and times, on a slow link and machine and without; all runs are in target/bench.json.
    Bench {
        /// Measure this page as well; may be given several times
        #[arg(long = "url", value_name = "URL")]
        addresses: Vec<String>,
    },
    /// Take pictures of every state of the pages, in every language and theme, into target/gallery
    Gallery(GalleryOptions),
    /// Print which panel answers at an address, and the config.json that suits it
    ///
    /// Nothing is sent but GET without cookies. Standard output has the settings alone.
    Probe {
        /// Such as <https://panel.example>
        #[arg(value_name = "URL", value_parser = origin)]
        panel: String,
        /// The language of what is said about the panel
        #[arg(long, default_value = "en", value_parser = ["zh-Hans", "zh-Hant", "en"])]
        language: String,
    },
    /// Print what a first visit and an embedded form download, from target/pages
    Sizes,
    /// Only install what the other commands need
    Tools,
}

/// The options of `serve`.
#[derive(Debug, Args)]
pub(crate) struct ServeOptions {
    /// Listen on this port of 127.0.0.1; 0 takes any free one
    #[arg(long, default_value_t = 8788)]
    pub(crate) port: u16,
    /// Open the address in a browser
    #[arg(long)]
    pub(crate) open: bool,
    /// Build as for publishing: small and slow to build
    #[arg(long)]
    pub(crate) release: bool,
    /// Who may register at the local panel
    #[arg(long, value_name = "MODE", value_parser = ["open", "invite", "closed"])]
    pub(crate) registration: Option<String>,
    /// What the local panel plays
    #[arg(long, value_name = "NAME", value_parser = GENERATIONS)]
    pub(crate) generation: Option<String>,
    /// Make the local panel misbehave
    #[arg(long, value_name = "NAME", value_parser = FAULTS)]
    pub(crate) fault: Option<String>,
    /// How the pages ask the panel, instead of in the documented way
    #[arg(long, value_name = "NAME", value_parser = ["documented", "universal"])]
    pub(crate) dialect: Option<String>,
    /// Put a real panel behind the pages, such as <https://panel.example>, instead of the local one
    #[arg(long, value_name = "URL", value_parser = origin)]
    #[arg(conflicts_with_all = ["registration", "generation", "fault"])]
    pub(crate) panel: Option<String>,
}

/// The options of `watch`.
#[derive(Debug, Args)]
pub(crate) struct WatchOptions {
    /// Listen on this port of 127.0.0.1
    #[arg(long, default_value_t = 8790)]
    pub(crate) port: u16,
}

/// The options of `test`.
#[derive(Debug, Args)]
pub(crate) struct TestOptions {
    /// Leave out what needs a browser or a build of the pages
    #[arg(long, conflicts_with = "browsers")]
    quick: bool,
    /// The engines of the end-to-end tests: all, or some of chromium,firefox,webkit; without it Chromium and what
    /// else is installed
    #[arg(long, value_name = "LIST", value_parser = engines)]
    browsers: Option<Engines>,
    /// Run every journey in every one of these engines, also what cannot differ between them
    #[arg(long, requires = "browsers")]
    full: bool,
}

/// Engines that are asked for by name.
#[derive(Clone, Debug)]
struct Engines(Vec<Engine>);

/// The options of `gallery`.
#[derive(Debug, Args)]
pub(crate) struct GalleryOptions {
    /// Only pictures whose names hold this word; may be given several times
    #[arg(long, value_name = "WORD")]
    pub(crate) filter: Vec<String>,
    /// Only renew the few that the tests compare the pages with
    #[arg(long, conflicts_with = "filter")]
    pub(crate) accept: bool,
}

/// How much `test` runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Scope {
    /// What takes neither a browser nor a build of the pages.
    #[default]
    Quick,
    /// Everything, in Chromium and in every other engine that is installed.
    Installed,
    /// Everything, in these engines, which are installed if they are missing.
    In {
        engines: Vec<Engine>,
        /// Whether each engine runs every journey.
        is_full: bool,
    },
}

impl TestOptions {
    /// How much is to be run.
    pub(crate) fn scope(self) -> Scope {
        match self.browsers {
            _ if self.quick => Scope::Quick,
            Some(Engines(engines)) => Scope::In {
                engines,
                is_full: self.full,
            },
            None => Scope::Installed,
        }
    }
}

/// Reads `all`, or names with commas between them.
fn engines(names: &str) -> Result<Engines, &'static str> {
    if names == "all" {
        return Ok(Engines(Engine::ALL.to_vec()));
    }
    let engine = |name| Engine::ALL.into_iter().find(|engine| engine.name() == name);
    let engines: Option<_> = names.split(',').map(engine).collect();
    engines
        .map(Engines)
        .ok_or("all, or some of chromium,firefox,webkit")
}

/// Accepts `https://panel.example` and `https://panel.example/`, and gives the former.
fn origin(address: &str) -> Result<String, &'static str> {
    let origin = address.strip_suffix('/').unwrap_or(address);
    let (scheme, host) = origin.split_once("://").unwrap_or_default();
    if !["https", "http"].contains(&scheme)
        || host.is_empty()
        || host.contains(['/', '?', '#', '@', ' '])
    {
        return Err("an address without a path, such as https://panel.example");
    }
    Ok(origin.to_owned())
}

fn existing_file(file: &str) -> std::io::Result<PathBuf> {
    Path::new(file).canonicalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Task, String> {
        let words = ["xtask"].into_iter().chain(line.split_whitespace());
        let words = CommandLine::try_parse_from(words);
        words
            .map(|words| words.task)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn tests_run_in_the_browsers_that_are_asked_for() {
        for (line, scope) in [
            ("test", Scope::Installed),
            ("test --quick", Scope::Quick),
            (
                "test --browsers all --full",
                Scope::In {
                    engines: Engine::ALL.to_vec(),
                    is_full: true,
                },
            ),
            (
                "test --browsers firefox,webkit",
                Scope::In {
                    engines: vec![Engine::Firefox, Engine::WebKit],
                    is_full: false,
                },
            ),
        ] {
            match read(line) {
                Ok(Task::Test(options)) => assert_eq!(options.scope(), scope, "{line}"),
                other => panic!("{line} was taken as {other:?}"),
            }
        }
    }

    #[test]
    fn the_names_of_the_local_panel_are_known() {
        let generations = local_panel::Generation::ALL.map(local_panel::Generation::name);
        assert_eq!(GENERATIONS.as_slice(), generations);
        let faults: Vec<_> = local_panel::Fault::ALL
            .iter()
            .map(|fault| fault.name())
            .collect();
        assert_eq!(FAULTS.as_slice(), faults);
    }

    #[test]
    fn what_is_not_known_or_does_not_go_together_is_refused() {
        for (line, reason) in [
            ("sevre", "serve"),
            ("serve --prot 1", "--port"),
            ("serve --port many", "invalid digit"),
            ("serve --registration maybe", "invite"),
            ("serve --generation 1999", "metron"),
            ("serve --fault none", "captive-portal"),
            ("serve --panel panel.example", "https://panel.example"),
            ("serve --panel ftp://panel.example", "without a path"),
            ("serve --panel https://panel.example/user", "without a path"),
            ("serve --panel https://user@panel.example", "without a path"),
            ("serve --panel http://a --fault slow", "cannot be used with"),
            ("test --browsers safari", "chromium,firefox,webkit"),
            ("test --quick --browsers all", "cannot be used with"),
            ("test --full", "--browsers"),
            ("dist --config /nowhere.json", "No such file"),
            ("gallery --accept --filter login", "cannot be used with"),
            ("probe https://panel.example/user", "without a path"),
        ] {
            let message = read(line).unwrap_err();
            assert!(message.contains(reason), "{line}: {message}");
        }
        let panel = "https://panel.example".to_owned();
        assert_eq!(origin("https://panel.example/"), Ok(panel));
    }
}
