//! Chromium with chromedriver, which speaks the `DevTools` protocol and keeps logs.
//!
//! `CHROMEDRIVER` names another driver than the one on `PATH`. Chromium as chromedriver ends it leaves
//! its profile behind, three megabytes for each journey, in the folder that it is given.

use std::{env, path::Path};

use serde_json::{Value, json};
use thirtyfour::{
    BrowserLogEntry, ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities,
    LoggingPrefsLogLevel, WebDriver, error::WebDriverResult,
};
use tokio::process::Command;

use super::Launch;

const ARGUMENTS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // The window below the address bar is a page of its own, and takes a third of a start.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
    // A page may change its address as often as a journey wants.
    "--disable-ipc-flooding-protection",
    "--window-size=420,900",
];

pub(super) fn launch(port: u16, folder: &Path, language: &str) -> Launch {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut driver = Command::new(program);
    driver.arg(format!("--port={port}")).env("TMPDIR", folder);
    let capabilities = capabilities(language).expect("the capabilities are well formed");
    Launch {
        driver,
        capabilities: capabilities.into(),
        screen: None,
    }
}

fn capabilities(language: &str) -> WebDriverResult<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--lang={language}"))?;
    capabilities.add_experimental_option("prefs", json!({ "intl.accept_languages": language }))?;
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}

/// The driver returns each line once.
pub(super) async fn console(driver: &WebDriver) -> Vec<BrowserLogEntry> {
    let log = driver.browser_log().await;
    log.expect("the console can be read")
}

pub(super) async fn requested(driver: &WebDriver) -> Vec<String> {
    let log = driver.get_log("performance").await;
    let log = log.expect("requests can be read");
    log.iter()
        .filter_map(|entry| address(&entry.message))
        .collect()
}

/// The address in a line of the performance log about a request.
fn address(line: &str) -> Option<String> {
    let line: Value = serde_json::from_str(line).ok()?;
    let message = line.get("message")?;
    let values = message.get("params")?;
    let address = match message.get("method")?.as_str()? {
        "Network.requestWillBeSent" => values.get("request")?.get("url"),
        "Network.webSocketCreated" => values.get("url"),
        _ => None,
    };
    address?.as_str().map(str::to_owned)
}

pub(super) async fn set_offline(driver: &WebDriver, is_offline: bool) {
    let conditions = json!({
        "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    command(driver, "Network.enable", json!({})).await;
    command(driver, "Network.emulateNetworkConditions", conditions).await;
}

pub(super) async fn run_first(driver: &WebDriver, script: &str) {
    let values = json!({ "source": script });
    command(driver, "Page.addScriptToEvaluateOnNewDocument", values).await;
}

pub(super) async fn command(driver: &WebDriver, name: &str, values: Value) -> Value {
    driver
        .cdp()
        .send_raw(name, values)
        .await
        .expect("Chromium takes the command")
}
