//! A panel with the pages under `/portal/`, and a visitor's browser in front of it.

use std::{
    env, fs,
    panic::{AssertUnwindSafe, resume_unwind},
    path::PathBuf,
    sync::Mutex,
};

use futures_util::FutureExt;
use local_panel::{Options, Panel};
use tempfile::TempDir;
use thirtyfour::{BrowserLogEntry, WebDriver};
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{browser::Browser, engine::DriverExtras};

/// A panel and a visitor.
pub struct Site {
    /// The panel, with its log of what was sent.
    pub panel: Panel,
    /// Where the visitor finds panel and pages: the panel itself, or a web server in front of it.
    pub origin: String,
    /// Another origin that the pages may ask: that of a panel elsewhere.
    pub(crate) other_origin: Option<String>,
    /// The visitor's browser.
    pub driver: WebDriver,
    /// Console, requests and commands beyond `WebDriver`.
    pub(crate) driver_extras: DriverExtras,
    /// Lines of the console that no caller has read yet.
    pub(crate) console: Mutex<Vec<BrowserLogEntry>>,
    /// The folder with the files of the browser.
    pub(crate) folder: PathBuf,
}

/// The folder of the built pages.
///
/// # Panics
///
/// If there are none yet.
#[must_use]
pub fn pages() -> PathBuf {
    let default = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/pages");
    let folder = env::var_os("SSPANEL_AUTH_PAGES").map_or(default, PathBuf::from);
    assert!(
        folder.join("index.html").is_file(),
        "there are no pages in {}: run `cargo xtask build --release` first",
        folder.display()
    );
    folder
}

/// The name of the one built file that starts and ends like this.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn built_name(start: &str, end: &str) -> String {
    let files = fs::read_dir(pages()).expect("the folder of the pages");
    let names = files
        .flatten()
        .filter_map(|file| file.file_name().into_string().ok());
    let mut fitting = names.filter(|name| name.starts_with(start) && name.ends_with(end));
    fitting.next().expect("the file is built")
}

/// Takes a Chinese visitor through a journey on an ordinary panel.
pub async fn visit(journey: impl AsyncFnOnce(&Site)) {
    visit_with(Options::default(), "zh-CN", journey).await;
}

/// Takes a Chinese visitor through a journey on an ordinary panel, closes the browser, and returns the folder with the
/// files that it has left.
///
/// # Panics
///
/// If the journey does, or if it breaks a promise that holds for all of them.
pub async fn visit_for_files(journey: impl AsyncFnOnce(&Site)) -> TempDir {
    let options = Options {
        pages: Some(pages()),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.expect("the panel starts");
    let origins = (panel.origin(), None);
    go(panel, origins, "zh-CN", journey, Browser::close).await
}

/// Takes a visitor of any language through a journey on a panel of any kind.
///
/// # Panics
///
/// If the journey does, or if it breaks a promise that holds for all of them.
pub async fn visit_with(options: Options, language: &str, journey: impl AsyncFnOnce(&Site)) {
    let options = Options {
        pages: Some(pages()),
        ..options
    };
    let panel = local_panel::start(options).await.expect("the panel starts");
    let origin = panel.origin();
    visit_at(panel, origin, language, journey).await;
}

/// Takes a Chinese visitor through a journey on a server that has the pages in a folder, such as `/`, and nothing else.
///
/// # Panics
///
/// If the journey does, or if it breaks a promise that holds for all of them.
pub async fn visit_in(base: &str, journey: impl AsyncFnOnce(&Site)) {
    let options = Options {
        base: base.to_owned(),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.expect("the panel starts");
    let listener = TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address");
    let files = local_panel::pages::router(pages(), base);
    let server = AbortOnDrop(tokio::spawn(async { axum::serve(listener, files).await }));
    visit_at(panel, format!("http://{address}"), "zh-CN", journey).await;
    drop(server);
}

/// A task that ends with this value.
struct AbortOnDrop<T>(JoinHandle<T>);

impl<T> Drop for AbortOnDrop<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Takes a visitor through a journey on a panel that is found at another origin than its own: that
/// of a web server in front of it, which has the pages too.
///
/// # Panics
///
/// If the journey does, or if it breaks a promise that holds for all of them.
pub async fn visit_at(
    panel: Panel,
    origin: String,
    language: &str,
    journey: impl AsyncFnOnce(&Site),
) {
    go(panel, (origin, None), language, journey, Browser::quit).await;
}

/// Takes a Chinese visitor through a journey on pages of one origin, whose panel has another.
///
/// # Panics
///
/// If the journey does, or if it breaks a promise that holds for all of them.
pub async fn visit_between(
    panel: Panel,
    pages_origin: String,
    panel_origin: String,
    journey: impl AsyncFnOnce(&Site),
) {
    let origins = (pages_origin, Some(panel_origin));
    go(panel, origins, "zh-CN", journey, Browser::quit).await;
}

/// Takes a visitor through a journey and ends the browser with `end`.
async fn go<End>(
    panel: Panel,
    (origin, other_origin): (String, Option<String>),
    language: &str,
    journey: impl AsyncFnOnce(&Site),
    end: impl AsyncFnOnce(Browser) -> End,
) -> End {
    let browser = Browser::start(language).await;
    let site = Site {
        panel,
        origin,
        other_origin,
        driver: browser.driver.clone(),
        driver_extras: browser.driver_extras.clone(),
        console: Mutex::default(),
        folder: browser.folder().to_owned(),
    };
    let whole = async {
        journey(&site).await;
        site.has_clean_console().await;
    };
    // The browser is ended in any case: it would outlive the test.
    let outcome = AssertUnwindSafe(whole).catch_unwind().await;
    let end = end(browser).await;
    match outcome {
        Ok(()) => end,
        Err(panic) => resume_unwind(panic),
    }
}
