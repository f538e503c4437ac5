//! The self-check names what happens to pages, files and answers on the way.

use std::fs;

use e2e::{Fault, visit};
use serde_json::json;

use crate::check::{built, found, in_state, overlook_errors, report, sentence};

journeys![
    a_page_that_was_changed_on_the_way_is_named_with_the_cause,
    a_file_that_was_changed_on_the_way_is_named_with_the_cause,
    a_rule_against_json_is_named,
    what_the_headers_say_is_named,
    an_answer_is_one_in_any_order,
    a_panel_that_wants_a_captcha_is_named,
    a_challenge_before_the_panel_is_named,
    each_fault_has_the_line_to_change,
];

fn page(name: &str) -> String {
    fs::read_to_string(built(name)).expect("the page")
}

/// The page as a simple minifier leaves it.
fn minified(page: &str) -> String {
    let mut parts = page.split("<!");
    let first = parts.next().expect("a page").to_owned();
    parts.fold(first, |page, part| match part.split_once('>') {
        Some((declaration, rest)) if !declaration.eq_ignore_ascii_case("doctype html") => {
            page + rest
        }
        _ => page + "<!" + part,
    })
}

async fn a_page_that_was_changed_on_the_way_is_named_with_the_cause() {
    visit(async |site| {
        let login = page("login.html");
        let rocket = login.replace("<script ", "<script type=\"3c0ea1b2d4f60718-module\" ");
        let extended = login.replace("</body>", "<script src=/cdn-cgi/beacon.js></script></body>");
        let commented = login.replace("</body>", "<!-- cached copy --></body>");
        for (html, state, word) in [
            (minified(&login), "bad", "pageMinified"),
            (rocket, "bad", "pageRocket"),
            (extended, "doubtful", "pageScripts"),
            (commented, "doubtful", "pageChanged"),
        ] {
            assert_ne!(html, login, "{word}");
            site.panel.replace("login.html", 200, "text/html", html);
            let found = found(site).await;
            let words = in_state(&found, state);
            assert!(words.contains(&word.to_owned()), "{word}: {found:?}");
            let named = sentence(site, word).await;
            assert!(
                named.contains("login.html") && !named.contains("reset.html"),
                "{named}"
            );
        }
        let wrapper = "<html><body><script>document.write(decrypt('8a7b'))</script></body></html>";
        site.panel.replace("login.html", 200, "text/html", wrapper);
        let found = found(site).await;
        assert!(
            in_state(&found, "bad").contains(&"pageWrapped".to_owned()),
            "{found:?}"
        );
        assert!(sentence(site, "pageWrapped").await.contains("SafeLine"));
        overlook_errors(site).await;
    })
    .await;
}

async fn a_file_that_was_changed_on_the_way_is_named_with_the_cause() {
    visit(async |site| {
        let script = fs::read_to_string(built("check-words-en.js")).expect("the script");
        let upload = script.replace('\n', "\r\n");
        for (body, word) in [
            (upload, "fileLineEnds"),
            (script + "\n// added\n", "fileChanged"),
        ] {
            site.panel
                .replace("check-words-en.js", 200, "text/javascript", body);
            let found = found(site).await;
            assert!(
                in_state(&found, "bad").contains(&word.to_owned()),
                "{found:?}"
            );
        }
        let packed = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
        site.panel.restore_pages();
        site.panel.replace("icon.svg", 200, "image/svg+xml", packed);
        assert_eq!(in_state(&found(site).await, "bad"), ["compressedTwice"]);
        overlook_errors(site).await;
    })
    .await;
}

async fn a_rule_against_json_is_named() {
    visit(async |site| {
        for name in ["panels.json", "panel-words.json", "config.schema.json"] {
            site.panel.replace(name, 403, "text/html", "403 Forbidden");
        }
        let found = found(site).await;
        assert!(
            in_state(&found, "bad").contains(&"jsonForbidden".to_owned()),
            "{found:?}"
        );
        let named = sentence(site, "jsonForbidden").await;
        assert!(
            named.contains("403") && named.contains("*.json") && named.contains("panels.json"),
            "{named}"
        );
        site.panel
            .replace(".json", 403, "text/html", "403 Forbidden");
        let found = self::found(site).await;
        assert!(
            in_state(&found, "bad").contains(&"jsonForbidden".to_owned()),
            "{found:?}"
        );
        overlook_errors(site).await;
    })
    .await;
}

