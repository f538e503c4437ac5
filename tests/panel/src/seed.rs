//! The accounts and invitation codes every seeded panel has.
//!
//! In: an empty or earlier database. Out: the same with what is listed here; what exists already is
//! left alone, so that a password changed in a kept database stays changed.

use rusqlite::Connection;

use crate::secrets::password;
use crate::store::{NewAccount, StoreError, accounts, invitations};

/// The accounts and codes of the seeded database, for tests and developers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeded {
    /// An ordinary account.
    pub account: Account,
    /// An account with a second factor.
    pub totp: TotpAccount,
    /// An account that signs in but is then shown `/user/disable`.
    pub disabled: Account,
    /// An invitation code that works.
    pub invitation: String,
    /// A code whose owner is no VIP: refused.
    pub not_vip_code: String,
    /// A code whose owner has no invitations left: refused.
    pub spent_code: String,
    /// A code whose owner no longer exists: refused.
    pub ghost_code: String,
}

/// An account with its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The address to sign in with.
    pub email: String,
    /// The password.
    pub password: String,
}

/// An account with its password and second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotpAccount {
    /// The address to sign in with.
    pub email: String,
    /// The password.
    pub password: String,
    /// The shared secret in base32, as an authenticator takes it.
    pub secret: String,
}

impl TotpAccount {
    /// The address an authenticator reads from a QR code.
    #[must_use]
    pub fn otpauth(&self) -> String {
        let Self { email, secret, .. } = self;
        format!("otpauth://totp/local-panel:{email}?secret={secret}&issuer=local-panel")
    }
}

// The secret that examples of authenticators use, so that a code can be checked by hand.
const TOTP_SECRET: &str = "JBSWY3DPEHPK3PXP";
const UNKNOWN_ACCOUNT: i64 = 999_999;
const PLENTY: i64 = 100;

/// The names and secrets of everything [`fill`] creates.
pub(crate) fn seeded() -> Seeded {
    let account = |name: &str| Account {
        email: format!("{name}@example.test"),
        password: format!("{name}-pass-1"),
    };
    let Account { email, password } = account("totp");
    Seeded {
        account: account("alice"),
        totp: TotpAccount {
            email,
            password,
            secret: TOTP_SECRET.to_owned(),
        },
        disabled: account("disabled"),
        invitation: "VIP0GOOD".to_owned(),
        not_vip_code: "NOVIP0AA".to_owned(),
        spent_code: "SPENT0AA".to_owned(),
        ghost_code: "GHOST0AA".to_owned(),
    }
}

/// Creates what is missing.
pub(crate) fn fill(db: &Connection) -> Result<(), StoreError> {
    let known = seeded();
    let owner = add(db, "alice", |account| {
        account.is_vip = true;
        account.invitations_left = PLENTY;
    })?;
    add(db, "totp", |account| {
        account.totp_secret = Some(TOTP_SECRET.to_owned());
    })?;
    let not_vip = add(db, "plain", |account| account.invitations_left = PLENTY)?;
    let spent = add(db, "spent", |account| account.is_vip = true)?;
    add(db, "disabled", |account| account.is_disabled = true)?;
    invitations::add(db, &known.invitation, owner)?;
    invitations::add(db, &known.not_vip_code, not_vip)?;
    invitations::add(db, &known.spent_code, spent)?;
    invitations::add(db, &known.ghost_code, UNKNOWN_ACCOUNT)
}

fn add(db: &Connection, name: &str, adjust: impl Fn(&mut NewAccount)) -> Result<i64, StoreError> {
    let email = format!("{name}@example.test");
    if let Some(existing) = accounts::by_email(db, &email)? {
        return Ok(existing.id);
    }
    let mut account = NewAccount {
        name: name.to_owned(),
        email,
        password_hash: password::hash(&format!("{name}-pass-1"))?,
        contact_kind: 2,
        contact: format!("{name}_qq"),
        ..NewAccount::default()
    };
    adjust(&mut account);
    accounts::add(db, &account)
}
