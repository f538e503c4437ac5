//! `gallery`: pictures of every state of the pages, to be looked at in a browser.
//!
//! In: words that limit the pictures, or the option to renew those that the tests compare with. Out:
//! `target/gallery/index.html`, or new files in `tests/e2e/pictures`. The pages are built as for publishing, because
//! only then the embed is there; the package `gallery` takes the pictures.

use crate::arguments::GalleryOptions;
use crate::error::Result;
use crate::serve::{build_program, program};
use crate::{pages, process, project, tools};

/// Builds and takes the pictures.
pub(crate) fn gallery(options: &GalleryOptions) -> Result<()> {
    let driver = tools::ensure_browser(tools::Engine::Chromium)?;
    pages::build_for_publishing(true)?;
    build_program("gallery")?;
    println!("Taking pictures (about six minutes for all of them on two cores)");
    let mut command = program("gallery");
    if options.accept {
        command.arg("--accept");
    } else {
        command.arg(project::target("gallery"));
        command.args(&options.filter);
    }
    command
        .env("SSPANEL_AUTH_PAGES", project::pages())
        .env("CHROMEDRIVER", driver);
    process::run(&mut command)
}
