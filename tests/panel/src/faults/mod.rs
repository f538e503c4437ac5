//! Which fault the next API request meets, and how each one is played.
//!
//! In: what a test, a flag or the control page asked for. Out: at most one fault per request, and
//! its answer. Faults that alter the true answer let its work be done. Requests for pages never
//! meet one.

mod alter;
pub(crate) mod on_the_way;
mod plan;
mod replace;

use std::future::pending;

use axum::http::Uri;
use axum::response::Response;

use crate::{Fault, server};

pub(crate) use alter::cut_body;
pub(crate) use plan::Plan;

/// The answer of a request that meets this fault; `truth` does the work when awaited.
pub(crate) async fn play(
    fault: Fault,
    plan: &Plan,
    uri: &Uri,
    truth: impl Future<Output = Response>,
) -> Response {
    // A cache knows the addresses that were asked for, and no other.
    let is_cached = matches!(fault, Fault::Cached | Fault::CachedSilently);
    if is_cached && uri.query().is_some() {
        return truth.await;
    }
    if let Some(response) = on_the_way::answer(fault, uri.path()) {
        return response;
    }
    match fault {
        Fault::Slow => alter::slow(truth.await, plan.delay()).await,
        Fault::Silent => pending().await,
        Fault::Cut => server::cut(),
        Fault::CutBody => alter::cut_body(truth.await).await,
        Fault::NoticeBefore => alter::notice_before(truth.await).await,
        Fault::NoticeAfter => alter::notice_after(truth.await).await,
        Fault::Bom => alter::bom(truth.await).await,
        Fault::WrongType => alter::wrong_type(truth.await),
        Fault::DomainWithPort => alter::domain_with_port(truth.await),
        Fault::Http429 => replace::too_many(plan.delay()),
        Fault::NumberAsText => alter::number_as_text(truth.await).await,
        other => replace::answer(other),
    }
}
