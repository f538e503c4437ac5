//! The program's flags.
//!
//! In: the command line. Out: [`Options`]. Names of faults, generations and the like are read by the
//! library; a wrong one is refused with the list of right ones.

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, Parser};
use local_panel::{Captcha, Fault, Generation, Options, Registration, Switch};

/// A local SSPanel-UIM panel for the documented sign-in API, with accounts to try.
#[derive(Debug, Parser)]
#[command(version, about)]
pub(crate) struct Flags {
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Directory of the built pages
    #[arg(long, value_name = "DIR")]
    pub(crate) pages: Option<PathBuf>,
    /// Path under which the pages are served
    #[arg(long, default_value = "/portal/")]
    base: String,
    /// The panel's own login page leads to that of the built pages
    #[arg(long)]
    in_place: bool,
    /// Database file; without it everything is forgotten at the end
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
    /// File to which mails are appended
    #[arg(long, value_name = "FILE")]
    outbox: Option<PathBuf>,
    /// Which panel it plays; a wrong name lists the right ones
    #[arg(long, default_value_t, value_name = "NAME")]
    generation: Generation,
    /// Who may register: open, invite or closed
    #[arg(long, default_value = "open", value_name = "MODE")]
    registration: Registration,
    /// What is switched on, and may be given several times; the page /_panel lists the names
    #[arg(long = "switch", value_name = "NAME")]
    switches: Vec<Switch>,
    /// The captcha that is switched on, if the panel has it; a wrong name lists the right ones
    #[arg(long, value_name = "NAME")]
    captcha: Option<Captcha>,
    /// Whether the known accounts are created: true or false
    #[arg(long, default_value_t = true, action = ArgAction::Set, num_args = 0..=1,
        default_missing_value = "true")]
    pub(crate) seed: bool,
    /// A fault every API request meets; the page /_panel lists them
    #[arg(long, value_name = "NAME")]
    fault: Option<Fault>,
    /// How long the fault "slow" waits
    #[arg(long, default_value_t = 5000, value_name = "MS")]
    delay_ms: u64,
    /// Prints no line per request
    #[arg(long)]
    quiet: bool,
}

impl Flags {
    pub(crate) fn into_options(self) -> Options {
        Options {
            port: self.port,
            pages: self.pages,
            base: self.base,
            is_in_place: self.in_place,
            database: self.database,
            outbox: self.outbox,
            generation: self.generation,
            registration: self.registration,
            switches: self.switches,
            captcha: self.captcha,
            seed: self.seed,
            fault: self.fault,
            delay: Duration::from_millis(self.delay_ms),
            log: !self.quiet,
            ..Options::default()
        }
    }
}
