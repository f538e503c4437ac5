//! The checks that run in every engine, in its own window and theme. The walk over the states changes both, which only
//! Chromium's driver can.

use e2e::{Site, visit};

use super::{
    focus,
    layout::{Findings, measure},
};

journeys![
    each_page_has_room_and_edges_and_nothing_that_axe_finds_and_is_reached_by_keyboard.everywhere(),
];

/// The pages, each with all that it can show.
const PAGES: [&str; 4] = ["login", "register?code=VIP0GOOD", "reset", "logout"];

/// What is measured, and what axe finds, in each language.
async fn look(site: &Site, place: &str, findings: &mut Findings) {
    for tag in site.languages().await {
        site.set_language(&tag).await;
        // Only Chromium's driver can ask for less motion.
        site.is_still().await;
        let place = [place, &tag];
        measure(site, &["targets", "room", "edges"], &place, findings).await;
        findings.add(&place, "axe", site.axe(None).await);
    }
}

async fn each_page_has_room_and_edges_and_nothing_that_axe_finds_and_is_reached_by_keyboard() {
    visit(async |site| {
        let mut findings = Findings::default();
        for page in PAGES {
            site.open(page).await;
            look(site, page, &mut findings).await;
            focus::walk(site, &[page], &mut findings).await;
        }
        for page in ["login", "register"] {
            site.open(page).await;
            site.press().await;
            site.is_shown("[aria-invalid]").await;
            look(site, &[page, "with faults"].join(" "), &mut findings).await;
        }
        findings.are_none();
    })
    .await;
}
