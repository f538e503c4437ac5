//! The keyboard reaches everything once, from top to bottom, and the focus is always visible.

use e2e::Site;
use thirtyfour::Key;

use super::layout::{Findings, measure};

/// Numbers everything that the keyboard should reach, in the order of the page, and notes in `order` what it reaches. Of radio
/// buttons Tab reaches the chosen one, or the first.
const NUMBER: &str = "
    const all = [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.tabIndex >= 0)
        .filter((it) => {
            const group = it.type === 'radio' ? [...it.form.elements[it.name]] : [it];
            return it === (group.find((each) => each.checked) ?? group[0]);
        });
    all.forEach((it, at) => it.dataset.stop = at);
    if (!window.order) {
        window.order = [];
        document.addEventListener('focusin', ({ target }) => order.push(target.dataset.stop ?? target.outerHTML.slice(0, 60)));
    }
    // The next Tab goes on from here.
    document.body.tabIndex = -1;
    document.body.focus();
    order.length = 0;
    return all.length";

/// Goes through the page by Tab and looks at each stop.
pub(super) async fn walk(site: &Site, place: &[&str], findings: &mut Findings) {
    let count = site.script(NUMBER).await.as_u64().expect("a count");
    for _ in 0..count {
        let tab = site.driver.action_chain().send_keys(Key::Tab);
        tab.perform().await.expect("the key can be pressed");
        measure(site, &["focus"], place, findings).await;
    }
    let order = site.script("return order.join(' ')").await;
    let expected: Vec<_> = (0..count).map(|at| at.to_string()).collect();
    if order != expected.join(" ") {
        let line = format!("the order of {count} stops is {order}");
        findings.add(place, "focus", [line]);
    }
}
