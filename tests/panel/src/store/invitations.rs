//! Invitation codes and what their owners have left.
//!
//! In: codes. Out: owners' ids. A code itself is never used up: it is its owner who runs out of
//! invitations. Whether an owner may invite is for the caller to judge.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use super::fold::key;

/// Stores a code, unless it is known already.
pub(crate) fn add(db: &Connection, code: &str, owner: i64) -> Result<(), StoreError> {
    let command = "insert or ignore into invitation (code_key, owner) values (?, ?)";
    db.execute(command, params![key(code), owner])?;
    Ok(())
}

/// Who owns a code; the owner's account may be gone.
pub(crate) fn owner(db: &Connection, code: &str) -> Result<Option<i64>, StoreError> {
    let query = "select owner from invitation where code_key = ?";
    let owner = db.query_row(query, [key(code)], |row| row.get(0));
    Ok(owner.optional()?)
}

/// Remembers who invited an account.
pub(crate) fn record(db: &Connection, account: i64, inviter: i64) -> Result<(), StoreError> {
    let command = "insert into invited (account, inviter) values (?, ?)";
    db.execute(command, [account, inviter])?;
    Ok(())
}

/// Who invited an account.
pub(crate) fn inviter(db: &Connection, account: i64) -> Result<Option<i64>, StoreError> {
    let query = "select inviter from invited where account = ?";
    let inviter = db.query_row(query, [account], |row| row.get(0));
    Ok(inviter.optional()?)
}

/// Takes one invitation from an owner.
pub(crate) fn spend(db: &Connection, owner: i64) -> Result<(), StoreError> {
    let command = "update account set invitations_left = invitations_left - 1 where id = ?";
    db.execute(command, [owner])?;
    Ok(())
}
