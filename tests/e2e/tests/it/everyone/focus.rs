//! The keyboard alone: it reaches everything once, from top to bottom, and the focus is always seen.

use e2e::{Ability::DevTools, Site, Theme, Window, visit};
use thirtyfour::Key;

use super::measuring::{Findings, measure, state, states_for_visitors};

journeys![
    the_keyboard_reaches_everything_in_order_and_the_focus_is_always_seen.needs(DevTools),
    the_focus_is_seen_in_the_dark_on_a_phone_on_its_side_and_at_400_percent.needs(DevTools),
];

/// Numbers everything that the keyboard should reach, in the order of the page.
const NUMBER: &str = "
    const all = [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.tabIndex >= 0);
    all.forEach((it, at) => it.dataset.stop = at);
    // The next Tab goes on from here.
    document.body.tabIndex = -1;
    document.body.focus();
    return all.length";
const STOP: &str = "return document.activeElement.dataset.stop ?? null";

/// Goes through the page by Tab and looks at each stop.
pub(super) async fn walk(site: &Site, place: &[&str], findings: &mut Findings) {
    let count = site.script(NUMBER).await.as_u64().expect("a count");
    let mut order = Vec::new();
    for _ in 0..count {
        site.press_keys(Key::Tab).await;
        let stop = site.script(STOP).await;
        order.push(stop.as_str().unwrap_or("-").to_owned());
        findings.add(place, measure(site, "focus").await);
    }
    let expected: Vec<_> = (0..count).map(|at| at.to_string()).collect();
    if order != expected {
        findings.add(
            place,
            vec![format!("the order of {count} stops is {}", order.join(" "))],
        );
    }
}

async fn the_keyboard_reaches_everything_in_order_and_the_focus_is_always_seen() {
    visit(async |site| {
        let mut findings = Findings::default();
        for state in states_for_visitors() {
            site.reach(state).await;
            site.set_window(Window::SMALL).await;
            site.set_theme(Theme::Light).await;
            walk(site, &[state.name], &mut findings).await;
        }
        site.console().await;
        findings.are_none();
    })
    .await;
}

async fn the_focus_is_seen_in_the_dark_on_a_phone_on_its_side_and_at_400_percent() {
    visit(async |site| {
        let mut findings = Findings::default();
        for name in [
            "login-branded",
            "login-refused",
            "register-faults",
            "embed-faults",
        ] {
            for window in [Window::LANDSCAPE, Window::ZOOMED, Window::DESKTOP] {
                site.reach(state(name)).await;
                site.set_window(window).await;
                site.set_theme(Theme::Dark).await;
                walk(site, &[name, window.name], &mut findings).await;
            }
        }
        findings.are_none();
    })
    .await;
}
