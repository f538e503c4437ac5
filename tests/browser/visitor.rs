//! A visitor of the pages: opens one, types, presses, and reads what is visible.
//!
//! Fields are found by their visible labels and buttons by their words, as people find them.

use std::{any::Any, cell::RefCell};

use js_sys::Promise;
use leptos::prelude::{Owner, mount_to};
use sspanel_auth::{
    app::{App, AppProps},
    config::Settings,
    controller::InitialState,
    flow::{BasePath, Page, language_of, plain_text},
    form::Field,
    i18n::{Language, PanelWords, Words},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement,
    HtmlLabelElement, Node, Response, Window,
};

use crate::panel::Panel;

/// The phrases that the tests look for.
pub(crate) const WORDS: &Words = Language::En.words();
/// What is added to messages of the panel.
pub(crate) const PANEL_WORDS: &PanelWords = Language::En.panel_words();

/// The notice of the form.
const NOTICE: &str = "[role=status] p";

thread_local! {
    /// The mounted pages. A failed test does not remove them: the next test does.
    static STAGE: RefCell<Option<Stage>> = const { RefCell::new(None) };
}

pub(crate) struct Visitor {
    pub(crate) panel: Panel,
    host: HtmlElement,
}

/// The pages in their place, which are taken out of it when this is dropped.
struct Stage {
    host: HtmlElement,
    home: String,
    mounted: Option<Box<dyn Any>>,
    owner: Owner,
}

/// Settings whose user centre is a fragment of the page, so that no navigation leaves the test.
pub(crate) fn settings() -> Settings {
    Settings {
        user_centre: "#user-centre".to_owned(),
        ..Settings::default()
    }
}

/// How long an answer may take.
pub(crate) fn deadline_ms() -> u32 {
    u32::from(settings().deadline_seconds) * 1000
}

impl Visitor {
    /// Opens a page such as `login` or `register?code=1`, in English.
    pub(crate) async fn opens(page: &str) -> Self {
        Self::opens_with(page, settings()).await
    }

    pub(crate) async fn opens_with(page: &str, settings: Settings) -> Self {
        Self::begins(None, page, settings).waits().await
    }

    pub(crate) async fn opens_under(base: &str, page: &str, settings: Settings) -> Self {
        Self::begins(Some(base), page, settings).waits().await
    }

    /// Opens a page, and is faster than the first round of effects.
    pub(crate) fn opens_without_waiting(page: &str) -> Self {
        Self::begins(None, page, settings())
    }

