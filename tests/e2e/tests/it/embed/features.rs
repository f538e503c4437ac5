//! An element has what the pages have: languages, the brand, the operator's settings, help, and notices.

use e2e::{Ability::NetworkSwitch, visit};
use serde_json::json;
use thirtyfour::Key;

use super::host::{open_with, recorded};

journeys![
    a_visitor_chooses_a_language_in_place.everywhere(),
    the_host_page_can_keep_its_language_and_offer_fewer,
    the_brand_stands_above_the_form_and_its_links_below,
    the_register_form_asks_for_what_the_attributes_say,
    several_faults_have_a_summary_that_leads_to_each,
    a_field_that_is_left_is_checked_and_a_slip_is_offered.everywhere(),
    email_and_name_are_prefilled_inside_the_element,
    the_logout_form_asks_unless_a_link_inside_led_to_it,
    the_logout_form_signs_out_at_once_if_the_host_page_says_so,
    another_element_receives_a_login.everywhere(),
    after_reconnecting_a_retry_is_offered.needs(NetworkSwitch),
];

const PRESSED: &str = "return document.querySelector('.auth-language[aria-current=true]').lang";

async fn a_visitor_chooses_a_language_in_place() {
    visit(async |site| {
        open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
        site.type_in("email", "alice@example.test").await;
        site.choose_language("zh-Hant").await;
        site.waits_for("return document.querySelector('h2').textContent === '登入'")
            .await;
        assert_eq!(site.script(PRESSED).await, "zh-Hant");
        assert_eq!(site.script("return a.lang").await, "zh-Hant");
        assert_eq!(site.value("email").await, "alice@example.test");
        let chosen = json!([["auth:language", { "language": "zh-Hant" }, "a"]]);
        assert_eq!(recorded(site).await, chosen);
        let stored = "return localStorage.length + sessionStorage.length";
        assert_eq!(site.script(stored).await, 0);
    })
    .await;
}

async fn the_host_page_can_keep_its_language_and_offer_fewer() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth id=a languages=\"zh-TW en\"></sspanel-auth>",
        )
        .await;
        let offered = "return [...document.querySelectorAll('.auth-language:not([hidden])')]
            .map((it) => it.lang).join()";
        assert_eq!(site.script(offered).await, "zh-Hant,en");
        site.script("prevented.push('auth:language')").await;
        site.choose_language("zh-Hant").await;
        site.waits_for("return recorded.length === 1").await;
        assert_eq!(site.text("h2").await, "Log in");
        site.script("a.setAttribute('languages', 'zh')").await;
        site.waits_for("return document.querySelector('h2').textContent === '登录'")
            .await;
        site.is_hidden(".auth-languages").await;
    })
    .await;
}

async fn the_brand_stands_above_the_form_and_its_links_below() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth id=a brand-name=\"Morning Star\" brand-logo=\"./icon.svg\" brand-terms=\"/tos\"
              brand-help=\"https://help.example/\"></sspanel-auth>",
        )
        .await;
        assert_eq!(site.text(".auth-brand__name").await, "Morning Star");
        site.is_shown(".auth-brand__logo[src='./icon.svg']").await;
        let links = "return [...document.querySelectorAll('.auth-brand-links a')]
            .map((it) => [it.getAttribute('href'), it.target].join(' ')).join()";
        let expected = "/tos _blank,https://help.example/ _blank";
        assert_eq!(site.script(links).await, expected);
        let order = "const at = (part) => document.querySelector(part).getBoundingClientRect().top;
            return at('.auth-brand') < at('h2') && at('.auth-languages') < at('h2')
                && at('.auth-links') < at('.auth-brand-links')";
        assert_eq!(site.script(order).await, true);
        site.script("a.removeAttribute('brand-name')").await;
        site.is_hidden(".auth-brand__name").await;
    })
    .await;
}

