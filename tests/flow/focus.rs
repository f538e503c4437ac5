//! Where the focus goes, and what a screen reader announces.

use sspanel_auth::{
    contract::Outcome,
    flow::{Effect, Page, Screen, Step},
    form::{Fault, Field},
};

use crate::{outcome_of, panel_text};

#[test]
fn a_list_of_what_is_wrong_is_worth_its_room_only_for_more_than_one_thing() {
    let many = Step::with_faults(
        Page::Register,
        vec![
            (Field::Email, Fault::EmailMissing),
            (Field::Password, Fault::PasswordMissing),
        ],
    );
    assert_eq!(many.screen.summary.len(), 2);
    let one = Step::with_faults(Page::Register, vec![(Field::Email, Fault::EmailMissing)]);
    assert!(one.screen.summary.is_empty());
    assert!(Screen::default().summary.is_empty());
    for step in [many, one] {
        assert_eq!(step.effects, [Effect::FocusFaults]);
    }
}

#[test]
fn what_is_wrong_is_said_once_by_the_focus_or_by_its_region() {
    let step = outcome_of(
        Page::Reset,
        Outcome::Refused(Some(panel_text("邮箱不存在"))),
    );
    assert!(step.screen.moves_focus, "the focus goes to the field");
    assert!(!step.without_disturbing().screen.moves_focus);
}

#[test]
fn a_focus_that_stays_leaves_the_region_to_speak() {
    let wrong = || {
        outcome_of(
            Page::Login,
            Outcome::Refused(Some(panel_text("邮箱或者密码错误"))),
        )
    };
    let fault = || Step::with_faults(Page::Register, vec![(Field::Email, Fault::EmailMissing)]);
    let many = || {
        let password = (Field::Password, Fault::PasswordMissing);
        Step::with_faults(
            Page::Register,
            vec![(Field::Email, Fault::EmailMissing), password],
        )
    };
    for (step, focused, moves_focus) in [
        (wrong(), None, true),
        (wrong(), Some(Field::Email), true),
        (wrong(), Some(Field::Password), false),
        (fault(), Some(Field::Password), true),
        (fault(), Some(Field::Email), false),
        (many(), Some(Field::Email), true),
    ] {
        let step = step.with_focus_in(focused);
        assert_eq!(step.screen.moves_focus, moves_focus, "{focused:?} {step:?}");
    }
}