    fn begins(base: Option<&str>, page: &str, settings: Settings) -> Self {
        STAGE.take();
        // The browser remembers that a visitor before this one has signed in.
        window().local_storage().unwrap().unwrap().clear().unwrap();
        for language in Language::ALL {
            language.load(&serde_json::to_string(&language.texts()).unwrap());
        }
        let home = window().location().pathname().unwrap();
        let base = base.map_or_else(|| BasePath::of(&home).folder().to_owned(), str::to_owned);
        go(&[&base, "/", page].concat());
        let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&host).unwrap();
        let visitor = Self {
            panel: Panel::stand_in(),
            host: host.clone(),
        };
        let shown = page.split(['?', '.']).next().unwrap_or_default();
        let start = InitialState {
            page: Page::named(shown),
            settings,
            language: Language::En,
            address: None,
        };
        let base_path = BasePath::of(&[&base, "/", shown].concat());
        let app = move || App(AppProps { base_path, start });
        let owner = Owner::new();
        STAGE.set(Some(Stage {
            host: host.clone(),
            home,
            mounted: Some(owner.with(|| Box::new(mount_to(host, app)))),
            owner,
        }));
        visitor
    }

    /// Waits until the page is there.
    pub(crate) async fn waits(self) -> Self {
        until("the page is there", || self.find("h1").is_some()).await;
        pause(0).await;
        self
    }

    /// Leaves the pages, as by closing them.
    pub(crate) fn leaves(&self) {
        STAGE.take();
        assert!(!self.host.is_connected(), "the pages are gone");
    }

    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.host.query_selector(selector).unwrap()
    }

    pub(crate) fn find_all<T: JsCast>(&self, selector: &str) -> Vec<T> {
        let nodes = self.host.query_selector_all(selector).unwrap();
        (0..nodes.length())
            .map(|at| nodes.get(at).unwrap().unchecked_into())
            .collect()
    }

    pub(crate) fn labels(&self) -> Vec<HtmlLabelElement> {
        self.find_all("label")
    }

    /// The group of radio buttons whose label begins with `label`.
    fn group(&self, label: &str) -> HtmlElement {
        let groups: Vec<HtmlElement> = self.find_all("[role=radiogroup]");
        let is_labelled = |group: &HtmlElement| {
            let id = group.get_attribute("aria-labelledby").unwrap_or_default();
            let text = document().get_element_by_id(&id).map(|it| text_of(&it));
            text.is_some_and(|text| text.starts_with(label))
        };
        let group = groups.into_iter().find(is_labelled);
        group.unwrap_or_else(|| panic!("there is a group {label}"))
    }

    /// The control whose label begins with `label`, or the group.
    pub(crate) fn control(&self, label: &str) -> HtmlElement {
        let labels = self.labels();
        let found = labels.iter().find(|it| text_of(it).starts_with(label));
        match found {
            Some(label) => label.control().expect("the label is tied to a field"),
            None => self.group(label),
        }
    }

    pub(crate) fn input(&self, label: &str) -> HtmlInputElement {
        self.control(label).unchecked_into()
    }

    /// Types, with the event that a keyboard causes.
    pub(crate) fn types(&self, label: &str, text: &str) {
        self.is_filled_in(label, text);
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict("input", &init).unwrap();
        self.control(label).dispatch_event(&event).unwrap();
    }

    /// Gets a value into a field as some password managers do: without any event.
    pub(crate) fn is_filled_in(&self, label: &str, text: &str) {
        self.input(label).set_value(text);
    }

    pub(crate) fn ticks(&self, label: &str) {
        self.control(label).click();
    }

    pub(crate) fn chooses(&self, label: &str, value: &str) {
        let group = self.group(label);
        let selector = format!("[value='{value}']");
        let button = group.query_selector(&selector).unwrap();
        let button: HtmlInputElement = button.expect("there is such a button").unchecked_into();
        button.click();
    }

    pub(crate) fn button(&self, words: &str) -> HtmlButtonElement {
        let buttons: Vec<HtmlButtonElement> = self.find_all("button");
        buttons
            .into_iter()
            .find(|it| text_of(it) == words)
            .unwrap_or_else(|| panic!("there is a button {words}"))
    }

    pub(crate) fn presses(&self, words: &str) {
        self.button(words).click();
    }

    pub(crate) fn submit_button(&self) -> HtmlButtonElement {
        self.find("button[type=submit]").unwrap().unchecked_into()
    }

    /// Sends the form as the Enter key does.
    pub(crate) fn presses_enter(&self) {
        self.form().request_submit().unwrap();
    }

    pub(crate) fn form(&self) -> HtmlFormElement {
        self.find("form").unwrap().unchecked_into()
    }

    /// Presses the submit button and waits for the request.
    pub(crate) async fn submits(&self) {
        let before = self.panel.count();
        self.submit_button().click();
        until("a request is sent", || self.panel.count() > before).await;
    }

    /// The panel answers the question that follows a logout: the visitor is a guest.
    pub(crate) async fn is_found_signed_out(&self) {
        until("the session is looked at", || {
            self.panel.call().address() == "/user"
        })
        .await;
        self.panel.call().answer(302, "");
    }

    /// The request fails, and so does the look at the site that follows.
    pub(crate) async fn has_no_network(&self) {
        let before = self.panel.count();
        self.panel.call().fail();
        until("the site is looked at", || self.panel.count() > before).await;
        self.panel.call().fail();
    }

    pub(crate) fn follows(&self, words: &str) {
        let links: Vec<HtmlElement> = self.find_all("a");
        let link = links.iter().find(|it| text_of(it) == words);
        link.unwrap_or_else(|| panic!("there is a link {words}"))
            .click();
    }

    pub(crate) fn heading(&self) -> String {
        self.find("h1").map(|it| text_of(&it)).unwrap_or_default()
    }

    /// What the status region says.
    pub(crate) fn notice(&self) -> String {
        text_of(&self.find(NOTICE).unwrap())
    }

    pub(crate) async fn sees_notice(&self, sentence: &str) {
        until(sentence, || self.notice() == sentence).await;
    }

    /// Waits until the notice has the panel's words and then ours.
    pub(crate) async fn sees_panel_text(&self, panel_text: &str, advice: &'static str) {
        let region = || self.find(NOTICE).unwrap();
        let advice = plain_text(advice);
        until(panel_text, || has_parts(&region(), panel_text, &advice)).await;
    }

    /// Waits until the notice is our sentence, with the panel's text below it.
    pub(crate) async fn sees_translated_notice(&self, sentence: &'static str, original: &str) {
        self.sees_notice(&plain_text(sentence)).await;
        let region = self.find("[role=status]").unwrap();
        assert_eq!(original_below(&region).as_deref(), Some(original));
    }

    /// The message of a field.
    pub(crate) fn problem(&self, label: &str) -> String {
        text_of(&self.region(label))
    }

    /// The live region of a field's error message.
    pub(crate) fn region(&self, label: &str) -> Element {
        let id = [&self.control(label).id(), "-problem"].concat();
        document().get_element_by_id(&id).unwrap()
    }

    pub(crate) async fn sees_problem(&self, label: &str, sentence: &str) {
        until(sentence, || self.problem(label) == sentence).await;
    }

    /// Waits until a sentence of ours stands at a field, with the panel's words below it.
    pub(crate) async fn sees_translated_problem(
        &self,
        label: &str,
        sentence: &'static str,
        original: &str,
    ) {
        self.sees_problem(label, &plain_text(sentence)).await;
        let below = original_below(&self.region(label));
        assert_eq!(below.as_deref(), Some(original), "{label}");
    }

    /// Waits until the panel's words stand at a field, and then ours.
    pub(crate) async fn sees_refusal(&self, label: &str, panel_text: &str, advice: &'static str) {
        let advice = plain_text(advice);
        until(panel_text, || {
            has_parts(&self.region(label), panel_text, &advice)
        })
        .await;
    }

    /// Whether there is something to see; what is not needed may be hidden, or not there at all.
    pub(crate) fn sees(&self, selector: &str) -> bool {
        self.find(selector)
            .is_some_and(|it| it.closest("[hidden]").unwrap().is_none())
    }

    /// Whether a button with these words is to be seen.
    pub(crate) fn is_offered(&self, words: &str) -> bool {
        let buttons: Vec<HtmlButtonElement> = self.find_all("button");
        let mut named = buttons.iter().filter(|it| text_of(it) == words);
        named.any(|it| it.closest("[hidden]").unwrap().is_none())
    }

    pub(crate) fn is_invalid(&self, label: &str) -> bool {
        self.control(label).get_attribute("aria-invalid").as_deref() == Some("true")
    }

    pub(crate) fn is_busy(&self) -> bool {
        let mark = self.submit_button().get_attribute("aria-disabled");
        mark.as_deref() == Some("true")
    }

    /// Fills in the login form.
    pub(crate) fn fills_in_login(&self) {
        self.types(WORDS.email, "a@b.test");
        self.types(WORDS.password, "12345678");
    }

    pub(crate) fn fills_in_register(&self) {
        self.types(WORDS.email, "a@b.test");
        self.types(WORDS.name, "名 字");
        self.types(WORDS.new_password, "p&ss+w%rd ");
        self.types(WORDS.repeat, "p&ss+w%rd ");
        self.chooses(WORDS.contact_kind, "2");
        self.types(WORDS.contact, "10001");
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.mounted = None;
        // The router keeps the first app alive, so a test has to drop it explicitly.
        self.owner.cleanup();
        self.host.remove();
        go(&self.home);
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        self.leaves();
    }
}

