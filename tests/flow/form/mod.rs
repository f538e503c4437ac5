//! The form as a state machine: how each event changes its view.

mod press;
mod session;
mod settings;
mod time;
mod typing;

use std::sync::Arc;

use sspanel_auth::{
    config::Settings,
    contract::Outcome,
    flow::{Effect, FormState, FormView, NavigationState, Page, PressResult, apply},
    i18n::Language,
};

use crate::{filled, loaded};

pub(crate) const NOW: f64 = 1_000_000.0;

pub(crate) fn opened(page: Page) -> FormState {
    FormState::opening(page, &Settings::default(), NavigationState::default())
}

/// Presses the button, takes this outcome of the request, and shows what follows.
pub(crate) fn settle(state: &mut FormState, outcome: Outcome) -> Vec<Effect> {
    let settings = Settings::default();
    let PressResult::Send(sent) = state.press(&filled(), &settings) else {
        unreachable!("a complete form is sent")
    };
    state.sending();
    let outcome = state.interpret(&sent, outcome);
    state.show(apply(&sent, outcome, &settings, None), None, NOW)
}

/// A form with this outcome of a request.
pub(crate) fn after(page: Page, outcome: Outcome) -> FormState {
    let mut state = opened(page);
    settle(&mut state, outcome);
    state
}

pub(crate) fn is_ignored(state: &FormState) -> bool {
    let press = state.clone().press(&filled(), &Settings::default());
    assert_eq!(
        view(state).ignores_press(),
        matches!(press, PressResult::Ignored) && !view(state).is_done()
    );
    matches!(press, PressResult::Ignored)
}

/// What is shown of a state in English with the default settings.
pub(crate) fn view(state: &FormState) -> FormView {
    view_with(state, &Settings::default())
}

pub(crate) fn view_with(state: &FormState, settings: &Settings) -> FormView {
    FormView {
        state: Arc::new(state.clone()),
        settings: Arc::new(settings.clone()),
        language: loaded(Language::En),
    }
}

pub(crate) fn notice(state: &FormState) -> &'static str {
    view(state).notice().sentence
}
