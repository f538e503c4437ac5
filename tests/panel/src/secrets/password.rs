//! Password hashes.
//!
//! In: a password as it was sent. Out: an Argon2id hash in PHC form, or whether one fits. The cost
//! is far below what a public server needs: tests start many panels, and the accounts are made up.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use super::SecretError;

const MEMORY_KIB: u32 = 8;

pub(crate) fn hash(password: &str) -> Result<String, SecretError> {
    let params = Params::new(MEMORY_KIB, 1, 1, None).map_err(|_| SecretError::Hash)?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash: PasswordHash = argon2
        .hash_password(password.as_bytes())
        .map_err(|_| SecretError::Hash)?;
    Ok(hash.to_string())
}

pub(crate) fn verify(password: &str, hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else {
        return false;
    };
    let argon2 = Argon2::default();
    argon2.verify_password(password.as_bytes(), &hash).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_same_password_fits() {
        let hash = hash(" pass word ").unwrap();
        assert!(verify(" pass word ", &hash));
        assert!(!verify("pass word", &hash));
        assert!(!verify(" pass word ", "nonsense"));
    }
}
