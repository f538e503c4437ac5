//! Firefox with geckodriver, which keeps no logs and reports them as events of `WebDriver BiDi`.
//!
//! `GECKODRIVER` names another driver than the one on `PATH`, `FIREFOX` another browser than Debian's.
//! Firefox reports no policy violations over `WebDriver BiDi`: a script in every page writes them to the console.

use std::{env, path::Path, sync::Arc};

use serde_json::{Value, json};
use thirtyfour::{BrowserLogEntry, Capabilities, WebDriver, error::WebDriverResult};
use tokio::{process::Command, sync::Mutex};

use super::{Launch, bidi::Connection};

const BROWSER: &str = "/usr/bin/firefox-esr";

/// The events that Firefox is asked for.
const EVENTS: [&str; 4] = [
    "log.entryAdded",
    "network.beforeRequestSent",
    "network.responseCompleted",
    "network.fetchError",
];

const REPORT_VIOLATIONS: &str =
    "addEventListener('securitypolicyviolation', (event) => console.error(
    `Content Security Policy: ${event.violatedDirective} forbids ${event.blockedURI}`))";

/// The error of a request that was aborted, by a script or with its page. It is expected.
const GIVEN_UP: &str = "NS_BINDING_ABORTED";

pub(super) fn launch(port: u16, folder: &Path, language: &str) -> Launch {
    let program = env::var("GECKODRIVER").unwrap_or_else(|_| "geckodriver".to_owned());
    let mut driver = Command::new(program);
    driver
        .arg(format!("--port={port}"))
        // A free one.
        .arg("--websocket-port=0")
        .env("TMPDIR", folder)
        .env("HOME", folder);
    let capabilities = capabilities(language).expect("the capabilities are well formed");
    Launch {
        driver,
        capabilities,
        screen: None,
    }
}

fn capabilities(language: &str) -> WebDriverResult<Capabilities> {
    let browser = env::var("FIREFOX").unwrap_or_else(|_| BROWSER.to_owned());
    let options = json!({
        "binary": browser,
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": language,
            // No journey needs a page for new tabs or an extension: a second of each start.
            "browser.newtabpage.enabled": false,
            "extensions.enabledScopes": 0,
            "extensions.webextensions.remote": false,
        },
    });
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    capabilities.set("webSocketUrl", true)?;
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(capabilities)
}

/// The connection, and the events that it has received.
#[derive(Clone)]
pub(crate) struct BiDi {
    window: String,
    connection: Arc<Mutex<Connection>>,
}

impl BiDi {
    pub(super) async fn open(driver: &WebDriver) -> Self {
        let address = driver.handle().capabilities().get("webSocketUrl");
        let address = address.and_then(Value::as_str);
        let connection = Connection::open(address.expect("Firefox speaks BiDi")).await;
        let window = driver.window().await.expect("there is a window");
        let this = Self {
            window: window.to_string(),
            connection: Arc::new(Mutex::new(connection)),
        };
        this.send("session.subscribe", json!({ "events": EVENTS }))
            .await;
        this.run_first(REPORT_VIOLATIONS).await;
        let size = json!({ "width": 420, "height": 900 });
        let values = json!({ "context": this.window, "viewport": size });
        this.send("browsingContext.setViewport", values).await;
        this
    }

    pub(super) async fn console(&self) -> Vec<BrowserLogEntry> {
        self.recorded_events(line).await
    }

    pub(super) async fn requested(&self) -> Vec<String> {
        self.recorded_events(requested).await
    }

    pub(super) async fn set_offline(&self, is_offline: bool) {
        let conditions = is_offline.then(|| json!({ "type": "offline" }));
        let values = json!({ "networkConditions": conditions, "contexts": [self.window] });
        self.send("emulation.setNetworkConditions", values).await;
    }

    pub(super) async fn run_first(&self, script: &str) {
        let values = json!({ "functionDeclaration": format!("() => {{ {script} }}") });
        self.send("script.addPreloadScript", values).await;
    }

    /// Removes and returns the events that `read` can read. Events that precede a command arrive before its response.
    async fn recorded_events<T>(&self, read: impl Fn(&Value) -> Option<T>) -> Vec<T> {
        self.send("session.status", json!({})).await;
        let mut connection = self.connection.lock().await;
        let mut found = Vec::new();
        connection.events.retain(|event| {
            let one = read(event);
            let is_other = one.is_none();
            found.extend(one);
            is_other
        });
        found
    }

    async fn send(&self, name: &str, values: Value) {
        self.connection.lock().await.send(name, values).await;
    }
}

/// The address in an event about a request.
fn requested(event: &Value) -> Option<String> {
    let is_request = event.get("method")? == "network.beforeRequestSent";
    let address = event.pointer("/params/request/url");
    address.filter(|_| is_request)?.as_str().map(str::to_owned)
}

/// What Chromium would write to the console about an event.
fn line(event: &Value) -> Option<BrowserLogEntry> {
    let values = event.get("params")?;
    let text = |pointer: &str| values.pointer(pointer)?.as_str();
    let status = values.pointer("/response/status");
    let (level, message) = match event.get("method")?.as_str()? {
        "log.entryAdded" => {
            let level = match text("/level")? {
                "error" => "SEVERE",
                "warn" => "WARNING",
                _ => "INFO",
            };
            (level, text("/text").unwrap_or_default().to_owned())
        }
        "network.responseCompleted" if status?.as_u64()? >= 400 => {
            let address = text("/request/url")?;
            (
                "SEVERE",
                format!("{address} - Failed to load resource: {}", status?),
            )
        }
        "network.fetchError" if text("/errorText")? != GIVEN_UP => {
            let (address, error) = (text("/request/url")?, text("/errorText")?);
            (
                "SEVERE",
                format!("{address} - Failed to load resource: {error}"),
            )
        }
        _ => return None,
    };
    Some(BrowserLogEntry {
        level: level.to_owned(),
        message,
        timestamp: 0,
        source: None,
    })
}
