//! How the files are sent: type, caching, compression, protection.

use std::fs;
use std::path::Path;

use recipes::{Kind, Mode, dist};

use crate::set_up;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; \
    frame-ancestors 'none'";
/// What protects every answer, names in lower case.
pub(crate) const SECURITY: [(&str, &str); 5] = [
    ("content-security-policy", POLICY),
    ("cross-origin-opener-policy", "same-origin-allow-popups"),
    (
        "permissions-policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
];
const YEAR: &str = "public, max-age=31536000, immutable";
/// What an operator edits has no compressed copies.
const OWN: [&str; 2] = ["config.json", "custom.css"];
/// What proxies and CDNs may not change.
const FIXED: [&str; 3] = ["html", "css", "js"];
const TYPES: [(&str, &str); 6] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("json", "application/json"),
];

on_each_server!(
    every_file_has_its_type_and_its_caching,
    compressed_copies_are_sent_to_those_who_take_them,
    what_an_operator_edits_is_sent_at_once,
    the_smallest_copy_is_sent_at_every_address_of_a_page,
    every_answer_is_protected,
    https_alone_is_opt_in,
    a_file_that_has_not_changed_is_not_sent_again,
    only_the_embed_is_for_other_sites,
);

/// The files that browsers ask for, by their ending. The names of the build are not known here.
pub(crate) fn assets() -> Vec<(String, &'static str)> {
    let files = fs::read_dir(dist()).expect("the folder").flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let assets: Vec<_> = names
        .filter_map(|name| Some((name.clone(), type_of(&name)?)))
        .collect();
    for (ending, kind) in TYPES {
        assert!(
            assets.iter().any(|(_, is)| *is == kind),
            "no .{ending} in the archive"
        );
    }
    assets
}

fn type_of(name: &str) -> Option<&'static str> {
    let ending = Path::new(name).extension()?.to_str()?;
    let known = TYPES.iter().find(|(known, _)| *known == ending)?;
    Some(known.1)
}

/// Whether the name holds a hash: `name-<hex>.ext`, or `name-<hex>_bg.wasm`.
pub(crate) fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() >= 8 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

async fn every_file_has_its_type_and_its_caching(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for (name, expected) in assets() {
        let answer = setup.client.get(&format!("/portal/{name}")).await;
        assert_eq!(answer.status, 200, "{name}");
        let kind = answer.header("content-type");
        assert_eq!(kind.split(';').next(), Some(expected), "{name}");
        assert_eq!(answer.header("cache-control"), caching(&name), "{name}");
        assert_eq!(answer.body, read(&name), "{name}");
    }
}

fn caching(name: &str) -> String {
    let caching = if is_hashed(name) { YEAR } else { "no-cache" };
    let ending = name.rsplit('.').next().unwrap_or_default();
    let is_fixed = FIXED.contains(&ending);
    [caching, if is_fixed { ", no-transform" } else { "" }].concat()
}

async fn only_the_embed_is_for_other_sites(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for (path, expected) in [("embed/embed.js", "*"), ("login", ""), ("icon.svg", "")] {
        let answer = setup.client.get(&format!("/portal/{path}")).await;
        assert_eq!(answer.status, 200, "{path}");
        let sites = answer.header("access-control-allow-origin");
        assert_eq!(sites, expected, "{path}");
    }
}

async fn compressed_copies_are_sent_to_those_who_take_them(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let plain = ("", "");
    let mut overlooked = 0;
    let published = assets().into_iter();
    for (name, expected) in published.filter(|(name, _)| !OWN.contains(&name.as_str())) {
        for &(encoding, ending) in encodings(kind).iter().chain([&plain]) {
            let path = format!("/portal/{name}");
            let answer = setup.client.get_packed(&path, encoding).await;
            assert_eq!(answer.status, 200, "{name}");
            let sent = answer.header("content-encoding");
            let is_overlooked = kind == Kind::NginxBrotli && encoding == "br" && sent.is_empty();
            overlooked += usize::from(is_overlooked);
            let (encoding, ending) = if is_overlooked {
                plain
            } else {
                (encoding, ending)
            };
            assert_eq!(sent, encoding, "{name}");
            let varies = answer.header("vary").to_ascii_lowercase();
            assert_eq!(varies, "accept-encoding", "{name}");
            let kind = answer.header("content-type");
            assert!(kind.starts_with(expected), "{name}");
            let file = [&name, ending].concat();
            assert_eq!(answer.body, read(&file), "{file}");
        }
    }
    // See nginx-brotli.conf.
    assert!(overlooked <= assets().len() / 5, "{overlooked}");
}

