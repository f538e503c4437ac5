//! Extensions, translators and proxies change the page, before the start and after it: the form works, and what is
//! visible is the newest.

mod altered;
mod mounted_anew;
mod random;

use e2e::{Gate, Site};

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] =
    &[altered::JOURNEYS, mounted_anew::JOURNEYS, random::JOURNEYS];

/// What others do to a page, for a script that runs first.
const ALTER: &str = include_str!("alter.js");

/// Chooses a language, is refused twice, and signs in: each time only the newest is visible, and each press sends one
/// request.
async fn signs_in(site: &Site, what: &str) {
    eprintln!("{what}");
    site.choose_language("zh-Hant").await;
    shows(site, ".auth-title", "登入").await;
    shows(site, ".auth-button", "登入").await;
    shows(site, "[for$=email]", "電子信箱").await;
    site.type_login("nobody@example.test", "x").await;
    site.press().await;
    says(site, "邮箱不存在", "邮箱或者密码错误").await;
    site.is_ready().await;
    site.type_login("alice@example.test", "wrong-pass").await;
    site.press().await;
    says(site, "邮箱或者密码错误", "邮箱不存在").await;
    site.is_ready().await;
    shows(site, ".auth-button", "登入").await;
    site.retype("passwd", "alice-pass-1").await;
    let answer = site.panel.close("/auth/login");
    site.press().await;
    shows(site, ".auth-button", "正在登入…").await;
    site.press().await;
    answer.open();
    site.arrive_at("/user").await;
    let request = |email: &str, password: &str| {
        format!("POST /auth/login email={email}%40example.test&passwd={password}&code=")
    };
    let expected = [
        request("nobody", "x"),
        request("alice", "wrong-pass"),
        request("alice", "alice-pass-1"),
    ];
    let received = site.received();
    let logins = received.iter().filter(|it| it.starts_with("POST"));
    assert!(logins.eq(&expected), "{what}: {received:?}");
    leave_no_trace(site).await;
}

/// The next visit finds no session.
async fn leave_no_trace(site: &Site) {
    site.script("localStorage.clear()").await;
    site.forget_session().await;
    site.panel.forget_received();
}

/// Waits until an element shows this text alone.
async fn shows(site: &Site, selector: &str, text: &str) {
    site.waits_for(&format!(
        "return document.querySelector({selector:?}).innerText.trim() === {text:?}"
    ))
    .await;
}

/// Waits until a message is visible, and another one is not.
async fn says(site: &Site, text: &str, before: &str) {
    site.waits_for(&format!(
        "const text = document.querySelector('.auth-form').innerText;
         return text.split({text:?}).length === 2 && !text.includes({before:?})"
    ))
    .await;
}

async fn is_without_alarm(site: &Site) {
    site.is_hidden("#auth-plain").await;
    site.is_hidden("#auth-stuck").await;
}

/// Opens a page whose app starts when the gate is opened.
async fn open_held(site: &Site, page: &str) -> Gate {
    let start = site.panel.close(".wasm");
    site.open_early(page).await;
    start
}
