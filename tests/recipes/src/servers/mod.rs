//! The web servers, and what each needs around a recipe to run in a test.

mod aapanel;
mod apache;
mod caddy;
mod nginx;

use std::fs;

use tokio::process::Command;

use crate::server::Place;

/// A web server with a recipe for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// nginx with the two parts for its `server` block.
    Nginx,
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
            Self::Nginx => nginx::prepare(place),
            Self::Aapanel => aapanel::prepare(place),
            Self::Caddy => caddy::prepare(place),
            Self::Apache => apache::prepare(place),
        }
    }
}

impl Place {
    /// Writes a file into the server's own folder.
    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).expect("the configuration can be written");
    }
}
