//! A hundred elements that came and went leave nothing behind.

use e2e::{Ability::DevTools, Site, until_equal, visit};
use serde_json::{Value, json};

use super::host::open_with;

journeys![
    nothing_grows_with_elements_that_came_and_went
        .everywhere()
        .needs(DevTools),
];

/// Adds and removes twenty elements, one after another, half of them before their form is there.
const TWENTY: &str = "
    const done = arguments[0];
    (async () => {
        for (let at = 0; at < 20; at++) {
            const element = document.createElement('sspanel-auth');
            element.setAttribute('page', ['login', 'register', 'reset'][at % 3]);
            if (at % 4 === 1) element.setAttribute('shadow', '');
            document.body.append(element);
            const root = element.shadowRoot ?? element;
            while (at % 2 === 0 && !root.querySelector('form')) await new Promise(requestAnimationFrame);
            element.remove();
            await null;
            if (root.childNodes.length > 0) throw new Error('something stayed');
        }
    })().then(() => done(''), (error) => done(String(error)))";

async fn come_and_go(site: &Site) {
    let said = site.driver.execute_async(TWENTY, Vec::new()).await;
    let said = said.expect("the script runs");
    assert_eq!(said.json(), "");
}

/// Nodes and listeners of the page.
async fn counters(site: &Site) -> [u64; 2] {
    site.command("HeapProfiler.collectGarbage", json!({})).await;
    let counters = site.command("Memory.getDOMCounters", json!({})).await;
    ["nodes", "jsEventListeners"]
        .map(|name| counters.get(name).and_then(Value::as_u64).expect(name))
}

async fn nothing_grows_with_elements_that_came_and_went() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        come_and_go(site).await;
        let before = counters(site).await;
        for _ in 0..4 {
            come_and_go(site).await;
        }
        // Files of the last elements may still be on their way.
        until_equal("the growth of nodes and listeners", [0, 0], async || {
            let after = counters(site).await;
            Ok([0, 1].map(|at| after[at].saturating_sub(before[at])))
        })
        .await;
    })
    .await;
}
