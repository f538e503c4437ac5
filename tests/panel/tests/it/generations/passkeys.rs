//! Passkeys and security keys, of panels that have them. Signatures are made by the tests in browsers, and for the table of
//! generations.

use data_encoding::BASE64URL_NOPAD as BASE64URL;
use local_panel::Generation;
use serde_json::{Value, json};

use super::bodies::Body;
use super::visitor::{ALICE, TOTP, Visitor};
use super::{each, open};
use crate::client::Answer;

fn body(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text()).unwrap()
}

fn message(answer: &Answer) -> String {
    assert_eq!(answer.status, 200);
    let body = body(answer);
    assert_eq!(body["ret"], 0);
    body["msg"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn only_the_newest_panels_have_the_paths() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        for path in ["/auth/webauthn", "/auth/fido"] {
            let is_there = visitor.get(path).await.status == 200;
            assert_eq!(is_there, generation == Generation::V2026, "{generation}");
        }
    })
    .await;
}

#[tokio::test]
async fn options_have_a_new_challenge_each_time_and_no_ids() {
    let panel = open(Generation::V2026).await;
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    let mut challenges = Vec::new();
    for _ in 0..2 {
        let options = body(&visitor.get("/auth/webauthn").await);
        let challenge = options["challenge"].as_str().unwrap().to_owned();
        assert_eq!(BASE64URL.decode(challenge.as_bytes()).unwrap().len(), 32);
        challenges.push(challenge);
        let rest = (
            &options["rpId"],
            &options["userVerification"],
            &options["timeout"],
        );
        assert_eq!(
            rest,
            (&json!("localhost"), &json!("required"), &json!(30000))
        );
        assert!(options.get("allowCredentials").is_none());
    }
    assert_ne!(challenges[0], challenges[1]);
}

#[tokio::test]
async fn an_unknown_key_and_a_wrong_signature_are_refused() {
    let panel = open(Generation::V2026).await;
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    let key = panel.add_passkey(ALICE.0).unwrap();
    let options = body(&visitor.get("/auth/webauthn").await);
    let client = json!({
        "type": "webauthn.get", "challenge": options["challenge"], "origin": "https://localhost",
    });
    let response = json!({
        "clientDataJSON": BASE64URL.encode(client.to_string().as_bytes()),
        "authenticatorData": BASE64URL.encode(&[0; 37]),
        "signature": BASE64URL.encode(&[0; 70]),
    });
    for (id, answer) in [(&b"unknown"[..], "设备未注册"), (&key.id, "验证失败")] {
        let credential = json!({ "rawId": BASE64URL.encode(id), "response": response });
        let refused = visitor.post_json("/auth/webauthn", &credential).await;
        assert_eq!(message(&refused), answer);
        assert!(!visitor.is_signed_in().await);
    }
    assert_eq!(panel.add_passkey("unknown@example.test"), None);
}

#[tokio::test]
async fn keys_of_an_account_are_named_only_while_its_second_step_is_pending() {
    let panel = open(Generation::V2026).await;
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    let expired = visitor.get("/auth/fido").await;
    assert_eq!(message(&expired), "登录会话已过期");
    assert_eq!(expired.header("hx-redirect"), Some("/auth/login"));

    visitor.log_in(TOTP, "").await;
    let options = body(&visitor.get("/auth/fido").await);
    assert_eq!(
        options["allowCredentials"],
        json!([]),
        "it has a code alone"
    );
    assert_eq!(options["userVerification"], "discouraged");

    let key = panel.add_security_key(ALICE.0).unwrap();
    visitor.log_in(ALICE, "").await;
    assert!(!visitor.is_signed_in().await, "a key is a second factor");
    let options = body(&visitor.get("/auth/fido").await);
    let ids = options["allowCredentials"].as_array().unwrap();
    assert_eq!(ids.len(), 1);
    assert_eq!(ids[0]["id"], BASE64URL.encode(&key.id));

    panel.stop_clock();
    panel.shift_clock(301);
    let late = visitor.post_json("/auth/fido", &json!({})).await;
    assert_eq!(message(&late), "登录会话已过期");
}
