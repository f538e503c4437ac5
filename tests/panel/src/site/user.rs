//! Pages for visitors who are signed in.
//!
//! In: the session. Out: who is signed in and the way out; a guest is sent to sign in, a disabled
//! account to its own page. While [`Fault::Redirect`](crate::Fault::Redirect) is played a guest
//! sees the page too, which is what makes "already signed in" visible.

use axum::response::Response;

use super::frame::{escape, page, redirect};
use crate::api::{ApiError, gone, visitor, with_cookies};
use crate::api_request::ApiRequest;
use crate::state::State;
use crate::store::Account;

const SIGN_OUT: &str = "<p><a href=\"/user/logout\">退出登录 Sign out</a></p>";

pub(super) fn home(state: &State, request: &ApiRequest) -> Result<Response, ApiError> {
    match visitor(state, &request.headers)? {
        Some(account) if account.is_disabled => {
            Ok(redirect(state.behaviour.sessions.disabled_page))
        }
        Some(account) => Ok(account_page(&account)),
        None if state.faults.admits_guest() => Ok(page("用户中心 My account", SIGN_OUT)),
        None => Ok(redirect("/auth/login")),
    }
}

pub(super) fn disabled(state: &State, request: &ApiRequest) -> Result<Response, ApiError> {
    let content = format!("<p>账户已被禁用 This account is disabled.</p>\n{SIGN_OUT}");
    signed_in(state, request, || {
        page("账户已禁用 Account disabled", &content)
    })
}

pub(super) fn logout(state: &State, request: &ApiRequest) -> Result<Response, ApiError> {
    match visitor(state, &request.headers)? {
        Some(_) => {
            let out = redirect(state.behaviour.sessions.after_logout);
            Ok(with_cookies(out, gone(state, &request.headers)))
        }
        None => Ok(redirect("/auth/login")),
    }
}

fn signed_in(
    state: &State,
    request: &ApiRequest,
    show: impl FnOnce() -> Response,
) -> Result<Response, ApiError> {
    match visitor(state, &request.headers)? {
        Some(_) => Ok(show()),
        None => Ok(redirect("/auth/login")),
    }
}

fn account_page(account: &Account) -> Response {
    let name = escape(&account.name);
    let email = escape(&account.email);
    let second_factor = match account.totp_secret {
        Some(_) => "已开启 on",
        None => "未开启 off",
    };
    let content = format!(
        "<p>已登录 Signed in: <strong id=\"email\">{email}</strong> \
         <span id=\"name\">{name}</span></p>\n\
         <p>两步验证 Second factor: {second_factor}</p>\n{SIGN_OUT}"
    );
    page("用户中心 My account", &content)
}
