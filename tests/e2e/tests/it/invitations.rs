//! Invitation links.

use e2e::{Options, Registration, visit, visit_with};

journeys![
    an_invitation_link_keeps_its_code_until_it_is_removed,
    a_code_is_decoded_once_and_sent_as_it_is_shown,
    a_refused_code_stays_until_it_is_removed_and_then_stays_away,
    an_invited_visitor_registers_with_the_code_of_the_link,
];

async fn an_invitation_link_keeps_its_code_until_it_is_removed() {
    visit(async |site| {
        site.open("register?code=VIP0GOOD").await;
        assert_eq!(site.value("code").await, "VIP0GOOD");
        site.press().await;
        site.see_problem("email", "请填写邮箱。").await;
        assert_eq!(site.value("code").await, "VIP0GOOD");
        site.choose_language("en").await;
        site.see_heading("Create an account").await;
        assert_eq!(site.value("code").await, "VIP0GOOD");
        site.reload().await;
        assert_eq!(site.value("code").await, "VIP0GOOD");
        site.follow("login").await;
        site.see_heading("Log in").await;
        site.follow("register").await;
        site.see_heading("Create an account").await;
        assert_eq!(site.value("code").await, "VIP0GOOD");

        site.type_in("name", "kept").await;
        site.click(".auth-link--quiet").await;
        assert_eq!(site.value("code").await, "");
        assert_eq!(site.value("name").await, "kept");
        site.reload().await;
        assert_eq!(site.value("code").await, "");
    })
    .await;
}

async fn a_code_is_decoded_once_and_sent_as_it_is_shown() {
    visit(async |site| {
        site.open("register?code=A%2541%2B1").await;
        assert_eq!(site.value("code").await, "A%41+1");
        site.type_account("frank@example.test", "frank").await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        let received = site.received().concat();
        let start = "POST /auth/register code=A%2541%2B1&email=";
        assert!(received.starts_with(start), "{received}");
    })
    .await;
}

async fn a_refused_code_stays_until_it_is_removed_and_then_stays_away() {
    let options = Options {
        registration: Registration::Invite,
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        let spent = site.panel.seeded().spent_code;
        site.open(&format!("register?code={spent}")).await;
        site.type_account("gina@example.test", "gina").await;
        site.press().await;
        site.see_refusal("code", "邀请人可用邀请次数为0", "请换一个邀请码。")
            .await;
        site.holds(&[("code", &spent), ("passwd", "brand-new-1")])
            .await;

        site.click(".auth-link--quiet").await;
        site.arrive_exactly_at("/portal/register").await;
        site.follow("login").await;
        site.see_heading("登录").await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.arrive_exactly_at("/portal/register").await;
        assert_eq!(site.value("code").await, "");
        site.is_gone(".auth-link--quiet").await;
    })
    .await;
}

async fn an_invited_visitor_registers_with_the_code_of_the_link() {
    let options = Options {
        registration: Registration::Invite,
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        site.open("register?code=VIP0GOOD&lang=en").await;
        site.see_heading("Create an account").await;
        site.type_account("hugo@example.test", "hugo").await;
        site.press_enter("wechat").await;
        site.arrive_exactly_at("/portal/login").await;
        let line = "POST /auth/register code=VIP0GOOD&email=hugo%40example.test\
                    &name=%E5%B0%8F%E6%98%8E&passwd=brand-new-1&repasswd=brand-new-1\
                    &imtype=4&wechat=hugo";
        assert_eq!(site.received(), [line]);
    })
    .await;
}
