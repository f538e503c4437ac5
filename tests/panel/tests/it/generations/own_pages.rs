//! The panel's own pages, as far as they differ by generation and settings.

use local_panel::{Generation, Options, Registration, Switch};

use super::bodies::Body;
use super::visitor::Visitor;
use super::{each, is_in, pick};

/// The ids on a page, in their order.
async fn ids(visitor: &mut Visitor<'_>, path: &str) -> String {
    let page = visitor.get(path).await.text();
    let after = page.split(" id=\"").skip(1);
    let ids = after.map(|rest| rest.split('"').next().unwrap());
    ids.collect::<Vec<_>>().join(" ")
}

#[expect(clippy::too_many_lines, reason = "a table of ids")]
#[tokio::test]
async fn the_ids_of_both_forms_are_those_of_the_generation() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let (login, register) = pick(
            generation,
            &[
                (
                    "2018 2019 2021",
                    (
                        "email passwd code login result_ok",
                        "name email passwd repasswd imtype wechat tos reg",
                    ),
                ),
                (
                    "2021.12",
                    (
                        "email passwd code login result_ok",
                        "name email passwd repasswd tos reg",
                    ),
                ),
                (
                    "2022 2023",
                    (
                        "email passwd code login-dashboard",
                        "name email passwd repasswd code tos confirm-register",
                    ),
                ),
                (
                    "2023.7",
                    (
                        "email passwd mfa_code login",
                        "name email passwd repasswd invite_code tos register",
                    ),
                ),
                (
                    "2024 2025",
                    (
                        "email password mfa_code",
                        "name email password confirm_password invite_code tos register",
                    ),
                ),
                (
                    "2026",
                    (
                        "email password webauthnLogin",
                        "name email password confirm_password invite_code tos register",
                    ),
                ),
                (
                    "metron",
                    (
                        "email password 2fa-code remember-me login_submit",
                        "name email passwd repasswd imtype wechat agree register_submit",
                    ),
                ),
            ],
        );
        assert_eq!(ids(&mut visitor, "/auth/login").await, login);
        assert_eq!(ids(&mut visitor, "/auth/register").await, register);
        let page = visitor.get("/auth/register").await.text();
        let has_checkbox = page.contains("<input type=\"checkbox\" id=\"tos\">");
        let is_tabler = is_in(generation, "2022 2023 2023.7 2024 2025 2026");
        assert_eq!(has_checkbox, is_tabler, "{generation}");
        let is_htmx = is_in(generation, "2023.7 2024 2025 2026");
        let has_htmx = page.contains("hx-post=\"/auth/register\"");
        assert_eq!(has_htmx, is_htmx, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn the_registration_page_shows_what_the_operator_has_set() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let email_code = pick(
            generation,
            &[
                ("2018 2019 2021 2021.12 metron", "email_code"),
                ("2022 2023 2023.7 2024 2025 2026", "emailcode"),
            ],
        );
        panel.set_registration(Registration::Invite);
        panel.set_switch(Switch::EmailCodes, true);
        let found = ids(&mut visitor, "/auth/register").await;
        let found: Vec<&str> = found.split(' ').collect();
        let invitation = super::bodies::invitation_name(generation);
        assert!(found.contains(&email_code) && found.contains(&invitation));
        let page = visitor.get("/auth/register").await.text();
        assert!(page.contains("必填"), "{generation}");
        panel.set_registration(Registration::Closed);
        assert_eq!(ids(&mut visitor, "/auth/register").await, "");
        let words = pick(
            generation,
            &[
                (
                    "2018 2019 2021 2021.12 metron",
                    "已停止新用户注册，请联系网站管理员",
                ),
                (
                    "2022 2023 2023.7 2024 2025 2026",
                    "还没有开放注册，过两天再来看看吧",
                ),
            ],
        );
        let page = visitor.get("/auth/register").await.text();
        assert!(page.contains(words), "{generation}");
    })
    .await;
}

#[tokio::test]
async fn a_panel_whose_pages_are_replaced_shows_its_own_on_request() {
    let options = Options {
        is_in_place: true,
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    let mut visitor = Visitor::new(&panel, Generation::V2021, Body::Own);
    let ours = visitor.get("/auth/login").await;
    assert_eq!(ours.header("location"), Some("/portal/login"));
    let own = ids(&mut visitor, "/auth/login?panel-page").await;
    assert_eq!(own, "email passwd code login result_ok");
}
