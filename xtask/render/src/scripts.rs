//! Makes the built scripts and the module smaller and names each after its own content.
//!
//! In: the folder of the built files and the page that names them. Out: the same page with the new
//! names and digests. The bundler's own minifier does not know every construct of a module, and it
//! names a script after the WebAssembly beside it: a script that changed alone would then be taken
//! for the old one by caches that keep hashed names for a year.

use std::{env, fs, path::Path, process::Command};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256, Sha384};

use crate::told_about;

const MODULE_ENDING: &str = "_bg.wasm";
const SCRIPT_ENDING: &str = ".js";

/// A script that `boot.js` imports: it becomes a part of it, so that a page loads one file.
const BOOT_PART: &str = "reply.js";

/// The built files and the page that names them.
struct Site<'a> {
    folder: &'a Path,
    page: String,
}

/// Goes through all modules and scripts that the page names.
pub(crate) fn shrink(folder: &Path, page: &str) -> Result<String, String> {
    let mut site = Site {
        folder,
        page: page.to_owned(),
    };
    for module in site.files(MODULE_ENDING)? {
        site.shrink_module(&module)?;
    }
    for script in site.files(SCRIPT_ENDING)? {
        let before = site.read(&script)?;
        let after = minified(&folder.join(&script))?;
        site.replace(&script, SCRIPT_ENDING, &before, &after)?;
    }
    site.remove(BOOT_PART)?;
    Ok(site.page)
}

impl Site<'_> {
    /// The files of the folder that end so and that the page names.
    fn files(&self, ending: &str) -> Result<Vec<String>, String> {
        let entries = fs::read_dir(self.folder).map_err(|error| told_about(self.folder, &error))?;
        let names = entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok());
        Ok(names
            .filter(|name| name.ends_with(ending) && self.page.contains(name))
            .collect())
    }

    /// Makes a module smaller, and its glue with it. The glue keeps its name for now.
    fn shrink_module(&mut self, module: &str) -> Result<(), String> {
        let stem = module.strip_suffix(MODULE_ENDING).unwrap_or(module);
        let script = [stem, SCRIPT_ENDING].concat();
        let (glue, before) = (self.read(&script)?, self.read(module)?);
        let (short, after) = shorten::shrink(&String::from_utf8_lossy(&glue), &before, optimised)?;
        let new_name = self.replace(module, MODULE_ENDING, &before, &after)?;
        let short = short.replace(module, &new_name);
        self.page = self
            .page
            .replace(&integrity(&glue), &integrity(short.as_bytes()));
        self.write(&script, short.as_bytes())
    }

    /// Puts a file into the place of another, under the name of its content.
    fn replace(
        &mut self,
        name: &str,
        ending: &str,
        before: &[u8],
        after: &[u8],
    ) -> Result<String, String> {
        let new_name = named_after(name, ending, after);
        self.remove(name)?;
        self.write(&new_name, after)?;
        self.page = self
            .page
            .replace(name, &new_name)
            .replace(&integrity(before), &integrity(after));
        Ok(new_name)
    }

    fn remove(&self, name: &str) -> Result<(), String> {
        let file = self.folder.join(name);
        fs::remove_file(&file).map_err(|error| told_about(&file, &error))
    }

    fn read(&self, name: &str) -> Result<Vec<u8>, String> {
        let file = self.folder.join(name);
        fs::read(&file).map_err(|error| told_about(&file, &error))
    }

    fn write(&self, name: &str, content: &[u8]) -> Result<(), String> {
        let file = self.folder.join(name);
        fs::write(&file, content).map_err(|error| told_about(&file, &error))
    }
}

/// Runs wasm-opt, which the bundler leaves to this program: some of what makes a module smaller comes before it.
fn optimised(module: &[u8], more: &[&str]) -> Result<Vec<u8>, String> {
    let file = env::temp_dir().join(format!("module-{}.wasm", std::process::id()));
    fs::write(&file, module).map_err(|error| told_about(&file, &error))?;
    let status = Command::new("wasm-opt")
        .arg("-Oz")
        .args(more)
        .args([&file, Path::new("-o"), &file])
        .status()
        .map_err(|error| format!("wasm-opt: {error}"))?;
    let small = fs::read(&file).map_err(|error| told_about(&file, &error))?;
    fs::remove_file(&file).map_err(|error| told_about(&file, &error))?;
    if status.success() {
        Ok(small)
    } else {
        Err("wasm-opt failed".to_owned())
    }
}

fn minified(file: &Path) -> Result<Vec<u8>, String> {
    let output = Command::new("esbuild")
        .args(["--bundle", "--minify", "--format=esm", "--target=es2020"])
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
pub(crate) fn named_after(name: &str, ending: &str, content: &[u8]) -> String {
    let stem = name.rsplit_once('-').map_or(name, |(stem, _)| stem);
    let digest = Sha256::digest(content);
    let first = digest.iter().take(8);
    let digits = first.fold(0, |number: u64, byte| number << 8 | u64::from(*byte));
    format!("{stem}-{digits:016x}{ending}")
}

/// The digest as the attribute `integrity` has it.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_content() {
        assert_eq!(
            named_after("boot-0123.js", SCRIPT_ENDING, b""),
            "boot-e3b0c44298fc1c14.js"
        );
        assert_eq!(
            named_after("sspanel-auth-0123_bg.wasm", MODULE_ENDING, b""),
            "sspanel-auth-e3b0c44298fc1c14_bg.wasm"
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
