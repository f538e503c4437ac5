//! Addresses, history, title and language.

use e2e::{
    Ability::{Console, ControlClick, EarlyScripts},
    Site, visit, visit_in,
};

journeys![
    every_way_leads_into_pages_in_the_root.needs(EarlyScripts),
    every_way_leads_into_pages_in_a_folder.needs(EarlyScripts),
    every_way_leads_into_pages_in_a_folder_with_a_blank
        .everywhere()
        .needs(EarlyScripts),
    every_address_has_its_page,
    links_reload_back_and_forward_work.everywhere(),
    links_and_the_history_work_in_every_folder,
    a_new_page_is_shown_from_its_top.everywhere(),
    a_link_that_is_clicked_with_control_opens_a_tab
        .everywhere()
        .needs(ControlClick),
    links_that_are_no_page_leave_the_app,
    a_server_that_answers_with_another_page_does_not_decide_which_one_is_shown.everywhere(),
    email_and_name_are_prefilled_from_page_to_page_and_no_secret_is,
    a_language_changes_in_place_and_stays_chosen,
    a_broken_settings_file_is_complained_about_and_passed_over.needs(Console),
];

/// Every address of each page, with its heading. `404.html` is shown for every other name.
const WAYS: [(&str, &str); 14] = [
    ("", "登录"),
    ("index.html", "登录"),
    ("login", "登录"),
    ("login.html", "登录"),
    ("login.en.html", "登录"),
    ("register", "注册账户"),
    ("register.zh-Hant.html", "注册账户"),
    ("reset", "重置密码"),
    ("reset.html?lang=zh", "重置密码"),
    ("logout.html", "退出登录"),
    ("logout.zh-Hans.html", "退出登录"),
    ("404.html", "找不到页面"),
    ("404.en.html", "找不到页面"),
    ("nothing", "找不到页面"),
];

/// Keeps the nodes of the page as they are parsed, before any script of the page runs, without those for visitors whose
/// browser does not run `boot.js`.
const KEEP_NODES: &str = "document.addEventListener('readystatechange', () => {
    const nodes = 'main *:not(noscript, .auth-unstarted, .auth-unstarted *)';
    window.parsed ??= [...document.querySelectorAll(nodes)];
})";

/// Returns how many of the nodes were replaced or added.
const REPLACED: &str = "const now = [...document.querySelectorAll('main *')];
    const lost = window.parsed.filter((node) => !now.includes(node));
    return [window.parsed.length > 10, lost.length, now.length - window.parsed.length].join()";

/// Opens every address in a folder. The checks after the journey require an empty console.
async fn every_way_leads_into(base: &str) {
    visit_in(base, async |site| {
        site.run_first(KEEP_NODES).await;
        for (page, heading) in WAYS {
            site.open(page).await;
            site.see_heading(heading).await;
            assert_eq!(site.script(REPLACED).await, "true,0,0", "{page}");
            site.arrive_exactly_at(&[base, page].concat()).await;
            assert_eq!(site.title().await, heading);
        }
    })
    .await;
}

async fn every_way_leads_into_pages_in_the_root() {
    every_way_leads_into("/").await;
}

async fn every_way_leads_into_pages_in_a_folder() {
    every_way_leads_into("/portal/").await;
}

async fn every_way_leads_into_pages_in_a_folder_with_a_blank() {
    every_way_leads_into("/a/b%20c/").await;
}

async fn every_address_has_its_page() {
    visit(async |site| {
        for (page, heading) in [
            ("", "登录"),
            ("login", "登录"),
            ("login.html", "登录"),
            ("index.html", "登录"),
            ("register.html?code=X&lang=zh", "注册账户"),
            ("register", "注册账户"),
            ("reset", "重置密码"),
            ("logout", "退出登录"),
            ("nothing", "找不到页面"),
        ] {
            site.open(page).await;
            site.see_heading(heading).await;
            assert_eq!(site.title().await, heading);
            assert_eq!(
                site.script("return document.querySelectorAll('h1').length")
                    .await,
                1
            );
        }
    })
    .await;
}

async fn links_reload_back_and_forward_work() {
    visit(async |site| {
        site.open("login").await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.arrive_at("/portal/register").await;
        assert_eq!(site.focused().await, "auth-title");
        site.follow("login").await;
        site.see_heading("登录").await;
        site.follow("reset").await;
        site.see_heading("重置密码").await;
        site.back().await;
        site.see_heading("登录").await;
        site.back().await;
        site.see_heading("注册账户").await;
        site.forward().await;
        site.see_heading("登录").await;
        site.reload().await;
        site.see_heading("登录").await;
        site.arrive_at("/portal/login").await;
    })
    .await;
}

