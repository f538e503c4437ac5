//! Keys that a test adds to an account, as a visitor does in the user centre of a real panel.
//!
//! In: an email. Out: a new key, whose public half is stored, with what an authenticator needs to have it.

use data_encoding::BASE64;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};

use crate::Panel;
use crate::secrets::random;
use crate::store::keys::{self, Key, Kind};
use crate::store::{StoreError, accounts};

/// The private half of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountKey {
    /// The id of the key.
    pub id: Vec<u8>,
    /// The private key, PKCS#8 in base64.
    pub private_key: String,
    /// The user handle: the account.
    pub user_handle: Vec<u8>,
}

impl Panel {
    /// Adds a passkey to an account; none if there is no such account.
    #[must_use]
    pub fn add_passkey(&self, email: &str) -> Option<AccountKey> {
        self.add_key(email, Kind::Passkey)
    }

    /// Adds a security key to an account, as a second factor; none if there is no such account.
    #[must_use]
    pub fn add_security_key(&self, email: &str) -> Option<AccountKey> {
        self.add_key(email, Kind::SecurityKey)
    }

    /// Forgets a key. The authenticator still has it.
    pub fn forget_key(&self, key: &AccountKey) {
        let forgotten: Result<(), StoreError> = self.store().with(|db| keys::remove(db, &key.id));
        if let Err(error) = forgotten {
            eprintln!("local-panel: {error}");
        }
    }

    fn add_key(&self, email: &str, kind: Kind) -> Option<AccountKey> {
        let pair =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new());
        let pkcs8 = pair.ok()?;
        let pair = EcdsaKeyPair::from_pkcs8(
            &ECDSA_P256_SHA256_ASN1_SIGNING,
            pkcs8.as_ref(),
            &SystemRandom::new(),
        );
        let public_key = pair.ok()?.public_key().as_ref().to_vec();
        let id = random::bytes::<16>().ok()?.to_vec();
        let account = self.store().with(|db| {
            let account = accounts::by_email(db, email)?;
            if let Some(account) = &account {
                let account = account.id;
                keys::add(
                    db,
                    &id,
                    kind,
                    &Key {
                        account,
                        public_key,
                    },
                )?;
            }
            Ok::<_, StoreError>(account)
        });
        Some(AccountKey {
            id,
            private_key: BASE64.encode(pkcs8.as_ref()),
            user_handle: account.ok()??.id.to_string().into_bytes(),
        })
    }
}
