//! The headers of served pages: caching, security, encodings.

use local_panel::Panel;

use crate::client::{Answer, get, send};
use crate::pages::{build, serve};

#[tokio::test]
async fn hashed_names_are_kept_and_all_others_asked_for_again() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    let cases = [
        (
            "app-0123456789abcdef.js",
            "public, max-age=31536000, immutable, no-transform",
        ),
        (
            "app-0123456789abcdef_bg.wasm",
            "public, max-age=31536000, immutable",
        ),
        ("boot.js", "no-cache, no-transform"),
        ("config.json", "no-cache"),
        ("login", "no-cache, no-transform"),
        ("", "no-cache, no-transform"),
    ];
    for (name, caching) in cases {
        let answer = get(&panel, &format!("/portal/{name}")).await;
        assert_eq!(answer.header("cache-control"), Some(caching), "{name}");
    }
}

#[tokio::test]
async fn every_answer_under_the_base_is_guarded() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    for path in ["/portal/login", "/portal/boot.js", "/portal/missing.js"] {
        let answer = get(&panel, path).await;
        let policy = answer.header("content-security-policy").unwrap();
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; \
             frame-ancestors 'none'"
        );
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
        assert!(answer.header("permissions-policy").is_some());
    }
}

#[tokio::test]
async fn a_header_is_added_as_a_server_in_front_does() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    panel.set_page_header("login", "cf-mitigated", "challenge");
    panel.set_page_header("login", "cache-control", "public");
    let login = get(&panel, "/portal/login").await;
    assert_eq!(login.header("cf-mitigated"), Some("challenge"));
    assert_eq!(login.all("cache-control"), ["public"]);
    let script = get(&panel, "/portal/boot.js").await;
    assert_eq!(script.header("cf-mitigated"), None);
    panel.restore_pages();
    let login = get(&panel, "/portal/login").await;
    assert_eq!(login.header("cf-mitigated"), None);
}

async fn accepting(panel: &Panel, encodings: &str) -> Answer {
    let line = "GET /portal/app-0123456789abcdef.js";
    send(panel, line, &[("Accept-Encoding", encodings)], b"")
        .await
        .unwrap()
}

#[tokio::test]
async fn precompressed_siblings_go_to_those_who_take_them() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    let cases = [
        ("gzip, br", "brotli", Some("br")),
        ("gzip", "gzip", Some("gzip")),
        ("br;q=0, gzip", "gzip", Some("gzip")),
        ("identity", "plain", None),
    ];
    for (accepted, text, encoding) in cases {
        let answer = accepting(&panel, accepted).await;
        assert_eq!(answer.text(), text, "{accepted}");
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert_eq!(answer.header("vary"), Some("accept-encoding"), "{accepted}");
        let kind = answer.header("content-type");
        assert_eq!(kind, Some("text/javascript; charset=utf-8"), "{accepted}");
    }
    let alone = get(&panel, "/portal/boot.js").await;
    assert_eq!(
        (alone.header("vary"), alone.header("content-encoding")),
        (None, None)
    );
}
