//! What a visitor does.

use serde_json::Value;
use thirtyfour::{
    By, Key, TypingData, WebElement, WindowHandle,
    error::{WebDriverError, WebDriverErrorInner, WebDriverResult},
};

use crate::{Site, wait::until};

impl Site {
    /// Puts the text of a settings file beside the pages.
    pub fn set_config(&self, text: &str) {
        self.panel
            .replace("config.json", 200, "application/json", text);
    }

    /// Opens a page, such as `login` or `register?code=X`, and waits until the app has started.
    pub async fn open(&self, page: &str) {
        self.open_early(page).await;
        self.is_alive().await;
    }

    /// Opens a page and does not wait for the app.
    pub async fn open_early(&self, page: &str) {
        self.driver
            .goto(self.address_of(page))
            .await
            .expect("the page opens");
    }

    /// Opens a page whose program is missing, and waits until `boot.js` says that it handles the form.
    pub async fn open_without_app(&self, page: &str) {
        self.panel.replace(".wasm", 404, "text/html", "gone");
        self.open_early(page).await;
        self.is_shown("#auth-plain").await;
    }

    /// Waits until the app is in charge of the page.
    pub async fn is_alive(&self) {
        self.is_there("html[data-alive]").await;
    }

    /// Opens any path of the origin, such as one of the panel's own pages.
    pub async fn go_to(&self, path: &str) {
        self.driver
            .goto([&self.origin, path].concat())
            .await
            .expect("it answers");
    }

    /// Reloads the page.
    pub async fn reload(&self) {
        self.driver.refresh().await.expect("the page reloads");
        self.is_alive().await;
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.driver.back().await.expect("there is a page before");
    }

    /// Goes forward in the history.
    pub async fn forward(&self) {
        self.driver.forward().await.expect("there is a page after");
    }

    /// Types into a field, behind what is in it.
    pub async fn type_in(&self, name: &str, text: &str) {
        let type_in = async |field: WebElement| field.send_keys(text).await;
        self.touch(&named(name), type_in).await;
    }

    /// Replaces what is in a field, as a visitor would.
    pub async fn retype(&self, name: &str, text: &str) {
        let retype = async |field: WebElement| {
            field.clear().await?;
            field.send_keys(text).await
        };
        self.touch(&named(name), retype).await;
    }

    /// Puts a value into a field without any event, as some password managers do. `literal` is
    /// written as in a script.
    pub async fn put(&self, name: &str, literal: &str) {
        let script = format!(
            "const all = [...document.querySelectorAll('[name={name}]')];
             const button = all.find((it) => it.type === 'radio' && it.value === {literal});
             if (button) button.checked = true; else all[0].value = {literal}"
        );
        self.script(&script).await;
    }

    /// Chooses a kind of contact by its number.
    pub async fn choose_contact(&self, number: &str) {
        self.click(&format!("#auth-imtype label:has([value='{number}'])"))
            .await;
    }

    /// Fills the login form.
    pub async fn type_login(&self, email: &str, password: &str) {
        self.retype("email", email).await;
        self.retype("passwd", password).await;
    }

    /// Fills the register form with a good account.
    pub async fn type_account(&self, email: &str, contact: &str) {
        self.retype("email", email).await;
        self.retype("name", "小明").await;
        self.type_in("passwd", "brand-new-1").await;
        self.type_in("repasswd", "brand-new-1").await;
        self.choose_contact("4").await;
        self.type_in("wechat", contact).await;
    }

    /// Presses the submit button.
    pub async fn press(&self) {
        self.click(".auth-button").await;
    }

    /// Presses the submit button twice, as quickly as a double click.
    pub async fn press_twice(&self) {
        let button = self.driver.find(By::Css(".auth-button")).await;
        let chain = self.driver.action_chain();
        chain
            .double_click_element(&button.expect("there is a button"))
            .perform()
            .await
            .expect("it can be clicked");
    }

