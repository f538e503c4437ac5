//! The web servers, and what each needs around a recipe to run in a test.

mod apache;
mod caddy;
mod docker;
mod hosting_panels;
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
    /// nginx as the hosting panel 1Panel sets a site up.
    OnePanel,
    /// nginx as in the container.
    Docker,
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
            Self::Aapanel => hosting_panels::prepare_aapanel(place),
            Self::OnePanel => hosting_panels::prepare_one_panel(place),
            Self::Docker => docker::prepare(place),
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
        if let Mode::Pages { panel } = self.mode {
            for word in ["connect-src 'self'", "form-action 'self'"] {
                text = text.replace(word, &format!("{word} http://127.0.0.1:{panel}"));
            }
        }
        if self.mode == Mode::HttpsOnly {
            for line in OPT_IN {
                text = text.replace(line, line.trim_start_matches("# "));
            }
        }
        text
    }

    /// The recipe for a panel whose pages have another port.
    fn recipe_for_panel(&self, name: &str, pages: u16) -> String {
        let origin = format!("http://127.0.0.1:{pages}");
        self.recipe(name, &[("https://pages.example.org", &origin)])
    }

    /// Puts the text of a recipe where the archive has it, and gives its path there.
    fn unpack(&self, name: &str, text: &str) -> String {
        let path = format!("{}/recipes/{name}", self.pages);
        fs::write(&path, text).expect("the recipe can be written");
        path
    }

    /// Writes a file into the server's own folder.
    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).expect("the configuration can be written");
    }
}
