//! The web servers, and what each needs around a recipe to run in a test.

mod aapanel;
mod apache;
mod caddy;
mod nginx;

use std::fs;

use tokio::process::Command;

use crate::recipe::adapted;
use crate::server::{Mode, Place};

/// A web server with a recipe for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// nginx with the two parts for its `server` block, and without a module for brotli.
    Nginx,
    /// The same with the module and its part.
    NginxBrotli,
    /// nginx as the hosting panel aaPanel sets a site up.
    Aapanel,
    /// Caddy.
    Caddy,
    /// Apache.
    Apache,
}

impl Kind {
    /// Writes the configuration and gives the command that starts the server in the foreground, as
    /// one process.
    pub(crate) fn prepare(self, place: &Place) -> Command {
        match self {
            Self::Nginx => nginx::prepare(place, &[]),
            Self::NginxBrotli => nginx::prepare(place, &["nginx-brotli.conf"]),
            Self::Aapanel => aapanel::prepare(place),
            Self::Caddy => caddy::prepare(place),
            Self::Apache => apache::prepare(place),
        }
    }
}

/// The line of a recipe that an operator may switch on, after the mark of a comment.
const OPT_IN: [&str; 3] = [
    "# add_header Strict-Transport-Security",
    "# Header always set Strict-Transport-Security",
    "# Strict-Transport-Security",
];

impl Place {
    /// A recipe with an operator's changes.
    fn recipe(&self, name: &str, changes: &[(&str, &str)]) -> String {
        let mut text = adapted(name, changes);
        if self.mode == Mode::HttpsOnly {
            for line in OPT_IN {
                text = text.replace(line, line.trim_start_matches("# "));
            }
        }
        text
    }

    /// Writes a file into the server's own folder.
    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).expect("the configuration can be written");
    }
}
