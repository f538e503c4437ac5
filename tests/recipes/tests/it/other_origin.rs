//! Pages at one origin and a panel at another: what the panel's server has to allow, and a visitor who logs in.
//!
//! Two ports of the loopback are two origins of one site, as two hosts of one domain are.

use e2e::visit_between;
use local_panel::{Generation, Options, Panel};
use recipes::{Client, Kind, Mode, WebServer, free_port};

use crate::files::SECURITY;

const ALLOW: &str = "access-control-allow-origin";
const CREDENTIALS: &str = "access-control-allow-credentials";
const EXPOSE: &str = "access-control-expose-headers";
const KINDS: [Kind; 3] = [Kind::Nginx, Kind::Caddy, Kind::Apache];

/// What the pages ask the panel for.
const ASKED: [(&str, &str); 7] = [
    ("POST", "/auth/login"),
    ("POST", "/password/reset"),
    ("GET", "/logout"),
    ("GET", "/user/logout"),
    ("GET", "/user"),
    ("GET", "/globalconfig"),
    ("GET", "/auth/login?panel-page"),
];

async fn panel_of(generation: Generation) -> Panel {
    let options = Options {
        generation,
        ..Options::default()
    };
    local_panel::start(options).await.expect("the panel starts")
}

#[tokio::test]
async fn a_panel_allows_its_pages_alone() {
    let panel = panel_of(Generation::default()).await;
    for kind in KINDS {
        let pages = free_port();
        let server = WebServer::start(kind, Mode::Panel { pages }, &panel.origin()).await;
        let client = Client::of(server.origin());
        let own = format!("http://127.0.0.1:{pages}");
        for (method, path) in ASKED {
            let answer = client.send(method, path, &[("origin", &own)], "").await;
            assert_eq!(answer.header(ALLOW), own, "{kind:?} {path}");
            assert_eq!(answer.header(CREDENTIALS), "true", "{kind:?} {path}");
            assert_eq!(
                answer.header(EXPOSE),
                "HX-Redirect, Retry-After",
                "{kind:?} {path}"
            );
            assert!(
                answer.header("vary").to_lowercase().contains("origin"),
                "{kind:?} {path}"
            );
        }
        let other = [("origin", "https://evil.example")];
        for (path, headers) in [
            ("/auth/login", &other[..]),
            ("/auth/login", &[]),
            ("/user/shop", &[("origin", &own)]),
            ("/nothing/auth/", &[("origin", &own)]),
        ] {
            let answer = client.send("GET", path, headers, "").await;
            for name in [ALLOW, CREDENTIALS, EXPOSE] {
                assert_eq!(answer.header(name), "", "{kind:?} {path}");
            }
            assert!(
                answer.header("vary").to_lowercase().contains("origin"),
                "{kind:?} {path}"
            );
        }
    }
}

/// The words for the policy are those of the recipes' README.
#[tokio::test]
async fn a_policy_allows_the_panel() {
    let panel = panel_of(Generation::default()).await;
    for kind in KINDS {
        let mode = Mode::Pages { panel: 7 };
        let server = WebServer::start(kind, mode, &panel.origin()).await;
        let answer = Client::of(server.origin()).get("/portal/login").await;
        let policy = answer.header("content-security-policy");
        let (_, usual) = SECURITY[0];
        let expected = usual
            .replace(
                "connect-src 'self'",
                "connect-src 'self' http://127.0.0.1:7",
            )
            .replace(
                "form-action 'self'",
                "form-action 'self' http://127.0.0.1:7",
            );
        assert_eq!(policy, expected, "{kind:?}");
    }
}

#[tokio::test]
async fn a_visitor_logs_in_from_another_origin() {
    // The last panels answer a login with nothing but a header, which has to be exposed.
    for (generation, dialect) in [
        (Generation::default(), "documented"),
        (Generation::V2025, "universal"),
    ] {
        let panel = panel_of(generation).await;
        let [pages, panels] = [free_port(), free_port()];
        let mode = Mode::Panel { pages };
        let behind = WebServer::start_at(panels, Kind::Nginx, mode, &panel.origin()).await;
        let mode = Mode::Pages { panel: panels };
        let front = WebServer::start_at(pages, Kind::Nginx, mode, &panel.origin()).await;
        let config = format!(r#"{{"panel":"{}","dialect":"{dialect}"}}"#, behind.origin());
        std::fs::write(front.pages().join("config.json"), config).expect("the settings");
        visit_between(panel, front.origin(), behind.origin(), async |site| {
            site.open("login").await;
            site.type_login("alice@example.test", "wrong").await;
            site.press().await;
            site.is_shown(".auth-problem:not(:empty)").await;
            site.type_login("alice@example.test", "alice-pass-1").await;
            site.press().await;
            site.arrive_at("/user").await;
            assert!(site.address().await.starts_with(&behind.origin()));
            assert!(site.text("body").await.contains("alice@example.test"));
        })
        .await;
    }
}
