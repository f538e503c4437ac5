//! The look of the pages where it is a promise: what fits, what folds, and where a form that has closed leads.

use e2e::{
    Ability::{Console, DevTools},
    Theme, Window, visit,
};
use serde_json::json;

journeys![
    login_fits_a_desktop_with_everything_on.needs(DevTools),
    register_fits_a_phone_with_an_invitation.needs(DevTools),
    the_code_of_an_invitation_is_whole_on_every_phone.needs(DevTools),
    the_summary_of_four_faults_is_low.needs(DevTools),
    an_optional_field_unfolds_and_stays_open.everywhere(),
    a_sent_mail_names_its_address_and_leads_back,
    a_closed_registration_leads_to_login_and_help,
    a_link_of_the_operator_is_judged_like_every_address.needs(Console),
    codes_and_addresses_run_from_left_to_right_in_any_page,
    where_colours_are_forced_marks_stay.needs(DevTools),
];

const fn window(width: u32, height: u32) -> Window {
    Window {
        name: "of a promise",
        width,
        height,
        density: 1,
    }
}

const EVERYTHING: &str = r#"{"brand":{"name":"晨星网络 Morning Star","logo":"./icon.svg","terms":"/tos","privacy":"/privacy",
    "help":"https://help.example/","tagline":"稳定、简单、\n随时都在。","notice":"香港节点维护已完成。客户端请更新订阅。",
    "noticeLinks":[{"text":"查看公告","href":"/notice"}],"support":[{"text":"Telegram","href":"https://t.me/example"}]}}"#;

const FITS: &str = "const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
    return scrollHeight <= innerHeight && scrollWidth <= clientWidth";

async fn login_fits_a_desktop_with_everything_on() {
    visit(async |site| {
        site.set_config(EVERYTHING);
        site.set_window(window(1280, 800)).await;
        for language in ["zh-Hans", "zh-Hant", "en"] {
            site.open(&["login?lang=", language].concat()).await;
            site.is_shown(".auth-side__tagline").await;
            site.is_shown(".auth-side a[href='/notice']").await;
            site.is_shown(".auth-brand-links a[href='https://t.me/example']")
                .await;
            site.waits_for(FITS).await;
        }
        site.set_window(window(390, 844)).await;
        site.is_hidden(".auth-side__tagline").await;
        site.is_shown(".auth-side a[href='/notice']").await;
    })
    .await;
}

async fn register_fits_a_phone_with_an_invitation() {
    visit(async |site| {
        site.set_window(window(390, 844)).await;
        for language in ["zh-Hans", "zh-Hant", "en"] {
            site.open(&["register?code=VIP0GOOD&lang=", language].concat())
                .await;
            site.is_shown("[data-chip] > button").await;
            site.waits_for(FITS).await;
        }
        site.type_in("email", "new@example.test").await;
        site.type_in("passwd", "brand-new-1").await;
        site.type_in("repasswd", "brand-new-1").await;
        site.choose_contact("4").await;
        site.type_in("wechat", "new").await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        let line = "POST /auth/register code=VIP0GOOD&email=new%40example.test&name=&passwd=brand-new-1\
                    &repasswd=brand-new-1&imtype=4&wechat=new";
        assert_eq!(site.received(), [line]);
    })
    .await;
}

async fn the_code_of_an_invitation_is_whole_on_every_phone() {
    let is_whole = "const { scrollWidth, clientWidth } = document.querySelector('[name=code]');
        return scrollWidth <= clientWidth";
    visit(async |site| {
        for language in ["zh-Hans", "zh-Hant", "en"] {
            site.open(&["register?code=VIP0GOOD&lang=", language].concat())
                .await;
            for width in [390, 360, 320] {
                site.set_window(window(width, 640)).await;
                assert_eq!(site.script(is_whole).await, true, "{language}, {width}");
            }
        }
    })
    .await;
}

async fn the_summary_of_four_faults_is_low() {
    visit(async |site| {
        site.set_window(window(360, 640)).await;
        for language in ["zh-Hans", "zh-Hant", "en"] {
            site.open(&["register?lang=", language].concat()).await;
            site.press().await;
            site.is_shown(".auth-summary").await;
            let height = "return document.querySelectorAll('.auth-summary li').length === 4 &&
                document.querySelector('.auth-summary').offsetHeight <= 140";
            site.waits_for(height).await;
        }
    })
    .await;
}

