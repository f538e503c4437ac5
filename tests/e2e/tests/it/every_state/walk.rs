//! A walk over the states: each is reached once, and every question is asked there.
//!
//! Reaching a state is what takes time; language, theme and window change in place. A failure names the state, the
//! language, the window, the theme and the question. The journeys share the pages so that they take about as long.

use e2e::{Ability::DevTools, Reference, STATES, Site, State, Theme, visit};

use super::{
    focus,
    layout::{Findings, measure},
    pictures,
    views::{self, Question, View},
};

journeys![
    everyone_can_use_the_login_page.needs(DevTools),
    everyone_can_use_the_register_page.needs(DevTools),
    everyone_can_use_the_other_pages.needs(DevTools),
    everyone_can_use_the_embed.needs(DevTools),
];

/// Text as wide apart as WCAG 1.4.12 lets visitors set it.
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet]";
const USUAL: &str = "document.adoptedStyleSheets = []";

/// Asks everything of every state of some pages.
async fn walk(is_ours: impl Fn(&State) -> bool) {
    visit(async |site| {
        site.open("login").await;
        // The visitor's own comes last: the next state is reached in it, and so is all that is asked once.
        let languages: Vec<_> = site.languages().await.into_iter().rev().collect();
        let has_pictures = pictures::are_comparable(site).await;
        let mut findings = Findings::default();
        for state in STATES.iter().filter(|state| is_ours(state)) {
            // A page that has been on a screen of another density draws its letters a little differently.
            site.set_window(Reference::WINDOW).await;
            site.set_theme(Theme::Light).await;
            site.reach(state).await;
            if has_pictures {
                pictures::compare(site, state, &mut findings).await;
            }
            for tag in &languages {
                if site.set_language(tag).await {
                    for view in views::in_every_language(state) {
                        look(site, state, tag, view, &mut findings).await;
                    }
                }
            }
            for view in views::in_one_language(state) {
                look(site, state, &site.language().await, view, &mut findings).await;
            }
        }
        // Errors are states, too.
        site.console().await;
        findings.are_none();
    })
    .await;
}

/// Shows a state in a view, and asks what is asked then.
async fn look(site: &Site, state: &State, tag: &str, view: &View, findings: &mut Findings) {
    site.set_window(view.window).await;
    site.set_theme(view.theme).await;
    if view.is_spaced {
        site.script(SPACED).await;
    }
    let name = view.name();
    let place = [state.name, tag, &name];
    let mut measured = Vec::new();
    for question in view.questions_for(state) {
        match question {
            Question::Axe => findings.add(&place, "axe", site.axe(None).await),
            Question::Contrast => {
                let found = site.axe(Some("color-contrast")).await;
                findings.add(&place, "contrast", found);
            }
            Question::Focus => focus::walk(site, &place, findings).await,
            _ => measured.push(question.name()),
        }
    }
    measure(site, &measured, &place, findings).await;
    if view.is_spaced {
        site.script(USUAL).await;
    }
}

async fn everyone_can_use_the_login_page() {
    walk(|state| state.page() == "login").await;
}

async fn everyone_can_use_the_register_page() {
    walk(|state| state.page() == "register").await;
}

async fn everyone_can_use_the_other_pages() {
    let rest = ["login", "register", "embed"];
    walk(|state| !rest.contains(&state.page())).await;
}

async fn everyone_can_use_the_embed() {
    walk(|state| state.page() == "embed").await;
}
