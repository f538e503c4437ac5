//! The elements by which the panel's own forms are recognised.
//!
//! In: the generation and what the operator has switched on. Out: hidden HTML with the ids of that generation's forms.
//! They are there to be looked for; nothing can be sent with them.

use crate::api::asks_contact;
use crate::state::State;
use crate::{Captcha, Registration, Switch};

/// The login form.
pub(super) fn login(state: &State) -> String {
    let pages = &state.behaviour.pages;
    let inputs: String = pages.login_inputs.iter().map(|id| input(id)).collect();
    let others: String = pages.login_others.iter().map(|id| button(id)).collect();
    form(state, "/auth/login", &(inputs + &others + &captcha(state)))
}

/// The registration form, or why there is none.
pub(super) fn register(state: &State) -> String {
    let pages = &state.behaviour.pages;
    let mode = state.registration();
    if mode == Registration::Closed {
        return format!("<p>{}</p>", pages.closed);
    }
    let mut parts: Vec<String> = pages.register_inputs.iter().map(|id| input(id)).collect();
    if asks_contact(state) {
        let contact = &state.behaviour.register.contact;
        parts.extend([input(contact.kind), input(contact.value)]);
    }
    match mode {
        Registration::Invite => parts.push(invitation(pages.invitation, "必填")),
        _ if pages.shows_optional_invitation => parts.push(invitation(pages.invitation, "可选")),
        _ => {}
    }
    if state.is_on(Switch::EmailCodes) {
        parts.push(input(pages.email_code));
    }
    parts.push(match pages.terms_checkbox {
        Some(id) => format!("<input type=\"checkbox\" id=\"{id}\">"),
        None => button("tos"),
    });
    parts.push(button(pages.register_button));
    parts.push(captcha(state));
    form(state, "/auth/register", &parts.concat())
}

/// The form for a reset, of which only the captcha matters.
pub(super) fn reset(state: &State) -> String {
    match state.behaviour.captchas.reset_refusal {
        Some(_) => form(state, "/password/reset", &captcha(state)),
        None => String::new(),
    }
}

fn captcha(state: &State) -> String {
    state.captcha().map(Captcha::html).unwrap_or_default()
}

fn form(state: &State, path: &str, content: &str) -> String {
    let htmx = if state.behaviour.pages.uses_htmx {
        format!(" hx-post=\"{path}\"")
    } else {
        String::new()
    };
    format!("<div hidden{htmx}>{content}</div>")
}

fn input(id: &str) -> String {
    format!("<input id=\"{id}\">")
}

fn invitation(id: &str, need: &str) -> String {
    format!("<input id=\"{id}\" placeholder=\"邀请码（{need}）\">")
}

fn button(id: &str) -> String {
    format!("<button type=\"button\" id=\"{id}\"></button>")
}
