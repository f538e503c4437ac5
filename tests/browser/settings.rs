//! The operator's rules for the forms.

use sspanel_auth::{
    config::{SecondFactor, Settings},
    flow::Page,
    form::{Field, Presence, RegisterRules},
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    panel::{NO_SUCH_CODE, WRONG_CODE},
    visitor::{Visitor, WORDS, has_focus, settings, until},
};

fn ruled(register: RegisterRules) -> Settings {
    Settings {
        register,
        ..settings()
    }
}

/// Whether a field is visible.
fn is_seen(visitor: &Visitor, field: Field) -> bool {
    let mut names = Page::ALL.into_iter().map(|page| page.name_of(field));
    let name = names.find(|name| !name.is_empty()).unwrap();
    let control = visitor.find(&format!("[name={name}]"));
    let control = control.expect("the field is always in the form");
    control.closest("[hidden]").unwrap().is_none()
}

#[wasm_bindgen_test]
async fn hidden_fields_stay_in_the_form_and_are_not_seen() {
    let rules = RegisterRules {
        invitation: Presence::Hidden,
        contact: Presence::Hidden,
        ..RegisterRules::default()
    };
    let visitor = Visitor::opens_with("register?code=XYZ", ruled(rules)).await;
    for (field, expected) in [
        (Field::Invitation, false),
        (Field::ContactKind, false),
        (Field::Contact, false),
        (Field::Email, true),
        (Field::Name, true),
    ] {
        assert_eq!(is_seen(&visitor, field), expected, "{field:?}");
    }
    assert!(!visitor.is_offered(WORDS.remove_invitation));
}

#[wasm_bindgen_test]
async fn closed_registration_leaves_only_the_notice() {
    let rules = RegisterRules {
        is_open: false,
        ..RegisterRules::default()
    };
    let visitor = Visitor::opens_with("register", ruled(rules)).await;
    visitor.sees_notice(WORDS.registration_closed).await;
    assert!(visitor.find("form[data-done]").is_some());
    visitor.presses_enter();
    assert_eq!(visitor.panel.count(), 0, "nothing can be sent");
}

#[wasm_bindgen_test]
async fn the_code_is_asked_for_on_demand_and_stays() {
    let on_demand = Settings {
        second_factor: SecondFactor::OnDemand,
        ..settings()
    };
    let visitor = Visitor::opens_with("login", on_demand).await;
    assert!(!is_seen(&visitor, Field::SecondFactor));
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer(200, NO_SUCH_CODE);
    visitor
        .sees_translated_problem(WORDS.second_factor, WORDS.code_asked, WRONG_CODE)
        .await;
    assert!(is_seen(&visitor, Field::SecondFactor));
    let code = visitor.input(WORDS.second_factor);
    until("the code has the focus", || has_focus(&code)).await;
    let before = visitor.panel.count();
    visitor.types(WORDS.second_factor, "000000");
    until("it is sent by itself", || visitor.panel.count() > before).await;
    assert!(
        is_seen(&visitor, Field::SecondFactor),
        "while it is sent, too"
    );
}
