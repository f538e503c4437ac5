//! What holds for every journey.

use thirtyfour::BrowserLogEntry;

use crate::{Site, wait::until};

/// A note of Chromium about the preloading of files whose digest is written in the page.
const PRELOADING: &str = "`integrity` attribute is currently ignored";
/// How Chromium tells of an answer that is an error, or of none, behind its address.
const NOT_LOADED: &str = " - Failed to load resource";
/// What Firefox tells of the requests of a page that is left: to their scripts, and of a file whose digest is that
/// of no bytes. A file that is missing is told by itself.
const LEFT: [&str; 3] = [
    "NetworkError when attempting to fetch resource",
    "error loading dynamically imported module",
    "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb",
];
/// How Firefox tells of a cookie that it does not keep.
const NOT_KEPT: &str = "has been rejected for invalid domain";

impl Site {
    /// No script error, no violation of the policy, no missing file, no request to another host.
    pub(crate) async fn has_clean_console(&self) {
        for line in self.console().await {
            assert!(
                line.level == "INFO" || self.is_expected(&line.message),
                "in the console: {}",
                line.message
            );
        }
        let origin = [self.origin.as_str(), "/"].concat();
        for address in self.driver_extras.requested().await {
            let is_own = address.starts_with(&origin) || address.starts_with("data:");
            assert!(is_own, "a request to another host: {address}");
        }
    }

    /// What has been written to the console since the last time.
    pub async fn console(&self) -> Vec<BrowserLogEntry> {
        self.read_console().await;
        self.console
            .lock()
            .expect("nobody fails with it")
            .split_off(0)
    }

    /// Waits until a line of the console holds this, which is then no fault.
    pub async fn see_in_console(&self, text: &str) {
        until(&format!("{text} in the console"), async || {
            self.read_console().await;
            let mut lines = self.console.lock().expect("nobody fails with it");
            let before = lines.len();
            lines.retain(|line| !line.message.contains(text));
            Ok(lines.len() < before)
        })
        .await;
    }

    /// The browser gives each line once.
    async fn read_console(&self) {
        let log = self.driver_extras.console().await;
        self.console
            .lock()
            .expect("nobody fails with it")
            .extend(log);
    }

    /// Lines that are no fault: the settings file is optional, and what the panel answers is the
    /// subject of the journey. Every file of the pages has to be there, but for the page that
    /// journeys ask for because there is none.
    fn is_expected(&self, line: &str) -> bool {
        let base = self.address_of("");
        let config = self.address_of("config.json");
        let nothing = self.address_of("nothing");
        line.contains(PRELOADING)
            || line.contains(NOT_KEPT)
            || LEFT.iter().any(|left| line.contains(left))
            || line.split_once(NOT_LOADED).is_some_and(|(address, _)| {
                [&config, &nothing].contains(&&address.to_owned()) || !address.starts_with(&base)
            })
    }
}
