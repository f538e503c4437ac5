//! Gates: what waits at one, and what passes.

use std::cell::Cell;

use local_panel::{Fault, Gate};

use crate::client::{get, open, post};
use crate::faults::{TRUTH, login};
use crate::pages::{build, serve};

/// Sends a request, does something else, opens the gate, and gives the answer, which must not come before.
async fn held<Answer>(
    gate: Gate,
    request: impl Future<Output = Answer>,
    meanwhile: impl AsyncFnOnce(&Gate),
) -> Answer {
    let is_open = Cell::new(false);
    let request = async {
        let answer = request.await;
        assert!(is_open.get(), "the gate held nothing back");
        answer
    };
    let rest = async {
        meanwhile(&gate).await;
        is_open.set(true);
        gate.open();
    };
    tokio::join!(request, rest).0
}

async fn until(is_true: impl Fn() -> bool) {
    while !is_true() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_file_waits_until_its_gate_is_opened_and_others_do_not() {
    let directory = build();
    let panel = serve(directory.path(), "/portal/").await;
    let meanwhile = async |gate: &Gate| {
        until(|| gate.holds()).await;
        assert_eq!(panel.page_requests(), ["/portal/boot.js"]);
        assert_eq!(get(&panel, "/portal/style.css").await.text(), "css");
    };
    let request = get(&panel, "/portal/boot.js");
    let answer = held(panel.close(".js"), request, meanwhile).await;
    assert_eq!(answer.text(), "boot");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(get(&panel, "/portal/boot.js").await.text(), "boot");
}

#[tokio::test]
async fn the_work_of_a_held_request_is_done() {
    let panel = open().await;
    let meanwhile = async |_: &Gate| {
        until(|| panel.outbox().len() == 1).await;
        assert_eq!(login(&panel).await.unwrap().text(), TRUTH);
        assert_eq!(panel.received().len(), 2);
    };
    let request = post(&panel, "/password/reset", "email=alice%40example.test");
    let answer = held(panel.close("/password/reset"), request, meanwhile).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn an_answer_that_is_a_fault_waits_as_well() {
    let panel = open().await;
    panel.set_fault_once(Fault::Http502);
    let meanwhile = async |_: &Gate| {
        until(|| panel.received().len() == 1).await;
        assert_eq!(get(&panel, "/globalconfig").await.status, 200);
    };
    let answer = held(panel.close("/auth/login"), login(&panel), meanwhile).await;
    assert_eq!(answer.unwrap().status, 502);
}

#[tokio::test]
async fn of_two_gates_for_a_path_both_are_to_be_opened_and_a_dropped_one_is_open() {
    let panel = open().await;
    let first = panel.close("/auth/login");
    let meanwhile = async |_: &Gate| {
        until(|| panel.received().len() == 1).await;
        drop(first);
        assert_eq!(get(&panel, "/globalconfig").await.status, 200);
    };
    let answer = held(panel.close("/login"), login(&panel), meanwhile).await;
    assert_eq!(answer.unwrap().text(), TRUTH);
}
