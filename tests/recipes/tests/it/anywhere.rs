//! The same files in any folder of a server that knows no rule at all.

use e2e::{Site, visit_at};
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

/// Folders of a server, and their paths in addresses.
const FOLDERS: [(&str, &str); 3] = [("", "/"), ("portal", "/portal/"), ("a/b c", "/a/b%20c/")];

#[tokio::test]
async fn the_pages_work_in_any_folder() {
    let panel = local_panel::start(Options::default()).await;
    let panel = panel.expect("the panel starts");
    let server = FileServer::start(&FOLDERS.map(|(folder, _)| folder)).await;
    visit_at(panel, server.origin(), "zh-CN", async |site| {
        for (_, path) in FOLDERS {
            opens_every_file(site, path).await;
            moves_about(site, path).await;
            reads_the_address(site, path).await;
            submits(site, path).await;
        }
        // The settings file and the panel are missing, which is meant.
        site.console().await;
    })
    .await;
}

/// Opens a page by its whole path.
async fn open(site: &Site, path: &str) {
    site.go_to(path).await;
    site.is_alive().await;
}

async fn opens_every_file(site: &Site, path: &str) {
    open(site, path).await;
    site.see_heading("登录").await;
    for (file, heading) in FILES {
        let file = [path, file].concat();
        open(site, &file).await;
        site.see_heading(heading).await;
        site.arrive_at(&file).await;
    }
}

/// Follows links, goes back and forward, and reloads.
async fn moves_about(site: &Site, path: &str) {
    let at = |page: &str| [path, page].concat();
    open(site, path).await;
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
}

async fn reads_the_address(site: &Site, path: &str) {
    let at = |page: &str| [path, page].concat();
    open(site, &at("register.html?code=A%2541%2BB")).await;
    assert_eq!(site.value("code").await, "A%41+B");
    site.choose_language("en").await;
    site.see_heading("Create an account").await;
    site.reload().await;
    site.see_heading("Create an account").await;
    // An address that begins with two slashes would name a host.
    open(site, &["/", path, "login.html"].concat()).await;
    site.arrive_at(&at("login.html")).await;
    site.follow("reset").await;
    site.arrive_at(&at("reset.html")).await;
    site.back().await;
    site.arrive_at(&at("login.html")).await;
}

/// There is no panel here, and the page says so.
async fn submits(site: &Site, path: &str) {
    open(site, &[path, "reset.html"].concat()).await;
    site.type_in("email", "alice@example.test").await;
    site.press().await;
    site.see_notice("The site has run into an error. Try again later.")
        .await;
    site.choose_language("zh-Hans").await;
    site.see_heading("重置密码").await;
}
