//! Sending a request on to the panel and its answer back.
//!
//! In: any request that is not for the pages. Out: the panel's answer with its body as it arrives, or 502
//! with one line when there is none. Nothing is retried, cached, followed, stored or unpacked. One
//! line per request is printed, with the path but not the query, which may hold a token.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, Response, StatusCode, Version};
use axum::response::IntoResponse;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::{Address, headers};

/// How long a panel may take to accept a connection.
const CONNECT_PATIENCE: Duration = Duration::from_secs(15);

/// A panel that requests can be sent to.
#[derive(Clone)]
pub(crate) struct Panel {
    address: Arc<Address>,
    client: Client<HttpsConnector<HttpConnector>, Body>,
}

impl Panel {
    /// The panel at `address`, to which nothing is sent yet. Whom to trust is the system's choice, or
    /// that of `SSL_CERT_FILE`: a panel being tried out may have a certificate of one's own.
    pub(crate) fn at(address: Address) -> std::io::Result<Self> {
        let mut plain = HttpConnector::new();
        plain.enforce_http(false);
        plain.set_connect_timeout(Some(CONNECT_PATIENCE));
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_native_roots(rustls::crypto::ring::default_provider())?
            .https_or_http()
            .enable_http1()
            .wrap_connector(plain);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Ok(Self {
            address: Arc::new(address),
            client,
        })
    }
}

/// Answers one request with what the panel answers.
pub(crate) async fn forward(
    State(panel): State<Panel>,
    mut request: Request<Body>,
) -> Response<Body> {
    let line = format!("{} {}", request.method(), request.uri().path());
    *request.uri_mut() = panel.address.with(request.uri().path_and_query());
    *request.version_mut() = Version::HTTP_11;
    headers::towards_panel(request.headers_mut(), &panel.address);
    match panel.client.request(request).await {
        Ok(mut answer) => {
            println!("{line} {}", answer.status().as_u16());
            headers::towards_browser(answer.headers_mut(), &panel.address);
            // How the panel spoke to us is not how we speak to the browser.
            *answer.version_mut() = Version::HTTP_11;
            answer.map(Body::new)
        }
        Err(error) => {
            let complaint = format!(
                "The panel at {} cannot be reached: {}",
                panel.address,
                causes(&error)
            );
            println!("{line} 502 {complaint}");
            (StatusCode::BAD_GATEWAY, complaint + "\n").into_response()
        }
    }
}

/// An error with everything behind it: the first word alone says only that the client failed.
fn causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
