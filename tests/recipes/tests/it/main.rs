//! Every recipe, one test for each web server.
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use local_panel::{Options, Panel};
use recipes::{Client, Kind, Mode, WebServer};

/// Makes a test of a function for each web server.
macro_rules! on_each_server {
    ($($promise:ident),+ $(,)?) => {$(
        mod $promise {
            use recipes::Kind;

            #[tokio::test]
            async fn nginx() {
                super::$promise(Kind::Nginx).await;
            }

            #[tokio::test]
            async fn nginx_with_brotli() {
                super::$promise(Kind::NginxBrotli).await;
            }

            #[tokio::test]
            async fn aapanel() {
                super::$promise(Kind::Aapanel).await;
            }

            #[tokio::test]
            async fn one_panel() {
                super::$promise(Kind::OnePanel).await;
            }

            #[tokio::test]
            async fn docker() {
                super::$promise(Kind::Docker).await;
            }

            #[tokio::test]
            async fn caddy() {
                super::$promise(Kind::Caddy).await;
            }

            #[tokio::test]
            async fn apache() {
                super::$promise(Kind::Apache).await;
            }
        }
    )+};
}

mod addresses;
mod anywhere;
mod docker;
mod files;
mod hidden;
mod in_place;
mod journeys;
mod machine;
mod other_origin;
mod panel;
mod refused;
mod serve;
mod static_hosts;
mod words;

/// A panel, a web server in front of it, and an HTTP client.
struct Setup {
    panel: Panel,
    client: Client,
    server: WebServer,
}

async fn set_up(kind: Kind, mode: Mode) -> Setup {
    let panel = local_panel::start(Options::default()).await;
    let panel = panel.expect("the panel starts");
    let server = WebServer::start(kind, mode, &panel.origin()).await;
    Setup {
        panel,
        client: Client::of(server.origin()),
        server,
    }
}
