//! Starts other programs, and leaves none of them running.
//!
//! In: a [`Command`]. Out: its exit status, with its output on the terminal as it comes. Each program
//! leads a process group of its own, and a group ends with its leader: a browser that a test lost is
//! stopped with the test. Ctrl-C only sets a flag: the code that waits for a program then ends it. A group is only ever
//! addressed by the id of a program that we started.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::error::{Error, Result};

/// How often a running program is looked at.
const POLL_INTERVAL: Duration = Duration::from_millis(20);
/// How long a group may take to end when it is asked to.
const TIMEOUT: Duration = Duration::from_secs(3);

static IS_STOPPING: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C, a termination signal or a closed terminal ends the programs that run, then this one.
pub(crate) fn stop_all_on_signals() -> Result<()> {
    ctrlc::set_handler(|| IS_STOPPING.store(true, Ordering::SeqCst))
        .map_err(|error| Error::caused_by("Ctrl-C cannot be handled", error))
}

/// Fails after a signal to stop, for long work that starts no program.
pub(crate) fn expect_going_on() -> Result<()> {
    if IS_STOPPING.load(Ordering::SeqCst) {
        return Err(Error::Interrupted);
    }
    Ok(())
}

/// A started program. Dropping it ends the program and everything it started.
pub(crate) struct Running {
    child: Child,
    name: String,
}

/// Starts a program without waiting for it. It gets no input.
pub(crate) fn start(command: &mut Command) -> Result<Running> {
    expect_going_on()?;
    forget_package(command);
    let name = name_of(command);
    let child = command.stdin(Stdio::null()).process_group(0).spawn();
    match child {
        Ok(child) => Ok(Running { child, name }),
        Err(error) => Err(not_started(&name, error)),
    }
}

/// Removes the variables that `cargo xtask` sets about the package `xtask`: some build scripts read them, and would run
/// again after every call of Cargo by hand.
fn forget_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let of_package = ["CARGO_MANIFEST_", "CARGO_PKG_"];
        let is_of_package = |name: &str| of_package.iter().any(|start| name.starts_with(start));
        if name.to_str().is_some_and(is_of_package) {
            command.env_remove(name);
        }
    }
}

fn not_started(name: &str, cause: std::io::Error) -> Error {
    Error::caused_by(format!("`{name}` could not be started"), cause)
}

/// Runs a program to its end and insists on success.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let running = start(command)?;
    let name = running.name.clone();
    let status = running.wait()?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(format!("`{name}` failed ({status})")))
}

/// Runs a program and returns its standard output without showing it.
pub(crate) fn output_of(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    forget_package(command);
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| not_started(&name, error))?;
    expect_going_on()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let (what, why) = (
        format!("`{name}` failed"),
        String::from_utf8_lossy(&output.stderr),
    );
    Err(Error::caused_by(what, why.trim()))
}

impl Running {
    /// Waits for the end of the program.
    pub(crate) fn wait(mut self) -> Result<ExitStatus> {
        loop {
            if let Some(status) = self.poll()? {
                return Ok(status);
            }
            sleep(POLL_INTERVAL);
        }
    }

    /// Fails if the program has ended.
    pub(crate) fn expect_alive(&mut self) -> Result<()> {
        match self.poll()? {
            None => Ok(()),
            Some(status) => Err(Error::new(format!("`{}` ended ({status})", self.name))),
        }
    }

    fn poll(&mut self) -> Result<Option<ExitStatus>> {
        expect_going_on()?;
        self.child
            .try_wait()
            .map_err(|error| Error::caused_by(format!("`{}` was lost", self.name), error))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // An id that fits no i32 does not exist. Zero would address our own group.
        let group = Pid::from_raw(i32::try_from(self.child.id()).unwrap_or(i32::MAX));
        killpg(group, Signal::SIGTERM).ok();
        let start = Instant::now();
        // The leader must be reaped, or its group never counts as gone.
        while !(matches!(self.child.try_wait(), Ok(Some(_))) && killpg(group, None).is_err()) {
            if start.elapsed() > TIMEOUT {
                killpg(group, Signal::SIGKILL).ok();
                self.child.wait().ok();
                return;
            }
            sleep(POLL_INTERVAL);
        }
    }
}

/// The command as one would type it, for messages.
fn name_of(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let words = program.file_name().into_iter().chain(command.get_args());
    let words: Vec<_> = words.map(std::ffi::OsStr::to_string_lossy).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests;
