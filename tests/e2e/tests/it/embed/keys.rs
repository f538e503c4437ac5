//! Host pages with shortcuts of one key: whatever is typed into a field arrives there, and the keys that belong to the
//! host page arrive there.

use e2e::{Site, visit};
use serde_json::json;
use thirtyfour::Key;

use super::host::Host;

journeys![
    a_host_page_swallows_no_letter.everywhere(),
    keys_that_are_no_typing_reach_the_host_page.everywhere(),
];

/// Shortcuts of one key, as many pages have them: unless the target is a field. `[target]` is the condition.
const SHORTCUTS: &str = "
    window.keys = [];
    for (const name of ['keydown', 'keypress']) {
        document.addEventListener(name, (event) => {
            keys.push([name, event.key].join(' '));
            if ([target]) return;
            if (event.key.length === 1 || event.key === 'Backspace') event.preventDefault();
        });
    }";

/// A page that looks at the target, and one that does not.
const TARGETS: [&str; 2] = ["/^(INPUT|SELECT)$/.test(event.target.tagName)", "false"];

const ELEMENTS: [&str; 2] = [
    "<sspanel-auth id=a></sspanel-auth>",
    "<sspanel-auth id=a shadow></sspanel-auth>",
];

async fn open(site: &Site, body: &str, target: &str) {
    let host = Host {
        body,
        script: &SHORTCUTS.replace("[target]", target),
        ..Host::default()
    };
    host.open(site).await;
    site.script("window.root = a.shadowRoot ?? a").await;
}

async fn focus(site: &Site, selector: &str) {
    site.script(&format!("root.querySelector('{selector}').focus()"))
        .await;
}

/// Presses keys one after another, wherever the focus is, also in a shadow tree.
async fn press(site: &Site, keys: &str) {
    let chain = site.driver.action_chain();
    chain.send_keys(keys).perform().await.expect("keys");
}

async fn a_host_page_swallows_no_letter() {
    visit(async |site| {
        for element in ELEMENTS {
            for target in TARGETS {
                open(site, element, target).await;
                focus(site, "[name=passwd]").await;
                press(site, "gj/?k s@1x").await;
                press(site, &char::from(Key::Backspace).to_string()).await;
                let value = "return root.querySelector('[name=passwd]').value";
                assert_eq!(site.script(value).await, "gj/?k s@1", "{element} {target}");
                let keys = "return keys.filter((it) => !/ Shift$/.test(it))";
                assert_eq!(site.script(keys).await, json!([]), "{element} {target}");
            }
        }
    })
    .await;
}

async fn keys_that_are_no_typing_reach_the_host_page() {
    visit(async |site| {
        for element in ELEMENTS {
            open(site, element, TARGETS[1]).await;
            focus(site, "[name=email]").await;
            for key in [Key::Escape, Key::F2, Key::Tab] {
                press(site, &char::from(key).to_string()).await;
            }
            let chain = site.driver.action_chain().key_down(Key::Control);
            let chain = chain.send_keys("k").key_up(Key::Control);
            chain.perform().await.expect("keys");
            focus(site, ".auth-button").await;
            press(site, "x").await;
            let keys = "return keys.filter((it) => /^keydown/.test(it) && !/Control$/.test(it))";
            let expected = json!([
                "keydown Escape",
                "keydown F2",
                "keydown Tab",
                "keydown k",
                "keydown x"
            ]);
            assert_eq!(site.script(keys).await, expected, "{element}");
            // The space bar presses the button all the same.
            press(site, " ").await;
            site.waits_for("return root.querySelector('[aria-invalid]')")
                .await;
        }
    })
    .await;
}
