//! A second look at the site, by a GET that changes nothing: why a request got no response, and whether a logout has
//! worked.
//!
//! In: the request and its response. Out: the same, or what the look has shown. Nothing is sent twice.

use std::time::Duration;

use web_sys::RequestRedirect;

use crate::{
    browser::{page, send::send},
    config::Settings,
    contract::{self, Failure, Outcome, Response, USER_CENTRE},
    flow::{Page, Submission},
};

/// How long the site may take. The visitor waits for it.
const DEADLINE: Duration = Duration::from_secs(5);

/// Why there is no response.
pub(super) async fn explain(failure: Failure, sent: &Submission, settings: &Settings) -> Failure {
    if !matches!(failure, Failure::Blocked | Failure::Offline) {
        return failure;
    }
    // The path of a GET would do the same again.
    let path = match sent.request.body {
        Some(_) => &sent.request.path,
        None => USER_CENTRE,
    };
    let found = look(path, settings).await;
    contract::explain(failure, &found, page::is_secure(&settings.panel))
}

/// The outcome of a logout is a success only if the visitor is not signed in any more: a cache may have answered, or a
/// firewall.
pub(super) async fn confirm(
    outcome: Outcome,
    is_cached: bool,
    page: Page,
    settings: &Settings,
) -> Outcome {
    if page != Page::Logout || !matches!(outcome, Outcome::Succeeded(_)) {
        return outcome;
    }
    let is_signed_in =
        is_cached || contract::confirms_session(&look(USER_CENTRE, settings).await) == Some(true);
    if is_signed_in {
        Outcome::Failed(Failure::NotThePanel)
    } else {
        outcome
    }
}

async fn look(path: &str, settings: &Settings) -> Result<Response, Failure> {
    let address = settings.on_panel(path);
    send(&address, None, RequestRedirect::Manual, DEADLINE).await
}
