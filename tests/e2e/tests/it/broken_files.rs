//! Each file of the pages, missing, forbidden, failing, replaced, changed, cut or late: the form works all the same, and
//! the console names the file.

use e2e::{
    Ability::{Console, EarlyScripts},
    BrokenFile, Options, Site, built_name, visit, visit_with,
};

journeys![
    without_the_start_file_the_form_works
        .everywhere()
        .needs(Console),
    without_the_program_the_form_works.needs(Console),
    without_the_late_part_nothing_is_sent
        .everywhere()
        .needs(Console),
    a_file_of_the_app_that_hangs_is_given_up,
    without_the_style_sheet_the_app_works.everywhere(),
    without_files_of_phrases_the_app_speaks_every_language.needs(Console),
    without_the_page_in_another_language_its_file_of_phrases_is_enough.needs(Console),
    phrases_that_a_server_forbids_are_in_the_pages.everywhere(),
    a_browser_of_2017_has_a_form_that_works
        .everywhere()
        .needs(EarlyScripts),
    a_self_check_that_is_gone_is_asked_for_once,
];

const UNKNOWN: &str = "nobody@example.test";

/// A refusal is shown, and a login leads on.
async fn form_works(site: &Site) {
    site.type_login(UNKNOWN, "x").await;
    site.press().await;
    site.waits_for("return document.querySelector('#auth-email-problem .auth-said')?.textContent === '邮箱不存在'")
        .await;
    site.is_ready().await;
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press().await;
    site.arrive_at("/user").await;
    site.forget_session().await;
}

/// The form works without the app, whose file is broken in each way.
async fn works_without(start: &str, end: &str) {
    let file = built_name(start, end);
    visit(async |site| {
        // Browsers differ in whether they start a script that was changed, and keep it: it comes last.
        let (changed, others): (Vec<_>, Vec<_>) = BrokenFile::ALL
            .into_iter()
            .partition(|fault| *fault == BrokenFile::Changed);
        for fault in others {
            site.panel.restore_pages();
            fault.happens(&site.panel, &file);
            site.open_early("login").await;
            site.is_shown("#auth-plain").await;
            site.see_in_console("sspanel-auth: the app does not start")
                .await;
            form_works(site).await;
        }
        for fault in changed {
            site.panel.restore_pages();
            fault.happens(&site.panel, &file);
            site.open_early("login").await;
            form_works(site).await;
        }
        site.console().await;
    })
    .await;
}

async fn without_the_start_file_the_form_works() {
    works_without("start-", ".js").await;
}

async fn without_the_program_the_form_works() {
    works_without("sspanel-auth-", ".wasm").await;
}

async fn without_the_late_part_nothing_is_sent() {
    let file = built_name("late-", ".js");
    let missing = format!("{file}: not loaded");
    for fault in [BrokenFile::Missing, BrokenFile::Failing, BrokenFile::Cut] {
        visit(async |site| {
            fault.happens(&site.panel, &file);
            site.open_early("login").await;
            site.is_shown("#auth-stuck").await;
            site.see_in_console(&missing).await;
            site.type_login(UNKNOWN, "x").await;
            site.press().await;
            site.see_in_console(&missing).await;
            let posts = || site.panel.received().into_iter().filter(|it| it.method == "POST");
            assert_eq!(posts().count(), 0, "{fault:?}");
            site.panel.restore_pages();
            site.press().await;
            site.waits_for("return document.querySelector('#auth-email-problem .auth-said')?.textContent === '邮箱不存在'")
                .await;
            site.is_hidden("#auth-stuck").await;
            assert_eq!(posts().count(), 1, "{fault:?}");
            site.console().await;
        })
        .await;
    }
}

