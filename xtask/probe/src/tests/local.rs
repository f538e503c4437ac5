//! Every generation of the local panel is recognised over HTTP.

use std::collections::BTreeMap;

use local_panel::{Captcha, Generation, Options, Panel, Registration, Switch, start};

use serde_json::json;

use super::{samples, table};
use crate::fetch::fetch;
use crate::recognise::Report;

/// The HTTP client is blocking, so it runs in a thread of its own.
async fn probe(panel: &Panel) -> Report {
    let origin = panel.origin();
    let probe = move || {
        let table = table();
        table.recognise(&fetch(&origin, &table.requests).unwrap())
    };
    tokio::task::spawn_blocking(probe).await.unwrap()
}

#[tokio::test]
async fn every_generation_is_recognised_with_what_its_operator_has_set() {
    let known: BTreeMap<String, String> = samples("generations");
    for generation in Generation::ALL {
        let name = generation.name();
        let options = Options {
            generation,
            ..Options::default()
        };
        let panel = start(options).await.unwrap();
        let open = probe(&panel).await;
        assert_eq!(open.panel(), known[name], "{name}");
        let is_documented = ["2019", "2021"].contains(&name);
        assert_eq!(open.has_finding("documented"), is_documented, "{name}");
        let passkeys = open.settings.get("passkeys").is_some_and(|it| *it == true);
        assert_eq!(passkeys, name == "2026", "{name}");
        assert!(
            open.has_finding("open") && !open.has_finding("emailCode"),
            "{name}"
        );

        panel.set_switch(Switch::EmailCodes, true);
        panel.set_switch(Switch::Contact, true);
        panel.set_registration(Registration::Invite);
        let invite = probe(&panel).await;
        assert!(
            invite.has_finding("invite") && invite.has_finding("emailCode"),
            "{name}"
        );
        assert_eq!(open.settings["register.emailCode"], "hidden", "{name}");
        assert_eq!(invite.settings["register.emailCode"], "required", "{name}");
        let contact = ["2018", "2019", "2021", "2021.12", "2022"];
        assert_eq!(
            invite.has_finding("contact"),
            contact.contains(&name),
            "{name}"
        );

        panel.set_registration(Registration::Closed);
        let closed = probe(&panel).await;
        assert_eq!(closed.settings["register.open"], false, "{name}");
        assert!(!closed.has_finding("registerHidden"), "{name}");
        assert!(panel.received().is_empty(), "{name}: a form was sent");
    }
}

#[tokio::test]
async fn every_captcha_is_found_where_the_panel_asks_for_it() {
    for generation in Generation::ALL {
        let options = Options {
            generation,
            ..Options::default()
        };
        let panel = start(options).await.unwrap();
        for captcha in Captcha::ALL {
            panel.set_captcha(Some(captcha));
            let report = probe(&panel).await;
            let name = format!("{generation} {captcha}");
            let word = |word| report.has_finding(word);
            if word("captchaUnsupported") {
                assert_eq!(name, "2018 geetest3");
                continue;
            }
            let is_found = word("captcha") || word("captchaOwnKey");
            assert_eq!(
                is_found,
                report.settings.contains_key("captcha.provider"),
                "{name}"
            );
            if is_found {
                let has_reset = !["2018", "2019", "2021", "2021.12"].contains(&generation.name());
                let pages = ["login", "register", "reset"];
                let pages = &pages[..if has_reset { 3 } else { 2 }];
                assert_eq!(report.settings["captcha.pages"], json!(pages), "{name}");
                assert_eq!(
                    report.settings["captcha.provider"],
                    captcha.name(),
                    "{name}"
                );
            }
        }
        assert!(panel.received().is_empty(), "{generation}: a form was sent");
    }
}
