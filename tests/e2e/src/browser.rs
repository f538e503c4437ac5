//! A browser of its own for each journey or measurement: chromedriver on a free port, Chromium with a fresh profile.
//!
//! Both keep their files in a folder that ends with the browser: Chromium as chromedriver ends it
//! leaves its profile behind, which is three megabytes for each journey.

use std::{env, fs, net::TcpListener, process::Stdio, time::Duration};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{
    ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    WebDriver, error::WebDriverResult,
};
use tokio::{
    net::TcpStream,
    process::{Child, Command},
};

use crate::wait::until;

const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=420,900",
];

/// A browser and its driver, which ends with this value.
pub struct Browser {
    /// What steers it.
    pub driver: WebDriver,
    process: Child,
    folder: TempDir,
}

impl Browser {
    /// Starts a browser whose user prefers `language`.
    ///
    /// # Panics
    ///
    /// If Chromium or its driver does not start.
    pub async fn start(language: &str) -> Self {
        let port = free_port();
        let folder = TempDir::new().expect("a folder for the profile");
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let process = Command::new(&program)
            .arg(format!("--port={port}"))
            .env("TMPDIR", folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        until("chromedriver listens", async || {
            TcpStream::connect(("127.0.0.1", port)).await.is_ok()
        })
        .await;
        let wishes = capabilities(language).expect("the capabilities are well formed");
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes)
            .await
            .expect("Chromium starts");
        driver
            .set_script_timeout(Duration::from_secs(10))
            .await
            .expect("chromedriver takes a timeout");
        Self {
            driver,
            process,
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
        let folder = self.folder.keep();
        // The last processes of Chromium may still be writing.
        until("the profile is deleted", async || {
            fs::remove_dir_all(&folder).is_ok() || !folder.exists()
        })
        .await;
    }
}

fn capabilities(language: &str) -> WebDriverResult<ChromeCapabilities> {
    let mut wishes = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        wishes.add_arg(argument)?;
    }
    wishes.add_arg(&format!("--lang={language}"))?;
    wishes.add_experimental_option("prefs", json!({ "intl.accept_languages": language }))?;
    wishes.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wishes.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(wishes)
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}
