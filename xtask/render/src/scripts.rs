//! Makes the built scripts smaller and names each after its own content.
//!
//! In: the folder of the built files and the page that names them. Out: the same page with the new
//! names and digests. The bundler's own minifier does not know every construct of a module, and it
//! names a script after the WebAssembly beside it: a script that changed alone would then be taken
//! for the old one by caches that keep hashed names for a year.

use std::{fs, path::Path, process::Command};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256, Sha384};

/// Goes through all scripts of the folder.
pub(crate) fn shrink(folder: &Path, page: &str) -> Result<String, String> {
    let mut page = page.to_owned();
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    for file in entries.flatten().map(|entry| entry.path()) {
        let is_named = |name: &str| page.contains(name).then(|| name.to_owned());
        let name = file.file_name().and_then(|name| is_named(name.to_str()?));
        if let Some(name) = name.filter(|_| file.extension().is_some_and(|end| end == "js")) {
            page = replace(folder, &page, &name)?;
        }
    }
    Ok(page)
}

fn replace(folder: &Path, page: &str, name: &str) -> Result<String, String> {
    let file = folder.join(name);
    let told = |error: std::io::Error| format!("{name}: {error}");
    let before = fs::read(&file).map_err(told)?;
    let after = minified(&file)?;
    let new_name = named_after(name, &after);
    fs::remove_file(&file).map_err(told)?;
    fs::write(folder.join(&new_name), &after).map_err(told)?;
    Ok(page
        .replace(name, &new_name)
        .replace(&integrity(&before), &integrity(&after)))
}

fn minified(file: &Path) -> Result<Vec<u8>, String> {
    let output = Command::new("esbuild")
        .args(["--minify", "--format=esm", "--target=es2020"])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(file)
        .output()
        .map_err(|error| format!("esbuild: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// `boot-1a2b.js` with the digits of its new content.
fn named_after(name: &str, content: &[u8]) -> String {
    let stem = name.rsplit_once('-').map_or(name, |(stem, _)| stem);
    let digits: String = Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{stem}-{digits}.js")
}

/// The digest as the attribute `integrity` has it.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_named_after_its_content() {
        assert_eq!(named_after("boot-0123.js", b""), "boot-e3b0c44298fc1c14.js");
        assert_eq!(
            named_after("sspanel-auth-0123.js", b""),
            "sspanel-auth-e3b0c44298fc1c14.js"
        );
    }

    #[test]
    fn the_digest_is_that_of_the_standard() {
        // The example of the Subresource Integrity specification.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
