//! The files beside a page: bundled, made smaller, and each named after its content.
//!
//! In: the folder of the files that trunk has built and the page that names them. Out: the page with the new names and
//! with digests of what it may load. A name that follows the content lets caches keep a file for a year; it is made
//! here, when nothing changes the file any more.

use std::{collections::BTreeMap, path::Path};

use data_encoding::{BASE64, HEXLOWER};
use fs_err as fs;
use lol_html::{RewriteStrSettings, element, html_content::Element, rewrite_str};
use sha2::{Digest, Sha256, Sha384};

use crate::{Result, tools};

/// The style sheet of the pages.
const SHEET: &str = "style.css";

/// What it imports: only parts of it once it is bundled.
const IMPORTED: [&str; 3] = ["tokens.css", "page.css", "components.css"];

/// The same for the scripts: `boot.js`, its late part and the one of the captcha.
const PARTS: [&str; 3] = ["parts", "late", "captcha"];

/// The links to the scripts that `boot.js` inserts: its late part and that of the captcha.
const INSERTED: [&str; 2] = ["auth-late", "auth-captcha"];

/// Goes through all files that the page names; `more_style` is put behind its style sheet.
pub(crate) fn optimise(folder: &Path, page: &str, more_style: &str) -> Result<String> {
    let program = named_by(page, "link[type='application/wasm']")?.concat();
    let scripts = named_by(page, &format!("script[src], #{}", INSERTED.join(", #")))?;
    let mut files = named_by(page, "link[rel=auth-start], link[rel=stylesheet]")?;
    tools::shrink(folder, &program, &files)?;
    tools::make_classic(folder, &scripts)?;
    files.extend(scripts);
    for file in IMPORTED {
        fs::remove_file(folder.join(file))?;
    }
    for parts in PARTS {
        fs::remove_dir_all(folder.join(parts))?;
    }
    let sheet = folder.join(SHEET);
    fs::write(&sheet, fs::read_to_string(&sheet)? + more_style)?;
    let name = rename(folder, &program)?;
    // `start.js` names the program, so the program comes first.
    for file in files.iter().map(|file| folder.join(file)) {
        fs::write(&file, fs::read_to_string(&file)?.replace(&program, &name))?;
    }
    let mut names = BTreeMap::from([(program, name)]);
    for file in files {
        let name = rename(folder, &file)?;
        names.insert(file, name);
    }
    name_files(folder, page, &names)
}

/// Renames a file after its content.
pub(crate) fn rename(folder: &Path, file: &str) -> Result<String> {
    let old = folder.join(file);
    let name = named_after(file, &fs::read(&old)?);
    fs::rename(old, folder.join(&name))?;
    Ok(name)
}

/// `boot-1a2b.js` for `boot.js`, and `app-1a2b_bg.wasm` for `app_bg.wasm`.
pub(crate) fn named_after(file: &str, content: &[u8]) -> String {
    let (stem, rest) = file.split_at(file.find(['_', '.']).unwrap_or(file.len()));
    let hash = HEXLOWER.encode(&Sha256::digest(content));
    format!("{stem}-{hash:.16}{rest}")
}

/// The files of the folder that some elements name.
fn named_by(page: &str, selector: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let collect = element!(selector, |tag| {
        files.extend(file_of(tag));
        Ok(())
    });
    rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(collect),
    )?;
    Ok(files)
}

/// The page with the new names, with the digests of all files that may have one, and with scripts that old browsers run:
/// each is one classic script now. It stands behind all that it works with, and waits for nothing else: a deferred one
/// would wait for the style sheet.
fn name_files(folder: &Path, page: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let name = element!("script[src], link[href]", |tag| {
        if let Some(name) = file_of(tag).and_then(|file| names.get(&file)) {
            tag.set_attribute(address_of(tag), &format!("./{name}"))?;
            tag.set_attribute("integrity", &integrity(&fs::read(folder.join(name))?))?;
            if tag.tag_name() == "script" {
                tag.remove_attribute("type");
                tag.set_attribute("async", "")?;
            }
            if tag
                .get_attribute("id")
                .is_some_and(|id| INSERTED.contains(&id.as_str()))
            {
                tag.remove_attribute("type");
            }
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(name);
    Ok(rewrite_str(page, settings)?)
}

fn file_of(tag: &Element) -> Option<String> {
    let address = tag.get_attribute(address_of(tag))?;
    Some(address.strip_prefix("./")?.to_owned())
}

fn address_of(tag: &Element) -> &'static str {
    if tag.has_attribute("src") {
        "src"
    } else {
        "href"
    }
}

/// The digest as the attribute `integrity` has it.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(&Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=icon href=./icon.svg><script type=module src=./boot.js></script>";

    #[test]
    fn a_page_names_the_new_files_with_their_digests() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::write(folder.join("boot.js"), "alert('Hello, world.');").unwrap();
        let name = rename(folder, "boot.js").unwrap();
        let page = name_files(
            folder,
            PAGE,
            &BTreeMap::from([("boot.js".to_owned(), name.clone())]),
        )
        .unwrap();
        // The digest is the example of the specification of Subresource Integrity.
        let digest = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert!(
            page.contains(&format!(
                "<script src=\"./{name}\" integrity=\"{digest}\" async=\"\">"
            )),
            "{page}"
        );
        assert!(page.contains("href=./icon.svg>"));
    }

    #[test]
    fn a_file_is_named_after_its_content() {
        assert_eq!(named_after("boot.js", b""), "boot-e3b0c44298fc1c14.js");
        assert_eq!(
            named_after("app_bg.wasm", b""),
            "app-e3b0c44298fc1c14_bg.wasm"
        );
    }
}
