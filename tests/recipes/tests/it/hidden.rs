//! What lies in the folder of the pages by mistake, and is sent to no client.

use std::fs;
use std::os::unix::fs::symlink;

use recipes::{Kind, Mode};

use crate::{Setup, set_up};

const SECRET: &str = "secret";

on_each_server!(hidden_files_and_copies_are_not_sent, links_are_not_followed);

async fn hidden_files_and_copies_are_not_sent(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let pages = setup.server.pages();
    for folder in [".git", "sub", ".well"] {
        fs::create_dir(pages.join(folder)).expect("a folder");
    }
    for name in [
        ".env",
        ".env.json",
        ".git/config",
        ".git/config.json",
        ".well/a.html",
        "sub/.htaccess",
        "sub/.a.js",
        "config.json.bak",
        "config.json~",
        "config.php",
        "backup.zip",
        "panel.sql",
        "id_rsa",
        "login.html.br",
        "a.json.br",
    ] {
        fs::write(pages.join(name), SECRET).expect("a file");
        is_not_sent(&setup, name).await;
        is_not_sent(&setup, &name.replace('.', "%2e")).await;
    }
    fs::write(pages.join("own.json"), SECRET).expect("a file");
    let own = setup.client.get("/portal/own.json").await;
    assert_eq!(own.body, SECRET.as_bytes());
}

/// Caddy cannot keep to the folder: its recipe says so, and what kinds of files it sends is all that limits it.
async fn links_are_not_followed(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let pages = setup.server.pages();
    let outside = pages.with_file_name("outside");
    fs::create_dir(&outside).expect("a folder");
    fs::write(outside.join("a.json"), SECRET).expect("a file");
    fs::write(outside.join("shadow"), SECRET).expect("a file");
    let link = |target: &str, name: &str| {
        symlink(outside.join(target), pages.join(name)).expect("a link");
    };
    link("shadow", "shadow");
    is_not_sent(&setup, "shadow").await;
    if kind == Kind::Caddy {
        let text = recipes::text_of("Caddyfile");
        assert!(text.contains("Caddy follows symbolic links"));
        return;
    }
    link("a.json", "link.json");
    link("a.json", "link.html");
    link("", "folder");
    for name in ["link.json", "link.html", "link", "folder/a.json", "folder/"] {
        is_not_sent(&setup, name).await;
    }
    for encoding in ["br", "gzip"] {
        link(
            "a.json",
            &format!("packed-{encoding}.json.{}", encoding.trim_end_matches("ip")),
        );
        let path = format!("/portal/packed-{encoding}.json");
        let answer = setup.client.get_packed(&path, encoding).await;
        assert_ne!(answer.body, SECRET.as_bytes(), "{path}");
    }
}

async fn is_not_sent(setup: &Setup, name: &str) {
    for encoding in ["identity", "br", "gzip"] {
        let answer = setup
            .client
            .get_packed(&format!("/portal/{name}"), encoding)
            .await;
        assert!(
            [302, 403, 404].contains(&answer.status),
            "{name}: {}",
            answer.status
        );
        assert_ne!(answer.body, SECRET.as_bytes(), "{name}");
    }
}
