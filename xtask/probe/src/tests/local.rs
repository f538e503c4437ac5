//! Every generation of the local panel is recognised over HTTP.

use std::collections::BTreeMap;

use local_panel::{Generation, Options, Panel, Registration, Switch, start};

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
