//! `/_panel`: looking into a panel and changing it, by hand or by a program.
//!
//! In: forms for the fault, the registration mode, the switches and the captcha, and one to start over. Out: a page with all of them,
//! and the same state as JSON. A name that is not on the lists changes nothing. Open to every program of the machine, and
//! to no page but its own (`own_origin`).

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::frame::{error_page, redirect};
use super::{control_page, own_origin};
use crate::api::ApiError;
use crate::api_request::{ApiRequest, get, post};
use crate::state::{Shared, State};
use crate::store::{StoreError, accounts, invitations};
use crate::{Captcha, Fault, Switch};

pub(super) fn router(shared: &Shared) -> Router<Shared> {
    Router::new()
        .route("/_panel", get(control_page::show))
        .route("/_panel/state", get(show_state))
        .route("/_panel/fault", post(set_fault))
        .route("/_panel/registration", post(set_registration))
        .route("/_panel/switch", post(set_switch))
        .route("/_panel/captcha", post(set_captcha))
        .route("/_panel/start-over", post(start_over))
        .route_layer(from_fn_with_state(Arc::clone(shared), own_origin::only))
}

fn set_fault(state: &State, request: &ApiRequest) -> Response {
    let name = request.fields.text("fault").unwrap_or_default();
    let requests = request.fields.text("requests").unwrap_or_default();
    match (name.parse::<Fault>(), requests.parse()) {
        (Ok(fault), Ok(requests)) if requests > 0 => state.faults.set_next(fault, requests),
        (Ok(fault), _) => state.faults.set(Some(fault)),
        (Err(_), _) if name == "none" => state.faults.set(None),
        (Err(_), _) => return error_page(StatusCode::BAD_REQUEST),
    }
    redirect("/_panel")
}

fn set_registration(state: &State, request: &ApiRequest) -> Response {
    let name = request.fields.text("mode").unwrap_or_default();
    let Ok(mode) = name.parse() else {
        return error_page(StatusCode::BAD_REQUEST);
    };
    state.set_registration(mode);
    redirect("/_panel")
}

fn set_switch(state: &State, request: &ApiRequest) -> Response {
    let name = request.fields.text("switch").unwrap_or_default();
    let position = request.fields.text("is").unwrap_or_default();
    match (name.parse(), position.as_str()) {
        (Ok(switch), "on") => state.set_switch(switch, true),
        (Ok(switch), "off") => state.set_switch(switch, false),
        _ => return error_page(StatusCode::BAD_REQUEST),
    }
    redirect("/_panel")
}

fn set_captcha(state: &State, request: &ApiRequest) -> Response {
    let name = request.fields.text("captcha").unwrap_or_default();
    match name.parse() {
        Ok(captcha) => state.set_captcha(Some(captcha)),
        Err(_) if name == "none" => state.set_captcha(None),
        Err(_) => return error_page(StatusCode::BAD_REQUEST),
    }
    redirect("/_panel")
}

fn start_over(state: &State, _: &ApiRequest) -> Result<Response, ApiError> {
    state.start_over()?;
    Ok(redirect("/_panel"))
}

fn show_state(state: &State, _: &ApiRequest) -> Result<Response, ApiError> {
    let accounts = state.store.with(|db| {
        let accounts = accounts::all(db)?.into_iter();
        let shown = accounts.map(|account| {
            let inviter = invitations::inviter(db, account.id)?;
            Ok(json!({ "id": account.id, "email": account.email, "inviter": inviter }))
        });
        shown.collect::<Result<Vec<_>, StoreError>>()
    })?;
    let mails = state.outbox.mails();
    let mails = mails.iter().map(|mail| {
        json!({ "to": mail.to, "subject": mail.subject, "link": mail.link, "code": mail.code })
    });
    let switches = Switch::ALL
        .into_iter()
        .filter(|switch| state.is_on(*switch));
    let shown = json!({
        "generation": state.generation.name(),
        "registration": state.registration().name(),
        "switches": switches.map(Switch::name).collect::<Vec<_>>(),
        "captcha": state.captcha().map(Captcha::name),
        "fault": state.faults.current().map(Fault::name),
        "accounts": accounts,
        "mails": mails.collect::<Vec<_>>(),
    });
    let kind = [(CONTENT_TYPE, "application/json")];
    Ok((kind, shown.to_string()).into_response())
}
