//! The root without a router: a form inside an element of a host page.
//!
//! In: the element, whose attributes are the settings, and the node to render into. Out: an [`Embedded`], which takes
//! later changes of the attributes. Dropping it removes everything: nodes, listeners, and a request in flight.

use std::{any::Any, sync::Arc};

use js_sys::Function;
use leptos::{
    either::{Either, EitherOf5},
    html,
    mount::mount_to,
    prelude::*,
    task::{spawn_local, tick},
};
use web_sys::HtmlElement;

use crate::{
    browser::{host::Host, page},
    components::{Announcement, Announcer, BrandLinks, TopRow, attr, text},
    config::{self, Settings},
    controller::{InitialState, Site},
    flow::Page,
    i18n::Language,
    pages::{LoginPage, LogoutPage, NewPasswordPage, RegisterPage, ResetPage},
};

/// A form in an element.
pub struct Embedded {
    site: Site,
    page: RwSignal<Page>,
    view: Option<Box<dyn Any>>,
    owner: Owner,
}

impl Embedded {
    /// Renders the form into `root`, which lies in `host` or in its shadow root. Its ids begin with `name`, which is
    /// unique in the page. `language` is a tag with the text of its phrases, and `captcha` asks the captcha.
    #[must_use]
    pub fn mount(
        host: HtmlElement,
        root: HtmlElement,
        name: &str,
        language: (&str, &str),
        keeps_cookies: bool,
        captcha: Function,
    ) -> Self {
        let owner = Owner::new();
        let (site, page, view) = owner.with(|| {
            let host = Host::new(host, name, captcha);
            let page = RwSignal::new(page_of(host));
            let frame = NodeRef::new();
            let open = Callback::new(move |target| open(page, frame, target));
            let start = InitialState {
                page: None,
                settings: Settings::default(),
                language: load_language(language.0, language.1),
                address: None,
            };
            let site = Site::provide(start, host, open);
            configure(site);
            let view = move || view! { <Frame page frame keeps_cookies /> };
            let view: Box<dyn Any> = Box::new(mount_to(root, view));
            (site, page, view)
        });
        Self {
            site,
            page,
            view: Some(view),
            owner,
        }
    }

    /// Switches to the language of a tag, with the text of its phrases.
    pub fn set_language(&self, tag: &str, text: &str) {
        self.site.language.set(load_language(tag, text));
    }

    /// Reads the settings and the invitation again.
    pub fn configure(&self) {
        configure(self.site);
    }

    /// Opens the page that the element names.
    pub fn open(&self) {
        self.page.set(page_of(self.site.host));
    }
}

/// Loads the phrases in `text` for the language of a tag.
fn load_language(tag: &str, text: &str) -> Language {
    let known = Language::ALL.into_iter().find(|it| it.tag() == tag);
    let language = known.unwrap_or_default();
    language.load(text);
    language
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.view = None;
        // A task holds the owner that holds the task: only this breaks the cycle.
        self.owner.cleanup();
    }
}

/// The page that the element names, else the login page. Another name is complained about.
fn page_of(host: Host) -> Page {
    let Some(name) = host.attribute("page") else {
        return Page::Login;
    };
    Page::named(&name).unwrap_or_else(|| {
        let names = Page::ALL.map(Page::name).join(", ");
        page::warn(
            &[
                "<sspanel-auth>: page must be one of ",
                &names,
                ", not ",
                &name,
            ]
            .concat(),
        );
        Page::Login
    })
}

fn configure(site: Site) {
    let (settings, warnings) = config::of_attributes(|name| site.host.attribute(name));
    for (name, expected) in warnings {
        page::warn(&["<sspanel-auth>: ", &name, " must be ", expected].concat());
    }
    site.invitation.set(site.host.attribute("invitation"));
    site.token.set(site.host.attribute("token"));
    site.settings.set(Arc::new(settings));
}

/// Opens a page and moves the focus to its heading.
fn open(page: RwSignal<Page>, frame: NodeRef<html::Div>, target: Page) {
    page.set(target);
    spawn_local(async move {
        tick().await;
        if let Some(frame) = frame.try_get_untracked().flatten() {
            page::focus_heading_in(&frame);
        }
    });
}

/// The frame around every form.
#[component]
fn Frame(page: RwSignal<Page>, frame: NodeRef<html::Div>, keeps_cookies: bool) -> impl IntoView {
    let site = Site::from_context();
    view! {
        <div class="auth" node_ref=frame lang=attr(move || Some(site.language.get().tag()))>
            <TopRow />
            {if keeps_cookies {
                Either::Left(view! { <Pages page /> })
            } else {
                Either::Right(view! { <OpenPanelLink page /> })
            }}
            <Announcement />
            <BrandLinks />
            <Announcer />
        </div>
    }
}

#[component]
fn Pages(page: RwSignal<Page>) -> impl IntoView {
    let site = Site::from_context();
    move || {
        site.begin_page();
        match page.get() {
            Page::Login => EitherOf5::A(LoginPage()),
            Page::Register => EitherOf5::B(RegisterPage()),
            Page::Reset => EitherOf5::C(ResetPage()),
            Page::NewPassword => EitherOf5::D(NewPasswordPage()),
            Page::Logout => EitherOf5::E(LogoutPage()),
        }
    }
}

/// A browser that keeps no cookies cannot sign in: this shows a link to the panel's own page instead of a form.
#[component]
fn OpenPanelLink(page: RwSignal<Page>) -> impl IntoView {
    let site = Site::from_context();
    let words = move || &site.language.get().phrases().embed;
    let address = attr(move || {
        let path = page.get().panel_path();
        Some(site.settings.with(|settings| settings.on_panel(path)))
    });
    view! {
        <p class="auth-lead">{text(move || words().no_cookies)}</p>
        <a class="auth-link" href=address target="_blank" rel="noopener">
            {text(move || words().open_panel)}
        </a>
    }
}
