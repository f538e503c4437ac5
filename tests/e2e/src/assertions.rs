//! Assertions about what a visitor sees, and what the panel has received.

use std::time::Duration;

use serde_json::Value;
use thirtyfour::{Cookie, error::WebDriverResult};

use crate::{
    Site,
    profile::holds,
    wait::{until, until_equal},
};

/// Returns the name of the field that has the focus, or the class of another element that has it.
const FOCUSED: &str = "const it = document.activeElement; return it.name || it.className";
/// Returns whether a request is in flight.
const IS_BUSY: &str = "return document.querySelector('.auth-button').ariaDisabled === 'true'";

/// Returns the text of the first element of a selector; empty if there is none.
fn text_of(selector: &str) -> String {
    format!("return document.querySelector({selector:?})?.textContent.trim() ?? ''")
}

/// Finds the message of a field, also in an embedded form, which has other ids.
pub(crate) fn region_of(name: &str) -> String {
    format!(":is(.auth-field, .auth-check):has([name='{name}']) .auth-problem")
}

impl Site {
    /// Waits until the notice of the form says exactly this.
    pub async fn see_notice(&self, text: &str) {
        self.see_text("the notice", ".auth-notice__text", text)
            .await;
    }

    /// Waits until a field has exactly this message, and checks that it is invalid and has the focus, or that the
    /// summary has it if several fields are invalid.
    pub async fn see_problem(&self, name: &str, text: &str) {
        self.see_remark(name, text).await;
        let invalid = format!("return document.querySelector('[name={name}]').ariaInvalid");
        assert_eq!(self.script(&invalid).await, "true");
        let summary = "return document.querySelector('.auth-summary')?.checkVisibility()";
        let expected = match self.script(summary).await {
            Value::Bool(true) => "auth-summary",
            _ => name,
        };
        until_equal("the focus", expected, async || self.read(FOCUSED).await).await;
    }

    /// Waits until a field has exactly this message.
    pub async fn see_remark(&self, name: &str, text: &str) {
        let region = region_of(name);
        self.see_text(&region, &region, text).await;
    }

    /// Waits until a script returns a truthy value.
    pub async fn waits_for(&self, script: &str) {
        until(script, async || {
            let given = self.ask(script).await?;
            Ok(!given.is_null() && given != false)
        })
        .await;
    }

    /// Waits until the browser has written a text into one of its files.
    pub async fn is_on_disk(&self, text: &str) {
        let what = format!("{text} is in a file of the browser");
        until(&what, async || Ok(holds(&self.folder, text))).await;
    }

    /// Waits until an element is in the page and not hidden.
    pub async fn is_shown(&self, selector: &str) {
        let what = format!("{selector} is shown");
        let script = format!("return document.querySelector({selector:?})?.checkVisibility()");
        until_equal(&what, true, async || self.ask(&script).await).await;
    }

    /// Waits until an element is hidden, or not in the page at all.
    pub async fn is_gone(&self, selector: &str) {
        let what = format!("{selector} is shown");
        let script =
            format!("return document.querySelector({selector:?})?.checkVisibility() ?? false");
        until_equal(&what, false, async || self.ask(&script).await).await;
    }

    /// Waits until an element is in the page and hidden.
    pub async fn is_hidden(&self, selector: &str) {
        let what = format!("{selector} is hidden");
        let script = format!("return document.querySelector({selector:?})?.checkVisibility()");
        until_equal(&what, false, async || self.ask(&script).await).await;
    }

    /// Waits until no animation runs.
    pub async fn is_still(&self) {
        self.waits_for("return document.getAnimations().length === 0")
            .await;
    }

    /// Waits until the heading is this.
    pub async fn see_heading(&self, text: &str) {
        self.see_text("the heading", "h1", text).await;
    }

    /// Waits until the address has this path.
    pub async fn arrive_at(&self, path: &str) {
        let read = async || Ok(self.driver.current_url().await?.path().to_owned());
        until_equal("the path", path, read).await;
    }

    /// Waits until the address has this path and query.
    pub async fn arrive_exactly_at(&self, path_and_query: &str) {
        let expected = [&self.origin, path_and_query].concat();
        let read = async || Ok(self.driver.current_url().await?.to_string());
        until_equal("the address", expected, read).await;
    }

