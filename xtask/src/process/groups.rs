//! The process groups started by this program, and what a signal does to them.
//!
//! In: commands to spawn, groups to end. Out: nothing; a list of living groups is kept so that Ctrl-C
//! and a termination signal reach every program we started, whoever waits for it. A group is only
//! ever addressed by the id of a program we started ourselves.

use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::stop::{Result, Stop};

static STOPPING: AtomicBool = AtomicBool::new(false);
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// From now on Ctrl-C, a termination signal or a closed terminal ends what we started, then us.
pub(crate) fn stop_all_on_signals() -> Result<()> {
    ctrlc::set_handler(|| {
        STOPPING.store(true, Ordering::SeqCst);
        // Whoever waits for a program sees it end, finds `is_stopping`, and returns.
        groups().iter().copied().for_each(ask_to_end);
    })
    .map_err(|error| Stop::of("Ctrl-C cannot be handled", error))
}

/// Whether a signal has told us to stop.
pub(crate) fn is_stopping() -> bool {
    STOPPING.load(Ordering::SeqCst)
}

/// Spawns the leader of a new group, unless we are stopping.
pub(super) fn spawn(command: &mut Command) -> Result<Child> {
    // The list stays locked while spawning: a signal in between would miss the new group.
    let mut groups = groups();
    if is_stopping() {
        return Err(Stop::Interrupted);
    }
    let child = command
        .spawn()
        .map_err(|error| Stop::because(error.to_string()))?;
    groups.push(of(&child));
    Ok(child)
}

/// The group led by `child`.
pub(super) fn of(child: &Child) -> Pid {
    // A process id that fits no i32 does not exist; zero would address our own group, so never that.
    Pid::from_raw(i32::try_from(child.id()).unwrap_or(i32::MAX))
}

/// Whether a process with this id exists.
pub(crate) fn is_process_alive(id: i32) -> bool {
    nix::sys::signal::kill(Pid::from_raw(id), None) != Err(nix::errno::Errno::ESRCH)
}

/// Whether any process of the group is left.
pub(super) fn is_alive(group: Pid) -> bool {
    killpg(group, None).is_ok()
}

/// Asks every process of the group to end.
pub(super) fn ask_to_end(group: Pid) {
    // An error means that nobody is left to ask.
    killpg(group, Signal::SIGTERM).ok();
}

/// Ends whatever is left of the group and forgets it.
pub(super) fn end(group: Pid) {
    killpg(group, Signal::SIGKILL).ok();
    groups().retain(|other| *other != group);
}

fn groups() -> MutexGuard<'static, Vec<Pid>> {
    GROUPS.lock().unwrap_or_else(PoisonError::into_inner)
}
