//! The checks of the walk find what they should in a page that was spoilt on purpose.

use e2e::{Ability::DevTools, visit};

use super::{
    focus,
    layout::{Findings, measure},
};

journeys![what_is_wrong_is_found.needs(DevTools),];

/// One fault for each question, and two for the focus.
const SPOIL: &str = "
    const spoil = (selector, style) => Object.assign(document.querySelector(selector).style, style);
    document.querySelector('label').remove();
    spoil('h1', { color: '#ddd' });
    spoil('.auth-language', { minHeight: 0, height: '20px' });
    spoil('.auth-button', { width: '20px', padding: 0, whiteSpace: 'nowrap', transition: 'color 1s' });
    spoil('[name=email]', { border: 'none', background: 'none' });
    spoil('[name=passwd]', { outline: 'none' });
    document.querySelector('.auth-links a').tabIndex = 1";

/// What is found.
const FOUND: [&str; 9] = [
    "axe: label: <input",
    "axe: color-contrast: <h1",
    "targets: a target of",
    "room: text cut off: <button",
    "edges: an edge of",
    "lines: no line around: <input",
    "motion: motion of 1 s: <button",
    "focus: no line around the focus: <input",
    "stops is ",
];

async fn what_is_wrong_is_found() {
    visit(async |site| {
        site.open("login").await;
        site.script(SPOIL).await;
        let mut findings = Findings::default();
        findings.add(&[], "axe", site.axe(None).await);
        let ways = ["targets", "room", "edges", "lines", "motion"];
        measure(site, &ways, &[], &mut findings).await;
        focus::walk(site, &[], &mut findings).await;
        let found = findings.to_string();
        for expected in FOUND {
            assert!(found.contains(expected), "{expected} is not in\n{found}");
        }
    })
    .await;
}
