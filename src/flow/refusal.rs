//! The step after a refusal: which field shows the text of the panel, and what it means in the form that was sent.
//!
//! In: the request, the panel's text and the settings. Out: the step. Panels do not look at what a form has: one of them
//! calls a missing invitation an invalid one.

use super::{
    Effect, Notice, Page, Problem, Screen, Stage, Step, Submission,
    email_code::may_have_spent_code,
    step::{show_notice, show_problem},
};
use crate::{
    config::Settings,
    contract::{Action, PanelMessage, Subject},
    form::Field,
};

/// A message about a field that the operator has hidden becomes a notice. A password is cleared only if it may be
/// wrong. A refusal that is not about the code, such as an expired step, leads back to the form with the password.
pub(super) fn refuse(sent: &Submission, panel_text: Option<String>, settings: &Settings) -> Step {
    let page = sent.page;
    let Refusal { subject, meaning } =
        Refusal::of(sent, panel_text.as_deref().unwrap_or_default(), settings);
    let is_expired = || meaning == Some(PanelMessage::SessionExpired);
    let stage = match subject {
        _ if sent.request.action.uses_key() && !is_expired() => None,
        Subject::Field(Field::SecondFactor) => stage_of_code(sent, settings),
        _ => Some(Stage::Credentials),
    };
    let step = match (subject, panel_text) {
        (Subject::Field(field), Some(panel_text)) => {
            let has_spent = sent.has(Field::EmailCode) && may_have_spent_code(page, &panel_text);
            let problem = match meaning {
                Some(meaning) => Problem::RefusedAs(panel_text, meaning),
                None => Problem::Refused(panel_text),
            };
            let mut step = show_problem(field, problem);
            if has_spent {
                let problems = &mut step.screen.problems;
                problems.push((Field::EmailCode, Problem::EmailCodeSpent));
            }
            if page == Page::Login && field == Field::Password {
                step.effects.insert(0, Effect::ClearPasswords);
            }
            step
        }
        (Subject::Pair, Some(panel_text)) => Step::new(
            Screen::with_wrong_pair(panel_text),
            vec![Effect::ClearPasswords, Effect::FocusField(Field::Password)],
        ),
        (_, panel_text) => show_notice(match (panel_text, meaning) {
            (Some(panel_text), Some(meaning)) => Notice::RefusedAs(panel_text, meaning),
            (panel_text, _) => Notice::Refused(panel_text),
        }),
    };
    step.then(stage)
}

/// The stage in which the code is asked for after this request.
fn stage_of_code(sent: &Submission, settings: &Settings) -> Option<Stage> {
    match sent.request.action {
        Action::SecondFactor => Some(Stage::Code(Action::SecondFactor)),
        _ => Stage::after_question(settings),
    }
}

/// The password was right, so it stays for the next request.
pub(super) fn ask_for_code(
    sent: &Submission,
    panel_text: Option<String>,
    settings: &Settings,
) -> Step {
    let problem = match panel_text {
        panel_text if !sent.has(Field::SecondFactor) => Problem::CodeAsked(panel_text),
        // At a login this text is about a captcha.
        Some(panel_text) if PanelMessage::recognise(&panel_text) == Some(PanelMessage::Captcha) => {
            Problem::RefusedAs(panel_text, PanelMessage::CodeRefused)
        }
        Some(panel_text) => Problem::Refused(panel_text),
        None => Problem::CodeWrong,
    };
    show_problem(Field::SecondFactor, problem).then(stage_of_code(sent, settings))
}

/// A refusal in a form.
struct Refusal {
    /// What it is about.
    subject: Subject,
    /// Its meaning, if that is another one than [`PanelMessage::recognise`] finds.
    meaning: Option<PanelMessage>,
}

impl Refusal {
    /// No field is wrong. What is known of devices and emails means the key here.
    fn of_key(known: Option<PanelMessage>) -> Self {
        let is_unknown = matches!(
            known,
            Some(PanelMessage::NoDevice | PanelMessage::UnknownEmail)
        );
        Self {
            subject: Subject::Form,
            meaning: if is_unknown {
                Some(PanelMessage::KeyUnknown)
            } else {
                known
            },
        }
    }

    fn of(sent: &Submission, panel_text: &str, settings: &Settings) -> Self {
        let known = PanelMessage::recognise(panel_text);
        let named = Subject::of(panel_text);
        let is_hidden = |field| sent.page.has(field) && settings.register.hides(field);
        let seen = named.within(|field| sent.page.has(field) && !is_hidden(field));
        let as_known = |subject| Self {
            subject,
            meaning: None,
        };
        if sent.request.action.uses_key() {
            return Self::of_key(known);
        }
        match (named, seen, known) {
            (_, _, Some(PanelMessage::Captcha))
                if settings.captcha.provider_for(sent.request.action).is_some() =>
            {
                Self {
                    subject: Subject::Form,
                    meaning: Some(PanelMessage::CaptchaAgain),
                }
            }
            // The sentence about the terms says what to do without their box.
            (Subject::Field(field), _, Some(_)) if is_hidden(field) && field != Field::Terms => {
                Self {
                    subject: Subject::Form,
                    meaning: Some(PanelMessage::NoField),
                }
            }
            (_, Subject::Field(_), Some(PanelMessage::InvitationUnknown))
                if !sent.has(Field::Invitation) =>
            {
                Self {
                    subject: seen,
                    meaning: Some(PanelMessage::InvitationMissing),
                }
            }
            (_, Subject::Field(_), Some(PanelMessage::ContactMissing))
                if !sent.has(Field::ContactKind) =>
            {
                as_known(Subject::Field(Field::ContactKind))
            }
            _ => as_known(seen),
        }
    }
}
