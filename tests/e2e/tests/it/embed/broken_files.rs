//! Each file of the element, missing, forbidden, failing, replaced, changed, cut or late.

use e2e::{Ability::Console, BrokenFile, Site, pages, visit};
use serde_json::{Value, json};

use super::host::{Host, open_with};

journeys![
    without_its_phrases_the_form_has_those_of_the_script
        .everywhere()
        .needs(Console),
    without_the_phrases_of_another_language_the_form_keeps_its_own,
    without_its_style_sheet_the_form_works,
    a_style_sheet_that_hangs_does_not_hold_the_form_back,
    phrases_of_another_shape_are_refused.needs(Console),
    without_its_program_the_panels_own_page_is_offered.needs(Console),
    without_program_and_phrases_it_is_said_in_two_languages,
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
            // The form is not shown before its style sheet is there.
            site.waits_for("return document.querySelector('h2').innerText === '登录'")
                .await;
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

/// A list of the right length, but not of texts: it would leave a form without a word.
async fn phrases_of_another_shape_are_refused() {
    visit(async |site| {
        let name = ["embed/", &built_name_of_phrases()].concat();
        let text = std::fs::read_to_string(pages().join(name)).expect("the phrases are built");
        let mut list: Vec<Value> = serde_json::from_str(&text).expect("a list");
        let text_of_that_length = "x".repeat(list.len());
        list[0] = json!(1);
        for wrong in [json!(list), json!(text_of_that_length), json!(["Email"])] {
            site.panel
                .replace(".json", 200, "application/json", wrong.to_string());
            open_with(site, ENGLISH).await;
            assert_eq!(site.text("label[for$=email]").await, "邮箱");
            site.see_in_console("sspanel-auth: embed-en.json").await;
        }
        site.console().await;
    })
    .await;
}

fn built_name_of_phrases() -> String {
    let files = std::fs::read_dir(pages().join("embed")).expect("the folder of the embed");
    let mut names = files
        .flatten()
        .filter_map(|it| it.file_name().into_string().ok());
    let name = names.find(|name| name.starts_with("embed-en-"));
    name.expect("the phrases are built")
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
            let sentence = "This form did not start. Reload this page, or use the site's own page.";
            assert_eq!(site.text("sspanel-auth p").await, sentence);
            let link = "return document.querySelector('sspanel-auth a').href";
            assert_eq!(site.script(link).await, json!(address));
            site.see_in_console("sspanel-auth: the program of the element")
                .await;
        }
        site.console().await;
    })
    .await;
}

async fn without_program_and_phrases_it_is_said_in_two_languages() {
    visit(async |site| {
        for suffix in [".wasm", ".json"] {
            site.panel.replace(suffix, 404, "text/html", "gone");
        }
        let host = Host {
            body: ENGLISH,
            ..Host::default()
        };
        host.open_early(site).await;
        site.is_shown("sspanel-auth [lang=en] a").await;
        let lines =
            "return [...document.querySelectorAll('sspanel-auth p')].map((it) => it.textContent)";
        let expected = json!([
            "表单没有启动。请重新打开这个网页，或使用本站自带的页面。",
            "This form did not start. Reload this page, or use the site's own page.",
        ]);
        assert_eq!(site.script(lines).await, expected);
        site.console().await;
    })
    .await;
}