#[expect(clippy::disallowed_methods, reason = "tests look at everything")]
pub(crate) fn window() -> Window {
    leptos::prelude::window()
}

#[expect(clippy::disallowed_methods, reason = "tests look at everything")]
pub(crate) fn document() -> Document {
    leptos::prelude::document()
}

/// Changes the address without loading anything.
pub(crate) fn go(address: &str) {
    let history = window().history().unwrap();
    history
        .push_state_with_url(&JsValue::NULL, "", Some(address))
        .unwrap();
}

pub(crate) fn text_of(node: &Node) -> String {
    node.text_content().unwrap_or_default().trim().to_owned()
}

/// Whether a region has the panel's words, marked as Chinese if they are, and behind them ours and nothing more.
fn has_parts(region: &Element, panel_text: &str, advice: &str) -> bool {
    let part = |selector: &str| region.query_selector(selector).unwrap();
    let text = |selector: &str| part(selector).map(|it| text_of(&it)).unwrap_or_default();
    text(".auth-said") == panel_text
        && text(".auth-advice") == advice
        && text_of(region) == [panel_text, advice].concat()
        && part(".auth-said").is_some_and(|it| is_marked(&it, panel_text))
}

/// The panel's words in the paragraph that follows an element, outside it.
fn original_below(element: &Element) -> Option<String> {
    let next = element.next_element_sibling()?;
    let quote = next.query_selector(".auth-original > q").unwrap()?;
    let text = text_of(&quote);
    assert!(text_of(&next).starts_with(WORDS.original.trim()));
    assert!(is_marked(&quote, &text));
    Some(text)
}

/// Whether text of the panel says its language and takes its own direction.
fn is_marked(element: &Element, text: &str) -> bool {
    let attribute = |name| element.get_attribute(name);
    attribute("dir").as_deref() == Some("auto")
        && attribute("lang").as_deref() == language_of(text)
        && !element.has_attribute("title")
}

pub(crate) fn has_focus(node: &Node) -> bool {
    let active = document().active_element();
    active.is_some_and(|active| active.is_same_node(Some(node)))
}

/// The input of a field, which has one name on all pages.
pub(crate) fn control_named(visitor: &Visitor, field: Field) -> Option<Element> {
    let mut names = Page::ALL.into_iter().map(|page| page.name_of(field));
    let name = names.find(|name| !name.is_empty())?;
    visitor.form().elements().named_item(name)
}

async fn pause(milliseconds: i32) {
    let wait = Promise::new(&mut |resolve, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    JsFuture::from(wait).await.unwrap();
}

/// Waits until everything due has run: tasks, timers without delay, and bodies of responses.
pub(crate) async fn a_moment() {
    for _ in 0..4 {
        let answer = Response::new_with_opt_str(Some("")).unwrap();
        JsFuture::from(answer.text().unwrap()).await.unwrap();
        pause(0).await;
    }
}

/// Waits until a condition holds; the test fails after two seconds.
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..400 {
        if is_so() {
            return;
        }
        pause(5).await;
    }
    panic!("in vain it was waited until: {what}");
}
