//! Everything is large enough, and fits: in every state, in every language, on the smallest phone and at 400 %.

use e2e::{Ability::DevTools, Theme, Window, visit};

use super::measuring::{Findings, measure, states_for_visitors};

journeys![
    every_target_is_44_pixels_large_and_nothing_lies_beside_the_smallest_phone.needs(DevTools),
    every_target_is_44_pixels_large_on_a_desk.needs(DevTools),
    nothing_is_cut_off_at_400_percent.needs(DevTools),
    nothing_is_cut_off_when_text_is_set_wide_apart.needs(DevTools),
    edges_are_seen_in_both_themes_lines_in_forced_colours_and_nothing_moves_unasked.needs(DevTools),
];

/// Text as wide apart as WCAG 1.4.12 lets visitors set it.
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet]";

/// Measures every state in every language in a window, after a script has changed something.
async fn fits(window: Window, ways: &[&str], script: &str) {
    visit(async |site| {
        site.open("login").await;
        let languages = site.languages().await;
        let mut findings = Findings::default();
        for state in states_for_visitors() {
            site.reach(state).await;
            site.set_window(window).await;
            site.script(script).await;
            for tag in &languages {
                site.turn_to(tag).await;
                for way in ways {
                    findings.add(&[state.name, tag, way], measure(site, way).await);
                }
            }
        }
        site.console().await;
        findings.are_none();
    })
    .await;
}

async fn every_target_is_44_pixels_large_and_nothing_lies_beside_the_smallest_phone() {
    fits(Window::SMALL, &["targets", "room"], "").await;
}

async fn every_target_is_44_pixels_large_on_a_desk() {
    fits(Window::DESKTOP, &["targets", "room"], "").await;
}

async fn nothing_is_cut_off_at_400_percent() {
    fits(Window::ZOOMED, &["room"], "").await;
}

async fn nothing_is_cut_off_when_text_is_set_wide_apart() {
    fits(Window::SMALL, &["room"], SPACED).await;
}

async fn edges_are_seen_in_both_themes_lines_in_forced_colours_and_nothing_moves_unasked() {
    visit(async |site| {
        let mut findings = Findings::default();
        for state in states_for_visitors() {
            site.reach(state).await;
            for (theme, ways) in [
                (Theme::Light, &["edges", "motion"][..]),
                (Theme::Dark, &["edges"]),
                (Theme::Forced, &["lines"]),
            ] {
                site.set_theme(theme).await;
                for way in ways {
                    findings.add(&[state.name, theme.name(), way], measure(site, way).await);
                }
            }
        }
        site.console().await;
        findings.are_none();
    })
    .await;
}
