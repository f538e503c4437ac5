//! A second look at the site, by a GET that changes nothing: why a request got no response, and whether a logout has
//! worked.
//!
//! In: the request and its response. Out: the same, or what the look has shown. Nothing is sent twice.

use std::time::Duration;

use web_sys::RequestRedirect;

use crate::{
    browser::{page, send::send},
    config::Settings,
    contract::{self, Failure, Outcome, Response, START_PAGE, USER_CENTRE},
    flow::Page,
};

/// How long the site may take. The visitor waits for it.
const DEADLINE: Duration = Duration::from_secs(5);

/// A response, or why there is none. The start page of the panel is the same for guests and for visitors who are signed in:
/// if it redirects, the network does.
pub(super) async fn explained(
    answer: Result<Response, Failure>,
    settings: &Settings,
) -> Result<Response, Failure> {
    let Err(failure @ (Failure::Blocked | Failure::Offline)) = answer else {
        return answer;
    };
    let found = look(START_PAGE, settings).await;
    Err(contract::explain(
        failure,
        &found,
        page::is_secure(&settings.panel),
    ))
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
