//! WebAssembly that cannot start: the pages work without it and show a small notice.

use e2e::{
    Ability::{EarlyScripts, NetworkSwitch},
    BREAK_DOWN, Site, visit,
};

journeys![
    a_browser_without_webassembly
        .everywhere()
        .needs(EarlyScripts),
    webassembly_forbidden_by_policy.needs(EarlyScripts),
    a_file_that_is_missing.everywhere(),
    a_file_of_another_type_and_content,
    a_file_that_is_cut_short.everywhere(),
    a_script_that_is_missing,
    a_trap_at_the_start.needs(EarlyScripts),
    a_start_that_takes_too_long,
    register_reset_and_logout_work_as_well.everywhere(),
    a_sent_reset_closes_its_form_as_with_the_app,
    without_the_app_another_language_reaches_every_sentence_and_keeps_the_brand,
    a_wrong_password_stands_at_the_password_and_a_code_is_asked_for_as_a_step,
    unparseable_responses_are_reported_and_the_form_is_ready_again
        .everywhere()
        .needs(NetworkSwitch),
    a_breakdown_after_the_start_keeps_what_was_typed_and_the_form_works.everywhere(),
];

/// The pages show their notice, show the refusal of an unknown account, and log in.
async fn still_logs_in(site: &Site) {
    still_logs_in_under(site, "#auth-plain").await;
}

async fn still_logs_in_under(site: &Site, notice: &str) {
    site.open_early("login").await;
    site.is_shown(notice).await;
    site.type_login("nobody@example.test", "x").await;
    site.press().await;
    site.see_refusal("email", "邮箱不存在", "").await;
    site.is_ready().await;
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press_twice().await;
    site.arrive_at("/user").await;
    let login = "POST /auth/login email=";
    let received = site.received();
    assert_eq!(
        received,
        [
            [login, "nobody%40example.test&passwd=x&code="].concat(),
            [login, "alice%40example.test&passwd=alice-pass-1&code="].concat(),
        ]
    );
    // These errors are expected here.
    site.console().await;
}

async fn a_browser_without_webassembly() {
    visit(async |site| {
        site.run_first("delete globalThis.WebAssembly").await;
        still_logs_in(site).await;
    })
    .await;
}

async fn webassembly_forbidden_by_policy() {
    visit(async |site| {
        let forbid = "const refuse = async () => { throw new WebAssembly.CompileError('policy') };
            for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
                WebAssembly[name] = refuse;
            }";
        site.run_first(forbid).await;
        still_logs_in(site).await;
    })
    .await;
}

async fn a_file_that_is_missing() {
    visit(async |site| {
        site.panel.replace(".wasm", 404, "text/html", "gone");
        still_logs_in(site).await;
    })
    .await;
}

async fn a_file_of_another_type_and_content() {
    visit(async |site| {
        site.panel
            .replace(".wasm", 200, "text/html", "<!doctype html>");
        still_logs_in(site).await;
    })
    .await;
}

async fn a_file_that_is_cut_short() {
    visit(async |site| {
        let file = e2e::pages().join(e2e::built_name("", ".wasm"));
        let cut = std::fs::read(file).expect("the file can be read");
        site.panel.replace(
            ".wasm",
            200,
            "application/wasm",
            cut[..cut.len() / 2].to_vec(),
        );
        still_logs_in(site).await;
    })
    .await;
}

async fn a_script_that_is_missing() {
    visit(async |site| {
        let app = e2e::built_name("start-", ".js");
        site.panel.replace(&app, 404, "text/html", "gone");
        still_logs_in(site).await;
    })
    .await;
}

async fn a_trap_at_the_start() {
    visit(async |site| {
        // The app finds nothing to hydrate, and panics.
        site.run_first(
            "const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild');
             Object.defineProperty(Node.prototype, 'firstChild', {
                 get() { return new Error().stack.includes('wasm') ? null : get.call(this); },
             });",
        )
        .await;
        still_logs_in_under(site, "#auth-stuck").await;
    })
    .await;
}

