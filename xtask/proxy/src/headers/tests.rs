//! What each header becomes on the other side.

use super::*;

fn panel() -> Address {
    "https://panel.example".parse().unwrap()
}

fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
    let parse = |(name, value): &(&'static str, &str)| {
        (HeaderName::from_static(name), value.parse().unwrap())
    };
    lines.iter().map(parse).collect()
}

#[test]
fn a_request_speaks_of_the_panels_own_address() {
    let mut request = headers(&[
        ("host", "127.0.0.1:8788"),
        ("origin", "http://127.0.0.1:8788"),
        ("referer", "http://127.0.0.1:8788/portal/login?code=a"),
        ("cookie", "uid=1; key=2"),
        ("x-requested-with", "XMLHttpRequest"),
    ]);
    towards_panel(&mut request, &panel());
    let expected = headers(&[
        ("origin", "https://panel.example"),
        ("referer", "https://panel.example/portal/login?code=a"),
        ("cookie", "uid=1; key=2"),
        ("x-requested-with", "XMLHttpRequest"),
    ]);
    assert_eq!(request, expected);
}

#[test]
fn what_comes_from_elsewhere_still_does() {
    for origin in [
        "null",
        "https://elsewhere.example",
        "http://127.0.0.1:87880",
    ] {
        let mut request = headers(&[("host", "127.0.0.1:8788"), ("origin", origin)]);
        towards_panel(&mut request, &panel());
        assert_eq!(request, headers(&[("origin", origin)]));
    }
}

#[test]
fn headers_of_one_connection_end_with_it() {
    let lines = [
        ("connection", "close, X-Only-Here"),
        ("x-only-here", "1"),
        ("keep-alive", "timeout=5"),
        ("te", "trailers"),
        ("transfer-encoding", "chunked"),
        ("upgrade", "h2c"),
        ("accept", "*/*"),
    ];
    let mut request = headers(&lines);
    towards_panel(&mut request, &panel());
    assert_eq!(request, headers(&[("accept", "*/*")]));
    let mut answer = headers(&lines);
    towards_browser(&mut answer, &panel());
    assert_eq!(answer, headers(&[("accept", "*/*")]));
}

#[test]
fn every_cookie_is_kept_and_none_is_tied_to_another_address() {
    let cookies = [
        (
            "uid=1; Domain=panel.example; Path=/; Secure; HttpOnly; SameSite=Lax",
            "uid=1; Path=/; HttpOnly; SameSite=Lax",
        ),
        (
            "key=2; expires=Tue, 24 Nov 2026 08:00:00 GMT; secure",
            "key=2; expires=Tue, 24 Nov 2026 08:00:00 GMT",
        ),
        ("a=3; SameSite=None; Secure; Partitioned", "a=3"),
        ("secure=domain=x", "secure=domain=x"),
    ];
    let mut answer = headers(&cookies.map(|(before, _)| ("set-cookie", before)));
    towards_browser(&mut answer, &panel());
    assert_eq!(
        answer,
        headers(&cookies.map(|(_, after)| ("set-cookie", after)))
    );
}

#[test]
fn a_cookie_that_is_not_text_passes() {
    let cookie = HeaderValue::from_bytes(b"name=\xe4\xbd\xa0; Secure").unwrap();
    assert_eq!(own_cookie(&cookie).as_bytes(), b"name=\xe4\xbd\xa0");
}

#[test]
fn only_redirects_within_the_panel_change() {
    for (before, after) in [
        ("https://panel.example/user", "/user"),
        ("https://panel.example", "/"),
        ("https://panel.example?a", "/?a"),
        ("/user", "/user"),
        ("login", "login"),
        ("https://elsewhere.example/", "https://elsewhere.example/"),
    ] {
        let mut answer = headers(&[("location", before)]);
        towards_browser(&mut answer, &panel());
        assert_eq!(answer, headers(&[("location", after)]));
    }
}
