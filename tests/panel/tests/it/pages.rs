//! Serving the built pages.

use std::fs;
use std::path::Path;

use local_panel::{Options, Panel};
use tempfile::TempDir;

use crate::client::{get, post};

/// A small build: an index, a login page, assets, one of them with precompressed siblings.
pub(crate) fn build() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    let files = [
        ("index.html", "<p>index</p>"),
        ("login.html", "<p>login</p>"),
        ("app-0123456789abcdef.js", "plain"),
        ("app-0123456789abcdef.js.br", "brotli"),
        ("app-0123456789abcdef.js.gz", "gzip"),
        ("app-0123456789abcdef_bg.wasm", "wasm"),
        ("boot.js", "boot"),
        ("style.css", "css"),
        ("config.json", "{}"),
        ("icon.svg", "<svg/>"),
        ("deep/note.txt", "note"),
    ];
    for (name, content) in files {
        let path = directory.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    directory
}

pub(crate) async fn serve(directory: &Path, base: &str) -> Panel {
    let options = Options {
        pages: Some(directory.to_owned()),
        base: base.to_owned(),
        ..Options::default()
    };
    local_panel::start(options).await.unwrap()
}

#[tokio::test]
async fn in_place_the_login_page_leads_to_the_built_one() {
    let directory = build();
    let options = Options {
        pages: Some(directory.path().to_owned()),
        is_in_place: true,
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    let answer = get(&panel, "/auth/login").await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (302, Some("/portal/login"))
    );
}

#[tokio::test]
async fn files_have_their_types() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    let cases = [
        ("index.html", "text/html; charset=utf-8"),
        ("app-0123456789abcdef.js", "text/javascript; charset=utf-8"),
        ("app-0123456789abcdef_bg.wasm", "application/wasm"),
        ("style.css", "text/css; charset=utf-8"),
        ("config.json", "application/json"),
        ("icon.svg", "image/svg+xml"),
        ("deep/note.txt", "text/plain; charset=utf-8"),
    ];
    for (name, kind) in cases {
        let answer = get(&panel, &format!("/portal/{name}")).await;
        assert_eq!(answer.status, 200, "{name}");
        assert_eq!(answer.header("content-type"), Some(kind), "{name}");
    }
}

#[tokio::test]
async fn a_page_is_found_with_and_without_the_ending_of_its_file() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    let cases = [
        ("/portal/", 200, "<p>index</p>"),
        ("/portal/login", 200, "<p>login</p>"),
        ("/portal/login.html", 200, "<p>login</p>"),
        ("/portal/login?code=x", 200, "<p>login</p>"),
        ("/portal/register", 404, "404"),
        ("/portal/missing.js", 404, "404"),
        ("/portal/deep", 404, "404"),
        ("/portal/deep/login", 404, "404"),
        ("/portal/login/", 404, "404"),
    ];
    for (path, status, text) in cases {
        let answer = get(&panel, path).await;
        assert_eq!(
            (answer.status, answer.text().as_str()),
            (status, text),
            "{path}"
        );
    }
    fs::write(directory.path().join("404.html"), "<p>nothing</p>").unwrap();
    let missing = get(&panel, "/portal/register").await;
    assert_eq!(
        (missing.status, missing.text().as_str()),
        (404, "<p>nothing</p>")
    );
    let bare = get(&panel, "/portal").await;
    assert_eq!(
        (bare.status, bare.header("location")),
        (301, Some("/portal/"))
    );
    assert_eq!(post(&panel, "/portal/login", "").await.status, 405);
    assert_eq!(get(&panel, "/portals/login").await.status, 404);
}

#[tokio::test]
async fn no_path_leaves_the_directory() {
    let parent = tempfile::tempdir().unwrap();
    let inside = parent.path().join("pages");
    fs::create_dir(&inside).unwrap();
    fs::write(parent.path().join("secret.txt"), "secret").unwrap();
    fs::write(inside.join("index.html"), "index").unwrap();
    let panel = serve(&inside, "/portal/").await;
    let absolute = format!("/portal/{}/secret.txt", parent.path().display());
    let paths = [
        "/portal/../secret.txt",
        "/portal/%2e%2e/secret.txt",
        "/portal/..%2fsecret.txt",
        "/portal/..%5csecret.txt",
        "/portal/x/../../secret.txt",
        "/portal/%2fsecret.txt",
        "/portal/index.html%00.txt",
        &absolute,
    ];
    for path in paths {
        let answer = get(&panel, path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
}

#[tokio::test]
async fn files_can_be_replaced_and_watched() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    panel.replace(".wasm", 503, "text/plain", "gone");
    let answer = get(&panel, "/portal/app-0123456789abcdef_bg.wasm").await;
    assert_eq!((answer.status, answer.text().as_str()), (503, "gone"));
    assert_eq!(answer.header("content-type"), Some("text/plain"));
    panel.replace("missing.js", 200, "text/javascript", "here");
    assert_eq!(get(&panel, "/portal/missing.js").await.text(), "here");
    get(&panel, "/portal/boot.js").await;
    panel.restore_pages();
    assert_eq!(
        get(&panel, "/portal/app-0123456789abcdef_bg.wasm")
            .await
            .text(),
        "wasm"
    );
    let paths = panel.page_requests();
    assert_eq!(paths[2], "/portal/boot.js");
    assert_eq!(paths.len(), 4);
    assert_eq!(panel.received(), []);
    panel.cut("login.html");
    let answer = get(&panel, "/portal/login.html").await;
    assert_eq!(
        (answer.is_whole(), answer.text().as_str()),
        (false, "<p>log")
    );
    panel.restore_pages();
    assert!(get(&panel, "/portal/login.html").await.is_whole());
}

#[tokio::test]
async fn pages_can_lie_at_the_root_beside_the_api() {
    let directory = build();
    let panel = serve(directory.path(), "/").await;
    assert_eq!(get(&panel, "/").await.text(), "<p>index</p>");
    assert_eq!(get(&panel, "/login").await.text(), "<p>login</p>");
    assert_eq!(get(&panel, "/user").await.status, 302);
    assert!(
        post(&panel, "/auth/login", "")
            .await
            .text()
            .starts_with("{\"ret\":0")
    );
}

#[tokio::test]
async fn pages_that_are_no_directory_are_refused_in_a_line() {
    let options = Options {
        pages: Some("/no/such/directory".into()),
        ..Options::default()
    };
    let error = local_panel::start(options).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "/no/such/directory is no directory of pages"
    );
}
