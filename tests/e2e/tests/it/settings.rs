//! `config.json`: settings apply to pages that were rendered without them.

use e2e::{Ability::Console, Site, visit, visit_with};

journeys![
    the_brand_stands_above_the_form_and_its_links_below,
    without_a_brand_the_host_names_the_site,
    a_link_that_would_run_a_script_is_left_out_and_complained_about.needs(Console),
    a_theme_is_kept_whatever_the_system_has,
    only_the_languages_that_are_offered_are_spoken,
    the_language_of_the_settings_is_for_strangers_to_all_of_ours,
    hidden_fields_are_not_asked_for_and_sent_empty,
    an_invitation_can_be_required_and_a_contact_optional,
    closed_registration_says_so_and_no_link_leads_to_it,
    the_second_factor_can_be_asked_for_from_the_start,
    after_signing_out_a_path_can_be_opened,
    settings_that_come_late_disturb_nothing,
    without_the_app_the_settings_still_count,
];

/// Whether an element is in the page and has a size.
async fn is_seen(site: &Site, selector: &str) -> bool {
    let script = format!("return document.querySelector({selector:?})?.checkVisibility() ?? false");
    site.script(&script).await == true
}

async fn type_account_without_contact(site: &Site) {
    site.type_in("email", "new@example.test").await;
    site.type_in("passwd", "brand-new-1").await;
    site.type_in("repasswd", "brand-new-1").await;
}

async fn the_brand_stands_above_the_form_and_its_links_below() {
    visit(async |site| {
        site.set_config(
            r#"{"brand":{"name":"云 <b>& Co","logo":"./icon.svg","terms":"/tos",
                "help":"https://help.example/a?b=c"}}"#,
        );
        site.open("login").await;
        site.is_shown(".auth-brand__name").await;
        assert_eq!(site.text(".auth-brand__name").await, "云 <b>& Co");
        assert_eq!(site.title().await, "登录 – 云 <b>& Co");
        site.is_shown(".auth-brand__logo").await;
        let width = "return document.querySelector('.auth-brand__logo').naturalWidth > 0";
        assert_eq!(site.script(width).await, true, "the logo is loaded");
        let links = "return [...document.querySelectorAll('.auth-brand-links a')]
            .filter(link => link.checkVisibility())
            .map(link => link.target + ' ' + link.getAttribute('href') + ' ' + link.textContent).join()";
        assert_eq!(
            site.script(links).await,
            "_blank /tos 服务条款（在新标签页打开）,\
             _blank https://help.example/a?b=c 帮助（在新标签页打开）"
        );
        site.follow("register").await;
        site.arrive_at("/portal/register").await;
        assert_eq!(site.text(".auth-brand__name").await, "云 <b>& Co");
    })
    .await;
}

async fn without_a_brand_the_host_names_the_site() {
    visit(async |site| {
        site.open("login").await;
        site.is_shown(".auth-brand__name").await;
        assert_eq!(site.text(".auth-brand__name").await, "127.0.0.1");
        site.is_shown(".auth-brand__mark[data-letter='1']").await;
        site.waits_for("return document.title === '登录 – 127.0.0.1'")
            .await;
        let heights = "return ['.auth-announcement', '.auth-brand-links']
            .map(part => document.querySelector(part).offsetHeight).join()";
        assert_eq!(site.script(heights).await, "0,0");
    })
    .await;
}

