//! The control page and the panel's few pages for guests.

use local_panel::{Fault, Options};

use crate::client::{get, open, post};

#[tokio::test]
async fn the_control_page_shows_faults_accounts_codes_and_mails() {
    let panel = open().await;
    post(&panel, "/password/reset", "email=alice%40example.test").await;
    let page = get(&panel, "/_panel").await.text();
    for fault in Fault::ALL {
        assert!(page.contains(&format!("value=\"{fault}\"")), "{fault}");
    }
    let seeded = panel.seeded();
    for text in [
        seeded.account.password,
        seeded.totp.secret,
        seeded.invitation,
    ] {
        assert!(page.contains(&text), "{text}");
    }
    assert!(page.contains(&panel.outbox()[0].link));
}

#[tokio::test]
async fn the_fault_is_set_and_cleared_by_its_form() {
    let panel = open().await;
    let steps = [
        ("fault=empty", Some(Fault::Empty)),
        ("fault=none", None),
        ("fault=html&requests=1", Some(Fault::Html)),
    ];
    for (form, expected) in steps {
        assert_eq!(post(&panel, "/_panel/fault", form).await.status, 302);
        assert_eq!(panel.fault(), expected, "{form}");
    }
    post(&panel, "/auth/login", "").await;
    assert_eq!(panel.fault(), None);
    assert_eq!(
        post(&panel, "/_panel/fault", "fault=nonsense").await.status,
        400
    );
}

#[tokio::test]
async fn the_registration_mode_is_set_by_its_form() {
    let panel = open().await;
    assert_eq!(
        post(&panel, "/_panel/registration", "mode=closed")
            .await
            .status,
        302
    );
    assert!(
        get(&panel, "/globalconfig")
            .await
            .text()
            .contains("\"register_mode\":\"close\"")
    );
    assert_eq!(
        post(&panel, "/_panel/registration", "mode=nonsense")
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn guests_are_led_to_the_pages_at_the_base() {
    let directory = tempfile::tempdir().unwrap();
    let options = Options {
        pages: Some(directory.path().to_owned()),
        base: "x".to_owned(),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    for path in ["/", "/auth/login", "/auth/register", "/password/reset"] {
        let page = get(&panel, path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.text().contains("href=\"/x/login\""), "{path}");
    }
    assert_eq!(
        panel.address_of("login"),
        format!("{}/x/login", panel.origin())
    );
}
