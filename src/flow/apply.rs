//! Applies an outcome to a page.

use super::{
    Notice, Page, Problem, Stage, Step, Submission,
    email_code::apply_mail,
    refusal::{ask_for_code, refuse},
    step::{show_notice, show_problem},
    success::succeed,
};
use crate::{
    config::Settings,
    contract::{Action, Dialect, HttpClass, Outcome},
    form::Field,
};

/// The step that follows from `outcome`. `redirect` is the path of the panel to go to after signing in, as
/// [`redirect_path`](super::redirect_path) or [`panel_path`](super::panel_path) finds it.
#[must_use]
pub fn apply(
    sent: &Submission,
    outcome: Outcome,
    settings: &Settings,
    redirect: Option<String>,
) -> Step {
    if sent.request.action == Action::SendEmailCode {
        return apply_mail(outcome, |panel_text| refuse(sent, panel_text, settings));
    }
    match outcome {
        Outcome::Succeeded(panel_text) => succeed(sent, panel_text, settings, redirect),
        Outcome::Refused(panel_text) => refuse(sent, panel_text, settings),
        Outcome::CodeAsked(panel_text) => ask_for_code(sent, panel_text, settings),
        Outcome::SecondStep(panel_text) => {
            show_problem(Field::SecondFactor, Problem::CodeAsked(panel_text))
                .then(Some(Stage::Code(Action::SecondFactor)))
        }
        Outcome::Http(HttpClass::Server)
            if sent.page == Page::Login
                && settings.dialect == Dialect::Universal
                && !sent.request.action.uses_key() =>
        {
            show_notice(Notice::LoginCrashed)
        }
        outcome => show_notice(Notice::of(outcome)),
    }
}