async fn a_link_that_would_run_a_script_is_left_out_and_complained_about() {
    visit(async |site| {
        site.set_config(r#"{"brand":{"help":"javascript:alert(1)"},"colour":1}"#);
        site.open("login").await;
        site.type_in("email", "x").await;
        assert!(!is_seen(site, ".auth-brand-links a:last-child").await);
        let lines: Vec<_> = site.console().await;
        for key in ["brand.help must be", "no setting called colour"] {
            let is_reported = lines.iter().any(|line| line.message.contains(key));
            assert!(is_reported, "{key}: {lines:?}");
        }
    })
    .await;
}

async fn a_theme_is_kept_whatever_the_system_has() {
    visit(async |site| {
        let ground =
            "return getComputedStyle(document.documentElement).getPropertyValue('--auth-ground').trim()
            + getComputedStyle(document.documentElement).colorScheme";
        site.open("login").await;
        assert_eq!(site.script(ground).await, "#f2f4f8light dark");
        for (theme, expected) in [("dark", "#10141bdark"), ("light", "#f2f4f8light")] {
            site.set_config(&format!(r#"{{"theme":"{theme}"}}"#));
            site.open("login").await;
            site.is_shown(&format!("html[data-theme={theme}]")).await;
            assert_eq!(site.script(ground).await, expected);
        }
    })
    .await;
}

async fn only_the_languages_that_are_offered_are_spoken() {
    visit(async |site| {
        site.set_config(r#"{"languages":["en"]}"#);
        site.open("login").await;
        site.see_heading("Log in").await;
        assert_eq!(site.language().await, "en");
        assert!(!is_seen(site, ".auth-languages").await);
        site.open("login?lang=zh-Hans").await;
        site.see_heading("Log in").await;
    })
    .await;
}

async fn the_language_of_the_settings_is_for_strangers_to_all_of_ours() {
    for (browser, heading) in [("fr-FR", "Log in"), ("zh-CN", "登录")] {
        visit_with(e2e::Options::default(), browser, async |site| {
            site.set_config(r#"{"language":"en"}"#);
            site.open("login").await;
            site.see_heading(heading).await;
        })
        .await;
    }
}

async fn hidden_fields_are_not_asked_for_and_sent_empty() {
    visit(async |site| {
        site.set_config(r#"{"register":{"invitation":"hidden","contact":"hidden"}}"#);
        site.open("register?code=XYZ").await;
        type_account_without_contact(site).await;
        for field in ["code", "imtype", "wechat"] {
            assert!(!is_seen(site, &format!("[name={field}]")).await, "{field}");
        }
        site.press().await;
        // This panel asks for a contact; its message is about no visible field.
        site.see_panel_text("请填上你的联络方式", "本页没有这一项，请联系管理员。")
            .await;
        assert_eq!(
            site.received(),
            [
                "POST /auth/register code=&email=new%40example.test&name=&passwd=brand-new-1\
                 &repasswd=brand-new-1&imtype=&wechat="
            ]
        );
    })
    .await;
}

async fn an_invitation_can_be_required_and_a_contact_optional() {
    visit(async |site| {
        site.set_config(
            r#"{"register":{"invitation":"required","contact":"optional"}}"#,
        );
        site.open("register").await;
        type_account_without_contact(site).await;
        let marked = "return [...document.querySelectorAll('.auth-label')]
            .filter(label => label.textContent.includes('选填')).map(label => label.htmlFor ?? label.nextElementSibling.id).join()";
        assert_eq!(
            site.script(marked).await,
            "auth-name,auth-imtype,auth-wechat"
        );
        site.press().await;
        site.see_problem("code", "请填写邀请码。").await;
        assert_eq!(site.received(), [""; 0]);
        site.type_in("code", "XYZ").await;
        site.press().await;
        site.panel_has_received(1).await;
    })
    .await;
}

async fn closed_registration_says_so_and_no_link_leads_to_it() {
    visit(async |site| {
        site.set_config(r#"{"register":{"open":false}}"#);
        site.open("register").await;
        site.see_notice("本站目前不开放注册。").await;
        assert!(!is_seen(site, "[name=email]").await);
        assert!(!is_seen(site, ".auth-button").await);
        site.follow("login").await;
        site.see_heading("登录").await;
        assert!(!is_seen(site, ".auth-links a[href*=register]").await);
    })
    .await;
}

async fn the_second_factor_can_be_asked_for_from_the_start() {
    visit(async |site| {
        site.set_config(r#"{"secondFactor":"shown"}"#);
        site.open("login").await;
        site.is_shown("[name=code]").await;
        site.type_login("totp@example.test", "totp-pass-1").await;
        site.type_in("code", &site.panel.totp_code()).await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn after_signing_out_a_path_can_be_opened() {
    visit(async |site| {
        site.set_config(r#"{"afterLogout":"/auth/login?bye"}"#);
        site.open_early("logout").await;
        site.press().await;
        site.arrive_exactly_at("/auth/login?bye").await;
    })
    .await;
}

async fn settings_that_come_late_disturb_nothing() {
    visit(async |site| {
        site.set_config(
            r#"{"brand":{"name":"云"},"register":{"invitation":"hidden","contact":"optional"}}"#,
        );
        let settings = site.panel.close("config.json");
        site.open("register").await;
        site.script("window.before = [...document.querySelectorAll('input, select')]")
            .await;
        type_account_without_contact(site).await;
        settings.open();
        site.is_shown(".auth-brand__name").await;
        let same = "return window.before.every((it, at) => it === document.querySelectorAll('input, select')[at])";
        assert_eq!(site.script(same).await, true, "the very same fields");
        site.holds(&[("email", "new@example.test"), ("passwd", "brand-new-1")])
            .await;
        assert_eq!(site.focused().await, "repasswd");
    })
    .await;
}

async fn without_the_app_the_settings_still_count() {
    visit(async |site| {
        site.set_config(
            r#"{"theme":"dark","register":{"invitation":"required","contact":"optional"}}"#,
        );
        site.open_without_app("register").await;
        site.is_shown("html[data-theme=dark]").await;
        type_account_without_contact(site).await;
        site.press().await;
        site.see_problem("code", "请填写邀请码。").await;
        site.type_in("code", "XYZ").await;
        site.press().await;
        site.see_refusal("wechat", "请填上你的联络方式", "").await;
        site.console().await;
    })
    .await;
}
