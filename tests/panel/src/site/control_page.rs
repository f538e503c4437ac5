//! The page of `/_panel`.
//!
//! In: the state of the panel. Out: a page with a form for everything that can be changed, the accounts and the outbox.

use axum::response::Response;

use super::frame::{escape, page};
use crate::api::ApiError;
use crate::api_request::ApiRequest;
use crate::state::State;
use crate::store::{Account, accounts};
use crate::{Fault, Registration, Switch, seed};

const START_OVER: &str = "<h2>重来 Start over</h2>\n\
    <form method=\"post\" action=\"/_panel/start-over\"><button>OK</button></form>";

/// The whole page.
pub(super) fn show(state: &State, _: &ApiRequest) -> Result<Response, ApiError> {
    let accounts = state.store.with(accounts::all)?;
    let content = [
        format!("<p>代 Generation: {}</p>", state.generation),
        registration_form(state.registration()),
        switch_forms(state),
        captcha_form(state),
        fault_form(state.faults.current()),
        account_list(&accounts),
        codes(),
        outbox(state),
        START_OVER.to_owned(),
    ];
    Ok(page("控制 Controls", &content.join("\n")))
}

fn registration_form(current: Registration) -> String {
    let option = |mode: Registration| option(mode.name(), mode.name(), mode == current);
    let options: String = Registration::ALL.into_iter().map(option).collect();
    format!(
        "<h2>注册 Registration</h2>\n<form method=\"post\" action=\"/_panel/registration\">\
         <select name=\"mode\" aria-label=\"mode\">{options}</select> <button>OK</button></form>"
    )
}

fn switch_forms(state: &State) -> String {
    let form = |switch: Switch| {
        let is_on = state.is_on(switch);
        let (name, about) = (switch.name(), escape(switch.about()));
        let (off, on) = (option("off", "off", !is_on), option("on", "on", is_on));
        format!(
            "<form method=\"post\" action=\"/_panel/switch\">\
             <input type=\"hidden\" name=\"switch\" value=\"{name}\"><label>{name}: {about} \
             <select name=\"is\">{off}{on}</select></label> <button>OK</button></form>"
        )
    };
    let forms: String = Switch::ALL.into_iter().map(form).collect();
    format!("<h2>开关 Switches</h2>\n{forms}")
}

fn captcha_form(state: &State) -> String {
    let current = state.captcha();
    let known = state.behaviour.captchas.known.iter();
    let options: String = known
        .map(|it| option(it.name(), it.name(), current == Some(*it)))
        .collect();
    format!(
        "<h2>验证 Captcha</h2>\n<form method=\"post\" action=\"/_panel/captcha\">\
         <select name=\"captcha\" aria-label=\"captcha\"><option>none</option>{options}</select> \
         <button>OK</button></form>"
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
        let (link, code) = (escape(&mail.link), escape(&mail.code));
        format!("<li>{to}: <a href=\"{link}\">{link}</a> <code>{code}</code></li>")
    };
    let rows: String = mails.iter().rev().map(row).collect();
    format!("<h2>发件箱 Outbox</h2>\n<ul>{rows}</ul>")
}
