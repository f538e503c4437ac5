//! Passkeys and security keys of accounts.
//!
//! In: ids of keys and accounts. Out: rows with public keys. One key is of one kind, as on the real panel.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Signs in alone.
    Passkey,
    /// Is the second factor.
    SecurityKey,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::SecurityKey => "fido",
        }
    }
}

/// A stored key.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) account: i64,
    pub(crate) public_key: Vec<u8>,
}

pub(crate) fn add(db: &Connection, id: &[u8], kind: Kind, key: &Key) -> Result<(), StoreError> {
    let command = "insert into key (id, kind, account, public_key) values (?, ?, ?, ?)";
    db.execute(
        command,
        params![id, kind.name(), key.account, key.public_key],
    )?;
    Ok(())
}

pub(crate) fn by_id(db: &Connection, id: &[u8], kind: Kind) -> Result<Option<Key>, StoreError> {
    let query = "select account, public_key from key where id = ? and kind = ?";
    let key = db.query_row(query, params![id, kind.name()], |row| {
        Ok(Key {
            account: row.get(0)?,
            public_key: row.get(1)?,
        })
    });
    Ok(key.optional()?)
}

/// The ids of the keys of an account.
pub(crate) fn ids(db: &Connection, account: i64, kind: Kind) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut statement = db.prepare("select id from key where account = ? and kind = ?")?;
    let rows = statement.query_map(params![account, kind.name()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets a key.
pub(crate) fn remove(db: &Connection, id: &[u8]) -> Result<(), StoreError> {
    db.execute("delete from key where id = ?", [id])?;
    Ok(())
}
