//! The panels that the local one plays, over HTTP.

use std::collections::BTreeMap;

use local_panel::{Generation, Options, Panel, Registration, Switch, start};

use super::{samples, table};
use crate::ask::ask;
use crate::judge::Verdict;

/// Asking waits, so it has a thread of its own.
async fn look_at(panel: &Panel) -> Verdict {
    let origin = panel.origin();
    let look = move || {
        let table = table();
        table.judge(&ask(&origin, &table.requests).unwrap())
    };
    tokio::task::spawn_blocking(look).await.unwrap()
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
        let open = look_at(&panel).await;
        assert_eq!(open.panel(), known[name], "{name}");
        let is_documented = ["2019", "2021"].contains(&name);
        assert_eq!(open.says("documented"), is_documented, "{name}");
        assert!(open.says("open") && !open.says("emailCode"), "{name}");

        panel.set_switch(Switch::EmailCodes, true);
        panel.set_switch(Switch::Contact, true);
        panel.set_registration(Registration::Invite);
        let invite = look_at(&panel).await;
        assert!(invite.says("invite") && invite.says("emailCode"), "{name}");
        let contact = ["2018", "2019", "2021", "2021.12", "2022", "metron"];
        assert_eq!(invite.says("contact"), contact.contains(&name), "{name}");

        panel.set_registration(Registration::Closed);
        let closed = look_at(&panel).await;
        assert_eq!(closed.settings["register.open"], false, "{name}");
        assert!(!closed.says("registerHidden"), "{name}");
        assert!(panel.received().is_empty(), "{name}: a form was sent");
    }
}
