//! What frameworks do with an element that has its form: clone, restore, move, empty. There is always exactly one form
//! that works, and nothing of another is left.

use e2e::{Site, visit};
use serde_json::json;

use super::host::{Host, open_with};

journeys![
    whatever_a_framework_does_there_is_one_form_that_works.everywhere(),
    what_was_typed_survives_when_the_element_is_moved_or_emptied.everywhere(),
    a_clone_in_the_page_has_a_form_of_its_own,
    a_snapshot_in_the_markup_is_cleared,
    a_host_page_that_always_removes_the_form_stays_responsive,
    a_script_that_is_loaded_twice_changes_nothing,
    many_elements_load_each_file_once,
];

const BODY: &str = "<div id=b><sspanel-auth id=a></sspanel-auth></div>";

/// What happens to the element, and in the end the element to look at.
const CASES: [(&str, &str); 15] = [
    (
        "replaced by its clone",
        "const c = a.cloneNode(true); a.replaceWith(c); return c",
    ),
    (
        "replaced by an import",
        "const c = document.importNode(a, true); a.replaceWith(c); return c",
    ),
    (
        "body restored",
        "const c = document.body.cloneNode(true); document.body.replaceWith(c); return c.querySelector('#a')",
    ),
    (
        "restored from markup",
        "const h = b.innerHTML; b.innerHTML = ''; b.innerHTML = h; return b.firstChild",
    ),
    (
        "parsed elsewhere and adopted",
        "const d = new DOMParser().parseFromString(b.innerHTML, 'text/html');
        b.replaceChildren(document.adoptNode(d.body.firstChild)); return b.firstChild",
    ),
    (
        "out of a template",
        "const t = document.createElement('template'); t.innerHTML = b.innerHTML;
        b.replaceChildren(t.content.cloneNode(true)); return b.firstChild",
    ),
    ("its own markup set", "a.innerHTML = a.innerHTML; return a"),
    ("emptied", "a.replaceChildren(); return a"),
    ("its text set", "a.textContent = ''; return a"),
    (
        "its form removed",
        "a.querySelector('.auth').remove(); return a",
    ),
    (
        "its root emptied",
        "a.querySelector('.auth-embed').replaceChildren(); return a",
    ),
    (
        "its root wrapped",
        "const w = document.createElement('div'); w.append(...a.childNodes); a.append(w); return a",
    ),
    (
        "moved into a shadow tree",
        "const s = b.attachShadow({ mode: 'open' }); s.append(a); return a",
    ),
    (
        "moved into another document",
        "const f = document.createElement('iframe'); document.body.append(f);
        f.contentDocument.body.append(a); return a",
    ),
    (
        "removed and inserted later",
        "a.remove(); setTimeout(() => b.append(a)); return a",
    ),
];

/// Whether there is one form in `it`, and every id is unique.
const IS_ONE: &str = "const it = window.it;
    const all = it.getRootNode().querySelectorAll('[id]');
    const count = (selector) => it.querySelectorAll(selector).length;
    return it.isConnected && count('form') === 1 && count('.auth-embed') === 1 && count('link') === 1 &&
        new Set([...all].map((one) => one.id)).size === all.length";

/// A press of the button finds the faults of an empty form.
async fn works(site: &Site) {
    site.waits_for(IS_ONE).await;
    site.script("it.querySelector('.auth-button').click()")
        .await;
    site.waits_for("return it.querySelectorAll('[name][aria-invalid]').length === 2")
        .await;
    site.waits_for(IS_ONE).await;
}

async fn whatever_a_framework_does_there_is_one_form_that_works() {
    visit(async |site| {
        for (what, script) in CASES {
            open_with(site, BODY).await;
            let script = format!(
                "const a = document.getElementById('a');
                window.what = '{what}'; window.it = (() => {{ {script} }})()"
            );
            site.script(&script).await;
            works(site).await;
        }
    })
    .await;
}

async fn what_was_typed_survives_when_the_element_is_moved_or_emptied() {
    visit(async |site| {
        let body = format!("{BODY}<p id=c></p>");
        open_with(site, &body).await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        for script in [
            "c.append(a)",
            "b.append(a); c.append(a); b.prepend(a)",
            "b.replaceChildren(a)",
            "a.replaceChildren()",
            "a.append(document.createElement('i')); a.innerHTML = a.innerHTML",
        ] {
            site.script(script).await;
            site.holds(&[("email", "alice@example.test"), ("passwd", "alice-pass-1")])
                .await;
        }
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn a_clone_in_the_page_has_a_form_of_its_own() {
    visit(async |site| {
        open_with(site, BODY).await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.script("window.it = a.cloneNode(true); it.id = 'other'; a.after(it)")
            .await;
        works(site).await;
        let kept = "return [a, it].map((one) => one.querySelector('[name=passwd]').value)";
        assert_eq!(site.script(kept).await, json!(["alice-pass-1", ""]));
        let faults = "return a.querySelectorAll('[aria-invalid]').length";
        assert_eq!(site.script(faults).await, 0);
    })
    .await;
}

async fn a_snapshot_in_the_markup_is_cleared() {
    visit(async |site| {
        open_with(site, BODY).await;
        let markup = site.script("return b.outerHTML").await;
        open_with(site, markup.as_str().expect("markup")).await;
        site.script("window.it = a").await;
        works(site).await;
    })
    .await;
}

async fn a_host_page_that_always_removes_the_form_stays_responsive() {
    visit(async |site| {
        open_with(site, BODY).await;
        site.script(
            "window.it = a; window.times = 0;
            window.enemy = new MutationObserver(() => { times++; a.replaceChildren(); });
            enemy.observe(a, { childList: true }); a.replaceChildren()",
        )
        .await;
        site.waits_for("return times > 5").await;
        site.script("enemy.disconnect()").await;
        works(site).await;
    })
    .await;
}

async fn a_script_that_is_loaded_twice_changes_nothing() {
    visit(async |site| {
        let host = Host {
            body: BODY,
            script: "const early = document.createElement('sspanel-auth'); early.id = 'early';
                addEventListener('DOMContentLoaded', () => document.body.append(early));",
            ..Host::default()
        };
        host.open(site).await;
        let again = "const done = arguments[0];
            import(new URL('./embed/embed.js?again', location)).then(() => done(''), (error) => done(String(error)))";
        let said = site.driver.execute_async(again, Vec::new()).await;
        assert_eq!(said.expect("the script runs").json(), "");
        for name in ["a", "early"] {
            let upgrade = "customElements.upgrade(it); customElements.upgrade(it)";
            site.script(&format!("window.it = {name}; {upgrade}")).await;
            works(site).await;
        }
    })
    .await;
}

async fn many_elements_load_each_file_once() {
    visit(async |site| {
        open_with(site, &"<sspanel-auth></sspanel-auth>".repeat(100)).await;
        let loaded = "return performance.getEntriesByType('resource')
            .filter((it) => /embed-/.test(it.name) && it.transferSize > 0).length";
        assert_eq!(site.script(loaded).await, 3, "program, styles and phrases");
        let forms = "return document.querySelectorAll('form').length";
        assert_eq!(site.script(forms).await, 100);
    })
    .await;
}
