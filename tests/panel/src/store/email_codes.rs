//! The codes that prove an email.
//!
//! In: codes and emails. Out: whether a code is alive, and how many are. Whether a code is good for another email is for
//! the caller to decide.

use rusqlite::{Connection, params};

use super::StoreError;
use super::fold::key;

/// How many codes are alive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Alive {
    pub(crate) in_all: i64,
    pub(crate) of_email: i64,
}

/// Remembers a mailed code until it expires.
pub(crate) fn add(
    db: &Connection,
    code: &str,
    email: &str,
    expires: i64,
) -> Result<(), StoreError> {
    let command = "insert into email_code (code, email_key, expires) values (?, ?, ?)";
    db.execute(command, params![code, key(email), expires])?;
    Ok(())
}

/// Whether a code is alive, for this email or, without one, for any.
pub(crate) fn is_alive(
    db: &Connection,
    code: &str,
    email: Option<&str>,
    now: i64,
) -> Result<bool, StoreError> {
    let query = "select exists(select 1 from email_code
        where code = ?1 and expires > ?3 and (?2 is null or email_key = ?2))";
    let values = params![code, email.map(key), now];
    Ok(db.query_row(query, values, |row| row.get(0))?)
}

/// Counts the codes that are alive.
pub(crate) fn alive(db: &Connection, email: &str, now: i64) -> Result<Alive, StoreError> {
    let query = "select count(*), count(*) filter (where email_key = ?1)
        from email_code where expires > ?2";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Alive {
            in_all: row.get(0)?,
            of_email: row.get(1)?,
        })
    };
    Ok(db.query_row(query, params![key(email), now], read)?)
}

/// Forgets a code.
pub(crate) fn remove(db: &Connection, code: &str) -> Result<(), StoreError> {
    db.execute("delete from email_code where code = ?", [code])?;
    Ok(())
}
