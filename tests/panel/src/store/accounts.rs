//! Accounts.
//!
//! In: addresses, contacts, ids. Out: rows. Email and contact are compared as the recorded panel's
//! database does (see `fold`), and nothing here checks that they are free: callers ask first.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
use super::fold::key;

/// One stored account.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) password_hash: String,
    pub(crate) totp_secret: Option<String>,
    pub(crate) is_vip: bool,
    pub(crate) is_disabled: bool,
    pub(crate) invitations_left: i64,
}

/// An account to be stored.
#[derive(Debug, Clone, Default)]
pub(crate) struct NewAccount {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) password_hash: String,
    pub(crate) contact_kind: i64,
    pub(crate) contact: String,
    pub(crate) totp_secret: Option<String>,
    pub(crate) is_vip: bool,
    pub(crate) is_disabled: bool,
    pub(crate) invitations_left: i64,
}

const COLUMNS: &str = "select id, name, email, password_hash, totp_secret, is_vip, is_disabled,
    invitations_left from account";

/// The oldest account with this email.
pub(crate) fn by_email(db: &Connection, email: &str) -> Result<Option<Account>, StoreError> {
    let query = format!("{COLUMNS} where email_key = ? order by id limit 1");
    Ok(db.query_row(&query, [key(email)], read).optional()?)
}

pub(crate) fn by_id(db: &Connection, id: i64) -> Result<Option<Account>, StoreError> {
    let query = format!("{COLUMNS} where id = ?");
    Ok(db.query_row(&query, [id], read).optional()?)
}

/// Every account, oldest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<Account>, StoreError> {
    let mut statement = db.prepare(&format!("{COLUMNS} order by id"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether an account has this contact of this kind.
pub(crate) fn has_contact(db: &Connection, kind: &str, contact: &str) -> Result<bool, StoreError> {
    let query = "select exists(select 1 from account where contact_kind = ? and contact_key = ?)";
    Ok(db.query_row(query, params![kind.trim(), key(contact)], |row| row.get(0))?)
}

/// Stores an account and gives its id.
pub(crate) fn add(db: &Connection, account: &NewAccount) -> Result<i64, StoreError> {
    let command = "insert into account (name, email, email_key, password_hash, contact_kind,
        contact, contact_key, totp_secret, is_vip, is_disabled, invitations_left)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let values = params![
        account.name,
        account.email,
        key(&account.email),
        account.password_hash,
        account.contact_kind,
        account.contact,
        key(&account.contact),
        account.totp_secret,
        account.is_vip,
        account.is_disabled,
        account.invitations_left,
    ];
    db.execute(command, values)?;
    Ok(db.last_insert_rowid())
}

/// Sets a new password.
pub(crate) fn set_password(db: &Connection, id: i64, hash: &str) -> Result<(), StoreError> {
    let command = "update account set password_hash = ? where id = ?";
    db.execute(command, params![hash, id])?;
    Ok(())
}

/// Sets the secret of the second factor, or turns it off.
pub(crate) fn set_totp_secret(
    db: &Connection,
    id: i64,
    secret: Option<&str>,
) -> Result<(), StoreError> {
    let command = "update account set totp_secret = ? where id = ?";
    db.execute(command, params![secret, id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        password_hash: row.get(3)?,
        totp_secret: row.get(4)?,
        is_vip: row.get(5)?,
        is_disabled: row.get(6)?,
        invitations_left: row.get(7)?,
    })
}
