//! Pictures of every state of the pages, in every language and theme, on phones and desks.
//!
//! In: a folder to fill and words that the names of pictures must hold, or `--accept`. Out: the pictures and a page
//! that shows them; or, with `--accept`, new pictures for the tests to compare with. `cargo xtask gallery` builds the
//! pages first.
//!
//! ```text
//! main --> shots   which pictures there are
//!      --> page    the page around them
//! ```

mod page;
mod shots;

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use e2e::{STATES, Site, visit};

use crate::shots::Shot;

/// Takes pictures of every state of the pages.
#[derive(Parser)]
struct Arguments {
    /// Folder to fill
    #[arg(required_unless_present = "accept")]
    folder: Option<PathBuf>,
    /// Words that the names of the pictures must hold
    words: Vec<String>,
    /// Take those that the tests compare with, and nothing else
    #[arg(long, conflicts_with = "folder")]
    accept: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(folder) = &arguments.folder {
        return fill(folder, &arguments.words).await;
    }
    visit(async |site| {
        site.open("login").await;
        site.accept_pictures().await;
        site.console().await;
    })
    .await;
    ExitCode::SUCCESS
}

/// Takes the pictures and writes the page.
async fn fill(folder: &Path, words: &[String]) -> ExitCode {
    let mut outcome = Ok(());
    visit(async |site| {
        outcome = take_all(site, folder, words).await;
        // Errors are states, too.
        site.console().await;
    })
    .await;
    match outcome {
        Ok(()) => {
            println!(
                "The pictures are in {}",
                folder.join("index.html").display()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

async fn take_all(site: &Site, folder: &Path, words: &[String]) -> io::Result<()> {
    // Pictures of another time would be taken for new ones.
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    site.open("login").await;
    let languages = site.languages().await;
    let mut taken = Vec::new();
    for state in STATES {
        let shots = Shot::all_of(state, &languages);
        let wanted = |shot: &Shot| words.iter().all(|word| shot.name().contains(word.as_str()));
        let shots: Vec<_> = shots.into_iter().filter(wanted).collect();
        if !shots.is_empty() {
            println!("{}: {} pictures", state.name, shots.len());
            site.reach(state).await;
        }
        for shot in shots {
            if let Some(png) = shot.take(site).await {
                fs::write(folder.join(shot.file()), png)?;
                taken.push(shot);
            }
        }
    }
    fs::write(folder.join("index.html"), page::html(&taken))
}
