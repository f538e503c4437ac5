//! Accounts, invitation codes, and mailed links and codes, in `SQLite`.
//!
//! In: a file or nothing (then in memory). Out: rows, through the functions of the submodules,
//! which all take the connection. [`Store::with`] is one transaction: checks and the change that follows are one step.
//! Two simultaneous registrations of one email make one account here, where the recorded panel makes two, and a panel that
//! is killed in between leaves no account without its invitation spent. What ends in an error changes nothing.

pub(crate) mod accounts;
pub(crate) mod email_codes;
mod fold;
pub(crate) mod invitations;
pub(crate) mod keys;
mod settings;
pub(crate) mod tokens;

use std::fmt;
use std::path::Path;
use std::sync::Mutex;

use rusqlite::Connection;

use crate::secrets::SecretError;
use crate::state::lock;

pub(crate) use accounts::{Account, NewAccount};

const SCHEMA: &str = "
    create table if not exists account (
        id integer primary key autoincrement,
        name text not null,
        email text not null,
        email_key text not null,
        password_hash text not null,
        contact_kind integer not null,
        contact text not null,
        contact_key text not null,
        totp_secret text,
        is_vip integer not null,
        is_disabled integer not null,
        invitations_left integer not null
    );
    create index if not exists account_email on account (email_key);
    create index if not exists account_contact on account (contact_key);
    create table if not exists invitation (
        code_key text primary key,
        owner integer not null
    );
    create table if not exists token (
        token text primary key,
        account integer not null,
        expires integer not null
    );
    create table if not exists invited (
        account integer primary key,
        inviter integer not null
    );
    create table if not exists email_code (
        code text not null,
        email_key text not null,
        expires integer not null
    );
    create table if not exists key (
        id blob primary key,
        kind text not null,
        account integer not null,
        public_key blob not null
    );
    create table if not exists setting (
        name text primary key,
        value blob not null
    );
";

// Ids begin at 1 again.
const CLEAR: &str = "
    delete from account;
    delete from key;
    delete from invitation;
    delete from token;
    delete from invited;
    delete from email_code;
    delete from sqlite_sequence;
";

/// One panel's database.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Mutex<Connection>,
    /// What sessions are signed with; kept with the accounts, so they outlive a restart.
    pub(crate) signing_secret: Vec<u8>,
}

impl Store {
    pub(crate) fn open(file: Option<&Path>) -> Result<Self, StoreError> {
        let connection = match file {
            Some(path) => Connection::open(path)?,
            None => Connection::open_in_memory()?,
        };
        connection.execute_batch(SCHEMA)?;
        let signing_secret = settings::signing_secret(&connection)?;
        let connection = Mutex::new(connection);
        Ok(Self {
            connection,
            signing_secret,
        })
    }

    /// Runs work as one transaction, with exclusive access to the database.
    pub(crate) fn with<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = lock(&self.connection);
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let done = work(&transaction)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }
}

/// Forgets everything but the signing secret.
pub(crate) fn clear(db: &Connection) -> Result<(), StoreError> {
    Ok(db.execute_batch(CLEAR)?)
}

/// Why the database could not do something.
#[derive(Debug)]
pub(crate) enum StoreError {
    /// `SQLite` refused.
    Database(rusqlite::Error),
    /// No random bytes or no hash could be made.
    Secret(SecretError),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(error) => error.fmt(f),
            Self::Secret(error) => error.fmt(f),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<SecretError> for StoreError {
    fn from(error: SecretError) -> Self {
        Self::Secret(error)
    }
}
