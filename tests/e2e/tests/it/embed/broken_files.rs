//! Each file of the element, missing, forbidden, failing, replaced, changed, cut or late.

use e2e::{Ability::Console, BrokenFile, Site, pages, visit};

use super::host::{Host, open_with};

journeys![
    without_its_phrases_the_form_has_those_of_the_script
        .everywhere()
        .needs(Console),
    without_the_phrases_of_another_language_the_form_keeps_its_own,
    without_its_style_sheet_the_form_works,
    a_style_sheet_that_hangs_does_not_hold_the_form_back,
    without_its_program_the_panels_own_page_is_offered.needs(Console),
];

const ENGLISH: &str = "<sspanel-auth id=a></sspanel-auth>";

/// The name of the built style sheet, which follows its content.
fn style() -> String {
    let files = std::fs::read_dir(pages().join("embed")).expect("the folder of the embed");
    let paths = files.flatten().map(|file| file.path());
    let mut sheets = paths.filter(|path| path.extension().is_some_and(|it| it == "css"));
    let sheet = sheets.next().expect("the style sheet is built");
    let name = sheet.file_name().and_then(|name| name.to_str());
    name.expect("it has a name").to_owned()
}

async fn form_works(site: &Site) {
    site.type_login("nobody@example.test", "x").await;
    site.press().await;
    site.waits_for("return document.querySelector('.auth-said, .auth-original') !== null")
        .await;
    site.is_ready().await;
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press().await;
    site.arrive_at("/user").await;
    site.forget_session().await;
}

async fn without_its_phrases_the_form_has_those_of_the_script() {
    visit(async |site| {
        for fault in BrokenFile::ALL {
            // Another line end is still the same list.
            if fault == BrokenFile::Changed {
                continue;
            }
            site.panel.restore_pages();
            fault.happens(&site.panel, ".json");
            open_with(site, ENGLISH).await;
            assert_eq!(site.text("h2").await, "登录");
            assert_eq!(site.text("label[for$=email]").await, "邮箱");
            assert_eq!(
                site.script("return document.querySelector('.auth').lang")
                    .await,
                "zh-Hans"
            );
            site.press().await;
            site.see_remark("email", "请填写邮箱。").await;
            form_works(site).await;
            site.see_in_console("sspanel-auth: embed-en.json").await;
        }
        site.console().await;
    })
    .await;
}

async fn without_the_phrases_of_another_language_the_form_keeps_its_own() {
    visit(async |site| {
        open_with(site, ENGLISH).await;
        site.panel.replace(".json", 403, "text/html", "forbidden");
        site.choose_language("zh-Hant").await;
        site.choose_language("zh-Hans").await;
        site.waits_for("return document.querySelector('h2').textContent === '登录'")
            .await;
        site.console().await;
    })
    .await;
}

async fn without_its_style_sheet_the_form_works() {
    let style = style();
    visit(async |site| {
        for fault in [BrokenFile::Missing, BrokenFile::Page, BrokenFile::Failing] {
            site.panel.restore_pages();
            fault.happens(&site.panel, &style);
            open_with(site, ENGLISH).await;
            form_works(site).await;
        }
        site.console().await;
    })
    .await;
}

async fn a_style_sheet_that_hangs_does_not_hold_the_form_back() {
    let style = style();
    visit(async |site| {
        // The driver would wait for the style sheet.
        let host = Host {
            script: "addEventListener('load', () => document.body.innerHTML = '<sspanel-auth></sspanel-auth>')",
            ..Host::default()
        };
        let gate = BrokenFile::Hanging.happens(&site.panel, &style);
        host.open_early(site).await;
        site.is_shown("[name=email]").await;
        form_works(site).await;
        drop(gate);
        site.console().await;
    })
    .await;
}

async fn without_its_program_the_panels_own_page_is_offered() {
    visit(async |site| {
        let address = [&site.origin, "/auth/login"].concat();
        for fault in [
            BrokenFile::Missing,
            BrokenFile::Forbidden,
            BrokenFile::Failing,
            BrokenFile::Page,
            BrokenFile::Braces,
            BrokenFile::Cut,
        ] {
            site.panel.restore_pages();
            fault.happens(&site.panel, ".wasm");
            let host = Host {
                body: ENGLISH,
                ..Host::default()
            };
            host.open_early(site).await;
            site.is_shown("sspanel-auth a").await;
            assert_eq!(site.text("sspanel-auth a").await, address);
            site.see_in_console("sspanel-auth: the program of the element")
                .await;
        }
        site.console().await;
    })
    .await;
}