async fn an_optional_field_unfolds_and_stays_open() {
    let height = "return document.querySelector('[name=name]').offsetHeight";
    visit(async |site| {
        site.open("register").await;
        assert_eq!(site.script(height).await, 2);
        site.click("label[for=auth-name]").await;
        assert_eq!(site.focused().await, "name");
        site.waits_for("return document.querySelector('[name=name]').offsetHeight >= 44")
            .await;
        site.click("[name=email]").await;
        site.waits_for("return document.querySelector('[name=name]').offsetHeight >= 44")
            .await;
    })
    .await;
}

async fn a_sent_mail_names_its_address_and_leads_back() {
    visit(async |site| {
        site.open("reset").await;
        site.type_in("email", "alice@example.test").await;
        site.press().await;
        site.is_shown("[data-done=sent]").await;
        let is_read = "const { value, readOnly } = document.querySelector('[name=email]');
            return readOnly && value === 'alice@example.test'";
        site.waits_for(is_read).await;
        site.press().await;
        site.waits_for("return /^[1-5]?[0-9] 秒后可重发$/.test(document.querySelector('.auth-button').textContent)")
            .await;
        assert_eq!(site.received().len(), 1, "it waits");
        site.click(".auth-links > button").await;
        site.is_gone("[data-done]").await;
        assert_eq!(site.value("email").await, "alice@example.test");
        assert_eq!(site.focused().await, "email");
    })
    .await;
}

async fn a_closed_registration_leads_to_login_and_help() {
    visit(async |site| {
        site.set_config(r#"{"register":{"open":false},"brand":{"help":"/help"}}"#);
        site.open("register").await;
        site.is_shown("[data-done=true]").await;
        site.is_shown(".auth-brand-links a[href='/help']").await;
        site.follow("login").await;
        site.arrive_at("/portal/login").await;
    })
    .await;
}

async fn a_link_of_the_operator_is_judged_like_every_address() {
    visit(async |site| {
        site.set_config(
            r#"{"brand":{"notice":"x","noticeLinks":[{"text":"a","href":"javascript:alert(1)"}],
                "support":[{"text":"","href":"/"}],"background":"javascript:alert(1)"}}"#,
        );
        site.open("login").await;
        site.is_shown(".auth-announcement").await;
        let count =
            "return document.querySelectorAll('.auth-announcement a, .auth-brand-links a').length";
        assert_eq!(site.script(count).await, 0);
        let lines: Vec<_> = site.console().await;
        for key in ["brand.noticeLinks", "brand.support", "brand.background"] {
            let is_reported = lines.iter().any(|line| line.message.contains(key));
            assert!(is_reported, "{key}: {lines:?}");
        }
    })
    .await;
}

/// The fields whose text runs from right to left, and whether something lies beside the window.
const FROM_THE_RIGHT: &str = "
    document.documentElement.dir = 'rtl';
    const lines = [...document.querySelectorAll('.auth-input')].filter((it) => it.name !== 'name' && it.name !== 'wechat');
    const turned = lines.filter((it) => getComputedStyle(it).direction !== 'ltr').map((it) => it.name);
    return [turned.join(), document.documentElement.scrollWidth > document.documentElement.clientWidth]";

async fn codes_and_addresses_run_from_left_to_right_in_any_page() {
    visit(async |site| {
        for page in ["login", "register", "reset"] {
            site.open(page).await;
            let found = site.script(FROM_THE_RIGHT).await;
            assert_eq!(found, json!(["", false]), "{page}");
        }
    })
    .await;
}

async fn where_colours_are_forced_marks_stay() {
    let style = |selector: &str, property: &str| {
        format!("return getComputedStyle(document.querySelector({selector:?})).{property}")
    };
    visit(async |site| {
        site.set_theme(Theme::Forced).await;
        site.open("register").await;
        let width = style("[name=email]", "borderTopWidth");
        assert_eq!(site.script(&width).await, "1px");
        site.press().await;
        site.is_shown("[aria-invalid]").await;
        assert_eq!(site.script(&width).await, "3px", "invalid");
        let ground = "[aria-current=false]";
        let chosen = style("[aria-current=true]", "backgroundColor");
        let other = style(ground, "backgroundColor");
        assert_ne!(
            site.script(&chosen).await,
            site.script(&other).await,
            "chosen"
        );
        let kind = style("[name=imtype][value='4'] + span", "backgroundColor");
        let before = site.script(&kind).await;
        site.choose_contact("4").await;
        assert_ne!(site.script(&kind).await, before, "pressed");
    })
    .await;
}
