//! A web server that runs with a recipe, from the moment it answers until it is dropped.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use e2e::until_listening;
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::{Kind, folder};

/// What an operator has made of the recipes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Both are there.
    Beside,
    /// The panel's own lead to ours.
    InPlace,
    /// Both are there, and the operator has switched on that browsers use only https.
    HttpsOnly,
    /// The pages, whose panel has another port and so another origin.
    Pages {
        /// The port of the panel's web server.
        panel: u16,
    },
    /// A panel whose pages have another origin, without pages.
    Panel {
        /// The port of the pages.
        pages: u16,
    },
}

/// What a web server is started with.
pub(crate) struct Place {
    /// Its own folder, for its configuration and whatever it writes.
    pub(crate) folder: PathBuf,
    /// The folder of the pages.
    pub(crate) pages: String,
    pub(crate) port: u16,
    /// Where the panel listens, such as `127.0.0.1:4000`.
    pub(crate) panel: String,
    pub(crate) mode: Mode,
}

/// A running web server in front of a panel; it ends when this is dropped.
#[must_use = "a web server that is dropped has ended"]
pub struct WebServer {
    port: u16,
    process: Child,
    folder: TempDir,
}

impl WebServer {
    /// Starts a web server and waits until it answers.
    ///
    /// # Panics
    ///
    /// If it does not, with what it said.
    pub async fn start(kind: Kind, mode: Mode, panel_origin: &str) -> Self {
        Self::start_at(free_port(), kind, mode, panel_origin).await
    }

    /// Starts a web server on a port, such as one that another server names.
    ///
    /// # Panics
    ///
    /// If it does not answer in time, with what it said.
    pub async fn start_at(port: u16, kind: Kind, mode: Mode, panel_origin: &str) -> Self {
        let folder = folder::readable();
        let place = Place {
            folder: folder.path().to_owned(),
            pages: copied_pages(folder.path()),
            port,
            panel: panel_origin.replace("http://", ""),
            mode,
        };
        let process = spawn(kind.prepare(&place), folder.path());
        let mut server = Self {
            port: place.port,
            process,
            folder,
        };
        server.is_up(kind).await;
        server
    }

    /// Where it listens, such as `http://127.0.0.1:4000`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder of the pages, for a test to put files into it.
    #[must_use]
    pub fn pages(&self) -> PathBuf {
        pages_in(self.folder.path())
    }

    async fn is_up(&mut self, kind: Kind) {
        if let Err(error) = until_listening(&mut self.process, self.port).await {
            let said = fs::read_to_string(log(self.folder.path())).unwrap_or_default();
            panic!("{kind:?} does not start: {error}: {said}");
        }
    }
}

fn spawn(mut command: Command, folder: &Path) -> Child {
    let log = File::create(log(folder)).expect("a file for the log");
    command
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("the file has two ends"))
        .stderr(log)
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

fn log(folder: &Path) -> PathBuf {
    folder.join("log")
}

/// The pages where every server may read them.
fn copied_pages(folder: &Path) -> String {
    let pages = pages_in(folder);
    folder::copy(&folder::dist(), &pages);
    pages.display().to_string()
}

fn pages_in(folder: &Path) -> PathBuf {
    folder.join("pages")
}

/// A port that was free a moment ago.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}