    /// The address of a page under the base, such as `login` or the empty name for the start page.
    #[must_use]
    pub fn address_of(&self, page: &str) -> String {
        let address = self.panel.address_of(page);
        address.replacen(&self.panel.origin(), &self.origin, 1)
    }

    /// The whole address.
    pub async fn address(&self) -> String {
        let address = self.driver.current_url().await;
        address.expect("there is an address").into()
    }

    /// The title of the window, without the host, which names a site without a brand.
    pub async fn title(&self) -> String {
        let title = self.driver.title().await.expect("there is a title");
        let without = title.strip_suffix(" – 127.0.0.1").map(str::to_owned);
        without.unwrap_or(title)
    }

    /// The language that the page says it is in.
    pub async fn language(&self) -> String {
        let tag = self.script("return document.documentElement.lang").await;
        tag.as_str().unwrap_or_default().to_owned()
    }

    /// The path of the address.
    pub async fn path(&self) -> String {
        let address = self.driver.current_url().await;
        address.expect("there is an address").path().to_owned()
    }

    /// The text of an element; empty if there is none.
    pub async fn text(&self, selector: &str) -> String {
        let text = self.read(&text_of(selector)).await;
        text.expect("it can be read")
    }

    async fn see_text(&self, what: &str, selector: &str, text: &str) {
        let script = text_of(selector);
        until_equal(what, text, async || self.read(&script).await).await;
    }

    /// The text that a script returns; empty if it returns something else.
    async fn read(&self, script: &str) -> WebDriverResult<String> {
        let given = self.ask(script).await?;
        Ok(given.as_str().unwrap_or_default().to_owned())
    }

    /// What is in a field.
    pub async fn value(&self, name: &str) -> String {
        // Of radio buttons the chosen one counts.
        let script = format!(
            "const fields = [...document.querySelectorAll('[name={name}]')];
             return (fields.find((field) => field.type === 'radio' && field.checked) ?? fields[0]).value"
        );
        self.script(&script)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The name of the field that has the focus, or the class of another element that has it.
    pub async fn focused(&self) -> String {
        let name = self.read(FOCUSED).await;
        name.expect("it can be asked")
    }

    /// Checks that the fields hold what is listed.
    pub async fn holds(&self, values: &[(&str, &str)]) {
        for (name, expected) in values {
            assert_eq!(self.value(name).await, *expected, "{name}");
        }
    }

    /// Waits until the form accepts a submit again.
    pub async fn is_ready(&self) {
        until_equal("a request is under way", false, async || {
            self.ask(IS_BUSY).await
        })
        .await;
    }

    /// Whether a request is in flight.
    pub async fn is_busy(&self) -> bool {
        self.script(IS_BUSY).await == true
    }

    /// Waits until the panel has received this many requests.
    pub async fn panel_has_received(&self, count: usize) {
        let what = format!("the panel has received {count} requests");
        until(&what, async || Ok(self.panel.received().len() >= count)).await;
    }

    /// The requests that the panel has received, as `METHOD path body`. Checks the content type of each form.
    ///
    /// # Panics
    ///
    /// If a form was sent with another content type.
    #[must_use]
    pub fn received(&self) -> Vec<String> {
        let line = |request: &local_panel::Received| {
            if request.method == "POST" {
                let label = request.header("content-type");
                assert_eq!(label, Some("application/x-www-form-urlencoded"));
            }
            format!("{} {} {}", request.method, request.path, request.text())
        };
        self.panel
            .received()
            .iter()
            .map(|request| line(request).trim_end().to_owned())
            .collect()
    }

    /// How long a cookie will last.
    pub async fn lifetime_of(&self, name: &str) -> Duration {
        let cookie: Cookie = self
            .driver
            .get_named_cookie(name)
            .await
            .expect("the cookie is there");
        let now = self
            .script("return Math.floor(Date.now() / 1000)")
            .await
            .as_i64()
            .unwrap_or(0);
        let seconds = cookie.expiry.unwrap_or(0) - now;
        Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
    }
}
