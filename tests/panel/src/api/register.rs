//! `POST /auth/register`, and the email code nobody needs here.
//!
//! In: `email`, `name`, `passwd`, `repasswd`, `imtype`, `wechat`, `code`. Out: a new account,
//! signed in for an hour, or why not, in the recorded order: closed, email, taken, length,
//! equality, contact, invitation code. Nothing is checked about `name`; what the database would
//! not take ends in the 500 page.

use rusqlite::Connection;

use super::cookies::{self, HOUR};
use super::{Reply, Stop};
use crate::Registration;
use crate::ask::Ask;
use crate::php::{Fields, is_email, loosely_equal, lower, trim};
use crate::secrets::password;
use crate::state::State;
use crate::store::{Account, NewAccount, StoreError, accounts, invitations};

const EMAIL_BYTES: usize = 32;
const PASSWORD_BYTES: usize = 8;
const NAME_CHARACTERS: usize = 128;
const CONTACT_BYTES: usize = 65_535;

pub(super) fn register(state: &State, ask: &Ask) -> Result<Reply, Stop> {
    let mode = state.registration();
    if mode == Registration::Closed {
        return Err(Stop::Refused("未开放注册。"));
    }
    let email = ask.fields.text("email").ok_or(Stop::Failed)?;
    let email = lower(trim(&email));
    let code = ask.fields.text("code").ok_or(Stop::Failed)?;
    let code = trim(&code);

    let account = state.store.with(|db| {
        check_email(db, &email)?;
        let passwd = check_passwords(&ask.fields)?;
        check_contact(db, &ask.fields)?;
        let inviter = find_inviter(db, mode, code)?;
        let account = save(db, &email, &passwd, &ask.fields)?;
        if let Some(inviter) = inviter {
            invitations::spend(db, inviter)?;
        }
        Ok::<Account, Stop>(account)
    })?;
    let cookies = cookies::set(state, &account, HOUR)?;
    Ok(Reply::yes("注册成功！正在进入登录界面").with_cookies(cookies))
}

/// `POST /auth/send` with email verification off.
pub(super) fn send(_: &State, _: &Ask) -> Reply {
    Reply::bare(0)
}

fn check_email(db: &Connection, email: &str) -> Result<(), Stop> {
    if email.len() > EMAIL_BYTES || !is_email(email) {
        return Err(Stop::Refused("邮箱无效"));
    }
    match accounts::by_email(db, email)? {
        Some(_) => Err(Stop::Refused("邮箱已经被注册了")),
        None => Ok(()),
    }
}

fn check_passwords(fields: &Fields) -> Result<String, Stop> {
    let passwd = fields.text("passwd").ok_or(Stop::Failed)?;
    if passwd.len() < PASSWORD_BYTES {
        return Err(Stop::Refused("密码请大于8位"));
    }
    let repeated = fields.text("repasswd");
    let is_same = repeated.is_some_and(|repeated| loosely_equal(&passwd, &repeated));
    if is_same {
        Ok(passwd)
    } else {
        Err(Stop::Refused("两次密码输入不符"))
    }
}

fn check_contact(db: &Connection, fields: &Fields) -> Result<(), Stop> {
    let kind = fields.text("imtype").ok_or(Stop::Failed)?;
    let contact = fields.text("wechat").ok_or(Stop::Failed)?;
    if kind.is_empty() || contact.is_empty() {
        return Err(Stop::Refused("请填上你的联络方式"));
    }
    if accounts::has_contact(db, &kind, &contact)? {
        return Err(Stop::Refused("此联络方式已注册"));
    }
    Ok(())
}

/// Whose invitation is used; in open mode an unknown code is as good as none.
fn find_inviter(db: &Connection, mode: Registration, code: &str) -> Result<Option<i64>, Stop> {
    let Some(owner) = invitations::owner(db, code)? else {
        return match mode {
            Registration::Invite => Err(Stop::Refused("邀请码无效")),
            _ => Ok(None),
        };
    };
    match accounts::by_id(db, owner)? {
        None => Err(Stop::Refused("邀请人不存在")),
        Some(owner) if !owner.is_vip => Err(Stop::Refused("邀请人不是VIP")),
        Some(owner) if owner.invitations_left <= 0 => Err(Stop::Refused("邀请人可用邀请次数为0")),
        Some(owner) => Ok(Some(owner.id)),
    }
}

fn save(db: &Connection, email: &str, passwd: &str, fields: &Fields) -> Result<Account, Stop> {
    let name = fields.text("name").ok_or(Stop::Failed)?;
    let contact = fields.text("wechat").ok_or(Stop::Failed)?;
    let kind = fields.text("imtype").ok_or(Stop::Failed)?;
    if name.chars().count() > NAME_CHARACTERS || contact.len() > CONTACT_BYTES {
        return Err(Stop::Failed);
    }
    let account = NewAccount {
        name,
        email: email.to_owned(),
        password_hash: password::hash(passwd).map_err(StoreError::from)?,
        contact_kind: kind.trim().parse().map_err(|_| Stop::Failed)?,
        contact,
        ..NewAccount::default()
    };
    let id = accounts::add(db, &account)?;
    accounts::by_id(db, id)?.ok_or(Stop::Failed)
}