async fn the_register_form_asks_for_what_the_attributes_say() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth id=a page=register register-invitation=required register-contact=hidden></sspanel-auth>",
        )
        .await;
        site.is_hidden("[name=wechat]").await;
        site.type_in("email", "new@example.test").await;
        site.type_in("passwd", "brand-new-1").await;
        site.type_in("repasswd", "brand-new-1").await;
        site.press().await;
        site.see_problem("code", "Enter your invitation code.").await;
        site.script("a.setAttribute('register-open', 'false')").await;
        site.see_notice("This site takes no new accounts at the moment.").await;
        site.is_hidden("[name=email]").await;
        site.script("a.setAttribute('register-open', 'true')").await;
        site.is_shown("[name=email]").await;
        site.holds(&[("email", "new@example.test")]).await;
        assert!(site.received().is_empty());
    })
    .await;
}

async fn several_faults_have_a_summary_that_leads_to_each() {
    visit(async |site| {
        open_with(site, "<sspanel-auth page=register></sspanel-auth>").await;
        site.press().await;
        site.see_problem("email", "Enter your email.").await;
        assert_eq!(site.focused().await, "auth-summary");
        site.click(".auth-summary li:nth-child(2) button").await;
        assert_eq!(site.focused().await, "passwd");
    })
    .await;
}

async fn a_field_that_is_left_is_checked_and_a_slip_is_offered() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.type_in("email", "alice@").await;
        site.press_keys(Key::Tab).await;
        site.see_remark(
            "email",
            "This isn't an email address. It should look like name@example.com.",
        )
        .await;
        site.retype("email", "alice@gmial.com").await;
        site.see_remark("email", "").await;
        site.press_keys(Key::Tab).await;
        site.click(".auth-help button").await;
        assert_eq!(site.value("email").await, "alice@gmail.com");
    })
    .await;
}

async fn email_and_name_are_prefilled_inside_the_element() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.click(".auth-links button:last-child").await;
        site.waits_for("return document.querySelector('[name=repasswd]')")
            .await;
        site.holds(&[("email", "alice@example.test"), ("passwd", "")])
            .await;
    })
    .await;
}

async fn the_logout_form_asks_unless_a_link_inside_led_to_it() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.script("prevented.push('auth:navigate')").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.is_hidden("[name=passwd]").await;
        site.panel.forget_received();
        open_with(site, "<sspanel-auth id=a page=logout></sspanel-auth>").await;
        site.is_shown(".auth-button").await;
        site.script("a.setAttribute('page', 'login')").await;
        site.is_shown("[name=passwd]").await;
        // The panel redirects a visitor who is signed in.
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.is_shown(".auth-notice__ways button").await;
        assert!(!site.received().concat().contains("/logout"));
        site.click(".auth-notice__ways button").await;
        site.see_notice("You are logged out.").await;
        assert_eq!(
            site.received().last().map(String::as_str),
            Some("GET /logout")
        );
    })
    .await;
}

async fn the_logout_form_signs_out_at_once_if_the_host_page_says_so() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth page=logout logout=atOnce></sspanel-auth>",
        )
        .await;
        site.see_notice("You are logged out.").await;
        assert_eq!(site.received(), ["GET /logout"]);
    })
    .await;
}

async fn another_element_receives_a_login() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth></sspanel-auth><sspanel-auth id=b page=reset></sspanel-auth>",
        )
        .await;
        site.script("prevented.push('auth:navigate')").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.waits_for(
            "return document.querySelector('#b .auth-notice__text').textContent.trim() ===
                'Another tab has logged you in.'",
        )
        .await;
        site.is_shown("#b .auth-notice__ways button").await;
    })
    .await;
}

async fn after_reconnecting_a_retry_is_offered() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.set_offline(true).await;
        site.press().await;
        site.see_notice("The site could not be reached; you seem to be offline. Connect and try again; what you typed is kept.")
            .await;
        site.set_offline(false).await;
        site.see_notice("You are online again. What you typed is still here.")
            .await;
        assert!(site.received().is_empty(), "it only offers");
        site.click(".auth-notice button").await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}
