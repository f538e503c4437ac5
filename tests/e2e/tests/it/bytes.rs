//! What is typed is what arrives.

use e2e::{Site, pages, visit};

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

#[tokio::test]
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

#[tokio::test]
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

/// What the scripts ask for is watched in every journey; this is about the addresses in the markup.
#[test]
fn the_pages_name_no_other_host() {
    let files = std::fs::read_dir(pages()).expect("the folder of the pages");
    for path in files.flatten().map(|entry| entry.path()) {
        if path
            .extension()
            .is_some_and(|end| end == "html" || end == "css")
        {
            let text = std::fs::read_to_string(&path).expect("the file can be read");
            assert!(!text.contains("//"), "an address in {}", path.display());
        }
    }
}
