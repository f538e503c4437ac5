//! The operator's self-check: a good set-up has no problem, and a broken one is named.

use std::{fs, path::PathBuf};

use e2e::{Ability, Engine, Fault, Options, Registration, Site, pages, visit, visit_with};
use local_panel::{Generation, Switch};
use serde_json::{Value, json};
use sspanel_auth::config::{Accent, Colour};

journeys![
    a_good_set_up_has_no_problem.everywhere(),
    the_report_can_be_copied_and_holds_no_secret,
    the_login_page_leads_to_it_when_asked_to,
    it_speaks_the_language_of_the_visitor,
    a_wrong_type_and_a_cut_file_are_named,
    missing_and_foreign_pages_are_named,
    a_missing_panel_is_named,
    who_refuses_a_request_is_named,
    a_word_that_the_policy_lacks_is_named,
    the_files_of_the_embed_are_checked,
    a_panel_elsewhere_that_does_not_allow_the_pages_is_named,
    every_generation_is_recognised_and_its_settings_are_offered,
    the_offer_keeps_the_own_settings_and_can_be_taken,
    where_the_panel_cannot_be_seen_nothing_is_offered,
    the_lines_for_a_colour_are_those_of_the_setting,
    the_lines_for_a_theme_are_those_of_the_setting,
];

/// The file of the built pages with this ending.
pub(crate) fn built(ending: &str) -> PathBuf {
    let files = fs::read_dir(pages()).expect("the folder of the pages");
    let mut paths = files.flatten().map(|file| file.path());
    let is_it = |path: &PathBuf| path.to_string_lossy().ends_with(ending);
    paths.find(is_it).expect("the file is built")
}

/// Runs the check in English and gives what it found: states, and names of sentences.
pub(crate) async fn found(site: &Site) -> Vec<(String, String)> {
    site.open_early("check.html?lang=en").await;
    site.is_shown("html[data-done] #report").await;
    let rows = site
        .script(
            "return [...document.querySelectorAll('li')].map(li => [li.dataset.state, li.dataset.word])",
        )
        .await;
    let mut rows: Vec<(String, String)> = serde_json::from_value(rows).expect("pairs of texts");
    if !Engine::current().has(Ability::SecureCookiesOnHttp) {
        // The tests have no https, and the check is right to say so.
        let mut bad = rows.iter_mut().filter(|(state, _)| state == "bad");
        let cookies = bad.find(|(_, word)| word == "cookiesPlain");
        *cookies.expect("it is reported") = ("good".to_owned(), "cookiesGood".to_owned());
    }
    rows
}

/// The names of what was found to be in this state.
pub(crate) fn in_state(found: &[(String, String)], state: &str) -> Vec<String> {
    let of_state = found.iter().filter(|(of, _)| of == state);
    of_state.map(|(_, word)| word.clone()).collect()
}

pub(crate) async fn report(site: &Site) -> String {
    let text = site
        .script("return document.querySelector('#report-text').value")
        .await;
    text.as_str().expect("a text").to_owned()
}

/// Errors that the check itself provokes are no fault of the journey.
pub(crate) async fn overlook_errors(site: &Site) {
    site.console().await;
}

