//! Which address leads to which page.

use recipes::{Kind, Mode};

use crate::set_up;

on_each_server!(
    a_page_is_found_with_and_without_its_ending,
    a_missing_file_gets_an_error_page,
    nothing_around_the_folder_is_reached,
    the_base_without_its_slash_leads_to_it,
    a_page_can_be_asked_for_without_its_body,
    the_pages_take_no_forms,
);

async fn a_page_is_found_with_and_without_its_ending(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for page in ["login", "register", "reset", "logout"] {
        let short = setup.client.get(&format!("/portal/{page}")).await;
        let long = setup
            .client
            .get(&format!("/portal/{page}.html?code=A%2FB"))
            .await;
        let file = std::fs::read(recipes::dist().join(format!("{page}.html")));
        let file = file.expect("the page is packed");
        for answer in [short, long] {
            assert_eq!((answer.status, &answer.body), (200, &file), "{page}");
        }
    }
    for path in ["/portal/?lang=en", "/portal/LICENSE"] {
        assert_eq!(setup.client.get(path).await.status, 200, "{path}");
    }
}

async fn a_missing_file_gets_an_error_page(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let page = std::fs::read(recipes::dist().join("404.html")).expect("the page is packed");
    let missing = [
        "nothing",
        "nothing.html",
        "login/",
        "a/b",
        "old-0123456789abcdef.js",
    ];
    for name in missing {
        let answer = setup.client.get(&format!("/portal/{name}")).await;
        assert_eq!(answer.status, 404, "{name}");
        assert_eq!(answer.body, page, "{name}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{name}");
        assert!(
            answer.header("content-type").starts_with("text/html"),
            "{name}"
        );
    }
}

/// The server's own log lies beside the folder of the pages.
async fn nothing_around_the_folder_is_reached(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for path in ["/portal/..%2flog", "/portal..%2flog", "/portal../log"] {
        let answer = setup.client.get(path).await;
        assert!(
            [400, 404].contains(&answer.status),
            "{path}: {}",
            answer.status
        );
    }
}

async fn the_base_without_its_slash_leads_to_it(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let answer = setup.client.get("/portal").await;
    assert_eq!(answer.status, 301);
    assert_eq!(answer.header("location"), setup.location(kind, "/portal/"));
    // Nor is everything ours that begins alike.
    let other = setup.client.get("/portalx").await;
    assert_eq!(other.status, 404);
    assert_eq!(setup.panel.page_requests(), Vec::<String>::new());
    assert_eq!(other.header("content-security-policy"), "");
}

async fn a_page_can_be_asked_for_without_its_body(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for (path, status) in [("/portal/login", 200), ("/portal/nothing", 404)] {
        let answer = setup.client.send("HEAD", path, &[], "").await;
        assert_eq!((answer.status, answer.body.len()), (status, 0), "{path}");
    }
}

async fn the_pages_take_no_forms(kind: Kind) {
    let setup = set_up(kind, Mode::InPlace).await;
    let answer = setup
        .client
        .send("POST", "/portal/login", &[], "email=a")
        .await;
    assert_eq!(answer.status, 405);
    assert!(setup.panel.received().is_empty());
}
