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
    a_deeper_address_leads_to_the_pages,
    an_odd_spelling_leads_to_the_usual_address,
    no_redirect_names_the_host_that_was_asked_for,
    the_panel_has_every_other_spelling,
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
        "old-0123456789abcdef.js",
        "embed/old-0123456789abcdef.js",
    ];
    for name in missing {
        let answer = setup.client.get(&format!("/portal/{name}")).await;
        assert_eq!(answer.status, 404, "{name}");
        assert_eq!(answer.body, page, "{name}");
        assert_eq!(
            answer.header("cache-control"),
            "no-cache, no-transform",
            "{name}"
        );
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
    assert_eq!(answer.header("location"), "/portal/");
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

async fn a_deeper_address_leads_to_the_pages(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for path in [
        "a/b",
        "login/",
        "login/x.php",
        "a/b/c.html",
        "embed/",
        "embed/x",
        "recipes/",
        "a/b?lang=en",
    ] {
        let answer = setup.client.get(&format!("/portal/{path}")).await;
        assert_eq!(answer.status, 302, "{path}");
        let query = path.split_once('?').map_or("", |(_, query)| query);
        let location = answer.header("location");
        assert_eq!(
            location.trim_end_matches('?'),
            ["/portal/", if query.is_empty() { "" } else { "?" }, query].concat(),
            "{path}"
        );
    }
    // An operator's own folder is there.
    std::fs::create_dir(setup.server.pages().join("img")).expect("a folder");
    std::fs::write(setup.server.pages().join("img/logo.png"), "png").expect("a file");
    let answer = setup.client.get("/portal/img/logo.png").await;
    assert_eq!(
        (answer.status, answer.header("content-type").as_str()),
        (200, "image/png")
    );
}

/// The links of a page at such an address would lead to another host.
async fn an_odd_spelling_leads_to_the_usual_address(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    for (path, location) in [
        ("//portal/login", "/portal/login"),
        (
            "/portal//register?code=A%2FB",
            "/portal/register?code=A%2FB",
        ),
        ("//portal/", "/portal/"),
    ] {
        let answer = setup.client.get(path).await;
        assert_eq!(answer.status, 302, "{path}");
        assert_eq!(
            answer.header("location").trim_end_matches('?'),
            location,
            "{path}"
        );
    }
    let origin = setup.server.origin();
    let host = origin.trim_start_matches("http://");
    for path in [
        "//evil.example/..%2fportal/login",
        "/portal/evil.example/..%2Flogin",
        "/portal/x%5clogin",
    ] {
        let head = setup
            .client
            .raw(&format!(
                "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
            ))
            .await;
        let status = head.split(' ').nth(1).unwrap_or_default();
        let is_led = status == "302" && head.contains("\r\nlocation: /portal/");
        assert!(is_led || ["400", "404"].contains(&status), "{path}: {head}");
    }
}

async fn no_redirect_names_the_host_that_was_asked_for(kind: Kind) {
    let setup = set_up(kind, Mode::InPlace).await;
    let host = [("host", "evil.example")];
    for path in [
        "/portal",
        "/portal/embed",
        "/portal/a/b",
        "//portal/login",
        "/auth/login",
        "/password/reset",
        "/auth/register?code=A",
    ] {
        let answer = setup.client.send("GET", path, &host, "").await;
        let location = answer.header("location");
        let is_own = location.starts_with('/') && !location.starts_with("//");
        // Caddy has no site of that name.
        assert!(
            is_own || (location.is_empty() && answer.status != 302),
            "{path}: {location}"
        );
    }
}

/// Paths of panels differ by case.
async fn the_panel_has_every_other_spelling(kind: Kind) {
    let setup = set_up(kind, Mode::InPlace).await;
    for path in ["/PORTAL/login", "/Portal"] {
        let answer = setup.client.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("content-security-policy"), "", "{path}");
    }
}
