//! `POST /auth/register`.
//!
//! In: the fields of the generation. Out: a new account, signed in for an hour where the generation does so, or why not,
//! in the order of the generation. What the database would not take ends in the 500 page.

use rusqlite::Connection;

use super::cookies::{self, HOUR};
use super::login::next_address;
use super::{ApiError, Reply, captcha, input, register_checks};
use crate::Registration;
use crate::api_request::ApiRequest;
use crate::generation::register::{Check, Contact};
use crate::php::{Fields, lower, trim};
use crate::secrets::password;
use crate::state::State;
use crate::store::{Account, NewAccount, StoreError, accounts, invitations};

const NAME_CHARACTERS: usize = 128;
const CONTACT_BYTES: usize = 65_535;

/// What a visitor applies with.
pub(super) struct Application<'a> {
    pub(super) state: &'a State,
    pub(super) fields: &'a Fields,
    pub(super) mode: Registration,
    pub(super) email: String,
    pub(super) invitation: String,
}

pub(super) fn register(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    let application = Application::read(state, &request.fields)?;
    captcha::check(state, request)?;
    let account = state
        .store
        .with(|db| settled(application.carry_out(db)))??;
    let answers = &state.behaviour.answers;
    let reply = Reply::signed_in(
        answers.success,
        "注册成功！正在进入登录界面",
        &next_address(&request.headers),
    );
    if !state.behaviour.register.signs_in {
        return Ok(reply);
    }
    let cookies = cookies::set(state, &request.headers, &account, HOUR)?;
    Ok(reply.with_cookies(cookies))
}

/// A refusal is an end, and what was changed before it stays: an email code is used up. A failure undoes everything.
fn settled<T>(done: Result<T, ApiError>) -> Result<Result<T, ApiError>, ApiError> {
    match done {
        Err(ApiError::Failed) => Err(ApiError::Failed),
        end => Ok(end),
    }
}

impl<'a> Application<'a> {
    fn read(state: &'a State, fields: &'a Fields) -> Result<Self, ApiError> {
        let mode = state.registration();
        if mode == Registration::Closed {
            return Err(ApiError::Refused("未开放注册。"));
        }
        let field = state.behaviour.register.invitations.field;
        let email = input::text(state, fields, "email")?;
        let invitation = input::text(state, fields, field)?;
        Ok(Self {
            state,
            fields,
            mode,
            email: lower(trim(&email)),
            invitation: trim(&invitation).to_owned(),
        })
    }

    fn carry_out(&self, db: &Connection) -> Result<Account, ApiError> {
        let rules = &self.state.behaviour.register;
        let mut inviter = None;
        for check in rules.checks {
            match check {
                Check::Name => register_checks::name(self)?,
                Check::Terms => register_checks::terms(self)?,
                Check::Invitation => inviter = register_checks::invitation(self, db)?,
                Check::Contact => register_checks::contact(self, db)?,
                Check::Email => register_checks::email(self)?,
                Check::Taken => register_checks::taken(self, db)?,
                Check::EmailCode => register_checks::email_code(self, db)?,
                Check::Length => register_checks::length(self)?,
                Check::Equality => register_checks::equality(self)?,
                Check::UseUpEmailCode => register_checks::use_up_email_code(self, db)?,
            }
        }
        let account = self.save(db)?;
        if let Some(inviter) = inviter {
            invitations::record(db, account.id, inviter)?;
            if rules.invitations.owner_spent.is_some() {
                invitations::spend(db, inviter)?;
            }
        }
        Ok(account)
    }

    pub(super) fn password(&self) -> Result<String, ApiError> {
        let name = self.state.behaviour.login.password;
        input::text(self.state, self.fields, name)
    }

    pub(super) fn email_code(&self) -> Result<String, ApiError> {
        self.fields.text("emailcode").ok_or(ApiError::Failed)
    }

    /// Kind and account of the contact; none where it is not asked for.
    pub(super) fn contact(&self) -> Result<Option<(String, String)>, ApiError> {
        let Contact { kind, value, .. } = self.state.behaviour.register.contact;
        if !register_checks::asks_contact(self.state) {
            return Ok(None);
        }
        let kind = self.fields.text(kind).ok_or(ApiError::Failed)?;
        let value = self.fields.text(value).ok_or(ApiError::Failed)?;
        Ok(Some((kind, value)))
    }

    fn save(&self, db: &Connection) -> Result<Account, ApiError> {
        let name = input::text(self.state, self.fields, "name")?;
        let (kind, contact) = self.contact()?.unwrap_or(("0".to_owned(), String::new()));
        if name.chars().count() > NAME_CHARACTERS || contact.len() > CONTACT_BYTES {
            return Err(ApiError::Failed);
        }
        let account = NewAccount {
            name,
            email: self.email.clone(),
            password_hash: password::hash(&self.password()?).map_err(StoreError::from)?,
            contact_kind: kind.trim().parse().map_err(|_| ApiError::Failed)?,
            contact,
            ..NewAccount::default()
        };
        let id = accounts::add(db, &account)?;
        accounts::by_id(db, id)?.ok_or(ApiError::Failed)
    }
}
