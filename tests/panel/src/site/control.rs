//! `/_panel`: looking into a panel and changing it by hand.
//!
//! In: forms for the fault and the registration mode. Out: a page with both, the accounts and the
//! outbox. A name that is not on the lists changes nothing. Open to whoever reaches the port.

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;

use super::frame::{error_page, escape, page, redirect};
use crate::api::Stop;
use crate::ask::{Ask, get, post};
use crate::state::{Shared, State};
use crate::store::{Account, accounts};
use crate::{Fault, Registration, seed};

pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/_panel", get(show))
        .route("/_panel/fault", post(set_fault))
        .route("/_panel/registration", post(set_registration))
}

fn show(state: &State, _: &Ask) -> Result<Response, Stop> {
    let accounts = state.store.with(accounts::all)?;
    let content = [
        registration_form(state.registration()),
        fault_form(state.faults.current()),
        account_list(&accounts),
        codes(),
        outbox(state),
    ];
    Ok(page("控制 Controls", &content.join("\n")))
}

fn set_fault(state: &State, ask: &Ask) -> Response {
    let name = ask.fields.text("fault").unwrap_or_default();
    let requests = ask.fields.text("requests").unwrap_or_default();
    match (name.parse::<Fault>(), requests.parse()) {
        (Ok(fault), Ok(requests)) if requests > 0 => state.faults.set_next(fault, requests),
        (Ok(fault), _) => state.faults.set(Some(fault)),
        (Err(_), _) if name == "none" => state.faults.set(None),
        (Err(_), _) => return error_page(StatusCode::BAD_REQUEST),
    }
    redirect("/_panel")
}

fn set_registration(state: &State, ask: &Ask) -> Response {
    let name = ask.fields.text("mode").unwrap_or_default();
    let Ok(mode) = name.parse() else {
        return error_page(StatusCode::BAD_REQUEST);
    };
    state.set_registration(mode);
    redirect("/_panel")
}

fn registration_form(current: Registration) -> String {
    let option = |mode: Registration| option(mode.name(), mode.name(), mode == current);
    let options: String = Registration::ALL.into_iter().map(option).collect();
    format!(
        "<h2>注册 Registration</h2>\n<form method=\"post\" action=\"/_panel/registration\">\
         <select name=\"mode\" aria-label=\"mode\">{options}</select> <button>OK</button></form>"
    )
}

fn fault_form(current: Option<Fault>) -> String {
    let about = |fault: &Fault| {
        let words = format!("{}: {}", fault.name(), fault.about());
        option(fault.name(), &words, current == Some(*fault))
    };
    let options: String = Fault::ALL.iter().map(about).collect();
    format!(
        "<h2>故障 Fault</h2>\n<form method=\"post\" action=\"/_panel/fault\">\
         <select name=\"fault\" aria-label=\"fault\"><option>none</option>{options}</select> \
         <label>requests <input name=\"requests\" size=\"4\" placeholder=\"all\"></label> \
         <button>OK</button></form>"
    )
}

fn option(value: &str, words: &str, is_chosen: bool) -> String {
    let chosen = if is_chosen { " selected" } else { "" };
    let words = escape(words);
    format!("<option value=\"{value}\"{chosen}>{words}</option>")
}

fn account_list(accounts: &[Account]) -> String {
    let row = |account: &Account| {
        let email = escape(&account.email);
        let left = account.invitations_left;
        let marks = [
            (account.totp_secret.is_some(), " TOTP"),
            (account.is_vip, " VIP"),
            (account.is_disabled, " disabled"),
        ];
        let marks = marks.into_iter().filter(|(is_set, _)| *is_set);
        let marks: String = marks.map(|(_, mark)| mark).collect();
        format!("<li>{email}{marks}, invitations left: {left}</li>")
    };
    let rows: String = accounts.iter().map(row).collect();
    format!("<h2>账户 Accounts</h2>\n<ul>{rows}</ul>")
}

/// The secrets of the seed, whether it was asked for or not; see the accounts above it.
fn codes() -> String {
    let seed::Seeded {
        account,
        totp,
        invitation,
        not_vip_code,
        spent_code,
        ghost_code,
        ..
    } = seed::seeded();
    format!(
        "<p>{}: <code>{}</code><br>{}: <code>{}</code>, TOTP <code>{}</code></p>\n\
         <p>邀请码 Invitation code: <code>{invitation}</code>, refused: <code>{not_vip_code}</code> \
         <code>{spent_code}</code> <code>{ghost_code}</code></p>",
        account.email, account.password, totp.email, totp.password, totp.secret,
    )
}

fn outbox(state: &State) -> String {
    let mails = state.outbox.mails();
    let row = |mail: &crate::Mail| {
        let to = escape(&mail.to);
        let link = escape(&mail.link);
        format!("<li>{to}: <a href=\"{link}\">{link}</a></li>")
    };
    let rows: String = mails.iter().rev().map(row).collect();
    format!("<h2>发件箱 Outbox</h2>\n<ul>{rows}</ul>")
}
