//! The links of reset mails.
//!
//! In: tokens. Out: the account a live token belongs to. A token is used once at most and not
//! after it has expired.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;

/// Remembers a mailed token until it expires.
pub(crate) fn add(
    db: &Connection,
    token: &str,
    account: i64,
    expires: i64,
) -> Result<(), StoreError> {
    let command = "insert into token (token, account, expires) values (?, ?, ?)";
    db.execute(command, params![token, account, expires])?;
    Ok(())
}

/// The account of a token that is alive at this time; the token is dead afterwards.
pub(crate) fn take(db: &Connection, token: &str, now: i64) -> Result<Option<i64>, StoreError> {
    let command = "delete from token where token = ? and expires > ? returning account";
    let account = db.query_row(command, params![token, now], |row| row.get(0));
    Ok(account.optional()?)
}
