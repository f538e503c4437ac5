//! A browser of its own for each journey or measurement: a driver on a free port, and a fresh profile.
//!
//! Both keep their files in a folder that is deleted with the browser.

use std::{fs, net::TcpListener, path::Path, process::Stdio, time::Duration};

use tempfile::TempDir;
use thirtyfour::{WebDriver, error::WebDriverResult};
use tokio::process::Child;

use crate::{
    engine::{self, DriverExtras, Launch},
    wait::{until, until_listening},
};

/// Another program may take the port first, and a browser may crash when it starts.
const ATTEMPTS: usize = 3;
/// Longer than axe takes on a busy machine.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(60);

/// A browser and its driver, which ends with this value.
pub struct Browser {
    /// The `WebDriver` session.
    pub driver: WebDriver,
    /// Console, requests and commands beyond `WebDriver`.
    pub(crate) driver_extras: DriverExtras,
    process: Child,
    screen: Option<Child>,
    folder: TempDir,
}

impl Browser {
    /// Starts a browser whose user prefers `language`.
    ///
    /// # Panics
    ///
    /// If the browser or its driver does not start, after three attempts.
    pub async fn start(language: &str) -> Self {
        for _ in 1..ATTEMPTS {
            if let Ok(browser) = Self::try_to_start(language).await {
                return browser;
            }
        }
        let last = Self::try_to_start(language).await;
        last.expect("the browser starts")
    }

    async fn try_to_start(language: &str) -> WebDriverResult<Self> {
        let port = free_port();
        let folder = TempDir::new().expect("a folder for the profile");
        let Launch {
            mut driver,
            capabilities,
            screen,
        } = engine::launch(port, folder.path(), language).await;
        let mut process = driver
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{driver:?} does not start: {error}"));
        until_listening(&mut process, port).await?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        driver.set_script_timeout(SCRIPT_TIMEOUT).await?;
        Ok(Self {
            driver_extras: DriverExtras::open(&driver).await,
            driver,
            process,
            screen,
            folder,
        })
    }

    /// The folder with the files of the browser.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Ends the browser and its driver, and returns the folder with the files that it has left.
    pub async fn close(mut self) -> TempDir {
        let _ = self.driver.quit().await;
        let _ = self.process.kill().await;
        if let Some(mut screen) = self.screen {
            let _ = screen.kill().await;
        }
        self.folder
    }

    /// Ends the browser, its driver and its files. The driver alone ends, even without this, when
    /// the value is dropped.
    ///
    /// # Panics
    ///
    /// If its files cannot be deleted.
    pub async fn quit(self) {
        let folder = self.close().await.keep();
        // The last processes of the browser may still be writing.
        until("the profile is deleted", async || {
            Ok(fs::remove_dir_all(&folder).is_ok() || !folder.exists())
        })
        .await;
    }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}
