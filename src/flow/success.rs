//! The step that follows from a success: another page, an address of the panel, or a notice.

use super::{Effect, NavigationState, Notice, Page, Phase, Screen, Step, Submission, Success};
use crate::config::{AfterLogout, AfterRegister, Settings};

pub(super) fn succeed(
    sent: &Submission,
    panel_text: Option<String>,
    settings: &Settings,
    redirect: Option<String>,
) -> Step {
    let user_centre = || settings.on_panel(&settings.user_centre);
    match sent.page {
        Page::Login => {
            let address = redirect.map_or_else(user_centre, |path| settings.on_panel(&path));
            leave(Success::LoggedIn, panel_text, address)
        }
        Page::Register if settings.after_register == AfterRegister::UserCentre => {
            leave(Success::RegisteredAndLeaving, panel_text, user_centre())
        }
        Page::Register => {
            let state = NavigationState {
                registered_email: sent.email.clone(),
                notice: Some(Notice::Succeeded(Success::Registered, panel_text)),
                ..NavigationState::default()
            };
            open(Page::Login, state)
        }
        Page::Reset => close_reset(panel_text),
        Page::NewPassword => {
            let state = NavigationState {
                notice: Some(Notice::Succeeded(Success::PasswordSet, panel_text)),
                ..NavigationState::default()
            };
            open(Page::Login, state)
        }
        Page::Logout => match &settings.after_logout {
            AfterLogout::Path(path) => {
                leave(Success::LoggedOut, panel_text, settings.on_panel(path))
            }
            AfterLogout::Stay => stay_signed_out(panel_text),
        },
    }
}

fn open(page: Page, state: NavigationState) -> Step {
    let screen = Screen {
        phase: Phase::Leaving,
        ..Screen::default()
    };
    Step::new(screen, vec![Effect::Open(page, state)])
}

/// The form gives way to what comes next: where the mail went, another one after a while, or another address.
fn close_reset(panel_text: Option<String>) -> Step {
    let screen = Screen {
        is_sent: true,
        ..Screen::with_notice(Notice::Succeeded(Success::ResetSent, panel_text))
    };
    Step::new(screen, vec![Effect::StartCodeWait, Effect::FocusNotice])
}

fn stay_signed_out(panel_text: Option<String>) -> Step {
    let screen = Screen {
        phase: Phase::Done,
        ..Screen::with_notice(Notice::Succeeded(Success::LoggedOut, panel_text))
    };
    Step::new(screen, vec![Effect::FocusNotice])
}

fn leave(success: Success, panel_text: Option<String>, address: String) -> Step {
    let screen = Screen {
        phase: Phase::Leaving,
        ..Screen::with_notice(Notice::Succeeded(success, panel_text))
    };
    Step::new(screen, vec![Effect::Leave(address)])
}
