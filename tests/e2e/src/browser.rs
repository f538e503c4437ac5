//! A browser of its own for each journey or measurement: a driver on a free port, and a fresh profile.
//!
//! Both keep their files in a folder that ends with the browser.

use std::{fs, net::TcpListener, process::Stdio, time::Duration};

use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::{net::TcpStream, process::Child};

use crate::{
    engine::{self, Aside, Launch},
    wait::until,
};

/// A browser and its driver, which ends with this value.
pub struct Browser {
    /// What steers it.
    pub driver: WebDriver,
    /// What it tells and takes beside that.
    pub(crate) aside: Aside,
    process: Child,
    screen: Option<Child>,
    folder: TempDir,
}

impl Browser {
    /// Starts a browser whose user prefers `language`.
    ///
    /// # Panics
    ///
    /// If the browser or its driver does not start.
    pub async fn start(language: &str) -> Self {
        let port = free_port();
        let folder = TempDir::new().expect("a folder for the profile");
        let Launch {
            mut driver,
            wishes,
            screen,
        } = engine::launch(port, folder.path(), language).await;
        let process = driver
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{driver:?} does not start: {error}"));
        until("the driver listens", async || {
            TcpStream::connect(("127.0.0.1", port)).await.is_ok()
        })
        .await;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes)
            .await
            .expect("the browser starts");
        driver
            .set_script_timeout(Duration::from_secs(10))
            .await
            .expect("the driver takes a timeout");
        Self {
            aside: Aside::open(&driver).await,
            driver,
            process,
            screen,
            folder,
        }
    }

    /// Ends the browser, its driver and its files. The driver alone ends, even without this, when
    /// the value is dropped.
    ///
    /// # Panics
    ///
    /// If its files cannot be deleted.
    pub async fn quit(mut self) {
        let _ = self.driver.quit().await;
        let _ = self.process.kill().await;
        if let Some(mut screen) = self.screen {
            let _ = screen.kill().await;
        }
        let folder = self.folder.keep();
        // The last processes of the browser may still be writing.
        until("the profile is deleted", async || {
            fs::remove_dir_all(&folder).is_ok() || !folder.exists()
        })
        .await;
    }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}
