//! The switches of the control page, its state as JSON, and the way to start over.

use local_panel::{Generation, Registration, Switch, UnknownSwitch};
use serde_json::{Value, json};

use super::bodies::{Applicant, Body};
use super::open;
use super::visitor::{ALICE, Visitor};
use crate::client::{get, post};

#[tokio::test]
async fn a_switch_is_set_by_its_form_and_a_wrong_name_changes_nothing() {
    let panel = open(Generation::V2024).await;
    for switch in Switch::ALL {
        let form = |position| format!("switch={switch}&is={position}");
        let wrong = post(&panel, "/_panel/switch", &form("maybe")).await;
        assert_eq!(wrong.status, 400);
        let before = state(&panel).await;
        assert_eq!(before["switches"], json!([]));
        assert_eq!(
            post(&panel, "/_panel/switch", &form("on")).await.status,
            302
        );
        assert_eq!(state(&panel).await["switches"], json!([switch.name()]));
        assert!(get(&panel, "/_panel").await.text().contains(switch.about()));
        assert_eq!(
            post(&panel, "/_panel/switch", &form("off")).await.status,
            302
        );
    }
    let wrong = post(&panel, "/_panel/switch", "switch=x&is=on").await;
    assert_eq!(wrong.status, 400);
    let list = UnknownSwitch.to_string();
    assert_eq!(
        list,
        "switch is one of: email-codes contact broken-mail captcha-offline"
    );
}

#[tokio::test]
async fn the_state_tells_a_program_of_accounts_and_mails() {
    let panel = open(Generation::V2026).await;
    panel.set_switch(Switch::EmailCodes, true);
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    let mut applicant = Applicant::new("new");
    let fields = [("email", applicant.email.clone())];
    visitor.post("/auth/send", &fields).await;
    applicant.code = panel.outbox()[0].code.clone();
    applicant.invitation = panel.seeded().invitation;
    visitor.register(&applicant).await;
    let state = state(&panel).await;
    assert_eq!(state["generation"], "2026");
    assert_eq!(state["registration"], "open");
    let accounts = state["accounts"].as_array().unwrap();
    let account = accounts.last().unwrap();
    assert_eq!(
        (&account["email"], &account["inviter"]),
        (&json!("new@example.test"), &accounts[0]["id"])
    );
    assert_eq!(accounts[0]["inviter"], Value::Null);
    assert_eq!(state["mails"][0]["code"], applicant.code);
    let page = get(&panel, "/_panel").await.text();
    assert!(page.contains(&applicant.code) && page.contains("2026"));
}

#[tokio::test]
async fn starting_over_forgets_accounts_mails_limits_and_settings() {
    let panel = open(Generation::V2026).await;
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    visitor.register(&Applicant::new("new")).await;
    visitor.forget_cookies();
    for _ in 0..3 {
        let token = visitor.mailed_token(ALICE.0).await;
        visitor
            .set_password(&token, "brand-new-1", "brand-new-1")
            .await;
    }
    panel.set_registration(Registration::Closed);
    panel.set_switch(Switch::Contact, true);
    assert_eq!(post(&panel, "/_panel/start-over", "").await.status, 302);
    let state = state(&panel).await;
    assert_eq!(
        (&state["registration"], &state["mails"]),
        (&json!("open"), &json!([]))
    );
    assert_eq!(state["switches"], json!([]));
    let accounts = state["accounts"].as_array().unwrap();
    assert!(
        accounts
            .iter()
            .all(|account| account["email"] != "new@example.test")
    );
    assert_eq!(
        (&accounts[0]["id"], &accounts[0]["email"]),
        (&json!(1), &json!(ALICE.0))
    );
    visitor.log_in(ALICE, "").await;
    assert!(visitor.is_signed_in().await);
    visitor.forget_cookies();
    visitor.mailed_token(ALICE.0).await;
}

async fn state(panel: &local_panel::Panel) -> Value {
    let answer = get(panel, "/_panel/state").await;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    serde_json::from_str(&answer.text()).unwrap()
}