/// Follows links, and goes back and forward between them; the page is never loaded again.
async fn moves_about(site: &Site, base: &str) {
    let at = async |page: &str, heading: &str| {
        site.see_heading(heading).await;
        site.arrive_exactly_at(&[base, page].concat()).await;
    };
    site.open("register?code=A%2541%2BB").await;
    site.script("window.isSame = true").await;
    site.follow("login").await;
    at("login", "登录").await;
    site.follow("reset").await;
    at("reset", "重置密码").await;
    site.back().await;
    at("login", "登录").await;
    site.forward().await;
    at("reset", "重置密码").await;
    // The address of this link is that of the page before: it is a new entry all the same.
    site.follow("login").await;
    at("login", "登录").await;
    site.back().await;
    at("reset", "重置密码").await;
    site.back().await;
    at("login", "登录").await;
    site.back().await;
    at("register?code=A%2541%2BB", "注册账户").await;
    site.holds(&[("code", "A%41+B")]).await;
    site.forward().await;
    at("login", "登录").await;
    assert_eq!(site.script("return window.isSame").await, true);
    site.follow("register").await;
    at("register?code=A%2541%2BB", "注册账户").await;
    site.reload().await;
    at("register?code=A%2541%2BB", "注册账户").await;
    assert!(site.script("return window.isSame").await.is_null());
}

async fn links_and_the_history_work_in_every_folder() {
    for base in ["/", "/portal/", "/a/b%20c/"] {
        visit_in(base, async |site| moves_about(site, base).await).await;
    }
}

async fn a_new_page_is_shown_from_its_top() {
    visit(async |site| {
        site.open("login").await;
        site.script("document.body.style.minHeight = '300vh'; scrollTo(0, 200)")
            .await;
        site.waits_for("return scrollY > 0").await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        assert_eq!(site.script("return scrollY").await, 0);
    })
    .await;
}

async fn a_link_that_is_clicked_with_control_opens_a_tab() {
    visit(async |site| {
        site.open("login").await;
        site.click_with_control(".auth-links a[href*='/register']")
            .await;
        assert_eq!(site.tabs().await, 2);
        site.see_heading("登录").await;
        site.arrive_at("/portal/login").await;
    })
    .await;
}

async fn links_that_are_no_page_leave_the_app() {
    visit(async |site| {
        site.set_config(r#"{"brand":{"help":"/portal/check.html"}}"#);
        let help = ".auth-brand-links a[href='/portal/check.html']";
        site.open("login").await;
        site.is_shown(help).await;
        site.click(help).await;
        assert_eq!(site.tabs().await, 2);
        // The same link in the same tab: what is marked as external is loaded.
        site.script("document.querySelector('.auth-brand-links a:not([hidden])').target = ''")
            .await;
        site.click(help).await;
        site.arrive_at("/portal/check.html").await;
        site.is_shown("html[data-done] #report").await;
        // The check provokes errors.
        site.console().await;
    })
    .await;
}

async fn a_server_that_answers_with_another_page_does_not_decide_which_one_is_shown() {
    visit(async |site| {
        let built = |name: &str| {
            let file = std::fs::read_to_string(e2e::pages().join(name));
            file.expect("the page is built")
        };
        site.panel
            .replace("register.html", 404, "text/html", built("404.html"));
        site.open("register").await;
        site.see_heading("注册账户").await;
        site.arrive_at("/portal/register").await;
        site.panel
            .replace("nothing", 200, "text/html", built("index.html"));
        site.open("nothing").await;
        site.see_heading("找不到页面").await;
        site.arrive_at("/portal/nothing").await;
        site.follow("login").await;
        site.see_heading("登录").await;
        site.back().await;
        site.see_heading("找不到页面").await;
        // The browser reports the status of the first page.
        site.console().await;
    })
    .await;
}

async fn email_and_name_are_prefilled_from_page_to_page_and_no_secret_is() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("carol@example.test", "secret-1").await;
        site.follow("reset").await;
        site.see_heading("重置密码").await;
        site.holds(&[("email", "carol@example.test")]).await;
        site.retype("email", "dora@example.test").await;
        site.back().await;
        site.see_heading("登录").await;
        site.holds(&[("email", "dora@example.test"), ("passwd", "")])
            .await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.type_in("name", "朵拉").await;
        site.type_in("passwd", "secret-2").await;
        site.follow("login").await;
        site.see_heading("登录").await;
        site.back().await;
        site.see_heading("注册账户").await;
        let held = [
            ("email", "dora@example.test"),
            ("name", "朵拉"),
            ("passwd", ""),
        ];
        site.holds(&held).await;
        site.reload().await;
        site.holds(&[("email", ""), ("name", "")]).await;
    })
    .await;
}

async fn a_language_changes_in_place_and_stays_chosen() {
    visit(async |site| {
        site.open("login").await;
        site.type_in("email", "half@typed").await;
        site.choose_language("en").await;
        site.see_heading("Log in").await;
        assert_eq!(site.value("email").await, "half@typed");
        assert_eq!(site.title().await, "Log in");
        assert_eq!(
            site.script("return document.documentElement.lang").await,
            "en"
        );
        site.reload().await;
        site.see_heading("Log in").await;
        site.open("login?lang=zh-CN").await;
        site.see_heading("登录").await;
        assert_eq!(
            site.script("return document.documentElement.lang").await,
            "zh-Hans"
        );
        site.choose_language("en").await;
        site.see_heading("Log in").await;
        site.reload().await;
        site.see_heading("Log in").await;
    })
    .await;
}

async fn a_broken_settings_file_is_complained_about_and_passed_over() {
    visit(async |site| {
        site.set_config(r#"{"deadlineSecond":1,"userCentre":7}"#);
        site.open("login").await;
        site.see_in_console("there is no setting called deadlineSecond")
            .await;
        site.see_in_console("userCentre must be a path such as /user")
            .await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}
