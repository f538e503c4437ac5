//! The built files themselves, without a browser.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::{ffi::OsStr, fs};

use e2e::pages;

/// Addresses that stand in comments of the generated script; nothing asks for them.
const IN_COMMENTS: [&str; 2] = ["https://developer.mozilla.org/", "http://www.w3.org/"];

/// The text of the built files with one of these endings, each with its name.
fn texts(endings: &[&str]) -> Vec<(String, String)> {
    let is_one = |end: &OsStr| endings.iter().any(|it| end == *it);
    let files = fs::read_dir(pages()).expect("the folder of the pages");
    let texts: Vec<_> = files
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(is_one))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("the file can be read");
            (path.display().to_string(), text)
        })
        .collect();
    assert!(texts.len() >= endings.len(), "files are missing");
    texts
}

#[test]
fn the_markup_and_the_styles_name_no_host() {
    for (name, text) in texts(&["html", "css"]) {
        assert!(!text.contains("://"), "an address in {name}");
        assert!(!text.contains("=//") && !text.contains("=\"//"), "{name}");
    }
}

#[test]
fn the_scripts_name_no_host_but_in_comments() {
    for (name, text) in texts(&["js"]) {
        if name.contains("/captcha-") {
            continue;
        }
        for (start, _) in text.match_indices("://") {
            let from = text[..start].rfind(|c: char| !c.is_ascii_alphabetic());
            let address = &text[from.map_or(0, |before| before + 1)..];
            let is_known = IN_COMMENTS.iter().any(|it| address.starts_with(it));
            assert!(is_known, "{name} names {address:.60}");
        }
    }
}

/// The script of the captcha loads those of the providers, from hosts that the self-check names for the policy.
#[test]
fn the_script_of_the_captcha_names_the_hosts_of_providers_alone() {
    let table = pages().join("panels.json");
    let table = fs::read_to_string(table).expect("the table is published");
    let scripts = texts(&["js"]);
    let mut captcha = scripts
        .iter()
        .filter(|(name, _)| name.contains("/captcha-"));
    let (_, script) = captcha.next().expect("it is built");
    let hosts: Vec<_> = script.split("https://").skip(1).collect();
    assert!(hosts.len() >= 5 && !script.contains("http://"), "{hosts:?}");
    for address in hosts {
        let host = address.split('/').next().unwrap_or_default();
        let (_, domain) = host.split_once('.').unwrap_or_default();
        let is_known = [format!("https://{host}"), format!("https://*.{domain}")];
        assert!(is_known.iter().any(|it| table.contains(it)), "{host}");
    }
}

#[test]
fn the_page_holds_no_script_and_no_style_of_its_own() {
    for (name, text) in texts(&["html"]) {
        for (start, _) in text.match_indices("<script") {
            let tag = &text[start..];
            let (tag, rest) = tag.split_once('>').expect("the tag ends");
            assert!(tag.contains("src="), "{name}: {tag}");
            assert!(rest.starts_with("</script>"), "{name}: {tag}");
        }
        assert!(
            !text.contains("<style") && !text.contains("style="),
            "{name}"
        );
        assert!(!text.contains("onclick="), "{name}");
    }
}

#[test]
fn a_page_checks_its_files_and_its_script_is_one_that_old_browsers_run() {
    for (name, text) in texts(&["html"]) {
        // The page of the self-check is no page of the app.
        if name.ends_with("check.html") {
            continue;
        }
        // The phrases are text.
        let tags = |start: &str| -> Vec<_> {
            let tags = text.split('<').filter(|tag| tag.starts_with(start));
            tags.collect()
        };
        let [script] = tags("script ")[..] else {
            panic!("{name} has one script");
        };
        for part in ["src=\"./boot-", " async=", "data-cfasync=\"false\""] {
            assert!(script.contains(part), "{name}: {script}");
        }
        assert!(!script.contains("module"), "{name}: {script}");
        for kind in ["stylesheet", "auth-start", "application/wasm"] {
            let all = tags("link ").into_iter().chain([script]);
            // The operator edits this one.
            let is_checked = |tag: &&str| tag.contains(kind) && !tag.contains("custom.css");
            let checked: Vec<_> = all.filter(is_checked).collect();
            assert!(!checked.is_empty(), "{name}: {kind}");
            let has_digest = |tag: &&str| tag.contains("integrity=\"sha384-");
            assert!(checked.iter().all(has_digest), "{name}: {checked:?}");
        }
        // What a visitor sees comes first, and the program last.
        let order = [
            "stylesheet",
            "auth-boot",
            "</main>",
            "<script",
            "id=\"auth-words\"",
            "application/wasm",
        ];
        let places = order.map(|part| text.find(part));
        assert!(places.iter().all(Option::is_some), "{name}: {places:?}");
        assert!(places.is_sorted(), "{name}: {places:?}");
    }
}

#[test]
fn the_self_check_has_every_sentence_in_every_language() {
    let names = |language: &str| -> Vec<String> {
        let file = pages().join(format!("check-words-{language}.js"));
        let script = fs::read_to_string(file).expect("the script is read");
        let entries = script.lines().filter(|line| !line.starts_with("     "));
        let named = entries.filter_map(|line| line.strip_prefix("    ")?.split_once(':'));
        named.map(|(name, _)| name.to_owned()).collect()
    };
    let english = names("en");
    assert!(english.len() > 50, "{english:?}");
    assert_eq!(names("zh-hans"), english);
    assert_eq!(names("zh-hant"), english);
}
