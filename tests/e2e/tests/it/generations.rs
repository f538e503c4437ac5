//! The dialect `universal` at panels of all years: a visitor registers, signs in with a second factor, asks for a reset link
//! and signs out, with the app, with the plain script, and in an element.
//!
//! One table says what a visitor meets at each of them. What they ask for by which names is held by the panel itself.

use e2e::{Ability::SecureCookiesOnHttp, Generation, Options, Site, visit_with};

use crate::embed::host::open_with;

journeys![
    the_app_serves_panels_of_all_years.needs(SecureCookiesOnHttp),
    the_plain_script_serves_panels_of_all_years.needs(SecureCookiesOnHttp),
    an_element_takes_both_steps_of_a_login.needs(SecureCookiesOnHttp),
];

const EMAIL: &str = "totp@example.test";
const PASSWORD: &str = "totp-pass-1";
const CRASHED: &str =
    "服务器出错了。请稍后再试；如果账户开了两步验证，本站可能处理不了，请联系管理员。";

/// Who is in charge of the pages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    App,
    PlainScript,
}

/// How a panel takes the code of the second factor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    /// With email and password.
    Together,
    /// In a request of its own.
    Alone,
    /// Not at all: it fails.
    Never,
}

/// What a visitor meets at a panel.
struct Visited {
    generation: Generation,
    /// What it wants for an empty invitation.
    empty_invitation: &'static str,
    /// Whether it insists on its terms.
    has_terms: bool,
    code: Code,
}

const fn of(
    generation: Generation,
    empty_invitation: &'static str,
    has_terms: bool,
    code: Code,
) -> Visited {
    Visited {
        generation,
        empty_invitation,
        has_terms,
        code,
    }
}

const ALL: &[Visited] = &[
    of(Generation::V2018, "", false, Code::Together),
    of(Generation::V2021_12, "0", false, Code::Together),
    of(Generation::V2022, "", false, Code::Never),
    of(Generation::V2023, "", true, Code::Together),
    of(Generation::V2023_7, "", true, Code::Together),
    of(Generation::V2025, "", true, Code::Together),
    of(Generation::V2026, "", true, Code::Alone),
    of(Generation::Metron, "", false, Code::Together),
];

async fn the_app_serves_panels_of_all_years() {
    for visited in ALL {
        visit(visited, Way::App).await;
    }
}

async fn the_plain_script_serves_panels_of_all_years() {
    for visited in ALL {
        visit(visited, Way::PlainScript).await;
    }
}

async fn visit(visited: &Visited, way: Way) {
    let options = Options {
        generation: visited.generation,
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        site.panel.stop_clock();
        site.set_config(&format!(
            r#"{{"dialect":"universal","register":{{"emptyInvitation":"{}"}}}}"#,
            visited.empty_invitation
        ));
        if way == Way::PlainScript {
            site.panel.replace(".wasm", 404, "text/html", "gone");
        }
        register(site, visited, way).await;
        if visited.code == Code::Never {
            fail_to_log_in(site, way).await;
        } else {
            log_in(site, visited, way).await;
            log_out(site, way).await;
        }
        ask_for_reset(site, way).await;
        // The missing program.
        site.console().await;
    })
    .await;
}

async fn open(site: &Site, page: &str, way: Way) {
    match way {
        Way::App => site.open(page).await,
        Way::PlainScript => {
            site.open_early(page).await;
            site.is_shown("#auth-plain").await;
        }
    }
}

/// Some of them sign a new visitor in.
async fn register(site: &Site, visited: &Visited, way: Way) {
    open(site, "register", way).await;
    site.is_shown("[name=tos]").await;
    site.type_account("new@example.test", "new_contact").await;
    site.press().await;
    if visited.has_terms {
        let advice = match way {
            Way::App => "请勾选同意；本页没有这一项时，请联系管理员。",
            Way::PlainScript => "",
        };
        site.see_refusal("tos", "请同意服务条款", advice).await;
        site.click("[name=tos]").await;
        site.press().await;
    }
    match way {
        Way::App => site.arrive_at("/portal/login").await,
        Way::PlainScript => site.is_shown(".auth-notice[data-tone=good]").await,
    }
    site.forget_session().await;
}

async fn log_in(site: &Site, visited: &Visited, way: Way) {
    open(site, "login", way).await;
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
    site.is_a_step("code").await;
    site.type_in("code", "000").await;
    site.press().await;
    site.waits_for("return document.querySelector('[name=code]').ariaInvalid === 'true'")
        .await;
    site.retype("code", &site.panel.totp_code()).await;
    site.press().await;
    site.arrive_at("/user").await;
    let path = match visited.code {
        Code::Alone => "POST /auth/totp code=",
        _ => {
            "POST /auth/login email=totp%40example.test&passwd=totp-pass-1&password=totp-pass-1&code="
        }
    };
    let last = site.received().pop().expect("the login");
    assert!(last.starts_with(path), "{last}");
}

async fn fail_to_log_in(site: &Site, way: Way) {
    open(site, "login", way).await;
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
    site.see_notice(CRASHED).await;
    site.is_ready().await;
}

async fn log_out(site: &Site, way: Way) {
    open(site, "logout", way).await;
    site.press().await;
    site.see_notice("已退出登录。").await;
    site.go_to("/user").await;
    site.arrive_at("/auth/login").await;
}

async fn ask_for_reset(site: &Site, way: Way) {
    open(site, "reset", way).await;
    site.type_in("email", "alice@example.test").await;
    site.press().await;
    site.is_shown(".auth-notice[data-tone=good]").await;
    let last = site.received().pop();
    let request = "POST /password/reset email=alice%40example.test";
    assert_eq!(last.as_deref(), Some(request));
}

async fn an_element_takes_both_steps_of_a_login() {
    let options = Options {
        generation: Generation::V2026,
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        site.panel.stop_clock();
        open_with(site, "<sspanel-auth dialect=universal></sspanel-auth>").await;
        site.type_login(EMAIL, PASSWORD).await;
        site.press().await;
        site.is_shown("[name=code]").await;
        site.type_in("code", &site.panel.totp_code()).await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}
