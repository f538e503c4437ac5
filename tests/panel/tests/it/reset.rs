//! Reset: the mail, its link, and what the new password ends.

use local_panel::{Options, Panel};

use crate::client::{get, get_as, open, post, sign_in};

const NEW: &str = "password=brand-new-1&repasswd=brand-new-1";

/// Asks for a reset and gives the path of the mailed link.
async fn mailed_path(panel: &Panel, email: &str) -> String {
    let answer = post(panel, "/password/reset", &format!("email={email}")).await;
    assert!(answer.text().starts_with("{\"ret\":1"), "{}", answer.text());
    let mail = panel.outbox().pop().unwrap();
    mail.link.strip_prefix(&panel.origin()).unwrap().to_owned()
}

#[tokio::test]
async fn a_mail_with_a_link_is_sent_to_the_account() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("outbox.txt");
    let options = Options {
        outbox: Some(file.clone()),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    let path = mailed_path(&panel, "ALICE%40example.test").await;
    let token = path.strip_prefix("/password/token/").unwrap();
    assert_eq!(token.len(), 64);
    let mails = panel.outbox();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "alice@example.test");
    assert!(mails[0].text.contains(&mails[0].link));
    let written = std::fs::read_to_string(file).unwrap();
    assert!(written.starts_with("To: alice@example.test\nSubject: "));
    assert!(written.contains(token));
}

#[tokio::test]
async fn no_mail_is_sent_to_a_stranger() {
    let panel = open().await;
    post(&panel, "/password/reset", "email=nobody%40example.test").await;
    assert_eq!(panel.outbox(), []);
}

#[tokio::test]
async fn the_link_sets_a_password_once() {
    let panel = open().await;
    let path = mailed_path(&panel, "alice%40example.test").await;
    let page = get(&panel, &path).await;
    assert!(
        page.text()
            .contains(&format!("<form method=\"post\" action=\"{path}\">"))
    );
    assert!(page.text().contains("name=\"password\"") && page.text().contains("name=\"repasswd\""));
    let done = post(&panel, &path, NEW).await.text();
    assert_eq!(done, "{\"ret\":1,\"msg\":\"\\u91cd\\u7f6e\\u6210\\u529f\"}");
    let again = post(&panel, &path, NEW).await.text();
    assert!(again.starts_with("{\"ret\":0"));
    sign_in(&panel, "email=alice%40example.test&passwd=brand-new-1").await;
    let old = post(&panel, "/auth/login", crate::client::ALICE)
        .await
        .text();
    assert!(old.starts_with("{\"ret\":0"));
}

#[tokio::test]
async fn a_refused_password_leaves_the_link_alive() {
    let panel = open().await;
    let path = mailed_path(&panel, "alice%40example.test").await;
    for form in [
        "password=short&repasswd=short",
        "password=brand-new-1&repasswd=other",
    ] {
        let answer = post(&panel, &path, form).await.text();
        assert!(answer.starts_with("{\"ret\":0"), "{answer}");
    }
    assert!(
        post(&panel, &path, NEW)
            .await
            .text()
            .starts_with("{\"ret\":1")
    );
}

#[tokio::test]
async fn a_link_lives_for_a_day() {
    let panel = open().await;
    panel.stop_clock();
    let late = mailed_path(&panel, "alice%40example.test").await;
    panel.shift_clock(24 * 3600 - 1);
    let early = mailed_path(&panel, "totp%40example.test").await;
    panel.shift_clock(1);
    assert!(
        post(&panel, &late, NEW)
            .await
            .text()
            .starts_with("{\"ret\":0")
    );
    assert!(
        post(&panel, &early, NEW)
            .await
            .text()
            .starts_with("{\"ret\":1")
    );
}

#[tokio::test]
async fn a_new_password_ends_sessions_and_the_second_factor() {
    let panel = open().await;
    let code = panel.totp_code();
    let form = format!("email=totp%40example.test&passwd=totp-pass-1&code={code}");
    let cookies = sign_in(&panel, &form).await;
    assert_eq!(get_as(&panel, "/user", &cookies).await.status, 200);
    let path = mailed_path(&panel, "totp%40example.test").await;
    post(&panel, &path, NEW).await;
    assert_eq!(get_as(&panel, "/user", &cookies).await.status, 302);
    sign_in(&panel, "email=totp%40example.test&passwd=brand-new-1").await;
}
