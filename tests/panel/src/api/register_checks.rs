//! The checks of a registration; the generation says which of them there are, and in which order.
//!
//! In: an application. Out: nothing, or the refusal of the generation. An invitation gives the account it came from.

use rusqlite::Connection;

use super::ApiError;
use super::register::Application;
use crate::generation::register::{Check, Invitations};
use crate::php::{Value, is_email, loosely_equal};
use crate::state::State;
use crate::store::{accounts, email_codes, invitations};
use crate::{Registration, Switch};

const PASSWORD_BYTES: usize = 8;
const FORK_NAME_BYTES: usize = 15;

/// Whether a contact belongs to a registration here and now.
pub(crate) fn asks_contact(state: &State) -> bool {
    let register = &state.behaviour.register;
    let is_on = register.contact.is_always_asked || state.is_on(Switch::Contact);
    is_on && register.checks.contains(&Check::Contact)
}

/// The fork takes Chinese characters, letters and digits.
pub(super) fn name(application: &Application<'_>) -> Result<(), ApiError> {
    let name = application.fields.text("name").ok_or(ApiError::Failed)?;
    if !name.chars().all(char::is_alphanumeric) {
        return Err(ApiError::Refused("昵称不能包含符号"));
    }
    if name.len() > FORK_NAME_BYTES {
        return Err(ApiError::Refused("昵称太长了"));
    }
    Ok(())
}

pub(super) fn terms(application: &Application<'_>) -> Result<(), ApiError> {
    match application.fields.value("tos") {
        Some(Value::Text(text)) if text == "true" => Ok(()),
        _ => Err(ApiError::Refused("请同意服务条款")),
    }
}

/// The account that invited; none if the code is not needed.
pub(super) fn invitation(
    application: &Application<'_>,
    db: &Connection,
) -> Result<Option<i64>, ApiError> {
    let messages = &application.state.behaviour.register.invitations;
    let refusal =
        |message: Option<_>| message.map_or(Ok(None), |text| Err(ApiError::Refused(text)));
    let code = application.invitation.as_str();
    let needs_code = application.mode == Registration::Invite;
    if code.is_empty() {
        let message = needs_code.then_some(messages.empty);
        return refusal(message.or(messages.empty_when_open));
    }
    let Some(owner) = invitations::owner(db, code)? else {
        let message = needs_code.then_some(messages.unknown);
        return refusal(message.or(messages.unknown_when_open));
    };
    owner_of_code(messages, db, owner).map(Some)
}

fn owner_of_code(messages: &Invitations, db: &Connection, owner: i64) -> Result<i64, ApiError> {
    let owner = accounts::by_id(db, owner)?.ok_or(ApiError::Refused(messages.owner_gone))?;
    if !owner.is_vip
        && let Some(message) = messages.owner_not_vip
    {
        return Err(ApiError::Refused(message));
    }
    if owner.invitations_left <= 0
        && let Some(message) = messages.owner_spent
    {
        return Err(ApiError::Refused(message));
    }
    Ok(owner.id)
}

pub(super) fn contact(application: &Application<'_>, db: &Connection) -> Result<(), ApiError> {
    let Some((kind, contact)) = application.contact()? else {
        return Ok(());
    };
    if kind.is_empty() || contact.is_empty() {
        return Err(ApiError::Refused("请填上你的联络方式"));
    }
    if accounts::has_contact(db, &kind, &contact)? {
        return Err(ApiError::Refused("此联络方式已注册"));
    }
    Ok(())
}

pub(super) fn email(application: &Application<'_>) -> Result<(), ApiError> {
    let register = &application.state.behaviour.register;
    if application.email.len() > register.email_bytes || !is_email(&application.email) {
        return Err(ApiError::Refused(register.email_invalid));
    }
    Ok(())
}

pub(super) fn taken(application: &Application<'_>, db: &Connection) -> Result<(), ApiError> {
    match accounts::by_email(db, &application.email)? {
        Some(_) => Err(ApiError::Refused(
            application.state.behaviour.register.email_taken,
        )),
        None => Ok(()),
    }
}

pub(super) fn email_code(application: &Application<'_>, db: &Connection) -> Result<(), ApiError> {
    let state = application.state;
    let rules = &state.behaviour.email_codes;
    if !state.is_on(Switch::EmailCodes) {
        return Ok(());
    }
    if rules.is_required && application.fields.value("emailcode").is_none() {
        return Err(ApiError::Failed);
    }
    let code = application.email_code()?;
    let email = rules.is_tied.then_some(application.email.as_str());
    if email_codes::is_alive(db, &code, email, state.clock.now())? {
        Ok(())
    } else {
        Err(ApiError::Refused(rules.wrong))
    }
}

pub(super) fn use_up_email_code(
    application: &Application<'_>,
    db: &Connection,
) -> Result<(), ApiError> {
    if application.state.is_on(Switch::EmailCodes) {
        email_codes::remove(db, &application.email_code()?)?;
    }
    Ok(())
}

pub(super) fn length(application: &Application<'_>) -> Result<(), ApiError> {
    if application.password()?.len() < PASSWORD_BYTES {
        return Err(ApiError::Refused("密码请大于8位"));
    }
    Ok(())
}

/// A missing repetition is a wrong one, with strict types too.
pub(super) fn equality(application: &Application<'_>) -> Result<(), ApiError> {
    let passwd = application.password()?;
    let name = application.state.behaviour.register.confirmation;
    let repeated = application.fields.text(name);
    if repeated.is_some_and(|repeated| loosely_equal(&passwd, &repeated)) {
        Ok(())
    } else {
        Err(ApiError::Refused("两次密码输入不符"))
    }
}