/// A compressed copy would be sent in place of the edited file.
async fn what_an_operator_edits_is_sent_at_once(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    // Debian's Apache compresses style sheets by itself, for those who take gzip.
    let accepted = if kind == Kind::Apache {
        "br"
    } else {
        "br, gzip"
    };
    for (name, text) in [
        ("config.json", r#"{"brand":{"name":"Yun"}}"#),
        ("custom.css", ":root { --auth-accent: #7a1fa2 }"),
    ] {
        let path = format!("/portal/{name}");
        let before = setup.client.get_packed(&path, accepted).await;
        assert_eq!(before.body, read(name), "{name}");
        fs::write(setup.server.pages().join(name), text).expect("the file can be written");
        let after = setup.client.get_packed(&path, accepted).await;
        assert_eq!(after.body, text.as_bytes(), "{name}");
        assert_eq!(after.header("content-encoding"), "", "{name}");
    }
}

async fn the_smallest_copy_is_sent_at_every_address_of_a_page(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let best = encodings(kind).first().map(|(encoding, _)| *encoding);
    for page in ["", "login", "login.html", "nothing"] {
        let path = format!("/portal/{page}");
        let answer = setup
            .client
            .get_packed(&path, "gzip, deflate, br, zstd")
            .await;
        assert_eq!(
            Some(answer.header("content-encoding").as_str()),
            best,
            "{path}"
        );
        assert!(
            answer.header("content-type").starts_with("text/html"),
            "{path}"
        );
    }
}

/// What a server has copies for, the smallest first, and how their names end.
fn encodings(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Nginx | Kind::Aapanel | Kind::OnePanel | Kind::Docker => &[("gzip", ".gz")],
        Kind::NginxBrotli | Kind::Caddy | Kind::Apache => &[("br", ".br"), ("gzip", ".gz")],
    }
}

async fn every_answer_is_protected(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for path in [
        "/portal/",
        "/portal/login",
        "/portal/icon.svg",
        "/portal/nothing",
    ] {
        let answer = setup.client.get(path).await;
        for (name, value) in SECURITY {
            assert_eq!(answer.header(name), value, "{path}: {name}");
        }
        let transport = answer.header("strict-transport-security");
        assert_eq!(transport, "", "{path}");
    }
}

/// It concerns every port of the name, so an operator has to switch it on.
async fn https_alone_is_opt_in(kind: Kind) {
    let setup = set_up(kind, Mode::HttpsOnly).await;
    for path in ["/portal/login", "/portal/nothing"] {
        let answer = setup.client.get(path).await;
        let transport = answer.header("strict-transport-security");
        assert_eq!(transport, "max-age=31536000", "{path}");
    }
}

async fn a_file_that_has_not_changed_is_not_sent_again(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for encoding in ["identity", "gzip"] {
        let answer = setup
            .client
            .get_packed("/portal/login.html", encoding)
            .await;
        let tag = answer.header("etag");
        assert!(!tag.is_empty(), "{encoding}");
        let known = [("accept-encoding", encoding), ("if-none-match", &tag)];
        let again = setup
            .client
            .send("GET", "/portal/login.html", &known, "")
            .await;
        assert_eq!(again.status, 304, "{encoding}");
    }
}

fn read(name: &str) -> Vec<u8> {
    fs::read(dist().join(name)).expect("the file is there")
}
