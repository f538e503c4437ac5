//! Starting other programs, and leaving none of them behind.
//!
//! In: a [`Command`]. Out: its exit status, with its output on the terminal as it comes. Each program
//! leads a process group of its own, and a group ends with its leader: a browser that a test lost is
//! stopped with the test. Which groups there are, and what Ctrl-C does to them, is in `groups`.

mod groups;

use std::io::{IsTerminal, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

pub(crate) use groups::{is_process_alive, stop_all_on_signals};

use crate::stop::{Result, Stop};

/// A started program. Dropping it ends the program and everything it started.
pub(crate) struct Running {
    child: Child,
    name: String,
}

/// Starts a program without waiting for it. It gets no input.
pub(crate) fn start(command: &mut Command) -> Result<Running> {
    let name = name_of(command);
    command.stdin(Stdio::null()).process_group(0);
    let child = groups::spawn(command).map_err(|stop| match stop {
        Stop::Failed(why) => Stop::of(format!("`{name}` could not be started"), why),
        Stop::Interrupted => Stop::Interrupted,
    })?;
    Ok(Running { child, name })
}

/// Runs a program to its end and insists on success.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let running = start(command)?;
    let name = running.name.clone();
    let status = running.wait()?;
    if status.success() {
        return Ok(());
    }
    Err(Stop::because(format!("`{name}` failed ({status})")))
}

/// Runs a program to its end, showing its output and giving it back as text.
pub(crate) fn run_reading(command: &mut Command) -> Result<(ExitStatus, String)> {
    // One pipe for both streams, or their lines would change places.
    let (pipe, output) = std::io::pipe().map_err(|error| Stop::of("no pipe", error))?;
    let errors = output
        .try_clone()
        .map_err(|error| Stop::of("no pipe", error))?;
    command.stdout(output).stderr(errors);
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        // Cargo no longer sees the terminal and would leave its colours out.
        command.env("CARGO_TERM_COLOR", "always");
    }
    let running = start(command)?;
    // The command keeps our ends of the pipe; the reader would wait for them for ever.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    // Read aside: a lost grandchild may hold the pipe open until its group is ended.
    let reader = std::thread::spawn(move || pass_on(pipe));
    let status = running.wait()?;
    let bytes = reader.join().unwrap_or_default();
    Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
}

/// Fails if a signal has told us to stop: for long work that starts no program.
pub(crate) fn expect_going_on() -> Result<()> {
    if groups::is_stopping() {
        return Err(Stop::Interrupted);
    }
    Ok(())
}

/// Runs a program that only answers a question, and gives its answer back without showing it.
pub(crate) fn ask(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Stop::of(format!("`{name}` could not be started"), error))?;
    expect_going_on()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(Stop::of(format!("`{name}` failed"), complaint.trim()))
}

impl Running {
    /// Waits for the end of the program.
    pub(crate) fn wait(mut self) -> Result<ExitStatus> {
        let status = self.child.wait();
        if groups::is_stopping() {
            return Err(Stop::Interrupted);
        }
        status.map_err(|error| Stop::of(format!("`{}` was lost", self.name), error))
    }

    /// Fails if the program has ended.
    pub(crate) fn expect_alive(&mut self) -> Result<()> {
        let status = self.child.try_wait();
        if groups::is_stopping() {
            return Err(Stop::Interrupted);
        }
        match status {
            Ok(None) => Ok(()),
            Ok(Some(status)) => Err(Stop::because(format!("`{}` ended ({status})", self.name))),
            Err(error) => Err(Stop::of(format!("`{}` was lost", self.name), error)),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Asked kindly first; who is left after three seconds is not asked again.
        const STEP: Duration = Duration::from_millis(50);
        const STEPS: u32 = 60;
        let group = groups::of(&self.child);
        groups::ask_to_end(group);
        for _ in 0..STEPS {
            // The leader must be collected, or its group never counts as gone.
            if matches!(self.child.try_wait(), Ok(Some(_))) && !groups::is_alive(group) {
                break;
            }
            std::thread::sleep(STEP);
        }
        groups::end(group);
        self.child.wait().ok();
    }
}

/// The command as one would type it, for messages.
fn name_of(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let words = program.file_name().into_iter().chain(command.get_args());
    words
        .map(std::ffi::OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Copies a program's output to the terminal piece by piece and keeps it.
fn pass_on(mut from: impl Read) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(length) = from.read(&mut piece) {
        let Some(piece) = piece.get(..length).filter(|piece| !piece.is_empty()) else {
            break;
        };
        kept.extend_from_slice(piece);
        let mut terminal = std::io::stdout();
        // A closed terminal is no reason to lose the results.
        terminal
            .write_all(piece)
            .and_then(|()| terminal.flush())
            .ok();
    }
    kept
}

#[cfg(test)]
mod tests;
