//! What is typed arrives byte for byte.

use e2e::{Ability::FullWidthKeys, Site, visit};

journeys![
    passwords_arrive_byte_for_byte.everywhere(),
    a_full_width_email_is_folded_and_shown_as_sent
        .everywhere()
        .needs(FullWidthKeys),
    a_password_that_is_typed_arrives_with_its_spaces_and_marks.everywhere(),
    a_whole_account_filled_in_by_a_script_is_sent_with_codes_folded_and_the_rest_untouched
        .everywhere(),
    a_box_ticked_by_a_script_counts,
];

/// Sends a password that a script put in without any event, as a password manager may.
async fn send_password(site: &Site, literal: &str) -> String {
    site.panel.forget_received();
    site.open("login").await;
    let put =
        "const put = (name, text) => { document.querySelector(`[name=${name}]`).value = text; };";
    site.script(&format!(
        "{put} put('email', 'alice@example.test'); put('passwd', {literal});"
    ))
    .await;
    site.press().await;
    site.panel_has_received(1).await;
    site.received().concat()
}

async fn passwords_arrive_byte_for_byte() {
    visit(async |site| {
        for (literal, encoded) in [
            (r#"" a+b&c%d=e#f ""#, "+a%2Bb%26c%25d%3De%23f+"),
            (r#""密码😀""#, "%E5%AF%86%E7%A0%81%F0%9F%98%80"),
            (r#""a\u0000b""#, "a%00b"),
            (r#""a\ud800b""#, "a%EF%BF%BDb"),
            (r#""a\u0301é%41""#, "a%CC%81%C3%A9%2541"),
            (r#""x".repeat(5000)"#, &"x".repeat(5000)),
        ] {
            let expected =
                format!("POST /auth/login email=alice%40example.test&passwd={encoded}&code=");
            assert_eq!(send_password(site, literal).await, expected);
        }
    })
    .await;
}

async fn a_full_width_email_is_folded_and_shown_as_sent() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("ａｌｉｃｅ＠example．test", "alice-pass-1")
            .await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(
            site.received(),
            ["POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code="]
        );
    })
    .await;
}

async fn a_password_that_is_typed_arrives_with_its_spaces_and_marks() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("alice@example.test", " +&%=#;'\"<密码> ")
            .await;
        site.press_enter("passwd").await;
        site.see_refusal(
            "passwd",
            "邮箱或者密码错误",
            "检查大小写和空格，或重置密码。",
        )
        .await;
        let passwd = "+%2B%26%25%3D%23%3B%27%22%3C%E5%AF%86%E7%A0%81%3E+";
        let line = format!("POST /auth/login email=alice%40example.test&passwd={passwd}&code=");
        assert_eq!(site.received(), [line]);
    })
    .await;
}

async fn a_whole_account_filled_in_by_a_script_is_sent_with_codes_folded_and_the_rest_untouched() {
    visit(async |site| {
        site.open("register").await;
        for (name, literal) in [
            ("code", r#""ＶＩＰ０ ＧＯＯＤ ""#),
            ("email", r#"" ｄａｖｅ＠example。test\u200b""#),
            ("name", r#"" 小 明&=+ ""#),
            ("passwd", r#"" 密\u0000\ud800码 ""#),
            ("repasswd", r#"" 密\u0000\ud800码 ""#),
            ("imtype", r#""2""#),
            ("wechat", r#"" １０００１😀 ""#),
        ] {
            site.put(name, literal).await;
        }
        site.press().await;
        site.arrive_at("/portal/login").await;
        assert_eq!(site.value("email").await, "dave@example.test");
        let passwd = "+%E5%AF%86%00%EF%BF%BD%E7%A0%81+";
        let line = format!(
            "POST /auth/register code=VIP0GOOD&email=dave%40example.test\
             &name=+%E5%B0%8F+%E6%98%8E%26%3D%2B+&passwd={passwd}&repasswd={passwd}&imtype=2\
             &wechat=+%EF%BC%91%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%91%F0%9F%98%80+"
        );
        assert_eq!(site.received(), [line]);
    })
    .await;
}

async fn a_box_ticked_by_a_script_counts() {
    visit(async |site| {
        site.open("login").await;
        site.put("email", r#""alice@example.test""#).await;
        site.put("passwd", r#""alice-pass-1""#).await;
        site.script("document.querySelector('[name=remember_me]').checked = true")
            .await;
        site.press().await;
        site.arrive_at("/user").await;
        let line = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=\
                    &remember_me=true";
        assert_eq!(site.received(), [line]);
    })
    .await;
}
