//! A file server without a single rule: Python's own, as people try pages with it.

use std::process::Stdio;

use e2e::until_listening;
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::folder;
use crate::server::free_port;

/// The pages in some folders of a file server; it ends when this is dropped.
#[must_use = "a file server that is dropped has ended"]
pub struct FileServer {
    port: u16,
    _process: Child,
    _folder: TempDir,
}

impl FileServer {
    /// Starts one with the pages in each of the folders, such as `a/b c`.
    ///
    /// # Panics
    ///
    /// If it does not answer in time.
    pub async fn start(folders: &[&str]) -> Self {
        let folder = folder::readable();
        let root = folder.path().join("root");
        for name in folders {
            folder::copy(&folder::dist(), &root.join(name));
        }
        let port = free_port();
        let mut process = Command::new("python3")
            .args(["-m", "http.server", "--bind", "127.0.0.1", "--directory"])
            .arg(&root)
            .arg(port.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("python3 is there");
        let listens = until_listening(&mut process, port).await;
        listens.expect("python3 answers");
        Self {
            port,
            _process: process,
            _folder: folder,
        }
    }

    /// Where it listens, such as `http://127.0.0.1:4000`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}
