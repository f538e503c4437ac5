//! The pages for a screen reader: names, roles, states and descriptions in Chromium's accessibility tree.

use e2e::{Ability::DevTools, Site, visit};

use super::layout::state;

journeys![
    the_login_page_is_read_from_top_to_bottom
        .everywhere()
        .needs(DevTools),
    what_is_wrong_is_read_at_its_field_and_in_the_summary
        .everywhere()
        .needs(DevTools),
    each_line_of_the_summary_leads_to_its_field.needs(DevTools),
    a_single_fault_has_no_summary.needs(DevTools),
    register_reset_and_logout_are_read_from_top_to_bottom.needs(DevTools),
    the_embed_is_read_under_the_heading_of_the_host_page.needs(DevTools),
];

async fn reads_as(site: &Site, name: &str, tag: &str, expected: &[&str]) {
    site.reach(state(name)).await;
    site.set_language(tag).await;
    site.reads(expected).await;
}

async fn the_login_page_is_read_from_top_to_bottom() {
    visit(async |site| {
        reads_as(
            site,
            "login",
            "zh-Hans",
            &[
                "main \"\"",
                "group \"语言\"",
                "button \"简体中文\"",
                "button \"繁體中文\"",
                "button \"English\"",
                "heading \"登录\"",
                "textbox \"邮箱\" required=true",
                "textbox \"密码\" required=true",
                "button \"显示密码\"",
                "link \"忘记密码？\"",
                "checkbox \"保持登录\" checked=false: 公用设备请勿勾选。",
                "button \"登录\"",
                "link \"注册\"",
            ],
        )
        .await;
        reads_as(
            site,
            "login",
            "en",
            &[
                "main \"\"",
                "group \"Language\"",
                "heading \"Log in\"",
                "textbox \"Email\" required=true",
                "textbox \"Password\" required=true",
                "button \"Show password\"",
                "link \"Forgot your password?\"",
                "button \"Log in\"",
                "link \"Create an account\"",
            ],
        )
        .await;
    })
    .await;
}

async fn what_is_wrong_is_read_at_its_field_and_in_the_summary() {
    visit(async |site| {
        reads_as(
            site,
            "login-fault",
            "zh-Hans",
            &[
                "textbox \"邮箱\" required=true",
                "textbox \"密码\" invalid=true focused=true required=true: 请填写密码。",
            ],
        )
        .await;
        reads_as(
            site,
            "login-faults",
            "zh-Hans",
            &[
                "heading \"登录\"",
                "textbox \"邮箱\" invalid=true focused=true required=true: 请填写邮箱。",
                "textbox \"密码\" invalid=true required=true: 请填写密码。",
            ],
        )
        .await;
        reads_as(
            site,
            "register-faults",
            "en",
            &[
                "group \"Fix 5 things to continue:\" focused=true",
                "button \"Email\"",
                "button \"How can we reach you?\"",
                "textbox \"Password\" invalid=true required=true: At least 8 letters, digits or symbols. The password is too short. Use at least 8 letters, digits or symbols.",
                "radiogroup \"How can we reach you?\" invalid=true required=true: Choose how the site can reach you.",
            ],
        )
        .await;
    })
    .await;
}

async fn each_line_of_the_summary_leads_to_its_field() {
    visit(async |site| {
        site.reach(state("register-faults")).await;
        let lines = "return document.querySelectorAll('.auth-summary li button').length";
        assert_eq!(site.script(lines).await, 5);
        for (at, field) in ["email", "passwd", "repasswd", "imtype", "wechat"]
            .iter()
            .enumerate()
        {
            let line = format!(".auth-summary li:nth-child({}) button", at + 1);
            site.click(&line).await;
            assert_eq!(site.focused().await, *field);
        }
    })
    .await;
}

async fn a_single_fault_has_no_summary() {
    visit(async |site| {
        site.reach(state("login-fault")).await;
        site.is_gone(".auth-summary").await;
        assert_eq!(site.focused().await, "passwd");
    })
    .await;
}

async fn register_reset_and_logout_are_read_from_top_to_bottom() {
    visit(async |site| {
        reads_as(
            site,
            "register",
            "zh-Hans",
            &[
                "heading \"注册账户\"",
                "textbox \"邀请码 选填\"",
                "textbox \"邮箱\" required=true",
                "textbox \"昵称 选填\"",
                "textbox \"设置密码\" required=true: 至少 8 位，可用字母、数字和符号。",
                "button \"显示密码\"",
                "textbox \"确认密码\" required=true",
                "radiogroup \"联络方式\" required=true",
                "radio \"微信\" checked=false",
                "textbox \"联络账号\" required=true",
                "button \"注册\"",
                "link \"登录\"",
            ],
        )
        .await;
        reads_as(
            site,
            "register-refused",
            "zh-Hans",
            &["textbox \"邀请码 选填\" invalid=true focused=true: 邀请人不是VIP 请换一个邀请码。"],
        )
        .await;
        reads_as(
            site,
            "reset",
            "en",
            &[
                "heading \"Reset your password\"",
                "textbox \"Email\" required=true",
                "button \"Send reset link\"",
            ],
        )
        .await;
        reads_as(
            site,
            "logout-done",
            "en",
            &[
                "heading \"Logged out\"",
                "status \"You are logged out.\" focused=true",
                "link \"Back to login\"",
            ],
        )
        .await;
        let missing = ["heading \"Page not found\"", "link \"Back to login\""];
        reads_as(site, "missing", "en", &missing).await;
    })
    .await;
}

async fn the_embed_is_read_under_the_heading_of_the_host_page() {
    visit(async |site| {
        reads_as(
            site,
            "embed-login",
            "zh-Hans",
            &[
                "heading \"Host\"",
                "group \"语言\"",
                "button \"简体中文\"",
                "button \"English\"",
                "heading \"登录\"",
                "textbox \"邮箱\" required=true",
                "button \"登录\"",
                "button \"注册\"",
            ],
        )
        .await;
        reads_as(
            site,
            "embed-faults",
            "en",
            &[
                "group \"Fix 4 things to continue:\" focused=true",
                "button \"Email\"",
                "textbox \"Email\" invalid=true required=true: Enter your email.",
                "textbox \"Your ID there\" invalid=true required=true: Enter your ID there.",
            ],
        )
        .await;
    })
    .await;
}
