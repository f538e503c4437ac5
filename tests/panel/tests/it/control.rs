//! The control page and the panel's few pages for guests.

use local_panel::{Fault, Options, Panel};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{FORM, get, open, post, send};

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

/// A host that leads to this machine by its name server, and a page of another origin.
#[tokio::test]
async fn other_hosts_and_other_origins_are_refused_and_change_nothing() {
    let panel = open().await;
    let own = panel.origin().replace("http://", "");
    let port = own.replace("127.0.0.1", "");
    let local = format!("localhost{port}");
    let hosts = [
        "evil.example".to_owned(),
        format!("evil.example{port}"),
        "127.0.0.1".to_owned(),
    ];
    let mut foreign: Vec<String> = hosts.map(|host| format!("Host: {host}")).into();
    foreign.push(format!("Host: {own}\r\nHost: evil.example"));
    foreign.push("X: no host".to_owned());
    for origin in ["http://evil.example", "null", &format!("http://{local}")] {
        foreign.push(format!("Host: {own}\r\nOrigin: {origin}"));
    }
    for head in foreign {
        for line in [
            "GET /_panel",
            "GET /_panel/state",
            "POST /_panel/fault?fault=empty",
        ] {
            let status = status_of(&panel, line, &head).await;
            // HTTP/1.1 without a host, or with two, may already be refused as a bad request.
            assert!([400, 403].contains(&status), "{line} {head}: {status}");
        }
    }
    assert_eq!(panel.fault(), None);
    let head = format!("Host: {local}\r\nOrigin: http://{local}");
    assert_eq!(
        status_of(&panel, "POST /_panel/fault?fault=empty", &head).await,
        302
    );
    assert_eq!(panel.fault(), Some(Fault::Empty));
    // An address with its host in the request line.
    let absolute = format!("Host: {own}");
    let status = status_of(&panel, "GET http://evil.example/_panel", &absolute).await;
    assert_eq!(status, 403);
}

#[tokio::test]
async fn no_page_frames_the_control_page() {
    let panel = open().await;
    let page = get(&panel, "/_panel").await;
    assert_eq!(
        page.header("content-security-policy"),
        Some("frame-ancestors 'none'")
    );
}

#[tokio::test]
async fn a_form_of_the_own_page_is_taken() {
    let panel = open().await;
    let origin = panel.origin();
    let headers = [FORM, ("Origin", origin.as_str())];
    let answer = send(&panel, "POST /_panel/fault", &headers, b"fault=empty").await;
    assert_eq!(answer.unwrap().status, 302);
    assert_eq!(panel.fault(), Some(Fault::Empty));
}

/// The status of a request with exactly these headers.
async fn status_of(panel: &Panel, line: &str, head: &str) -> u16 {
    let address = panel.origin().replace("http://", "");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("{line} HTTP/1.1\r\n{head}\r\nContent-Length: 0\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
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
