//! The two machines and links that pages are measured on.
//!
//! In: a browser. Out: the same, slowed down or left as it is.

use serde_json::json;
use thirtyfour::{WebDriver, error::WebDriverResult};

/// 1.6 Mbit/s in bytes.
const BYTES_PER_SECOND: u32 = 200_000;
const LATENCY_MS: u32 = 150;
const CPU_SLOWDOWN: u32 = 4;

/// How fast link and machine are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// A phone on a poor link.
    Throttled,
    /// This machine as it is.
    Unthrottled,
}

impl Profile {
    /// Both, the throttled one first.
    pub(crate) const ALL: [Self; 2] = [Self::Throttled, Self::Unthrottled];

    /// The name in JSON and at the head of the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Throttled => "throttled",
            Self::Unthrottled => "unthrottled",
        }
    }

    /// Slows a browser down, until it ends.
    pub(crate) async fn impose_on(self, driver: &WebDriver) -> WebDriverResult<()> {
        if self == Self::Unthrottled {
            return Ok(());
        }
        let link = json!({
            "offline": false,
            "latency": LATENCY_MS,
            "downloadThroughput": BYTES_PER_SECOND,
            "uploadThroughput": BYTES_PER_SECOND,
        });
        let machine = json!({ "rate": CPU_SLOWDOWN });
        for (command, values) in [
            ("Network.enable", json!({})),
            ("Network.emulateNetworkConditions", link),
            ("Emulation.setCPUThrottlingRate", machine),
        ] {
            driver.cdp().send_raw(command, values).await?;
        }
        Ok(())
    }
}
