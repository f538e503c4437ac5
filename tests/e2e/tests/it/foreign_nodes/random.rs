//! Changes at random places and random moments. A failure names the seed, which repeats the changes.

use e2e::{Ability::EarlyScripts, visit};

use super::{ALTER, signs_in};
use crate::embed::host::open_with;

journeys![
    a_page_that_changes_at_random.needs(EarlyScripts),
    a_page_without_webassembly_that_changes_at_random.needs(EarlyScripts),
    an_element_that_changes_at_random.needs(EarlyScripts),
];

const SEEDS: [u32; 4] = [1, 2, 3, 4];

async fn a_page_that_changes_at_random() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for seed in SEEDS {
            site.open(&format!("login?alter=random&seed={seed}")).await;
            signs_in(site, &format!("seed {seed}")).await;
        }
    })
    .await;
}

async fn a_page_without_webassembly_that_changes_at_random() {
    visit(async |site| {
        site.run_first(ALTER).await;
        site.panel.replace(".wasm", 404, "text/html", "gone");
        for seed in SEEDS {
            site.open_early(&format!("login?alter=random&seed={seed}"))
                .await;
            site.is_shown("#auth-plain").await;
            signs_in(site, &format!("seed {seed}")).await;
        }
        // The missing file is expected here.
        site.console().await;
    })
    .await;
}

async fn an_element_that_changes_at_random() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for seed in SEEDS {
            open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
            site.script(&format!("alter.random(a, {seed})")).await;
            signs_in(site, &format!("seed {seed}")).await;
        }
    })
    .await;
}
