//! The self-check of `config.json`: each fault is named, with its place and with what was meant.

use std::fs;

use e2e::visit;

use crate::check::{built, found, in_state, overlook_errors, report, sentence};

journeys![
    wrong_settings_are_named,
    settings_that_are_built_in_are_checked_instead_of_the_file,
    a_broken_settings_file_is_named_with_the_place,
    a_slip_in_a_key_is_understood,
    allowed_values_and_meanings_are_in_the_language_of_the_visitor,
    a_settings_file_that_blocks_every_login_is_red,
    a_user_centre_that_is_not_there_is_red,
    wrong_languages_are_named_one_by_one,
    a_file_of_phrases_that_is_in_order_is_good,
    a_file_of_phrases_that_does_not_arrive_is_red,
    faults_of_a_file_of_phrases_are_named,
];

async fn wrong_settings_are_named() {
    visit(async |site| {
        let config = r#"{"theme":"pink","brand":{"logo":"javascript:x","colour":1},"panel":""}"#;
        site.set_config(config);
        let found = found(site).await;
        assert_eq!(
            in_state(&found, "bad"),
            ["configWrong", "configWrong", "configUnknown"]
        );
        let text = report(site).await;
        for key in ["theme", "brand.logo", "brand.colour"] {
            assert!(text.contains(key), "{key}: {text}");
        }
        assert!(!text.contains("javascript:"), "no value: {text}");
    })
    .await;
}

async fn settings_that_are_built_in_are_checked_instead_of_the_file() {
    visit(async |site| {
        let login = fs::read_to_string(built("login.html")).expect("the page");
        let built_in = r#"<meta name="auth-config" content='{"theme":"pink"}'><title>"#;
        let login = login.replacen("<title>", built_in, 1);
        site.panel.replace("login.html", 200, "text/html", login);
        site.set_config("{");
        let found = found(site).await;
        assert_eq!(in_state(&found, "bad"), ["configWrong"]);
        assert!(in_state(&found, "neutral").contains(&"configBuiltIn".to_owned()));
    })
    .await;
}

async fn a_broken_settings_file_is_named_with_the_place() {
    visit(async |site| {
        for (body, word, place) in [
            ("[]", "configBroken", ""),
            ("{", "jsonEnd", "line 1, column 2"),
            (
                "{\n  \"theme\": \"dark\",\n}",
                "jsonTrailingComma",
                "line 2, column 18",
            ),
            (
                "{\n  // \u{6df1}\u{8272}\n}",
                "jsonComment",
                "line 2, column 3",
            ),
            (
                "{\"theme\": \u{201c}dark\u{201d}}",
                "jsonQuote",
                "line 1, column 11",
            ),
            (
                "{\"theme\"\u{ff1a} \"dark\"}",
                "jsonWide",
                "line 1, column 9",
            ),
            ("{\"a\": 1\n\"b\": 2}", "jsonComma", "line 1, column 8"),
            ("{theme: 1}", "jsonName", "line 1, column 2"),
        ] {
            site.set_config(body);
            assert_eq!(in_state(&found(site).await, "bad"), [word], "{body}");
            let text = sentence(site, word).await;
            assert!(text.contains(place), "{text}");
        }
        // GBK: the file is JSON, but its texts are not what was meant.
        let name = b"{\"brand\": {\"name\": \"\xbb\xfa\xb3\xa1\"}}";
        site.panel
            .replace("config.json", 200, "application/json", name.as_slice());
        assert_eq!(in_state(&found(site).await, "bad"), ["jsonEncoding"]);
        let text = sentence(site, "jsonEncoding").await;
        assert!(text.contains("line 1, column 21"), "{text}");
        site.panel
            .replace("config.json", 200, "text/html", "<!doctype html>");
        let found = found(site).await;
        assert!(in_state(&found, "doubtful").contains(&"configPage".to_owned()));
    })
    .await;
}