async fn a_start_that_takes_too_long() {
    visit(async |site| {
        site.set_config(r#"{"startSeconds":1}"#);
        let _start = site.panel.close(".wasm");
        still_logs_in(site).await;
    })
    .await;
}

async fn register_reset_and_logout_work_as_well() {
    visit(async |site| {
        site.open_without_app("register").await;
        site.type_account("simple@example.test", "simple").await;
        site.press_twice().await;
        site.see_panel_text("注册成功！正在进入登录界面", "现在可以登录了。")
            .await;
        // An account is made once.
        site.is_hidden(".auth-button").await;
        site.click(".auth-links a[href*=login]").await;
        site.arrive_at("/portal/login.html").await;
        site.forget_session().await;
        site.type_login("simple@example.test", "brand-new-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        site.open_early("reset").await;
        site.type_in("email", "simple@example.test").await;
        site.press().await;
        site.see_notice("你已登录，请先退出登录。").await;
        site.is_shown(".auth-notice[data-tone=neutral]").await;
        site.click(".auth-notice a[href='/user']").await;
        site.arrive_at("/user").await;
        site.open_early("logout").await;
        site.press().await;
        site.see_notice("已退出登录。").await;
        site.is_hidden(".auth-button").await;
        site.open_early("reset").await;
        site.type_in("email", "simple@example.test").await;
        site.press().await;
        site.see_panel_text("重置邮件已经发送,请检查邮箱.", "没收到请查看垃圾邮件。")
            .await;
        assert_eq!(site.panel.outbox().len(), 1);
        assert_eq!(site.received().len(), 5);
        site.console().await;
    })
    .await;
}

async fn a_sent_reset_closes_its_form_as_with_the_app() {
    visit(async |site| {
        site.open_without_app("reset").await;
        site.type_in("email", "alice@example.test").await;
        site.press().await;
        site.is_shown("[data-done=sent] .auth-notice[data-tone=good]")
            .await;
        site.is_hidden(".auth-lead").await;
        assert_eq!(site.text(".auth-button").await, "重新发送");
        assert_eq!(site.value("email").await, "alice@example.test");
        // The address can be corrected, and the mail sent again.
        site.retype("email", "nobody@example.test").await;
        site.press().await;
        site.see_refusal("email", "此邮箱不存在.", "").await;
        site.is_gone("[data-done]").await;
        assert_eq!(site.text(".auth-button").await, "发送重置邮件");
        assert_eq!(site.panel.outbox().len(), 1);
        site.console().await;
    })
    .await;
}

async fn without_the_app_another_language_reaches_every_sentence_and_keeps_the_brand() {
    visit(async |site| {
        site.open_without_app("login").await;
        site.click("[lang=en].auth-language").await;
        site.waits_for(
            "return document.querySelector('#auth-plain').textContent.replace(/\\s+/g, ' ').trim() ===
                'This page runs in a simple way. The form still works, or use the site\\'s own page.'",
        )
        .await;
        site.panel.restore_pages();
        site.set_config(r#"{"brand":{"name":"Yun","logo":"./icon.svg","help":"/help"}}"#);
        site.open("login?lang=en").await;
        site.is_shown(".auth-brand-links a").await;
        site.script(BREAK_DOWN).await;
        site.is_shown("#auth-stuck").await;
        site.click("[lang=zh-Hans].auth-language").await;
        site.see_heading("登录").await;
        assert_eq!(site.text(".auth-brand").await, "Yun");
        site.is_shown(".auth-brand__logo[src*=icon]").await;
        site.is_shown(".auth-brand-links a[href='/help']").await;
        site.console().await;
    })
    .await;
}

async fn a_wrong_password_stands_at_the_password_and_a_code_is_asked_for_as_a_step() {
    let wrong = "两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，\
                 您可以尝试重置密码，即可取消这个选项。";
    visit(async |site| {
        site.panel.stop_clock();
        site.open_without_app("login").await;
        site.is_hidden("[name=code]").await;
        site.type_login("totp@example.test", "wrong").await;
        site.press().await;
        site.see_refusal("passwd", "邮箱或者密码错误", "").await;
        site.is_wrong_as_a_pair().await;
        site.retype("passwd", "totp-pass-1").await;
        site.press().await;
        site.has_refusal("code", wrong, "").await;
        site.is_a_step("code").await;
        site.see_remark("passwd", "").await;
        site.press_keys("12").await;
        site.press().await;
        site.see_refusal("code", wrong, "").await;
        site.holds(&[("passwd", "totp-pass-1"), ("code", "12")])
            .await;
        site.retype("code", &site.panel.totp_code()).await;
        site.press().await;
        site.arrive_at("/user").await;
        site.console().await;
    })
    .await;
}

async fn unparseable_responses_are_reported_and_the_form_is_ready_again() {
    visit(async |site| {
        site.panel.replace(".wasm", 404, "text/html", "gone");
        site.open_early("login").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        for (fault, text) in [
            (e2e::Fault::Http502, "本站暂时无法访问，请稍后再试。"),
            (
                e2e::Fault::Html,
                "服务器返回的是网页而不是结果，可能被防火墙或代理拦截。请换个网络，或开关代理后再试。",
            ),
            (
                e2e::Fault::DatabaseText,
                "服务器返回的内容无法识别，可能正在维护，请稍后再试。",
            ),
            (
                e2e::Fault::TooLarge,
                "服务器返回的内容过长，无法识别。",
            ),
            (
                e2e::Fault::Http404,
                "本站没有这个功能（404），请联系管理员。",
            ),
        ] {
            site.panel.set_fault(Some(fault));
            site.press().await;
            site.see_notice(text).await;
            site.is_ready().await;
        }
        site.set_offline(true).await;
        site.press().await;
        site.see_notice("连接不上本站，网络可能已断开。请联网后再试，已填写的内容会保留。")
            .await;
        site.set_offline(false).await;
        site.panel.set_fault(None);
        site.press().await;
        site.arrive_at("/user").await;
        site.console().await;
    })
    .await;
}

async fn a_breakdown_after_the_start_keeps_what_was_typed_and_the_form_works() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.script(BREAK_DOWN).await;
        site.is_shown("#auth-stuck").await;
        site.holds(&[("email", "alice@example.test"), ("passwd", "alice-pass-1")])
            .await;
        site.press_twice().await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 1);
        site.console().await;
    })
    .await;
}
