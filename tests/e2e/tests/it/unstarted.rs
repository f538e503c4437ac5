//! A page whose `boot.js` does not run: a sentence says what to do, and no press leads to the panel's JSON.

use e2e::{
    Ability::{DevTools, LayoutShifts},
    BrokenFile, Site, built_name, pages, visit,
};

journeys![
    a_page_without_its_script_says_so_and_stays.everywhere(),
    the_sentence_is_there_however_the_script_is_broken,
    the_sentence_moves_nothing_and_hides_no_link
        .everywhere()
        .needs(LayoutShifts),
    a_reload_without_the_script_stays_as_well.everywhere(),
    a_script_that_comes_late_makes_the_form_work.everywhere(),
    an_ordinary_visitor_never_sees_the_sentence.everywhere(),
    the_app_finds_nothing_of_it.everywhere(),
    without_scripts_the_button_makes_the_documented_request.needs(DevTools),
    a_page_that_is_opened_from_a_disk_asks_for_a_web_server.everywhere(),
];

const SENTENCE: &str = ".auth-unstarted__text";
const UNSTARTED: &str =
    "页面没有完整加载，按钮不能用。请重新打开，或换个网络、浏览器，也可以用本站自带的页面。";
const IS_SEEN: &str = "const it = document.querySelector('.auth-unstarted__text');
    return it !== null && getComputedStyle(it).visibility === 'visible'";

fn boot() -> String {
    built_name("boot-", ".js")
}

/// Presses the button, and Enter in each field: the page stays, and nothing is sent.
async fn press_in_vain(site: &Site) {
    let address = site.address().await;
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press_enter("email").await;
    site.press_enter("passwd").await;
    site.script(
        "const button = document.querySelector('button:not(noscript *)');
         button.click();
         button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));",
    )
    .await;
    site.waits_for(IS_SEEN).await;
    assert_eq!(site.address().await, address);
    site.holds(&[("email", "alice@example.test"), ("passwd", "alice-pass-1")])
        .await;
    assert!(site.received().is_empty());
}

async fn a_page_without_its_script_says_so_and_stays() {
    visit(async |site| {
        site.panel.replace(&boot(), 404, "text/html", "gone");
        site.open_early("login").await;
        assert_eq!(site.script(IS_SEEN).await, false, "not at once");
        press_in_vain(site).await;
        assert_eq!(site.text(SENTENCE).await, UNSTARTED);
        let links = "return [...document.querySelectorAll('.auth-unstarted a')]
            .map((it) => it.getAttribute('href')).join()";
        assert_eq!(site.script(links).await, ",/auth/login?panel-page");
        site.panel.restore_pages();
        site.click(".auth-unstarted a").await;
        site.is_alive().await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        site.console().await;
    })
    .await;
}

async fn the_sentence_is_there_however_the_script_is_broken() {
    visit(async |site| {
        for fault in BrokenFile::ALL {
            site.panel.restore_pages();
            fault.happens(&site.panel, &boot());
            for page in ["login", "register", "reset", "logout"] {
                site.open_early(page).await;
                site.waits_for(IS_SEEN).await;
            }
        }
        site.console().await;
    })
    .await;
}

async fn the_sentence_moves_nothing_and_hides_no_link() {
    visit(async |site| {
        site.panel.replace(&boot(), 404, "text/html", "gone");
        for page in ["login", "register.en.html", "reset", "logout.en.html"] {
            site.open_early(page).await;
            site.script(
                "window.moves = 0;
                 new PerformanceObserver((list) => {
                     window.moves += list.getEntries().length;
                 }).observe({ type: 'layout-shift' });",
            )
            .await;
            site.waits_for(IS_SEEN).await;
            let hidden = "const box = document.querySelector('.auth-unstarted__text').getBoundingClientRect();
                return [...document.querySelectorAll('.auth-links a, .auth-input')].filter((it) => {
                    const range = document.createRange();
                    range.selectNodeContents(it);
                    const { top, bottom } = it.matches('a') ? range.getBoundingClientRect() : it.getBoundingClientRect();
                    return top < box.bottom && bottom > box.top;
                }).map((it) => it.outerHTML).join()";
            assert_eq!(site.script(hidden).await, "", "{page}");
            let frames = "return new Promise((done) => requestAnimationFrame(
                () => requestAnimationFrame(() => done(window.moves))))";
            assert_eq!(site.script(frames).await, 0, "{page}");
        }
        site.console().await;
    })
    .await;
}