async fn a_good_set_up_has_no_problem() {
    visit(async |site| {
        site.set_config(r#"{"afterRegister":"userCentre"}"#);
        let found = found(site).await;
        assert_eq!(in_state(&found, "bad"), [""; 0]);
        // The tests' panel sends what it is given, and nothing was compressed beforehand.
        assert_eq!(
            in_state(&found, "doubtful"),
            ["uncompressed", "embedClosed"]
        );
        assert_eq!(
            in_state(&found, "good"),
            [
                "pagesGood",
                "shortGood",
                "configGood",
                "typesGood",
                "publishedGood",
                "transformNone",
                "appGood",
                "panelGood",
                "configFits",
                "cookiesGood",
                "clockGood",
                "policyGood"
            ]
        );
        let sent = site.panel.received();
        assert_eq!(sent.len(), 1, "one harmless request");
    })
    .await;
}

async fn the_report_can_be_copied_and_holds_no_secret() {
    visit(async |site| {
        let config = r#"{"panel":"","brand":{"name":"geheim"}}"#;
        site.set_config(config);
        site.open_early("check.html?lang=en&code=SECRET").await;
        site.script("document.cookie = 'key=geheim; Path=/'").await;
        found(site).await;
        let text = report(site).await;
        assert!(text.contains(&site.panel.address_of("")), "{text}");
        assert!(text.contains("[good] Every setting in config.json is valid."));
        assert!(!text.contains("geheim") && !text.contains("SECRET"));
        site.click("#report-copy").await;
        site.is_shown("#report-copied:not(:empty)").await;
    })
    .await;
}

async fn the_login_page_leads_to_it_when_asked_to() {
    visit(async |site| {
        site.open_early("login?check&lang=en").await;
        site.arrive_exactly_at("/portal/check.html?lang=en").await;
        site.see_heading("sspanel-auth self-check").await;
        site.is_shown("html[data-done] #report").await;
    })
    .await;
}

async fn it_speaks_the_language_of_the_visitor() {
    visit(async |site| {
        site.open_early("check.html").await;
        site.see_heading("sspanel-auth 自检").await;
        site.click("a[hreflang=zh-Hant]").await;
        site.see_heading("sspanel-auth 自我檢查").await;
        assert_eq!(site.language().await, "zh-Hant");
        site.click("a[hreflang=en]").await;
        site.see_heading("sspanel-auth self-check").await;
        assert_eq!(site.language().await, "en");
    })
    .await;
    for (language, heading) in [
        ("en-GB", "sspanel-auth self-check"),
        ("zh-TW", "sspanel-auth 自我檢查"),
    ] {
        visit_with(Options::default(), language, async |site| {
            site.open_early("check.html").await;
            site.see_heading(heading).await;
        })
        .await;
    }
}

/// What answers a POST in the place of the panel: a status, a header, and a page.
const REFUSALS: [(u16, &str, &str, &str); 7] = [
    (404, "nginx", "<h1>404 Not Found</h1>", "panelStatus"),
    (502, "nginx", "<h1>502 Bad Gateway</h1>", "panelDown"),
    (
        522,
        "cloudflare",
        "<h1>Connection timed out</h1>",
        "panelBehindCdn",
    ),
    (403, "cloudflare", "<h1>Sorry</h1>", "panelFirewall"),
    (403, "nginx", "<title>网站防火墙</title>", "panelFirewall"),
    (403, "nginx", "<h1>403 Forbidden</h1>", "panelForbidden"),
    (429, "nginx", "", "panelLimit"),
];

async fn who_refuses_a_request_is_named() {
    for (status, server, page, word) in REFUSALS {
        visit(async |site| {
            let answer = json!([page, { "status": status, "headers": { "Server": server } }]);
            let script = format!(
                "const ask = fetch; globalThis.fetch = (url, options = {{}}) =>
                    options.method === 'post' || options.method === 'POST'
                        ? Promise.resolve(new Response(...{answer})) : ask(url, options)"
            );
            site.run_first(&script).await;
            assert_eq!(in_state(&found(site).await, "bad"), [word], "{status}");
        })
        .await;
    }
}

async fn a_word_that_the_policy_lacks_is_named() {
    visit(async |site| {
        let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'self'";
        site.panel
            .set_page_header("login.html", "content-security-policy", policy);
        let found = found(site).await;
        assert_eq!(in_state(&found, "bad"), [""; 0]);
        assert!(in_state(&found, "doubtful").contains(&"policyLacks".to_owned()));
        let text = sentence(site, "policyLacks").await;
        assert!(
            text.contains("'wasm-unsafe-eval'") && text.contains("script-src"),
            "{text}"
        );
    })
    .await;
}

async fn the_files_of_the_embed_are_checked() {
    visit(async |site| {
        for ending in [".js", ".css", ".wasm", ".json"] {
            site.panel
                .set_page_header(ending, "access-control-allow-origin", "*");
        }
        assert!(in_state(&found(site).await, "good").contains(&"embedGood".to_owned()));
        site.panel
            .replace("embed/embed.js", 200, "text/javascript", "changed");
        assert_eq!(in_state(&found(site).await, "bad"), ["fileChanged"]);
        site.panel
            .replace("embed/files.json", 404, "text/html", "gone");
        site.panel
            .replace("embed/embed.js", 404, "text/html", "gone");
        let found = found(site).await;
        assert_eq!(in_state(&found, "bad"), [""; 0]);
        assert!(in_state(&found, "neutral").contains(&"embedNone".to_owned()));
        overlook_errors(site).await;
    })
    .await;
}

async fn a_wrong_type_and_a_cut_file_are_named() {
    visit(async |site| {
        let path = built(".wasm");
        let app = fs::read(&path).expect("the app");
        let name = path.file_name().expect("a name").to_string_lossy();
        site.panel
            .replace(&name, 200, "application/octet-stream", app.clone());
        let wrong_type = found(site).await;
        assert_eq!(in_state(&wrong_type, "bad"), ["typeWrong", "appBad"]);
        site.panel
            .replace(&name, 200, "application/wasm", &app[..1000]);
        assert_eq!(
            in_state(&found(site).await, "bad"),
            ["fileChanged", "appBad"]
        );
        site.panel.replace(&name, 404, "text/html", "gone");
        let missing = found(site).await;
        assert_eq!(in_state(&missing, "bad"), ["fileMissing", "appBad"]);
        overlook_errors(site).await;
    })
    .await;
}

async fn missing_and_foreign_pages_are_named() {
    visit(async |site| {
        site.panel.replace("reset.html", 404, "text/html", "gone");
        site.panel
            .replace("logout.html", 200, "text/html", "<title>Other</title>");
        let found = found(site).await;
        assert_eq!(in_state(&found, "bad"), ["pageMissing", "pageOther"]);
        overlook_errors(site).await;
    })
    .await;
}

async fn a_missing_panel_is_named() {
    visit(async |site| {
        for (fault, word) in [
            (Fault::Http405, "panelStatus"),
            (Fault::Http502, "panelDown"),
            (Fault::Html, "panelPage"),
            (Fault::Cut, "panelSilent"),
        ] {
            site.panel.set_fault(Some(fault));
            assert_eq!(in_state(&found(site).await, "bad"), [word], "{fault}");
        }
        overlook_errors(site).await;
    })
    .await;
}

async fn a_panel_elsewhere_that_does_not_allow_the_pages_is_named() {
    visit(async |site| {
        let config = r#"{"panel":"https://panel.example/"}"#;
        site.set_config(config);
        let found = found(site).await;
        // `panel.example` and the address of this machine are of different sites.
        assert_eq!(in_state(&found, "bad"), ["panelOtherSite", "policyLacks"]);
        overlook_errors(site).await;
    })
    .await;
}

/// The finished `config.json`.
async fn offered(site: &Site) -> Value {
    let text = site
        .script("return document.querySelector('#config-text').value")
        .await;
    serde_json::from_str(text.as_str().expect("a text")).expect("JSON")
}

/// The sentence of a finding.
pub(crate) async fn sentence(site: &Site, word: &str) -> String {
    let script = format!("return document.querySelector('li[data-word={word}] span').textContent");
    let text = site.script(&script).await;
    text.as_str().expect("a text").to_owned()
}

/// The names of generations, and what is said of them.
const PANELS: [(&str, &str, &str); 11] = [
    ("2018", "panel", "2018-01"),
    ("2019", "panel", "2019-05"),
    ("2021", "panel", "2020-08"),
    ("2021.12", "panel", "2021-04"),
    ("2022", "panel", "2022-10"),
    ("2023", "panel", "2022-10"),
    ("2023.7", "panel", "2023-11"),
    ("2024", "panel", "2024-03"),
    ("2025", "panel", "2025-07"),
    ("2026", "panelSince", "2025-08"),
    ("metron", "panelMetron", "Metron"),
];

async fn every_generation_is_recognised_and_its_settings_are_offered() {
    assert_eq!(PANELS.map(|it| it.0), Generation::ALL.map(Generation::name));
    for (generation, (name, word, words)) in Generation::ALL.into_iter().zip(PANELS) {
        let options = Options {
            generation,
            ..Options::default()
        };
        visit_with(options, "en", async |site| {
            found(site).await;
            let text = sentence(site, word).await;
            assert!(text.contains(words), "{name}: {text}");
            let config = offered(site).await;
            let is_documented = ["2019", "2021"].contains(&name);
            let dialect = if is_documented {
                "documented"
            } else {
                "universal"
            };
            assert_eq!(config["dialect"], dialect, "{name}");
            let empty = if name == "2021.12" { "0" } else { "" };
            assert_eq!(config["register"]["emptyInvitation"], empty, "{name}");
            assert_eq!(config["register"]["open"], true, "{name}");
            assert_eq!(config["passkeys"] == true, name == "2026", "{name}");
        })
        .await;
    }
}

async fn the_offer_keeps_the_own_settings_and_can_be_taken() {
    let options = Options {
        generation: Generation::V2024,
        is_in_place: true,
        registration: Registration::Invite,
        switches: vec![Switch::EmailCodes],
        ..Options::default()
    };
    visit_with(options, "en", async |site| {
        // A slip in a key is put right in the offer.
        let config = r#"{"theme":"dark","register":{"contact":"optional"},"brand.name":"Yun"}"#;
        site.set_config(config);
        let found = found(site).await;
        // Without its dialect this panel fails at a login that lacks the names that it knows.
        assert_eq!(
            in_state(&found, "bad"),
            ["configFlat", "panelFails", "dialectWrong"]
        );
        assert!(in_state(&found, "doubtful").contains(&"configDiffers".to_owned()));
        let differences = sentence(site, "configDiffers").await;
        assert!(differences.contains("register.invitation"), "{differences}");
        let config = offered(site).await;
        assert_eq!(config["brand"], json!({ "name": "Yun" }));
        assert_eq!(config["theme"], "dark");
        let register = &config["register"];
        assert_eq!(register["invitation"], "required");
        assert_eq!(register["contact"], "hidden");
        site.is_shown("#config-download[download='config.json'][href^='blob:']")
            .await;
        site.click("#config-copy").await;
        site.is_shown("#config-copied:not(:empty)").await;
    })
    .await;
}

async fn where_the_panel_cannot_be_seen_nothing_is_offered() {
    visit(async |site| {
        let hidden = r#"{"requests":{"login":"/nothing"},"signs":{},"panels":[],"rules":[],"captchas":[],
            "unrecognised":{"finding":{"state":"doubtful","word":"panelHidden"}}}"#;
        site.panel
            .replace("panels.json", 200, "application/json", hidden);
        let found = found(site).await;
        assert!(in_state(&found, "doubtful").contains(&"panelHidden".to_owned()));
        site.is_gone("#config:not([hidden])").await;
    })
    .await;
}