async fn a_file_of_the_app_that_hangs_is_given_up() {
    for (start, end) in [("start-", ".js"), ("sspanel-auth-", ".wasm")] {
        visit(async |site| {
            site.set_config(r#"{"startSeconds":1}"#);
            let _gate = BrokenFile::Hanging.happens(&site.panel, &built_name(start, end));
            site.open_early("login").await;
            site.is_shown("#auth-plain").await;
            form_works(site).await;
            site.console().await;
        })
        .await;
    }
}

async fn without_the_style_sheet_the_app_works() {
    let file = built_name("style-", ".css");
    visit(async |site| {
        for fault in BrokenFile::ALL {
            site.panel.restore_pages();
            fault.happens(&site.panel, &file);
            site.open("login").await;
            form_works(site).await;
        }
        site.console().await;
    })
    .await;
}

async fn without_files_of_phrases_the_app_speaks_every_language() {
    visit(async |site| {
        for fault in BrokenFile::ALL {
            site.panel.restore_pages();
            for tag in ["zh-Hans", "zh-Hant", "en"] {
                let file = built_name(&format!("words-{tag}-"), ".json");
                fault.happens(&site.panel, &file);
            }
            site.open("login").await;
            site.choose_language("en").await;
            site.see_heading("Log in").await;
            // Another line end is still the same list.
            if fault != BrokenFile::Changed {
                site.see_in_console("sspanel-auth: ./words-en").await;
            }
            site.press().await;
            site.see_remark("email", "Enter your email.").await;
            site.choose_language("zh-Hans").await;
            site.see_heading("登录").await;
            form_works(site).await;
        }
        site.console().await;
    })
    .await;
}

async fn without_the_page_in_another_language_its_file_of_phrases_is_enough() {
    visit_with(Options::default(), "en-GB", async |site| {
        for fault in BrokenFile::ALL {
            site.panel.restore_pages();
            fault.happens(&site.panel, "login.en.html");
            site.open("login").await;
            site.see_heading("Log in").await;
            site.press().await;
            site.see_remark("email", "Enter your email.").await;
        }
        site.see_in_console("sspanel-auth: ./login.en.html").await;
        site.console().await;
    })
    .await;
}

async fn phrases_that_a_server_forbids_are_in_the_pages() {
    visit_with(Options::default(), "en-GB", async |site| {
        site.panel.replace(".json", 403, "text/html", "forbidden");
        site.open("login").await;
        site.see_heading("Log in").await;
        assert_eq!(site.title().await, "Log in");
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        site.console().await;
    })
    .await;
}

async fn a_browser_of_2017_has_a_form_that_works() {
    visit(async |site| {
        site.run_first(
            "delete window.AbortController;
             delete window.AbortSignal;
             delete window.WebAssembly;
             delete HTMLScriptElement.prototype.noModule;
             delete Object.fromEntries;
             delete Array.prototype.flat;
             delete Array.prototype.flatMap;
             delete Array.prototype.at;
             delete String.prototype.replaceAll;
             delete String.prototype.matchAll;
             delete String.prototype.trimStart;
             delete String.prototype.trimEnd;
             delete Promise.prototype.finally;
             delete Promise.allSettled;
             delete Element.prototype.replaceChildren;
             delete window.queueMicrotask;
             delete window.structuredClone;
             delete window.globalThis;",
        )
        .await;
        site.open_early("login").await;
        site.is_shown("#auth-plain").await;
        form_works(site).await;
        site.console().await;
    })
    .await;
}

async fn a_self_check_that_is_gone_is_asked_for_once() {
    let asked = |site: &Site| {
        let requests = site.panel.page_requests();
        let checks = requests.iter().filter(|it| it.ends_with("/check.html"));
        checks.count()
    };
    let login = std::fs::read(e2e::pages().join("login.html")).expect("the page can be read");
    visit(async |site| {
        for (count, status) in [(1, 404), (2, 200)] {
            site.panel
                .replace("check.html", status, "text/html", login.clone());
            site.open_early("login?check&lang=zh-Hans").await;
            site.arrive_exactly_at("/portal/check.html?lang=zh-Hans")
                .await;
            site.is_alive().await;
            assert_eq!(asked(site), count);
        }
        site.console().await;
    })
    .await;
}