    /// Presses Enter in a field.
    pub async fn press_enter(&self, name: &str) {
        let press = async |field: WebElement| field.send_keys(Key::Enter).await;
        self.touch(&named(name), press).await;
    }

    /// Presses keys wherever the focus is.
    pub async fn press_keys(&self, keys: impl Into<TypingData>) {
        let focused = self
            .driver
            .active_element()
            .await
            .expect("something has the focus");
        focused.send_keys(keys).await.expect("it takes keys");
    }

    /// Clicks the first element of a selector.
    pub async fn click(&self, selector: &str) {
        self.touch(selector, async |element| element.click().await)
            .await;
    }

    /// Clicks the first element of a selector with the Control key held down.
    pub async fn click_with_control(&self, selector: &str) {
        self.touch(selector, async |element| {
            let chain = self.driver.action_chain().key_down(Key::Control);
            chain
                .click_element(&element)
                .key_up(Key::Control)
                .perform()
                .await
        })
        .await;
    }

    /// How many tabs are open.
    pub async fn tabs(&self) -> usize {
        let tabs = self.driver.windows().await;
        tabs.expect("tabs can be counted").len()
    }

    /// Follows one of the links under the form.
    pub async fn follow(&self, page: &str) {
        self.click(&format!(
            ":is(.auth-links, .auth-forgot) a[href*='/{page}']"
        ))
        .await;
    }

    /// Chooses a language.
    pub async fn choose_language(&self, tag: &str) {
        self.click(&format!(".auth-language[lang='{tag}']")).await;
    }

    /// Opens another tab and switches to it; returns the previous tab.
    pub async fn open_tab(&self) -> WindowHandle {
        let before = self.driver.window().await.expect("there is a tab");
        let tab = self.driver.new_tab().await.expect("a tab opens");
        self.look_at(tab).await;
        before
    }

    /// Switches to a tab.
    pub async fn look_at(&self, tab: WindowHandle) {
        self.driver
            .switch_to_window(tab)
            .await
            .expect("the tab is there");
    }

    /// Deletes the cookies, and the session with them.
    pub async fn forget_session(&self) {
        self.driver
            .delete_all_cookies()
            .await
            .expect("cookies can be deleted");
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Value {
        self.ask(script).await.expect("the script runs")
    }

    /// Runs a script in a page that may be navigating away.
    pub(crate) async fn ask(&self, script: &str) -> WebDriverResult<Value> {
        let answer = self.driver.execute(script, Vec::new()).await?;
        Ok(answer.json().clone())
    }

    /// Cuts the network, or puts it back. The journey needs `NetworkSwitch`.
    pub async fn set_offline(&self, is_offline: bool) {
        self.driver_extras.set_offline(is_offline).await;
    }

    /// Runs a script in every page to come, before any of its own. The journey needs
    /// `EarlyScripts`.
    pub async fn run_first(&self, script: &str) {
        self.driver_extras.run_first(script).await;
    }

    /// Sends a command of the `DevTools` protocol. The journey needs `DevTools`.
    pub async fn command(&self, name: &str, values: Value) -> Value {
        self.driver_extras.command(name, values).await
    }

    pub(crate) async fn is_there(&self, selector: &str) {
        let what = format!("{selector} is in the page");
        until(&what, async || {
            self.driver.find(By::Css(selector)).await.map(|_| true)
        })
        .await;
    }

    /// Acts on the first element of a selector, as soon as the driver accepts it.
    async fn touch(&self, selector: &str, act: impl AsyncFn(WebElement) -> WebDriverResult<()>) {
        let what = format!("{selector} can be touched");
        until(&what, async || {
            let element = self.driver.find(By::Css(selector)).await?;
            match act(element).await {
                Err(error) if !is_stale(&error) => panic!("{selector}: {error}"),
                outcome => outcome.map(|()| true),
            }
        })
        .await;
    }
}

fn named(name: &str) -> String {
    format!("[name='{name}']")
}

/// Whether the driver refused before it did anything: the element had been replaced, or another one covered it.
fn is_stale(error: &WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
    )
}
