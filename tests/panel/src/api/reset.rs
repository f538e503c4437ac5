//! `POST /password/reset`.
//!
//! In: `email`, not trimmed; the comparison ignores case and trailing spaces. Out: a mail in the outbox with a link, or
//! why not. The generation decides the answers about an unknown account and about a mail that could not be sent.

use super::{ApiError, Reply, captcha, email_code, input, mails};
use crate::Mail;
use crate::api_request::ApiRequest;
use crate::generation::email_codes::Limits;
use crate::generation::reset::Failed;
use crate::secrets::random;
use crate::state::State;
use crate::store::{Account, StoreError, accounts, tokens};

const TOKEN_LENGTH: usize = 64;

pub(super) fn reset(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    captcha::check_reset(state, request)?;
    let reset = &state.behaviour.reset;
    let email = input::text(state, &request.fields, "email")?;
    if email.is_empty() && reset.refuses_empty {
        return Err(ApiError::Refused("未填写邮箱"));
    }
    if let Limits::Hourly(limit) = state.behaviour.email_codes.limits
        && !state.mail_counts.admit(state.clock.now(), limit)
    {
        return Err(email_code::TOO_OFTEN);
    }
    let account = state.store.with(|db| accounts::by_email(db, &email))?;
    let Some(account) = account else {
        return match reset.unknown_account {
            Some(message) => Err(ApiError::Refused(message)),
            None => Ok(Reply::yes(reset.sent)),
        };
    };
    let token = make_token(state, &account)?;
    if mails::send(state, compose(state, &account, &token)) {
        return Ok(Reply::yes(reset.sent));
    }
    match reset.failed {
        Failed::Unnoticed => Ok(Reply::yes(reset.sent)),
        Failed::Message { ret, message } => Ok(Reply::said(ret, message)),
        Failed::Page => Err(ApiError::Failed),
    }
}

fn make_token(state: &State, account: &Account) -> Result<String, ApiError> {
    let rules = &state.behaviour.reset.token;
    let token = if rules.is_hex {
        random::hex(TOKEN_LENGTH)
    } else {
        random::letters(TOKEN_LENGTH)
    };
    let token = token.map_err(StoreError::from)?;
    let expires = state.clock.now() + rules.seconds;
    state
        .store
        .with(|db| tokens::add(db, &token, account.id, expires))?;
    Ok(token)
}

fn compose(state: &State, account: &Account, token: &str) -> Mail {
    let link = format!("{}/password/token/{token}", state.origin);
    let hours = state.behaviour.reset.token.seconds / 3_600;
    let text = format!(
        "您好 {name}，请在 {hours} 小时内打开下面的链接设置新密码。\n\
         Hello {name}, open the link below within {hours} hours to choose a new password.\n\n{link}",
        name = account.name
    );
    Mail {
        to: account.email.clone(),
        subject: "重置密码 Reset your password".to_owned(),
        text,
        link,
        code: String::new(),
    }
}
