//! What is in the folder for the operator.
//!
//! In: the built pages and the list of foreign crates. Out: all files by name: the pages with their
//! version, the assets, their compressed copies, recipes, settings to copy from, licences, and checksums
//! of it all. Nothing is read or written here.

use std::fmt::Write as _;

use super::VERSION;
use crate::compress;
use crate::files::{self, Files};
use crate::stop::{Result, Stop};

/// Name and text of a recipe.
macro_rules! recipe {
    ($name:literal) => {
        (
            concat!("recipes/", $name),
            include_str!(concat!("../../../recipes/", $name)),
        )
    };
}

/// The settings for web servers.
const RECIPES: &[(&str, &str)] = &[
    recipe!("README.md"),
    recipe!("Caddyfile"),
    recipe!("Caddyfile-in-place"),
    recipe!("aapanel.conf"),
    recipe!("apache.conf"),
    recipe!("apache-in-place.conf"),
    recipe!("nginx.conf"),
    recipe!("nginx-in-place.conf"),
    recipe!("static-hosts/_headers"),
    recipe!("static-hosts/_redirects"),
];

/// All files for the operator.
pub(super) fn of(mut files: Files, third_party: &str) -> Result<Files> {
    for (name, bytes) in &mut files {
        if files::has_ending(name, &["html"]) {
            let page = std::str::from_utf8(bytes).ok().and_then(with_version);
            let missing = || Stop::because(format!("{name} has no <meta charset>"));
            *bytes = page.ok_or_else(missing)?.into_bytes();
        }
    }
    let texts = [
        ("config.example.json", include_str!("config.example.json")),
        ("README.txt", include_str!("README.txt")),
        ("LICENSE", include_str!("../../../LICENSE")),
        ("THIRD-PARTY.md", third_party),
    ];
    for (name, text) in texts.iter().chain(RECIPES) {
        files.insert((*name).to_owned(), text.as_bytes().to_vec());
    }
    files.append(&mut compress::copies(&files)?);
    let sums = checksums(&files);
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    Ok(files)
}

/// The page with its version in the head. The minifier drops `<head>`, so the place is found by the
/// first element in it.
fn with_version(html: &str) -> Option<String> {
    let charset = html.find("<meta charset=")?;
    let place = charset + html.get(charset..)?.find('>')? + 1;
    let (before, after) = html.split_at_checked(place)?;
    let mark = format!("<meta name=\"generator\" content=\"sspanel-auth {VERSION}\">");
    Some([before, &mark, after].concat())
}

/// A line per file as `sha256sum -c` reads it.
fn checksums(files: &Files) -> String {
    let mut sums = String::new();
    for (name, bytes) in files {
        // Writing to a string cannot fail.
        writeln!(sums, "{}  {name}", files::checksum(bytes)).ok();
    }
    sums
}

#[cfg(test)]
mod tests;
