//! What a panel must remember about itself.
//!
//! In: a fresh or kept database. Out: the secret that signs sessions, made at the first start.

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;
use crate::secrets::random;

pub(super) fn signing_secret(db: &Connection) -> Result<Vec<u8>, StoreError> {
    let query = "select value from setting where name = 'signing_secret'";
    let kept = db.query_row(query, [], |row| row.get(0)).optional()?;
    if let Some(secret) = kept {
        return Ok(secret);
    }
    let secret = random::bytes::<32>()?.to_vec();
    let command = "insert into setting (name, value) values ('signing_secret', ?)";
    db.execute(command, [&secret])?;
    Ok(secret)
}
