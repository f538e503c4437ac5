//! Invitations: what is said about each kind of code, in open registration and by invitation only.

use local_panel::{Generation, Panel, Registration};

use super::bodies::{self, Applicant, Body, invitation_name};
use super::visitor::{Visitor, assert_success, refusal};
use super::{each, each_with_both_bodies, pick};

const DONE: &str = "注册成功！正在进入登录界面";

/// What is said about an invitation; empty for a success.
async fn about(panel: &Panel, generation: Generation, code: &str) -> String {
    let mut visitor = Visitor::new(panel, generation, Body::Own);
    let name = format!("new{}", panel.received().len());
    let mut fields = bodies::register(generation, Body::Own, &Applicant::new(&name));
    let field = invitation_name(generation);
    let invitation = fields.iter_mut().find(|(name, _)| *name == field).unwrap();
    invitation.1 = code.to_owned();
    let answer = visitor.post("/auth/register", &fields).await;
    if answer.text().is_empty() || answer.text().starts_with("{\"ret\":1") {
        return String::new();
    }
    refusal(generation, &answer)
}

/// What is said about no code and about an unknown one: in open registration, and by invitation only.
fn about_missing_owner(generation: Generation) -> [(&'static str, &'static str); 2] {
    let asks_always = "目前注册模式为邀请注册，请填写邀请码，然后重试";
    let invalid = "邀请码无效";
    let none = [
        ("2018 2019 2021 metron", ("", invalid)),
        ("2021.12", (asks_always, asks_always)),
        ("2022", ("", "注册需要填写邀请码")),
        ("2023 2023.7 2024 2025 2026", ("", "邀请码不能为空")),
    ];
    let unknown = [
        ("2018 2019 2021 2021.12 metron", ("", invalid)),
        ("2022", ("", "这个邀请码不存在")),
        ("2023 2023.7 2024 2025 2026", (invalid, invalid)),
    ];
    [pick(generation, &none), pick(generation, &unknown)]
}

/// What is said about the code of an account that is gone, that has none left, and that is no VIP.
fn about_owner(generation: Generation) -> [&'static str; 3] {
    let old = ["邀请人不存在", "邀请人可用邀请次数为0", "邀请人不是VIP"];
    let rows = [
        ("2018 2019 2021 2021.12 metron", old),
        ("2022", ["邀请码已失效", "邀请码不可用", ""]),
        ("2023", ["邀请码无效", "邀请码无效", ""]),
        ("2023.7 2024 2025 2026", ["邀请码无效", "", ""]),
    ];
    pick(generation, &rows)
}

#[tokio::test]
async fn an_invitation_is_judged_as_in_its_generation() {
    each(async |generation, panel| {
        let seeded = panel.seeded();
        let [none, unknown] = about_missing_owner(generation);
        let [gone, spent, not_vip] = about_owner(generation);
        let cases = [
            ("", none),
            ("0", unknown),
            ("NOSUCH00", unknown),
            (&seeded.ghost_code, (gone, gone)),
            (&seeded.spent_code, (spent, spent)),
            (&seeded.not_vip_code, (not_vip, not_vip)),
        ];
        for (code, (open, by_invitation)) in cases {
            panel.set_registration(Registration::Open);
            let said = about(&panel, generation, code).await;
            assert_eq!(said, open, "{generation}, open: {code:?}");
            panel.set_registration(Registration::Invite);
            let said = about(&panel, generation, code).await;
            assert_eq!(said, by_invitation, "{generation}, invite: {code:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_good_invitation_is_taken_by_every_mode_that_is_open() {
    each_with_both_bodies(async |generation, panel, body| {
        for mode in [Registration::Open, Registration::Invite] {
            panel.set_registration(mode);
            let mut visitor = Visitor::new(&panel, generation, body);
            let mut applicant = Applicant::new(mode.name());
            applicant.invitation = panel.seeded().invitation;
            let answer = visitor.register(&applicant).await;
            assert_success(generation, &answer, DONE, "");
        }
    })
    .await;
}
