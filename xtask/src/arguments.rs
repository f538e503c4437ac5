//! Reading the command line.
//!
//! In: the words after `cargo xtask`. Out: one [`Task`] with every option filled in. Options are
//! refused here, before anything is installed or built, as far as they can be judged without it.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::stop::{Result, Stop};
use crate::tools::Engine;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = include_str!("help.txt");

/// The port `serve` listens on when none is asked for.
pub(crate) const DEFAULT_PORT: u16 = 8788;

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print the commands.
    Help,
    /// Show the pages in front of a panel.
    Serve(ServeOptions),
    /// Show the pages and rebuild them at every change.
    Watch,
    /// Run the checks and tests.
    Test(Extent),
    /// Build the pages.
    Build {
        /// Small and slow to build.
        release: bool,
    },
    /// Pack the pages for an operator.
    Dist {
        /// Settings to build in.
        config: Option<PathBuf>,
    },
    /// Measure how soon the login page is there.
    Bench {
        /// Other pages to compare with.
        addresses: Vec<String>,
    },
    /// Take pictures of every state of the pages.
    Gallery {
        /// Only pictures whose names hold all of these words.
        filter: Vec<String>,
        /// Take those that the tests compare with, and nothing else.
        accept: bool,
    },
    /// Report what a first visit downloads.
    Sizes,
    /// Install what the other commands need.
    Tools,
}

/// How much `test` runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What takes neither a browser nor a build of the pages.
    Quick,
    /// Everything, in Chromium and in whatever other engine is installed.
    Installed,
    /// Everything, in these engines, which are installed if they are missing.
    In(Vec<Engine>),
}

/// The options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// Where to listen; 0 takes any free port.
    pub(crate) port: u16,
    /// Open a browser when the pages answer.
    pub(crate) open: bool,
    /// Build as for publishing.
    pub(crate) release: bool,
    /// The panel behind the pages.
    pub(crate) panel: PanelChoice,
}

/// Which panel `serve` puts behind the pages.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PanelChoice {
    /// The local panel, with these words added to its command line.
    Local(Vec<OsString>),
    /// A real panel at this address.
    Real(String),
}

/// Reads the words after the program's name.
///
/// # Errors
/// An unknown command or option, or an option without its value, in one sentence.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Task> {
    read_task(&mut lexopt::Parser::from_args(words))
        .map_err(|error| Stop::of(error, "see `cargo xtask help`"))
}

fn read_task(words: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let command = match words.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Task::Help),
        Some(Value(command)) => command.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match command.as_str() {
        "help" => Ok(Task::Help),
        "serve" => read_serve(words),
        "watch" => read_flag(words, None).map(|_| Task::Watch),
        "test" => read_test(words),
        "build" => read_flag(words, Some("release")).map(|release| Task::Build { release }),
        "dist" => read_dist(words),
        "bench" => read_bench(words),
        "gallery" => read_gallery(words),
        "sizes" => read_flag(words, None).map(|_| Task::Sizes),
        "tools" => read_flag(words, None).map(|_| Task::Tools),
        _ => Err(format!("there is no command `{command}`").into()),
    }
}

/// Reads the rest of a command that knows at most one option, a flag.
fn read_flag(
    words: &mut lexopt::Parser,
    flag: Option<&str>,
) -> std::result::Result<bool, lexopt::Error> {
    let mut is_set = false;
    while let Some(word) = words.next()? {
        match word {
            Long(name) if Some(name) == flag => is_set = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(is_set)
}

fn read_test(words: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut is_quick = false;
    let mut browsers = None;
    while let Some(word) = words.next()? {
        match word {
            Long("quick") => is_quick = true,
            Long("browsers") => browsers = Some(words.value()?.parse_with(engines)?),
            other => return Err(other.unexpected()),
        }
    }
    let extent = match (is_quick, browsers) {
        (false, None) => Extent::Installed,
        (false, Some(engines)) => Extent::In(engines),
        (true, None) => Extent::Quick,
        (true, Some(_)) => {
            return Err("--quick runs no browser, so --browsers has none to choose".into());
        }
    };
    Ok(Task::Test(extent))
}

/// Reads `all`, or names with commas between them.
fn engines(names: &str) -> std::result::Result<Vec<Engine>, &'static str> {
    if names == "all" {
        return Ok(Engine::ALL.to_vec());
    }
    let engine = |name| Engine::ALL.into_iter().find(|engine| engine.name() == name);
    let engines: Option<_> = names.split(',').map(engine).collect();
    engines.ok_or("--browsers takes all, or some of chromium,firefox,webkit")
}

fn read_dist(words: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut config = None;
    while let Some(word) = words.next()? {
        match word {
            Long("config") => config = Some(words.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Task::Dist { config })
}

fn read_bench(words: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut addresses = Vec::new();
    while let Some(word) = words.next()? {
        match word {
            Long("url") => addresses.push(words.value()?.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Task::Bench { addresses })
}

fn read_gallery(words: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut filter = Vec::new();
    let mut accept = false;
    while let Some(word) = words.next()? {
        match word {
            Long("filter") => filter.push(words.value()?.string()?),
            Long("accept") => accept = true,
            other => return Err(other.unexpected()),
        }
    }
    if accept && !filter.is_empty() {
        return Err("--accept takes all pictures that tests compare with, and no --filter".into());
    }
    Ok(Task::Gallery { filter, accept })
}

fn read_serve(words: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut options = ServeOptions {
        port: DEFAULT_PORT,
        open: false,
        release: false,
        panel: PanelChoice::Local(Vec::new()),
    };
    let mut for_local_panel = Vec::new();
    let mut real_panel = None;
    while let Some(word) = words.next()? {
        match word {
            Long("port") => options.port = words.value()?.parse()?,
            Long("open") => options.open = true,
            Long("release") => options.release = true,
            Long("panel") => real_panel = Some(words.value()?.parse_with(origin)?),
            Long("registration") => {
                let mode = words.value()?.parse_with(registration_mode)?;
                for_local_panel.extend(["--registration".into(), mode.into()]);
            }
            Long("generation") => for_local_panel.extend(["--generation".into(), words.value()?]),
            Long("fault") => for_local_panel.extend(["--fault".into(), words.value()?]),
            other => return Err(other.unexpected()),
        }
    }
    options.panel = choose_panel(real_panel, for_local_panel)?;
    Ok(Task::Serve(options))
}

fn choose_panel(
    real: Option<String>,
    for_local: Vec<OsString>,
) -> std::result::Result<PanelChoice, lexopt::Error> {
    match real {
        Some(_) if !for_local.is_empty() => {
            Err("--registration, --fault and such are for the local panel, not for --panel".into())
        }
        Some(address) => Ok(PanelChoice::Real(address)),
        None => Ok(PanelChoice::Local(for_local)),
    }
}

fn registration_mode(mode: &str) -> std::result::Result<String, &'static str> {
    match mode {
        "open" | "invite" | "closed" => Ok(mode.to_owned()),
        _ => Err("--registration takes open, invite or closed"),
    }
}

/// Accepts `https://panel.example` and `https://panel.example/`, and gives the former.
fn origin(address: &str) -> std::result::Result<String, &'static str> {
    let complaint = "--panel takes an address without a path, such as https://panel.example";
    let origin = address.strip_suffix('/').unwrap_or(address);
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| origin.strip_prefix(scheme))
        .ok_or(complaint)?;
    if host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
        return Err(complaint);
    }
    Ok(origin.to_owned())
}

#[cfg(test)]
mod tests;
