//! The pages look as they did: a few states, against the pictures in `tests/e2e/pictures`.

use std::{
    fs,
    io::{Write, stderr},
    path::{Path, PathBuf},
};

use e2e::{Ability::DevTools, Picture, Reference, Site, visit};

journeys![nothing_looks_other_than_it_did.needs(DevTools),];

/// The part of the pixels that may be another.
const MOST: f64 = 0.001;

async fn nothing_looks_other_than_it_did() {
    visit(async |site| {
        site.open("login").await;
        if !site.has_the_same_fonts().await {
            // Not through `eprintln!`, which is kept back while a test passes.
            let _ = writeln!(stderr(), "skipped: the pictures were made with other fonts");
            return;
        }
        let mut findings = Vec::new();
        for reference in Reference::all() {
            findings.extend(compare(site, &reference).await);
        }
        assert!(
            findings.is_empty(),
            "{}\nIf that is meant: cargo xtask gallery --accept",
            findings.join("\n")
        );
    })
    .await;
}

/// What is to be said about a picture that has changed, or was never made.
async fn compare(site: &Site, reference: &Reference) -> Option<String> {
    let now = reference.now(site).await;
    let name = reference.name();
    let Some(before) = reference.before() else {
        return Some(format!("{name}: there is no picture of it yet"));
    };
    let (share, difference) = before.difference(&now);
    (share > MOST).then(|| {
        let shown = keep(&name, "now", &now);
        let difference = keep(&name, "difference", &difference);
        let (shown, difference) = (shown.display(), difference.display());
        let percent = share * 100.0;
        format!("{name}: {percent:.2} % of it are different: {shown}, {difference}")
    })
}

fn keep(name: &str, what: &str, picture: &Picture) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.{what}.png"));
    fs::write(&file, picture.png()).expect("the picture can be written");
    file
}