async fn a_slip_in_a_key_is_understood() {
    visit(async |site| {
        for (config, word, said) in [
            (r#"{"userCenter":"/user"}"#, "configMeant", "userCentre"),
            (
                r#"{"brand.name":"A"}"#,
                "configFlat",
                r#""brand": { "name": … }"#,
            ),
            (
                r#"{"brandName":"A"}"#,
                "configMeant",
                r#""brand": { "name": … }"#,
            ),
            (r#"{"captain":"A"}"#, "configUnknown", "captain"),
        ] {
            site.set_config(config);
            assert_eq!(in_state(&found(site).await, "bad"), [word], "{config}");
            let text = sentence(site, word).await;
            assert!(text.contains(said), "{text}");
        }
    })
    .await;
}

async fn allowed_values_and_meanings_are_in_the_language_of_the_visitor() {
    visit(async |site| {
        site.set_config(r#"{"theme":"pink"}"#);
        for (language, meaning) in [
            ("zh-Hans", "跟随用户的系统"),
            ("zh-Hant", "跟隨使用者的系統"),
            ("en", "the theme of the visitor's system"),
        ] {
            site.open_early(&format!("check.html?lang={language}"))
                .await;
            site.is_shown("html[data-done] #report").await;
            let text = sentence(site, "configWrong").await;
            assert!(text.contains(r#""system", "light", "dark""#), "{text}");
            assert!(text.contains(meaning), "{text}");
            let others = ["跟随用户", "跟隨使用者", "visitor's"];
            let shown = others.iter().filter(|part| text.contains(**part));
            assert_eq!(shown.count(), 1, "{text}");
        }
    })
    .await;
}

async fn a_settings_file_that_blocks_every_login_is_red() {
    visit(async |site| {
        site.set_config(r#"{"panel": "https://panel.example","#);
        assert_eq!(
            in_state(&found(site).await, "bad"),
            ["jsonEnd", "configBlocks"]
        );
        site.panel.replace("config.json", 503, "text/html", "busy");
        assert_eq!(in_state(&found(site).await, "bad"), ["configUnreadable"]);
        // The pages use the defaults then.
        site.panel.replace("config.json", 403, "text/html", "no");
        let found = found(site).await;
        assert_eq!(in_state(&found, "bad"), [""; 0]);
        assert!(in_state(&found, "doubtful").contains(&"configForbidden".to_owned()));
        overlook_errors(site).await;
    })
    .await;
}

async fn a_user_centre_that_is_not_there_is_red() {
    visit(async |site| {
        site.set_config(r#"{"userCentre":"/nowhere"}"#);
        assert_eq!(in_state(&found(site).await, "bad"), ["userCentreNone"]);
        overlook_errors(site).await;
    })
    .await;
}

/// One language of the operator, and other members.
fn with_vietnamese(others: &str) -> String {
    format!(
        r#"{{"moreLanguages":[{{"tag":"vi","name":"Tiếng Việt","phrases":"phrases-vi.json"}}]{others}}}"#
    )
}

async fn wrong_languages_are_named_one_by_one() {
    visit(async |site| {
        site.panel
            .replace("phrases-vi.json", 200, "application/json", "{}");
        site.set_config(
            r#"{"moreLanguages":[
                {"tag":"vi","name":"Tiếng Việt","phrases":"phrases-vi.json"},
                {"tag":"de","name":"Deutsch"},
                {"tag":"zh-HK","name":"廣東話","phrases":"hk.json"},
                {"tag":"VI","name":"Việt","phrases":"vi.json"}],
                "languages":["en","fr","vi"]}"#,
        );
        let faults = in_state(&found(site).await, "bad");
        let expected = [
            "languageWrong",
            "languageTaken",
            "languageTaken",
            "languageUnknown",
        ];
        assert_eq!(faults, expected);
        let text = sentence(site, "languageWrong").await;
        assert!(
            text.contains("entry 2") && text.contains(r#""tag":"vi""#),
            "{text}"
        );
        let text = sentence(site, "languageUnknown").await;
        assert!(text.contains("languages names fr"), "{text}");
        assert!(text.contains("zh-Hant, en, vi"), "{text}");
        site.set_config(&with_vietnamese(r#","language":"fa""#));
        assert_eq!(in_state(&found(site).await, "bad"), ["languageUnknown"]);
        site.set_config(&with_vietnamese(r#","languages":["en"]"#));
        let found = found(site).await;
        assert!(in_state(&found, "doubtful").contains(&"languageUnused".to_owned()));
    })
    .await;
}

async fn a_file_of_phrases_that_is_in_order_is_good() {
    visit(async |site| {
        // The example is a whole file, in English.
        let example = fs::read_to_string(built("phrases.example.json")).expect("the example");
        site.set_config(&with_vietnamese(
            r#","languages":["vi","en"],"language":"vi""#,
        ));
        let replace = |text: &str| {
            site.panel
                .replace("phrases-vi.json", 200, "application/json", text);
        };
        replace(&example);
        let of_example = found(site).await;
        assert_eq!(in_state(&of_example, "bad"), [""; 0]);
        let good = in_state(&of_example, "good");
        assert!(
            good.contains(&"configGood".to_owned()) && good.contains(&"phrasesGood".to_owned())
        );
        assert!(!in_state(&of_example, "neutral").contains(&"phrasesEnglish".to_owned()));
        // A part of it is in order, too: the rest is in English, which is no fault.
        replace(r#"{"general":{"email":"Thư","password":""}}"#);
        let of_part = found(site).await;
        assert_eq!(in_state(&of_part, "bad"), [""; 0]);
        assert!(in_state(&of_part, "neutral").contains(&"phrasesEnglish".to_owned()));
        let text = sentence(site, "phrasesEnglish").await;
        assert!(
            text.contains("general.language, general.password, general.newPassword"),
            "{text}"
        );
        assert!(sentence(site, "phrasesGood").await.contains(": 1 phrases"));
    })
    .await;
}

async fn a_file_of_phrases_that_does_not_arrive_is_red() {
    visit(async |site| {
        site.set_config(&with_vietnamese(""));
        assert_eq!(in_state(&found(site).await, "bad"), ["phrasesMissing"]);
        assert!(sentence(site, "phrasesMissing").await.contains("HTTP 404"));
        overlook_errors(site).await;
        for (body, word, said) in [
            ("<!doctype html>", "phrasesPage", "vi"),
            ("[]", "phrasesBroken", "phrases-vi.json"),
            (
                "{\"general\": {\n  \"email\": \"Thư\",\n}}",
                "jsonTrailingComma",
                "phrases-vi.json, line 2, column 17",
            ),
        ] {
            site.panel
                .replace("phrases-vi.json", 200, "application/json", body);
            assert_eq!(in_state(&found(site).await, "bad"), [word], "{body}");
            let text = sentence(site, word).await;
            assert!(text.contains(said), "{text}");
        }
    })
    .await;
}

async fn faults_of_a_file_of_phrases_are_named() {
    visit(async |site| {
        site.set_config(&with_vietnamese(""));
        site.panel.replace(
            "phrases-vi.json",
            200,
            "application/json",
            r#"{"general":{"emial":"Thư","repeat":7,"codeLostReset":"Mất rồi.","zzzzzzzz":"?"},
                "general.password":"Mật khẩu","status":"?",
                "panel":{"wrongPair":"Sai. [reset:Đặt lại].","emailTaken":"Hãy [login:đăng nhập]."}}"#,
        );
        let faults = in_state(&found(site).await, "bad");
        assert_eq!(
            faults,
            ["phrasesUnknown", "phrasesMeant", "phrasesNoText", "phrasesLinks"]
        );
        for (word, said) in [
            ("phrasesUnknown", "general.zzzzzzzz"),
            ("phrasesMeant", r#"general.emial → "general": { "email": … }"#),
            ("phrasesMeant", r#"general.password → "general": { "password": … }"#),
            ("phrasesNoText", "general.repeat, status"),
            ("phrasesLinks", "general.codeLostReset: [reset:…]"),
            ("phrasesLinks", "panel.emailTaken: [login:…], [reset:…]"),
        ] {
            let text = sentence(site, word).await;
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!sentence(site, "phrasesLinks").await.contains("wrongPair"));
        for language in ["zh-Hans", "zh-Hant"] {
            site.open_early(&format!("check.html?lang={language}")).await;
            site.is_shown("html[data-done] #report").await;
            let text = sentence(site, "phrasesLinks").await;
            assert!(text.contains("panel.emailTaken: [login:…]"), "{text}");
        }
    })
    .await;
}
