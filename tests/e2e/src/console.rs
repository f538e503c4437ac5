//! The checks after every journey: console and requests.

use thirtyfour::BrowserLogEntry;

use crate::{Site, wait::until};

/// A message of Chromium about preloaded files that have the attribute `integrity`.
const PRELOADING: &str = "`integrity` attribute is currently ignored";
/// The end of Chromium's message about a failed response; its address comes first.
const NOT_LOADED: &str = " - Failed to load resource";
/// Messages of Firefox about requests of a page that is left: four of scripts, and the digest of an empty file. Firefox
/// reports a missing file in another message.
const LEFT: [&str; 5] = [
    "NetworkError when attempting to fetch resource",
    "AbortError: The operation was aborted.",
    "error loading dynamically imported module",
    ".js was not loaded",
    "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb",
];
/// The message of Chromium about a form for a new password, whose page does not know the account.
const WITHOUT_ACCOUNT: &str = "Password forms should have (optionally hidden) username fields";
/// The message of Firefox about a cookie that it rejects.
const NOT_KEPT: &str = "has been rejected for invalid domain";

impl Site {
    /// No script error, no violation of the policy, no missing file, no request to another host.
    pub async fn has_clean_console(&self) {
        for line in self.console().await {
            assert!(
                line.level == "INFO" || self.is_expected(&line.message),
                "in the console: {}",
                line.message
            );
        }
        let origins = [Some(&self.origin), self.other_origin.as_ref()];
        let origins: Vec<_> = origins
            .into_iter()
            .flatten()
            .map(|origin| [origin, "/"].concat())
            .collect();
        for address in self.driver_extras.requested().await {
            let is_local = address.starts_with("data:") || address.starts_with("file:");
            let is_led = address == local_panel::CAPTIVE_PORTAL;
            let is_ours = origins.iter().any(|origin| address.starts_with(origin));
            let is_own = is_ours || is_local || is_led;
            assert!(is_own, "a request to another host: {address}");
        }
    }

    /// The lines of the console since the last call.
    pub async fn console(&self) -> Vec<BrowserLogEntry> {
        self.read_console().await;
        self.console
            .lock()
            .expect("no holder of the lock panics")
            .split_off(0)
    }

    /// Waits for a line of the console that contains this text, and removes it.
    pub async fn see_in_console(&self, text: &str) {
        until(&format!("{text} in the console"), async || {
            self.read_console().await;
            let mut lines = self.console.lock().expect("no holder of the lock panics");
            let before = lines.len();
            lines.retain(|line| !line.message.contains(text));
            Ok(lines.len() < before)
        })
        .await;
    }

    /// The driver returns each line once.
    async fn read_console(&self) {
        let log = self.driver_extras.console().await;
        self.console
            .lock()
            .expect("no holder of the lock panics")
            .extend(log);
    }

    /// Whether a line is expected: the settings file is optional, and a journey checks the answers of the panel itself.
    /// Every file of the pages has to exist, except the page that journeys request because it does not.
    fn is_expected(&self, line: &str) -> bool {
        let base = self.address_of("");
        let config = self.address_of("config.json");
        let nothing = self.address_of("nothing");
        line.contains(PRELOADING)
            || line.contains(WITHOUT_ACCOUNT)
            || line.contains(local_panel::CAPTIVE_PORTAL)
            || line.contains(NOT_KEPT)
            || LEFT.iter().any(|left| line.contains(left))
            || line.split_once(NOT_LOADED).is_some_and(|(address, _)| {
                [&config, &nothing].contains(&&address.to_owned()) || !address.starts_with(&base)
            })
    }
}
