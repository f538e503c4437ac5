//! The head of the built page, arranged for an early first paint.
//!
//! In: the folder of the built files and the page that names them. Out: the same page with one style
//! sheet instead of several, and with the app after everything that the first paint and the form
//! need: a browser would otherwise load all of them side by side, and the app is twenty times as
//! large as the rest.

use std::{fs, path::Path};

use crate::{scripts::named_after, told_about};

/// The name of the one style sheet before it is named after its content.
const SHEET: &str = "style-";

/// Joins the style sheets in the order of the page, and `more` after them.
pub(crate) fn join_styles(folder: &Path, page: &str, more: &str) -> Result<String, String> {
    let tags: Vec<&str> = tags(page).filter(|tag| is_style_sheet(tag)).collect();
    let mut joined = String::new();
    for name in tags.iter().filter_map(|tag| file_of(tag)) {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).map_err(|error| told_about(&file, &error))?;
        joined.push_str(&text);
        fs::remove_file(&file).map_err(|error| told_about(&file, &error))?;
    }
    joined.push_str(more);
    let name = named_after(SHEET, ".css", joined.as_bytes());
    let file = folder.join(&name);
    fs::write(&file, joined).map_err(|error| told_about(&file, &error))?;
    let mut page = page.to_owned();
    let mut replacement = format!("<link rel=stylesheet href=./{name}>");
    for tag in tags {
        page = page.replacen(tag, &replacement, 1);
        replacement.clear();
    }
    Ok(page)
}

/// Tells the browser what comes first and what can wait.
pub(crate) fn set_priorities(page: &str) -> String {
    let mut page = page.to_owned();
    for tag in tags(&page.clone()).filter(|tag| !tag.contains("fetchpriority")) {
        if let Some((start, rest)) = tag.split_once(' ')
            && let Some(priority) = priority_of(tag)
        {
            page = page.replacen(tag, &format!("{start} fetchpriority={priority} {rest}"), 1);
        }
    }
    page
}

/// The form works once the script is there; the app can wait. Everything else is the browser's choice.
fn priority_of(tag: &str) -> Option<&'static str> {
    if tag.starts_with("<script ") {
        Some("high")
    } else if tag.contains("modulepreload") || tag.contains("wasm") {
        Some("low")
    } else {
        None
    }
}

/// The tags that begin something, each with its brackets.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.match_indices('<').filter_map(|(start, _)| {
        let tag = page.get(start..)?;
        tag.get(..=tag.find('>')?)
    })
}

fn is_style_sheet(tag: &str) -> bool {
    tag.starts_with("<link") && tag.contains("stylesheet")
}

/// The file that a link names, with or without quotes.
fn file_of(tag: &str) -> Option<&str> {
    let (_, address) = tag.split_once("href=")?;
    let address = address.trim_start_matches(['"', '\'']);
    let end = address.find(['"', '\'', ' ', '>'])?;
    address.get(..end)?.strip_prefix("./")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><title>x</title>\
        <link data-integrity=none href=./a-1.css rel=stylesheet>\
        <link rel=\"stylesheet\" href=\"./b-2.css\"/><link href=./icon.svg rel=icon>\
        <script src=./boot.js type=module></script><link href=./app.js rel=modulepreload>\
        <link href=./app.wasm rel=preload><script>reload</script>";

    #[test]
    fn style_sheets_become_one_in_their_order() {
        let folder = std::env::temp_dir().join(format!("styles-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a-1.css"), "a{}").unwrap();
        fs::write(folder.join("b-2.css"), "b{}").unwrap();
        let page = join_styles(&folder, PAGE, "c{}").unwrap();
        let name = named_after(SHEET, ".css", b"a{}b{}c{}");
        assert_eq!(fs::read_to_string(folder.join(&name)).unwrap(), "a{}b{}c{}");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        let expected = format!(
            "<!doctype html><title>x</title><link rel=stylesheet href=./{name}>\
             <link href=./icon.svg rel=icon>\
             <script src=./boot.js type=module></script><link href=./app.js rel=modulepreload>\
             <link href=./app.wasm rel=preload><script>reload</script>"
        );
        assert_eq!(page, expected);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_app_waits_for_what_the_form_needs() {
        let page = set_priorities(PAGE);
        assert!(page.contains("<script fetchpriority=high src=./boot.js type=module>"));
        assert!(page.contains("<link fetchpriority=low href=./app.js rel=modulepreload>"));
        assert!(page.contains("<link fetchpriority=low href=./app.wasm rel=preload>"));
        assert_eq!(page.matches("fetchpriority").count(), 3);
        assert_eq!(set_priorities(&page), page);
    }
}
