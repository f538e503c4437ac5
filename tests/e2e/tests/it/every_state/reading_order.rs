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
                "heading \"登录\"",
                "textbox \"邮箱\"",
                "textbox \"密码\"",
                "button \"显示密码\" pressed=false",
                "checkbox \"保持登录\" checked=false: 公用设备请勿勾选。",
                "button \"登录\"",
                "link \"忘记密码？\"",
                "link \"注册新账户\"",
                "group \"语言\"",
                "button \"简体中文\" pressed=true",
                "button \"繁體中文\" pressed=false",
                "button \"English\" pressed=false",
            ],
        )
        .await;
        reads_as(
            site,
            "login",
            "en",
            &[
                "main \"\"",
                "heading \"Log in\"",
                "textbox \"Email\"",
                "textbox \"Password\"",
                "button \"Show password\" pressed=false",
                "button \"Log in\"",
                "link \"Forgot your password?\"",
                "group \"Language\"",
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
                "textbox \"邮箱\"",
                "textbox \"密码\" invalid=true focused=true: 请填写密码。",
            ],
        )
        .await;
        reads_as(
            site,
            "login-faults",
            "zh-Hans",
            &[
                "heading \"登录\"",
                "group \"有 2 处需要修改：\" focused=true",
                "button \"请填写邮箱。\"",
                "button \"请填写密码。\"",
                "textbox \"邮箱\" invalid=true: 请填写邮箱。",
                "textbox \"密码\" invalid=true: 请填写密码。",
            ],
        )
        .await;
        site.set_language("en").await;
        site.reads(&[
            "group \"Fix 2 things to continue:\" focused=true",
            "button \"Enter your email.\"",
            "textbox \"Password\" invalid=true: Enter your password.",
        ])
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
                "textbox \"邮箱\"",
                "textbox \"昵称 选填\"",
                "textbox \"设置密码\": 至少 8 位，可用字母、数字和符号。",
                "button \"显示密码\" pressed=false",
                "textbox \"确认密码\"",
                "combobox \"联络方式\" expanded=false",
                "textbox \"联络账号\": 方便本站联系你。",
                "button \"注册\"",
                "link \"登录已有账户\"",
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
                "textbox \"Email\"",
                "button \"Send reset link\"",
            ],
        )
        .await;
        reads_as(
            site,
            "logout-done",
            "en",
            &[
                "heading \"Log out\"",
                "status \"You are logged out.\" focused=true",
            ],
        )
        .await;
        reads_as(
            site,
            "missing",
            "en",
            &["heading \"Page not found\"", "link \"Back to login\""],
        )
        .await;
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
                "heading \"登录\"",
                "textbox \"邮箱\"",
                "button \"登录\"",
                "button \"注册新账户\"",
                "group \"语言\"",
                "button \"简体中文\" pressed=true",
                "button \"English\" pressed=false",
            ],
        )
        .await;
        reads_as(
            site,
            "embed-faults",
            "en",
            &[
                "group \"Fix 4 things to continue:\" focused=true",
                "button \"Enter your email.\"",
                "textbox \"Email\" invalid=true: Enter your email.",
                "textbox \"Your ID there\" invalid=true: So that the site can reach you. Enter your ID there.",
            ],
        )
        .await;
    })
    .await;
}
