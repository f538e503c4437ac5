//! The same files in any folder of a server that knows no rule at all.

use e2e::visit_at;
use local_panel::Options;
use recipes::FileServer;

/// Every file that a page is in, with its heading.
const FILES: [(&str, &str); 8] = [
    ("index.html", "登录"),
    ("login.html", "登录"),
    ("login.en.html", "登录"),
    ("register.zh-Hant.html", "注册账户"),
    ("reset.html", "重置密码"),
    ("logout.html", "退出登录"),
    ("404.html", "找不到页面"),
    ("404.zh-Hant.html", "找不到页面"),
];

/// Opens, follows links, goes back and forward, reloads and submits, with the pages in `base`, which
/// is `path` in the address.
async fn works_in(base: &str, path: &str) {
    let panel = local_panel::start(Options::default()).await;
    let panel = panel.expect("the panel starts");
    let server = FileServer::start(base).await;
    visit_at(panel, server.origin(), "zh-CN", async |site| {
        let at = |page: &str| [path, page].concat();
        site.go_to(path).await;
        site.is_alive().await;
        site.see_heading("登录").await;
        for (file, heading) in FILES {
            site.go_to(&at(file)).await;
            site.is_alive().await;
            site.see_heading(heading).await;
            site.arrive_at(&at(file)).await;
        }
        site.go_to(path).await;
        site.is_alive().await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.arrive_at(&at("register.html")).await;
        site.reload().await;
        site.see_heading("注册账户").await;
        site.follow("login").await;
        site.arrive_at(&at("login.html")).await;
        site.follow("reset").await;
        site.see_heading("重置密码").await;
        site.back().await;
        site.see_heading("登录").await;
        site.forward().await;
        site.see_heading("重置密码").await;
        site.go_to(&at("register.html?code=A%2541%2BB")).await;
        site.is_alive().await;
        assert_eq!(site.value("code").await, "A%41+B");
        site.speak("en").await;
        site.see_heading("Create an account").await;
        site.reload().await;
        site.see_heading("Create an account").await;
        // An address that begins with two slashes would name a host.
        site.go_to(&["/", path, "login.html"].concat()).await;
        site.is_alive().await;
        site.arrive_at(&at("login.html")).await;
        site.follow("reset").await;
        site.arrive_at(&at("reset.html")).await;
        site.back().await;
        site.arrive_at(&at("login.html")).await;
        // There is no panel here, and the visitor is told so.
        site.go_to(&at("reset.html")).await;
        site.is_alive().await;
        site.type_in("email", "alice@example.test").await;
        site.press().await;
        site.see_notice("The site has run into an error. Try again later.")
            .await;
        // The settings file and the panel are missing, which is meant.
        site.console().await;
    })
    .await;
}

#[tokio::test]
async fn in_the_root() {
    works_in("", "/").await;
}

#[tokio::test]
async fn in_a_folder() {
    works_in("portal", "/portal/").await;
}

#[tokio::test]
async fn in_a_deep_folder_with_a_space() {
    works_in("a/b c", "/a/b%20c/").await;
}
