//! What belongs to the panel gets there whole, and its answers come back whole.

use recipes::{Kind, Mode};

use crate::{Setup, set_up};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const ALICE: &str = "email=alice%40example.test&passwd=alice-pass-1&code=";

on_each_server!(
    a_form_and_the_session_pass_beside_the_panel,
    a_form_and_the_session_pass_in_place_of_its_pages,
);

async fn a_form_and_the_session_pass_beside_the_panel(kind: Kind) {
    passes(&set_up(kind, Mode::Beside).await).await;
}

async fn a_form_and_the_session_pass_in_place_of_its_pages(kind: Kind) {
    passes(&set_up(kind, Mode::InPlace).await).await;
}

async fn passes(setup: &Setup) {
    let form = format!("{ALICE}&more=%E5%B0%8F%2B+%26");
    let answer = setup
        .client
        .send("POST", "/auth/login", &[FORM], &form)
        .await;
    assert_eq!(answer.status, 200);
    assert!(String::from_utf8_lossy(&answer.body).contains(r#""ret":1"#));
    let received = setup.panel.received();
    let [request] = received.as_slice() else {
        unreachable!("one request");
    };
    assert_eq!(
        (request.text(), request.header("content-type")),
        (form, Some(FORM.1))
    );

    let cookies = answer.cookies();
    let session = [("cookie", cookies.as_str())];
    let user = setup.client.send("GET", "/user", &session, "").await;
    assert_eq!(user.status, 200);
    assert!(String::from_utf8_lossy(&user.body).contains("alice@example.test"));
    let stranger = setup.client.get("/user").await;
    assert_eq!(stranger.status, 302);
    assert_eq!(stranger.header("location"), "/auth/login");
}