async fn the_lines_for_a_theme_are_those_of_the_setting() {
    visit(async |site| {
        site.set_config(r#"{"theme":"dark"}"#);
        site.open_early("check.html?lang=en").await;
        site.is_shown("html[data-done] #colour-text").await;
        let lines = "return document.querySelector('#colour-text').value.replace(/\\s+/g, ' ')";
        let lines = site.script(lines).await;
        let rule = ":root { color-scheme: dark; --auth-dark: initial; --auth-light: ; } :root { --auth-accent:";
        assert!(lines.as_str().is_some_and(|it| it.starts_with(rule)), "{lines}");
    })
    .await;
}

/// What the app makes of the setting `brand.accent` and what the check writes for `custom.css` is the same.
async fn the_lines_for_a_colour_are_those_of_the_setting() {
    visit(async |site| {
        site.open_early("check.html?lang=en").await;
        site.is_shown("html[data-done] #colour-text").await;
        for colour in [
            "#1d5fd1", "#7a1fa2", "#ffdd00", "#000000", "#ffffff", "#808080", "#0f9d58",
        ] {
            let written = site
                .script(&format!(
                    "const input = document.querySelector('#colour-input');
                     input.value = '{colour}';
                     input.dispatchEvent(new Event('input'));
                     return document.querySelector('#colour-text').value"
                ))
                .await;
            let of_setting = Colour::read(colour).map(|colour| Accent::of(colour).style());
            let plain = |text: &str| text.replace([' ', '\n'], "").replace(";}", "}");
            assert_eq!(
                written.as_str().map(plain),
                of_setting.as_deref().map(plain),
                "{colour}"
            );
        }
    })
    .await;
}