async fn a_reload_without_the_script_stays_as_well() {
    visit(async |site| {
        site.open("login").await;
        site.panel.replace(&boot(), 404, "text/html", "gone");
        // The file has another address, as after an update.
        let page = std::fs::read_to_string(pages().join("login.html")).expect("the page is read");
        let page = page.replace(&boot(), "boot-0000000000000000.js");
        site.panel.replace("login.html", 200, "text/html", page);
        site.driver.refresh().await.expect("the page reloads");
        press_in_vain(site).await;
        site.console().await;
    })
    .await;
}

async fn a_script_that_comes_late_makes_the_form_work() {
    visit(async |site| {
        // The driver waits for scripts of the page, but not for one that a proxy loads later.
        let page = std::fs::read_to_string(pages().join("login.html")).expect("the page is read");
        let later = page.replacen("<script src=", "<script type=\"text/later\" src=", 1);
        assert_ne!(later, page);
        site.panel.replace("login.html", 200, "text/html", later);
        site.open_early("login").await;
        press_in_vain(site).await;
        site.script(
            "const { src, integrity } = document.querySelector('script[type]');
             document.head.append(Object.assign(document.createElement('script'), { src, integrity }));",
        )
        .await;
        site.is_alive().await;
        site.is_gone(SENTENCE).await;
        site.press().await;
        site.arrive_at("/user").await;
        // The browser has noticed that its preloads were not used for long.
        site.console().await;
    })
    .await;
}

async fn an_ordinary_visitor_never_sees_the_sentence() {
    visit(async |site| {
        let start = site.panel.close(".wasm");
        site.open_early("login").await;
        site.is_gone(".auth-unstarted").await;
        assert_eq!(
            site.script("return document.querySelectorAll('.auth noscript').length")
                .await,
            0
        );
        start.open();
        site.is_alive().await;
    })
    .await;
}

async fn the_app_finds_nothing_of_it() {
    visit(async |site| {
        for page in ["login", "register", "reset", "logout"] {
            site.open(page).await;
            let rest = "return document.querySelectorAll(
                '.auth-unstarted, .auth noscript, [formmethod], .auth-button:disabled').length";
            assert_eq!(site.script(rest).await, 0, "{page}");
        }
    })
    .await;
}

async fn without_scripts_the_button_makes_the_documented_request() {
    visit(async |site| {
        let switch = "Emulation.setScriptExecutionDisabled";
        for (page, path) in [
            ("login", "/auth/login"),
            ("reset", "/password/reset"),
            ("logout", "/logout"),
        ] {
            site.command(switch, serde_json::json!({ "value": true }))
                .await;
            site.open_early(page).await;
            if page == "login" {
                site.type_in("email", "alice@example.test").await;
                site.type_in("passwd", "alice-pass-1").await;
            }
            // The first button that can be seen.
            site.click("noscript .auth-button").await;
            site.arrive_at(path).await;
            site.forget_session().await;
            site.command(switch, serde_json::json!({ "value": false }))
                .await;
        }
        assert_eq!(
            site.received()[0],
            "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code="
        );
    })
    .await;
}

async fn a_page_that_is_opened_from_a_disk_asks_for_a_web_server() {
    visit(async |site| {
        let page = pages().join("login.html");
        let page = page.canonicalize().expect("the page is there");
        site.driver
            .goto(format!("file://{}", page.display()))
            .await
            .expect("the page opens");
        site.waits_for(
            "const it = document.querySelector('.auth-unstarted__file');
             return getComputedStyle(it).display !== 'none' && it.textContent.includes('http')",
        )
        .await;
        site.console().await;
        site.open("login").await;
    })
    .await;
}