async fn what_the_headers_say_is_named() {
    visit(async |site| {
        let header = |suffix, name, value| site.panel.set_page_header(suffix, name, value);
        header(".html", "cache-control", "no-cache");
        header(
            ".html",
            "strict-transport-security",
            "max-age=31536000; includeSubDomains",
        );
        let found_all = found(site).await;
        let doubtful = in_state(&found_all, "doubtful");
        assert!(
            doubtful.contains(&"transformable".to_owned()),
            "{found_all:?}"
        );
        assert!(doubtful.contains(&"hstsBelow".to_owned()), "{found_all:?}");
        header(".html", "strict-transport-security", "max-age=31536000");
        let neutral = in_state(&found(site).await, "neutral");
        assert!(neutral.contains(&"hsts".to_owned()), "{neutral:?}");
        assert!(sentence(site, "hsts").await.contains("every port"));
        header("reset.html", "cf-mitigated", "challenge");
        assert_eq!(in_state(&found(site).await, "bad"), ["challenge"]);
    })
    .await;
}

async fn an_answer_is_one_in_any_order() {
    visit(async |site| {
        for answer in [
            r#"{"msg":"\u90ae\u7bb1","ret":0}"#,
            r#"{"msg":"a } b { c","data":{"x":[1]},"ret":0}"#,
            "<br />\n<b>Notice</b>: x {y}\n{\"msg\":\"\",\"ret\":0}<script>f({})</script>",
            "{ret: 1}",
        ] {
            site.panel.answer_once(answer);
            let found = found(site).await;
            let good = in_state(&found, "good");
            assert!(
                good.contains(&"panelGood".to_owned()),
                "{answer}: {found:?}"
            );
        }
        for other in ["<script>var a = {b: {}};</script>", "[]", r#"{"code":0}"#] {
            site.panel.answer_once(other);
            let found = found(site).await;
            assert_eq!(in_state(&found, "bad"), ["panelPage"], "{other}");
        }
    })
    .await;
}

async fn a_panel_that_wants_a_captcha_is_named() {
    visit(async |site| {
        for message in [
            "系统无法接受您的验证结果，请刷新页面后重试。",
            "请点击按钮进行验证",
            "验证码错误",
        ] {
            site.panel
                .answer_once(json!({ "ret": 0, "msg": message }).to_string());
            let found = found(site).await;
            assert_eq!(in_state(&found, "bad"), ["panelCaptcha"], "{message}");
        }
    })
    .await;
}

async fn a_challenge_before_the_panel_is_named() {
    visit(async |site| {
        site.panel.set_fault(Some(Fault::Challenge));
        assert_eq!(in_state(&found(site).await, "bad"), ["panelChallenge"]);
        overlook_errors(site).await;
    })
    .await;
}

async fn each_fault_has_the_line_to_change() {
    visit(async |site| {
        let lines = async || -> Vec<String> {
            let lines = "return [...document.querySelectorAll('li[data-word=transformable] code')].map(it => it.textContent)";
            serde_json::from_value(site.script(lines).await).expect("texts")
        };
        site.panel.set_page_header(".html", "cache-control", "no-cache");
        found(site).await;
        let all = lines().await;
        for server in ["nginx: add_header", "Apache: Header", "Caddy: header /portal/*"] {
            assert!(all.iter().any(|line| line.starts_with(server)), "{all:?}");
        }
        site.panel.set_page_header(".html", "server", "openresty");
        found(site).await;
        let own = lines().await;
        assert!(matches!(own.as_slice(), [line] if line.starts_with("nginx: ")), "{own:?}");
        assert!(report(site).await.contains(&own[0]));
    })
    .await;
}
