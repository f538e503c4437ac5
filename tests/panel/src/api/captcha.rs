//! The check of a captcha, and the challenge of `GET /auth/login_getCaptcha`.
//!
//! In: the fields of a form, and for a challenge the session of the visitor. Out: nothing if the captcha is off or the answer
//! is right, else the refusal of the generation. An answer counts once, whatever becomes of its request.

use axum::http::HeaderMap;

use super::visitor::cookie;
use super::{ApiError, Reply};
use crate::api_request::ApiRequest;
use crate::php::{Fields, Value};
use crate::secrets::random;
use crate::state::{State, lock};
use crate::store::StoreError;
use crate::{Captcha, Switch};

const SESSION: &str = "PHPSESSID";
const CHALLENGE_LENGTH: usize = 32;
const RIGHT: &str = "solved-";

/// Checks the captcha of a login or a registration.
pub(super) fn check(state: &State, request: &ApiRequest) -> Result<(), ApiError> {
    check_with(state, request, state.behaviour.captchas.refusal)
}

/// Checks the captcha of a reset, where the generation has one.
pub(super) fn check_reset(state: &State, request: &ApiRequest) -> Result<(), ApiError> {
    match state.behaviour.captchas.reset_refusal {
        Some(refusal) => check_with(state, request, refusal),
        None => Ok(()),
    }
}

fn check_with(state: &State, request: &ApiRequest, refusal: &'static str) -> Result<(), ApiError> {
    let Some(captcha) = state.captcha() else {
        return Ok(());
    };
    let is_right = match answer(state, captcha, request)? {
        Some(answer) => answer.starts_with(RIGHT) && state.uses_up(answer),
        None => false,
    };
    is_right.then_some(()).ok_or(ApiError::Refused(refusal))
}

/// What makes an answer unique; none if it is missing or incomplete.
fn answer(
    state: &State,
    captcha: Captcha,
    request: &ApiRequest,
) -> Result<Option<String>, ApiError> {
    let text = |name: &str| present(request.fields.value(name));
    Ok(match captcha {
        Captcha::Turnstile => text("turnstile"),
        Captcha::HCaptcha => text("hcaptcha"),
        Captcha::Recaptcha => text("recaptcha"),
        Captcha::RecaptchaEnterprise => text("recaptcha_enterprise"),
        Captcha::Geetest3 => {
            let named = text("geetest_challenge");
            let is_own = named.is_some() && named == challenge_of(state, &request.headers);
            let answer = text("geetest_validate").zip(text("geetest_seccode"));
            answer
                .filter(|_| is_own)
                .map(|(validate, seccode)| validate + &seccode)
        }
        Captcha::Geetest4 => geetest4(state, &request.fields)?,
    })
}

fn geetest4(state: &State, fields: &Fields) -> Result<Option<String>, ApiError> {
    let members = match fields.value("geetest") {
        Some(Value::List(members)) => members,
        Some(_) if state.behaviour.captchas.fails_at_text => return Err(ApiError::Failed),
        _ => return Ok(None),
    };
    let member = |name: &str| {
        let found = members.iter().find(|(known, _)| known == name);
        found
            .map(|(_, text)| text.clone())
            .filter(|text| !text.is_empty())
    };
    let all = ["lot_number", "captcha_output", "pass_token", "gen_time"].map(member);
    let has_all = all.iter().all(Option::is_some);
    Ok(member("pass_token").filter(|_| has_all))
}

fn present(value: Option<&Value>) -> Option<String> {
    value.map(Value::text).filter(|text| !text.is_empty())
}

/// The challenge of a session, which is good for one answer.
fn challenge_of(state: &State, headers: &HeaderMap) -> Option<String> {
    let session = cookie(headers, SESSION)?;
    lock(&state.captcha_challenges).remove(&session)
}

/// A new challenge in the session of the visitor.
pub(super) fn hand_out(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    if state.captcha() != Some(Captcha::Geetest3) {
        return Ok(Reply::json("{\"GtSdk\":null,\"respon\":0}".to_owned()));
    }
    let (session, challenge) = new_challenge().map_err(StoreError::from)?;
    let session = cookie(&request.headers, SESSION).unwrap_or(session);
    let success = u8::from(!state.is_on(Switch::CaptchaOffline));
    let other = if state.behaviour.captchas.names_other_key {
        "\"recaptchaKey\":null,"
    } else {
        ""
    };
    let body = format!(
        "{{{other}\"GtSdk\":{{\"success\":{success},\"gt\":\"local\",\"challenge\":\"{challenge}\",\
         \"new_captcha\":1}},\"respon\":1}}"
    );
    let cookies = vec![format!("{SESSION}={session}; path=/")];
    lock(&state.captcha_challenges).insert(session, challenge);
    Ok(Reply::json(body).with_cookies(cookies))
}

fn new_challenge() -> Result<(String, String), crate::secrets::SecretError> {
    Ok((
        random::letters(CHALLENGE_LENGTH)?,
        random::hex(CHALLENGE_LENGTH)?,
    ))
}
