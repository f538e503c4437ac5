//! The pages look as before: compares a few states with the pictures in `tests/e2e/pictures`.

use std::{
    fs,
    io::{Write, stderr},
    path::{Path, PathBuf},
};

use e2e::{Picture, Reference, Site, State};

use super::layout::Findings;

/// The part of the pixels that may be another.
const MOST: f64 = 0.001;

/// Whether this machine renders text as the one that took the pictures; if not, a line says that they are skipped.
pub(super) async fn are_comparable(site: &Site) -> bool {
    let has_same_fonts = site.has_the_same_fonts().await;
    if !has_same_fonts {
        // Not by `eprintln!`, whose output is captured while a test passes.
        let _ = writeln!(stderr(), "skipped: the pictures were made with other fonts");
    }
    has_same_fonts
}

/// Adds what has changed in the pictures of a page that is in this state already, or was never made.
pub(super) async fn compare(site: &Site, state: &State, findings: &mut Findings) {
    for reference in Reference::of(state) {
        let now = reference.take(site).await;
        let found = difference(&reference, &now);
        findings.add(&[&reference.name()], "picture", found);
    }
}

fn difference(reference: &Reference, now: &Picture) -> Option<String> {
    let Some(before) = reference.before() else {
        return Some("there is none yet".to_owned());
    };
    let (share, difference) = before.difference(now);
    (share > MOST).then(|| {
        let name = reference.name();
        let shown = keep(&name, "now", now);
        let difference = keep(&name, "difference", &difference);
        let (shown, difference) = (shown.display(), difference.display());
        let percent = share * 100.0;
        format!(
            "{percent:.2} % of it are different: {shown}, {difference}. \
             If that is meant: cargo xtask gallery --accept"
        )
    })
}

fn keep(name: &str, what: &str, picture: &Picture) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.{what}.png"));
    fs::write(&file, picture.png()).expect("the picture can be written");
    file
}
