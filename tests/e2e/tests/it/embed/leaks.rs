//! A thousand elements that came and went leave nothing behind, and they and a hundred more load each file once. The
//! figures are printed.

use e2e::{Ability::DevTools, Site, until_equal, visit};
use serde_json::{Value, json};

use super::host::open_with;

journeys![
    nothing_grows_with_a_thousand_elements_that_came_and_went
        .everywhere()
        .needs(DevTools),
    a_hundred_elements_at_once_load_each_file_once_and_leave_nothing.needs(DevTools),
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

/// Adds a hundred elements at once, and removes them when each has its form.
const HUNDRED: &str = "
    const done = arguments[0];
    (async () => {
        const all = document.createElement('section');
        all.innerHTML = '<sspanel-auth page=register></sspanel-auth>'.repeat(100);
        document.body.append(all);
        while (all.querySelectorAll('form').length < 100) await new Promise(requestAnimationFrame);
        all.remove();
        await null;
    })().then(() => done(''), (error) => done(String(error)))";

async fn come_and_go(site: &Site, script: &str) {
    let said = site.driver.execute_async(script, Vec::new()).await;
    let said = said.expect("the script runs");
    assert_eq!(said.json(), "");
}

/// What the browser may keep for itself of a thousand rounds, in bytes of the heap: compiled code, and lines of its log.
/// An element that stayed would be a hundred times as much.
const NOISE: u64 = 300_000;

/// Nodes and listeners of the page.
async fn counters(site: &Site) -> [u64; 2] {
    site.command("HeapProfiler.collectGarbage", json!({})).await;
    let counters = site.command("Memory.getDOMCounters", json!({})).await;
    ["nodes", "jsEventListeners"]
        .map(|name| counters.get(name).and_then(Value::as_u64).expect(name))
}

/// Bytes in use in the heap of the scripts.
async fn heap(site: &Site) -> u64 {
    site.command("HeapProfiler.collectGarbage", json!({})).await;
    let usage = site.command("Runtime.getHeapUsage", json!({})).await;
    let used = usage.get("usedSize").and_then(Value::as_u64);
    used.expect("a number of bytes")
}

/// Files of the element that came over the network.
async fn downloads(site: &Site) -> Value {
    let loaded = "return performance.getEntriesByType('resource')
        .filter((it) => /embed-/.test(it.name) && it.transferSize > 0).length";
    site.script(loaded).await
}

async fn nothing_grows_with_a_thousand_elements_that_came_and_went() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        for _ in 0..5 {
            come_and_go(site, TWENTY).await;
        }
        let before = counters(site).await;
        let heap_before = heap(site).await;
        for _ in 0..50 {
            come_and_go(site, TWENTY).await;
        }
        // Files of the last elements may still be on their way.
        until_equal("the growth of nodes and listeners", [0, 0], async || {
            let after = counters(site).await;
            Ok([0, 1].map(|at| after[at].saturating_sub(before[at])))
        })
        .await;
        let growth = async || heap(site).await.saturating_sub(heap_before);
        until_equal("the heap is as before", true, async || {
            Ok(growth().await < NOISE)
        })
        .await;
        let heap_growth = growth().await;
        let downloads = downloads(site).await;
        println!("1,000 elements: {before:?} nodes and listeners before and after; heap of {heap_before} bytes, {heap_growth} more; {downloads} downloads");
        assert_eq!(downloads, 3, "program, styles and phrases");
    })
    .await;
}

async fn a_hundred_elements_at_once_load_each_file_once_and_leave_nothing() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        come_and_go(site, HUNDRED).await;
        let before = counters(site).await;
        for _ in 0..3 {
            come_and_go(site, HUNDRED).await;
        }
        until_equal("the growth of nodes and listeners", [0, 0], async || {
            let after = counters(site).await;
            Ok([0, 1].map(|at| after[at].saturating_sub(before[at])))
        })
        .await;
        let downloads = downloads(site).await;
        println!("100 elements, four times: {before:?} nodes and listeners; {downloads} downloads");
        assert_eq!(downloads, 3, "program, styles and phrases");
    })
    .await;
}
