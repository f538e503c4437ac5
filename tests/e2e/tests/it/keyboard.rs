//! Everything can be done without a mouse.

use e2e::visit;
use thirtyfour::Key;

journeys![
    the_keyboard_is_enough.everywhere(),
    the_keyboard_goes_through_the_register_form_from_top_to_bottom,
];

async fn the_keyboard_is_enough() {
    visit(async |site| {
        site.open("login").await;
        site.script("document.body.focus()").await;
        let mut order = Vec::new();
        for _ in 0..9 {
            site.press_keys(Key::Tab).await;
            order.push(site.focused().await);
            match order.last().map(String::as_str) {
                Some("email") => site.press_keys("alice@example.test").await,
                Some("passwd") => site.press_keys("alice-pass-1").await,
                Some("auth-reveal") => {
                    site.press_keys(Key::Space).await;
                    assert_eq!(site.script("return document.querySelector('[name=passwd]').type").await, "text");
                }
                Some("remember_me") => site.press_keys(Key::Space).await,
                _ => {}
            }
        }
        let languages = ["auth-language"; 3];
        assert_eq!(order[..3], languages);
        let form = ["email", "passwd", "auth-reveal", "auth-link", "remember_me", "auth-button"];
        assert_eq!(order[3..], form);
        site.press_keys(Key::Enter).await;
        site.arrive_at("/user").await;
        let body = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=&remember_me=true";
        assert_eq!(site.received(), [body]);
    })
    .await;
}

async fn the_keyboard_goes_through_the_register_form_from_top_to_bottom() {
    let top = "return Math.round(document.activeElement.getBoundingClientRect().top + scrollY)";
    visit(async |site| {
        site.open("register").await;
        let mut order = Vec::new();
        let mut lowest = 0;
        for _ in 0..13 {
            site.press_keys(Key::Tab).await;
            let name = site.focused().await;
            let top = site.script(top).await.as_i64().unwrap_or(-1);
            assert!(top + 20 >= lowest, "{name} stands above what came before");
            lowest = top;
            match name.as_str() {
                "email" => site.press_keys("judy@example.test").await,
                "passwd" | "repasswd" => site.press_keys("brand-new-1").await,
                // The group is entered at its first button, which is not chosen by that.
                "imtype" => site.press_keys(Key::Down).await,
                "wechat" => site.press_keys("judy").await,
                _ => {}
            }
            order.push(name);
        }
        let names =
            "auth-language auth-language auth-language code email name passwd auth-reveal repasswd \
             auth-reveal imtype wechat auth-button";
        assert_eq!(order.join(" "), names);
        site.press_keys(Key::Space).await;
        site.arrive_at("/portal/login").await;
        let line = "POST /auth/register code=&email=judy%40example.test&name=&passwd=brand-new-1\
                    &repasswd=brand-new-1&imtype=2&wechat=judy";
        assert_eq!(site.received(), [line]);
    })
    .await;
}
