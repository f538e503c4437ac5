//! Registration: modes, codes, limits, and two requests at once.

use local_panel::{Options, Panel, Registration};

use crate::client::{get_as, open, post, sign_in};

async fn register(panel: &Panel, name: &str, rest: &str) -> String {
    let form = format!(
        "email={name}%40example.test&name={name}&passwd=new-pass-1&repasswd=new-pass-1\
         &imtype=4&wechat={name}{rest}"
    );
    let answer = post(panel, "/auth/register", &form).await.text();
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    answer["msg"].as_str().unwrap().to_owned()
}

const DONE: &str = "注册成功！正在进入登录界面";

#[tokio::test]
async fn the_three_modes_can_be_changed_while_it_runs() {
    let panel = open().await;
    assert_eq!(register(&panel, "one", "").await, DONE);
    panel.set_registration(Registration::Invite);
    assert_eq!(register(&panel, "two", "").await, "邀请码无效");
    let code = panel.seeded().invitation;
    assert_eq!(
        register(&panel, "two", &format!("&code={code}")).await,
        DONE
    );
    panel.set_registration(Registration::Closed);
    assert_eq!(
        register(&panel, "three", &format!("&code={code}")).await,
        "未开放注册。"
    );
}

#[tokio::test]
async fn every_bad_code_has_its_own_answer() {
    let panel = open().await;
    panel.set_registration(Registration::Invite);
    let seeded = panel.seeded();
    let cases = [
        (seeded.not_vip_code, "邀请人不是VIP"),
        (seeded.spent_code, "邀请人可用邀请次数为0"),
        (seeded.ghost_code, "邀请人不存在"),
        ("NOSUCH00".to_owned(), "邀请码无效"),
        (seeded.invitation.to_lowercase(), DONE),
    ];
    for (code, expected) in cases {
        assert_eq!(
            register(&panel, "new", &format!("&code={code}")).await,
            expected,
            "{code}"
        );
    }
}

#[tokio::test]
async fn an_invitation_is_spent_by_success_alone() {
    let panel = open().await;
    let left = |page: String| {
        let (_, rest) = page
            .split_once("alice@example.test VIP, invitations left: ")
            .unwrap();
        rest.split('<').next().unwrap().to_owned()
    };
    let controls = async || left(get_as(&panel, "/_panel", "").await.text());
    assert_eq!(controls().await, "100");
    let code = format!("&code={}", panel.seeded().invitation);
    assert_eq!(register(&panel, "one", &code).await, DONE);
    assert_eq!(register(&panel, "one", &code).await, "邮箱已经被注册了");
    assert_eq!(controls().await, "99");
}

#[tokio::test]
async fn a_contact_is_taken_for_its_kind_only() {
    let panel = open().await;
    let form = |email: &str, kind: u8| {
        format!(
            "email={email}%40example.test&name=n&passwd=new-pass-1&repasswd=new-pass-1\
             &imtype={kind}&wechat=Alice_QQ"
        )
    };
    let taken = post(&panel, "/auth/register", &form("one", 2)).await.text();
    assert!(taken.starts_with("{\"ret\":0"));
    let free = post(&panel, "/auth/register", &form("one", 3)).await.text();
    assert!(free.starts_with("{\"ret\":1"));
}

#[tokio::test]
async fn a_new_account_is_signed_in_for_an_hour_and_can_sign_in() {
    let panel = open().await;
    panel.stop_clock();
    let form = "email=one%40example.test&name=One&passwd=new-pass-1&repasswd=new-pass-1\
        &imtype=4&wechat=one";
    let cookies = post(&panel, "/auth/register", form).await.cookies();
    assert_eq!(get_as(&panel, "/user", &cookies).await.status, 200);
    panel.shift_clock(3600);
    assert_eq!(get_as(&panel, "/user", &cookies).await.status, 302);
    sign_in(&panel, "email=one%40example.test&passwd=new-pass-1").await;
}

/// The recorded panel makes two accounts of two simultaneous registrations. This one makes one and
/// refuses the other: which of the two a front-end causes is seen in what was received.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_registrations_at_once_make_one_account() {
    let panel = open().await;
    let (one, other) = tokio::join!(register(&panel, "same", ""), register(&panel, "same", ""));
    let mut answers = [one, other];
    answers.sort_unstable();
    assert_eq!(answers, [DONE, "邮箱已经被注册了"]);
    assert_eq!(panel.received().len(), 2);
}

#[tokio::test]
async fn a_panel_without_seed_has_no_accounts() {
    let options = Options {
        seed: false,
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    let answer = post(&panel, "/auth/login", crate::client::ALICE)
        .await
        .text();
    assert_eq!(
        answer,
        "{\"ret\":0,\"msg\":\"\\u90ae\\u7bb1\\u4e0d\\u5b58\\u5728\"}"
    );
}

#[tokio::test]
async fn a_database_file_keeps_accounts_and_sessions() {
    let directory = tempfile::tempdir().unwrap();
    let options = Options {
        database: Some(directory.path().join("panel.sqlite")),
        ..Options::default()
    };
    let panel = local_panel::start(options.clone()).await.unwrap();
    assert_eq!(register(&panel, "kept", "").await, DONE);
    let cookies = sign_in(&panel, crate::client::ALICE).await;
    panel.stop().await;
    let panel = local_panel::start(options).await.unwrap();
    assert_eq!(register(&panel, "kept", "").await, "邮箱已经被注册了");
    assert_eq!(get_as(&panel, "/user", &cookies).await.status, 200);
}
