//! The headers of answers that send no file.

use recipes::{Kind, Mode};

use crate::files::SECURITY;
use crate::set_up;

on_each_server!(
    every_redirect_and_every_refusal_is_protected,
    a_request_without_an_address_is_protected_where_the_server_can,
);

async fn every_redirect_and_every_refusal_is_protected(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for (method, path, status) in [
        ("GET", "/portal", 301),
        ("GET", "/portal/a/b", 302),
        ("GET", "//portal/login", 302),
        ("GET", "/portal/.env", 404),
        ("POST", "/portal/login", 405),
        ("DELETE", "/portal/", 405),
    ] {
        let answer = setup.client.send(method, path, &[], "").await;
        assert_eq!(answer.status, status, "{method} {path}");
        for (name, value) in SECURITY {
            assert_eq!(answer.header(name), value, "{method} {path}: {name}");
        }
    }
}

/// nginx and Caddy answer these before they look at their settings for an address.
async fn a_request_without_an_address_is_protected_where_the_server_can(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let long = format!(
        "GET /portal/{} HTTP/1.1\r\nHost: x\r\n\r\n",
        "a".repeat(2_000_000)
    );
    for (request, status) in [("GET\r\n\r\n", "400"), (long.as_str(), "414")] {
        let head = setup.client.raw(request).await;
        if kind == Kind::Apache {
            assert!(head.contains(status), "{head}");
            for (name, value) in SECURITY {
                let line = format!("\r\n{name}: {value}");
                assert!(head.contains(&line), "{status} {name}: {head}");
            }
        }
        assert!(!head.contains("location:"), "{head}");
    }
}
