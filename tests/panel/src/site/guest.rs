//! Pages for visitors who are not signed in.
//!
//! In: where the built pages are. Out: links to them, and the real form behind a mailed link. Older
//! generations show that form for a dead token too. A panel with the built pages in the place of its own leads from its
//! login page to theirs.

use axum::response::Response;

use super::frame::{escape, page, redirect};
use super::own_forms;
use crate::api::ApiError;
use crate::api_request::ApiRequest;
use crate::state::State;
use crate::store::tokens;

pub(crate) fn start(state: &State, _: &ApiRequest) -> Response {
    let content = format!(
        "<p>本地面板 A local panel for trying the sign-in pages.</p>\n{}\n\
         <p><a href=\"/user\">用户中心 My account</a> | <a href=\"/_panel\">控制 Controls</a></p>",
        links(state)
    );
    page("首页 Home", &content)
}

pub(crate) fn login(state: &State, request: &ApiRequest) -> Response {
    // The panel's own page stays within reach of what looks for it.
    if state.is_in_place && request.fields.value("panel-page").is_none() {
        return redirect(&format!("{}login", state.base));
    }
    page("登录 Sign in", &(links(state) + &own_forms::login(state)))
}

pub(crate) fn register(state: &State, _: &ApiRequest) -> Response {
    page(
        "注册 Register",
        &(links(state) + &own_forms::register(state)),
    )
}

pub(crate) fn reset(state: &State, _: &ApiRequest) -> Response {
    page(
        "重置密码 Reset your password",
        &(links(state) + &own_forms::reset(state)),
    )
}

pub(crate) fn new_password(state: &State, request: &ApiRequest) -> Result<Response, ApiError> {
    let rules = &state.behaviour.new_password;
    let (token, now) = (request.last_segment(), state.clock.now());
    let is_dead = state
        .store
        .with(|db| tokens::account(db, token, now))?
        .is_none();
    if is_dead && rules.hides_dead_page {
        return Ok(redirect("/password/reset"));
    }
    let (action, hidden) = if rules.takes_token_as_field {
        let token = escape(token);
        let field = format!("<input type=\"hidden\" name=\"token\" value=\"{token}\">\n");
        ("/password/token".to_owned(), field)
    } else {
        (escape(&request.path), String::new())
    };
    let confirmation = rules.confirmation;
    let content = format!(
        "<form method=\"post\" action=\"{action}\">\n{hidden}\
         <p><label>新密码 New password <input type=\"password\" name=\"password\" \
         autocomplete=\"new-password\" minlength=\"8\" required></label></p>\n\
         <p><label>再输入一次 Once more <input type=\"password\" name=\"{confirmation}\" \
         autocomplete=\"new-password\" minlength=\"8\" required></label></p>\n\
         <p><button>设置 Set</button></p>\n</form>"
    );
    Ok(page("设置新密码 Choose a new password", &content))
}

/// Where the second step of a login is made.
pub(crate) fn second_factor() -> Response {
    let content = "<form method=\"post\" action=\"/auth/totp\">\n\
         <p><label>两步验证码 Code <input name=\"code\" inputmode=\"numeric\" \
         autocomplete=\"one-time-code\" required></label></p>\n\
         <p><button>登录 Sign in</button></p>\n</form>";
    page("两步验证 Second factor", content)
}

/// Where a redirect to `/404` ends: an HTML page whose status is 200.
pub(super) fn not_found(_: &State, _: &ApiRequest) -> Response {
    page("404", "<p>没有这个页面 There is no such page</p>")
}

/// Where a redirect to `/405` ends.
pub(super) fn method_not_allowed(_: &State, _: &ApiRequest) -> Response {
    page(
        "405",
        "<p>不能这样访问 That is not how to ask for this page</p>",
    )
}

/// Where a redirect to `/500` ends.
pub(super) fn failed(_: &State, _: &ApiRequest) -> Response {
    page("500", "<p>服务器出错了 The server failed</p>")
}

fn links(state: &State) -> String {
    if !state.has_pages {
        return "<p>没有配置页面 No built pages are served here.</p>".to_owned();
    }
    let base = escape(&state.base);
    let link = |(page, words)| format!("<a href=\"{base}{page}\">{words}</a>");
    let pages = [
        ("login", "登录 Sign in"),
        ("register", "注册 Register"),
        ("reset", "重置密码 Reset password"),
        ("logout", "退出 Sign out"),
    ];
    let links: Vec<String> = pages.into_iter().map(link).collect();
    format!("<p>{}</p>", links.join(" | "))
}
