//! What holds for every journey.

use crate::Site;

/// Lines of the console that are no fault: the answers that a journey asked the panel for, the
/// optional settings file, and a note of Chromium about preloading.
const EXPECTED: [&str; 3] = [
    "Failed to load resource",
    "config.json",
    "`integrity` attribute is currently ignored",
];

impl Site {
    /// No script error, no violation of the policy, no request to another host.
    pub(crate) async fn keeps_its_promises(&self) {
        let lines = self
            .driver
            .browser_log()
            .await
            .expect("the console can be read");
        for line in lines {
            let is_expected = EXPECTED.iter().any(|text| line.message.contains(text));
            assert!(
                is_expected || line.level == "INFO",
                "in the console: {}",
                line.message
            );
        }
        let origin = [&self.panel.origin(), "/"].concat();
        for entry in self
            .driver
            .get_log("performance")
            .await
            .expect("requests can be read")
        {
            if let Some(address) = requested(&entry.message) {
                let is_own = address.starts_with(&origin) || address.starts_with("data:");
                assert!(is_own, "a request to another host: {address}");
            }
        }
    }
}

/// The address in a line of the performance log that tells of a request.
fn requested(line: &str) -> Option<String> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    let message = line.get("message")?;
    (message.get("method")? == "Network.requestWillBeSent").then_some(())?;
    let address = message
        .get("params")?
        .get("request")?
        .get("url")?
        .as_str()?;
    Some(address.to_owned())
}
