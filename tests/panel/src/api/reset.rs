//! `POST /password/reset`.
//!
//! In: `email`, neither trimmed nor lower-cased; the comparison forgives case and trailing spaces.
//! Out: a mail in the outbox with a link for 24 hours. The answer says "sent" even when the mail
//! could not be written, as that panel does.

use super::{Reply, Stop};
use crate::ask::Ask;
use crate::secrets::random;
use crate::state::State;
use crate::store::{Account, StoreError, accounts, tokens};
use crate::{Mail, log};

const TOKEN_LETTERS: usize = 64;
const LIFE_SECONDS: i64 = 24 * 60 * 60;

pub(super) fn reset(state: &State, ask: &Ask) -> Result<Reply, Stop> {
    let email = ask.fields.text("email").ok_or(Stop::Failed)?;
    let account = state.store.with(|db| accounts::by_email(db, &email))?;
    let account = account.ok_or(Stop::Refused("此邮箱不存在."))?;

    let token = random::letters::<TOKEN_LETTERS>().map_err(StoreError::from)?;
    let expires = state.clock.now() + LIFE_SECONDS;
    state
        .store
        .with(|db| tokens::add(db, &token, account.id, expires))?;
    send(state, compose(&state.origin, &account, &token));
    Ok(Reply::yes("重置邮件已经发送,请检查邮箱."))
}

fn send(state: &State, mail: Mail) {
    if state.is_logging {
        log::print(&log::mail(&mail));
    }
    if let Err(error) = state.outbox.send(mail) {
        eprintln!("local-panel: the outbox file could not be written: {error}");
    }
}

fn compose(origin: &str, account: &Account, token: &str) -> Mail {
    let link = format!("{origin}/password/token/{token}");
    let text = format!(
        "您好 {name}，请在 24 小时内打开下面的链接设置新密码。\n\
         Hello {name}, open the link below within 24 hours to choose a new password.\n\n{link}",
        name = account.name
    );
    Mail {
        to: account.email.clone(),
        subject: "重置密码 Reset your password".to_owned(),
        text,
        link,
    }
}
