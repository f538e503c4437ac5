//! What the folder holds.

use super::*;

const HTML: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>t</title>";

fn files() -> Files {
    let pages = [
        ("index.html", HTML),
        ("404.html", HTML),
        ("app-1a.js", "app()"),
        ("app-1a_bg.wasm", "\0asm"),
        ("icon.svg", "<svg/>"),
    ];
    let pages = pages.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    of(Files::from(pages), "crates").unwrap()
}

#[test]
fn every_page_has_the_version_in_it() {
    let files = files();
    let mark = format!("<meta name=\"generator\" content=\"sspanel-auth {VERSION}\">");
    let expected = HTML.replace("<title>", &format!("{mark}<title>"));
    for name in ["index.html", "404.html"] {
        let page = String::from_utf8(files[name].clone()).unwrap();
        assert_eq!(page, expected, "{name}");
    }
}

#[test]
fn what_a_browser_fetches_has_compressed_copies_and_the_rest_has_none() {
    let files = files();
    let with_copies = |name: &str| {
        let has = |ending| files.contains_key(&format!("{name}.{ending}"));
        has("br") && has("gz")
    };
    for name in ["404.html", "app-1a.js", "app-1a_bg.wasm", "icon.svg"] {
        assert!(with_copies(name), "{name}");
    }
    for name in ["LICENSE", "README.txt", "THIRD-PARTY.md", "SHA256SUMS"] {
        assert!(files.contains_key(name) && !with_copies(name), "{name}");
    }
}

#[test]
fn every_file_but_the_list_itself_is_in_the_list() {
    let files = files();
    let list = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    let names: Vec<_> = list.lines().map(|line| &line[66..]).collect();
    let expected: Vec<_> = files.keys().filter(|name| *name != "SHA256SUMS").collect();
    assert_eq!(names, expected);
}

#[test]
fn pages_without_a_place_for_the_version_are_refused() {
    let page = ("index.html".to_owned(), b"<p>".to_vec());
    assert!(of(Files::from([page]), "").is_err());
}

#[test]
fn every_recipe_is_packed_as_it_is() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../recipes");
    let mut folders = vec![root.clone()];
    let mut recipes = Files::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().display();
            recipes.insert(format!("recipes/{name}"), std::fs::read(&path).unwrap());
        }
    }
    let mut packed = files();
    packed.retain(|name, _| name.starts_with("recipes/"));
    assert_eq!(packed, recipes);
}
