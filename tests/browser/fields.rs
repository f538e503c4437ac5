//! The pages as they open: fields, labels, names and live regions.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

use crate::visitor::{Visitor, WORDS, document, text_of};

/// Pages with their fields in order: name, type, keyboard and what a manager may fill in.
const PAGES: [(&str, &str, &[[&str; 4]]); 3] = [
    (
        "login",
        "/auth/login",
        &[
            ["email", "email", "email", "username"],
            ["passwd", "password", "", "current-password"],
            ["code", "text", "numeric", "one-time-code"],
            ["remember_me", "checkbox", "", ""],
        ],
    ),
    (
        "register",
        "/auth/register",
        &[
            ["code", "text", "text", "off"],
            ["email", "email", "email", "username"],
            ["emailcode", "text", "text", "one-time-code"],
            ["name", "text", "text", "nickname"],
            ["passwd", "password", "", "new-password"],
            ["repasswd", "password", "", "new-password"],
            ["imtype", "radio", "", "off"],
            ["imtype", "radio", "", "off"],
            ["imtype", "radio", "", "off"],
            ["imtype", "radio", "", "off"],
            ["imtype", "radio", "", "off"],
            ["wechat", "text", "text", "off"],
            ["tos", "checkbox", "", ""],
        ],
    ),
    (
        "reset",
        "/password/reset",
        &[["email", "email", "email", "username"]],
    ),
];

#[wasm_bindgen_test]
async fn every_field_has_its_documented_name_and_tells_browsers_what_it_is() {
    for (page, _, expected) in PAGES {
        let visitor = Visitor::opens(page).await;
        let controls: Vec<Element> = visitor.find_all("input");
        let attribute =
            |control: &Element, name: &str| control.get_attribute(name).unwrap_or_default();
        let found: Vec<[String; 4]> = controls
            .iter()
            .map(|it| ["name", "type", "inputmode", "autocomplete"].map(|name| attribute(it, name)))
            .collect();
        assert_eq!(found, expected, "{page}");
        for control in controls {
            let mut id = ["auth-", &attribute(&control, "name")].concat();
            if attribute(&control, "type") == "radio" {
                id = [&id, "-", &attribute(&control, "value")].concat();
            }
            assert_eq!(control.id(), id, "ids are the same on every visit");
        }
    }
}

#[wasm_bindgen_test]
async fn the_form_itself_is_the_documented_request() {
    for (page, address, _) in PAGES {
        let visitor = Visitor::opens(page).await;
        let form = visitor.form();
        assert_eq!(form.get_attribute("method").as_deref(), Some("post"));
        assert_eq!(form.get_attribute("action").as_deref(), Some(address));
        assert_eq!(
            form.enctype(),
            "application/x-www-form-urlencoded",
            "{page}"
        );
    }
}

#[wasm_bindgen_test]
async fn every_label_is_tied_to_its_field_and_every_field_has_one() {
    for (page, _, expected) in PAGES {
        let visitor = Visitor::opens(page).await;
        let labels = visitor.labels();
        let names: Vec<_> = labels
            .iter()
            .map(|label| {
                assert!(!text_of(label).is_empty());
                let control = label.control().expect("the label is tied to a field");
                control.get_attribute("name").expect("the field has a name")
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|[name, ..]| *name).collect();
        assert_eq!(names, expected, "{page}");
    }
}

#[wasm_bindgen_test]
async fn nothing_is_filled_in_ticked_or_wrong_at_first() {
    for (page, ..) in PAGES {
        let visitor = Visitor::opens(page).await;
        for input in visitor.find_all::<HtmlInputElement>("input") {
            assert!(!input.checked());
            let has_value = ["checkbox", "radio"].contains(&&*input.type_());
            assert!(input.value().is_empty() || has_value);
        }
        assert!(visitor.find("[aria-invalid]").is_none(), "{page}");
        assert!(!visitor.is_busy());
    }
}

#[wasm_bindgen_test]
async fn the_regions_are_there_before_anything_is_said() {
    for (page, _, fields) in PAGES {
        let visitor = Visitor::opens(page).await;
        let region = visitor.find("form [role=status]").expect("a status region");
        assert_eq!(visitor.notice(), "", "{page}");
        assert!(region.get_attribute("data-tone").is_none());
        for control in visitor.find_all::<Element>("input:not([type=radio]), [role=radiogroup]") {
            let ids = control
                .get_attribute("aria-describedby")
                .expect("it is described");
            for id in ids.split(' ') {
                let described = document().get_element_by_id(id);
                assert!(described.is_some(), "{page}: there is no {id}");
            }
        }
        let problems: Vec<Element> = visitor.find_all(".auth-problem");
        let mut names: Vec<_> = fields.iter().map(|[name, ..]| *name).collect();
        names.dedup();
        assert_eq!(problems.len(), names.len(), "one for each field");
        for problem in problems {
            assert_eq!(
                problem.get_attribute("aria-live").as_deref(),
                Some("polite")
            );
            assert_eq!(text_of(&problem), "");
        }
    }
}

#[wasm_bindgen_test]
async fn a_hint_is_part_of_aria_describedby() {
    let visitor = Visitor::opens("register").await;
    let password = visitor.control(WORDS.new_password);
    let ids = password.get_attribute("aria-describedby").unwrap();
    let hint = ids.split(' ').find_map(|id| {
        let described = document().get_element_by_id(id)?;
        let text = text_of(&described);
        (!text.is_empty()).then_some(text)
    });
    assert_eq!(hint.as_deref(), Some(WORDS.password_hint));
}

#[wasm_bindgen_test]
async fn every_page_has_one_heading_which_is_the_title_of_the_window() {
    for (page, title) in [
        ("login", WORDS.login_title),
        ("", WORDS.login_title),
        ("login.html", WORDS.login_title),
        ("register", WORDS.register_title),
        ("reset", WORDS.reset_title),
        ("no-such-page", WORDS.missing_title),
    ] {
        let visitor = Visitor::opens(page).await;
        assert_eq!(visitor.heading(), title, "{page}");
        assert_eq!(visitor.find_all::<Element>("h1").len(), 1);
        // The name of the site follows.
        let has_title = || document().title().starts_with(title);
        crate::visitor::until("the window has its title", has_title).await;
        let root = document().document_element().unwrap();
        assert_eq!(root.get_attribute("lang").as_deref(), Some("en"));
    }
}
