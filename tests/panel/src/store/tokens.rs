//! The links of reset mails.
//!
//! In: tokens. Out: the account that a live token belongs to. Whether a token is used once at most is for the caller to
//! decide.

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

/// The account of a token that is alive at this time.
pub(crate) fn account(db: &Connection, token: &str, now: i64) -> Result<Option<i64>, StoreError> {
    let query = "select account from token where token = ? and expires > ?";
    let account = db.query_row(query, params![token, now], |row| row.get(0));
    Ok(account.optional()?)
}

/// Forgets a token.
pub(crate) fn remove(db: &Connection, token: &str) -> Result<(), StoreError> {
    db.execute("delete from token where token = ?", [token])?;
    Ok(())
}
