//! The dialect `universal` with panels of all generations: a visitor registers, logs in with a second factor, requests a
//! reset link and logs out. The journeys run with the app, with `boot.js` alone, and in an element.
//!
//! One table has what a visitor sees at each generation. The local panel checks the names of the fields.

use e2e::{Ability::SecureCookiesOnHttp, Generation, Options, Site, visit_with};

use crate::embed::host::open_with;

journeys![
    the_app_works_with_all_generations.needs(SecureCookiesOnHttp),
    boot_js_works_with_all_generations.needs(SecureCookiesOnHttp),
    an_element_logs_in_in_two_steps.needs(SecureCookiesOnHttp),
];

const EMAIL: &str = "totp@example.test";
const PASSWORD: &str = "totp-pass-1";
const CRASHED: &str =
    "服务器出错了。请稍后再试；如果账户开了两步验证，本站可能处理不了，请联系管理员。";

/// What handles the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    App,
    Boot,
}

/// How a panel expects the code of the second factor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    /// With email and password.
    Together,
    /// Alone, in a second request.
    Alone,
    /// Never: the login fails with status 500.
    Never,
}

/// The behaviour of a generation that a visitor notices.
struct Behaviour {
    generation: Generation,
    /// The setting `register.emptyInvitation` for it.
    empty_invitation: &'static str,
    /// Whether a registration without consent to the terms is refused.
    has_terms: bool,
    code: Code,
}

const fn of(
    generation: Generation,
    empty_invitation: &'static str,
    has_terms: bool,
    code: Code,
) -> Behaviour {
    Behaviour {
        generation,
        empty_invitation,
        has_terms,
        code,
    }
}

const ALL: &[Behaviour] = &[
    of(Generation::V2018, "", false, Code::Together),
    of(Generation::V2021_12, "0", false, Code::Together),
    of(Generation::V2022, "", false, Code::Never),
    of(Generation::V2023, "", true, Code::Together),
    of(Generation::V2023_7, "", true, Code::Together),
    of(Generation::V2025, "", true, Code::Together),
    of(Generation::V2026, "", true, Code::Alone),
    of(Generation::Metron, "", false, Code::Together),
];

async fn the_app_works_with_all_generations() {
    for behaviour in ALL {
        visit(behaviour, Script::App).await;
    }
}

async fn boot_js_works_with_all_generations() {
    for behaviour in ALL {
        visit(behaviour, Script::Boot).await;
    }
}

async fn visit(behaviour: &Behaviour, script: Script) {
    let options = Options {
        generation: behaviour.generation,
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        site.panel.stop_clock();
        site.set_config(&format!(
            r#"{{"dialect":"universal","register":{{"emptyInvitation":"{}"}}}}"#,
            behaviour.empty_invitation
        ));
        if script == Script::Boot {
            site.panel.replace(".wasm", 404, "text/html", "gone");
        }
        register(site, behaviour, script).await;
        if behaviour.code == Code::Never {
            fail_to_log_in(site, script).await;
        } else {
            log_in(site, behaviour, script).await;
            log_out(site, script).await;
        }
        request_reset(site, script).await;
        set_password(site, script).await;
        // Reads the errors about the missing WebAssembly, which are expected.
        site.console().await;
    })
    .await;
}

async fn open(site: &Site, page: &str, script: Script) {
    match script {
        Script::App => site.open(page).await,
        Script::Boot => {
            site.open_early(page).await;
            site.is_shown("#auth-plain").await;
        }
    }
}

/// Some panels sign a new visitor in, so the session is dropped afterwards.
async fn register(site: &Site, behaviour: &Behaviour, script: Script) {
    open(site, "register", script).await;
    site.is_shown("[name=tos]").await;
    site.type_account("new@example.test", "new_contact").await;
    site.press().await;
    if behaviour.has_terms {
        let advice = match script {
            Script::App => "请勾选同意；本页没有这一项时，请联系管理员。",
            Script::Boot => "",
        };
        site.see_refusal("tos", "请同意服务条款", advice).await;
        site.click("[name=tos]").await;
        site.press().await;
    }
    match script {
        Script::App => site.arrive_at("/portal/login").await,
        Script::Boot => site.is_shown(".auth-notice[data-tone=good]").await,
    }
    site.forget_session().await;
}

async fn log_in(site: &Site, behaviour: &Behaviour, script: Script) {
    open(site, "login", script).await;
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
    site.is_a_step("code").await;
    site.type_in("code", "000").await;
    site.press().await;
    site.waits_for("return document.querySelector('[name=code]').ariaInvalid === 'true'")
        .await;
    // The app sends a complete code by itself.
    site.retype("code", &site.panel.totp_code()).await;
    if let Script::Boot = script {
        site.press().await;
    }
    site.arrive_at("/user").await;
    let path = match behaviour.code {
        Code::Alone => "POST /auth/totp code=",
        _ => {
            "POST /auth/login email=totp%40example.test&passwd=totp-pass-1&password=totp-pass-1&code="
        }
    };
    let last = site.received().pop().expect("the login");
    assert!(last.starts_with(path), "{last}");
}

async fn fail_to_log_in(site: &Site, script: Script) {
    open(site, "login", script).await;
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
    site.see_notice(CRASHED).await;
    site.is_ready().await;
}

async fn log_out(site: &Site, script: Script) {
    open(site, "logout", script).await;
    site.press().await;
    site.see_notice("已退出登录。").await;
    site.go_to("/user").await;
    site.arrive_at("/auth/login").await;
}

async fn request_reset(site: &Site, script: Script) {
    open(site, "reset", script).await;
    site.type_in("email", "alice@example.test").await;
    site.press().await;
    site.is_shown(".auth-notice[data-tone=good]").await;
    let last = site.received().pop();
    let request = "POST /password/reset email=alice%40example.test";
    assert_eq!(last.as_deref(), Some(request));
}

/// Follows the mailed link to a new password, and logs in with it.
async fn set_password(site: &Site, script: Script) {
    let link = site.panel.outbox().pop().expect("the mail").link;
    let (_, token) = link.rsplit_once('/').expect("a token");
    open(site, &format!("new-password#token={token}"), script).await;
    assert!(!site.address().await.contains(token));
    site.type_in("password", "neu-pass-1").await;
    site.type_in("repasswd", "neu-pass-1").await;
    site.press().await;
    site.is_shown(".auth-notice[data-tone=good]").await;
    open(site, "login", script).await;
    site.type_login("alice@example.test", "neu-pass-1").await;
    site.press().await;
    site.arrive_at("/user").await;
}

async fn an_element_logs_in_in_two_steps() {
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
        site.arrive_at("/user").await;
    })
    .await;
}
