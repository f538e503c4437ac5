//! `POST /auth/send`: a code that proves an email.
//!
//! In: `email`. Out: a mail with a code, or why not: codes are off, no email, too many requests by the hour, no valid
//! email, an account already, too many codes alive.

use axum::response::{IntoResponse, Response};
use rusqlite::Connection;

use super::{ApiError, Reply, input, mails};
use crate::api_request::ApiRequest;
use crate::generation::email_codes::{Limits, Off};
use crate::php::{is_email, lower, trim};
use crate::secrets::random;
use crate::state::State;
use crate::store::{StoreError, accounts, email_codes};
use crate::{Mail, Switch, site};

pub(super) const TOO_OFTEN: ApiError = ApiError::Refused("你的请求过于频繁，请稍后再试");

const LIFE_SECONDS: i64 = 3_600;

pub(super) fn send(state: &State, request: &ApiRequest) -> Result<Response, ApiError> {
    if !state.is_on(Switch::EmailCodes) {
        return Ok(off(state));
    }
    let codes = &state.behaviour.email_codes;
    let email = input::text(state, &request.fields, "email")?;
    let email = lower(trim(&email));
    if email.is_empty() {
        return Err(ApiError::Refused("未填写邮箱"));
    }
    let now = state.clock.now();
    if let Limits::Hourly(limit) = codes.limits
        && !state.mail_counts.admit(now, limit)
    {
        return Err(TOO_OFTEN);
    }
    let code = if codes.is_hex {
        random::hex(6)
    } else {
        random::digits(6)
    };
    let code = code.map_err(StoreError::from)?;
    state.store.with(|db| {
        check_email(state, db, &email)?;
        check_live_codes(state, db, &email)?;
        email_codes::add(db, &code, &email, now + LIFE_SECONDS)?;
        Ok::<(), ApiError>(())
    })?;
    if mails::send(state, compose(email, code)) {
        Ok(Reply::yes("验证码发送成功，请查收邮件。").into_response())
    } else {
        let message = "邮件发送失败，请联系网站管理员。";
        Ok(Reply::said(codes.failed_ret, message).into_response())
    }
}

fn off(state: &State) -> Response {
    match state.behaviour.email_codes.off {
        Off::Empty => site::text(axum::http::StatusCode::OK, String::new()),
        Off::NoMessage => Reply::bare(0).into_response(),
        Off::Message(message) => Reply::no(message).into_response(),
    }
}

fn check_email(state: &State, db: &Connection, email: &str) -> Result<(), ApiError> {
    let register = &state.behaviour.register;
    if email.len() > register.email_bytes || !is_email(email) {
        return Err(ApiError::Refused(register.email_invalid));
    }
    match accounts::by_email(db, email)? {
        Some(_) => Err(ApiError::Refused("此邮箱已经注册")),
        None => Ok(()),
    }
}

fn check_live_codes(state: &State, db: &Connection, email: &str) -> Result<(), ApiError> {
    let Limits::LiveCodes {
        visitor,
        email: of_email,
    } = state.behaviour.email_codes.limits
    else {
        return Ok(());
    };
    let alive = email_codes::alive(db, email, state.clock.now())?;
    if alive.in_all >= visitor {
        return Err(ApiError::Refused("此IP请求次数过多"));
    }
    if alive.of_email >= of_email {
        return Err(ApiError::Refused("此邮箱请求次数过多"));
    }
    Ok(())
}

fn compose(email: String, code: String) -> Mail {
    let text = format!("您的验证码是 {code}，一小时内有效。\nYour code is {code}, for one hour.");
    Mail {
        to: email,
        subject: "验证码 Your code".to_owned(),
        text,
        link: String::new(),
        code,
    }
}
