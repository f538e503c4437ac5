//! The virtual authenticator of a browser.

use data_encoding::BASE64;
use e2e::Site;
use local_panel::AccountKey;
use serde_json::{Value, json};

use super::EMAIL;

/// A virtual authenticator, whose visitor confirms at once.
pub(super) struct Authenticator<'a> {
    site: &'a Site,
    id: Value,
}

impl<'a> Authenticator<'a> {
    /// Adds one without keys.
    pub(super) async fn add(site: &'a Site) -> Self {
        site.command("WebAuthn.enable", json!({})).await;
        let options = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
        });
        let added = site
            .command(
                "WebAuthn.addVirtualAuthenticator",
                json!({ "options": options }),
            )
            .await;
        let id = added["authenticatorId"].clone();
        Self { site, id }
    }

    /// Adds one that has a passkey of the account.
    pub(super) async fn with_passkey(site: &'a Site) -> (Self, AccountKey) {
        let it = Self::add(site).await;
        let key = site.panel.add_passkey(EMAIL).expect("there is an account");
        it.take(&key, true).await;
        (it, key)
    }

    /// Takes a key: one that is found without its id, or one that is not.
    pub(super) async fn take(&self, key: &AccountKey, is_passkey: bool) {
        let mut credential = json!({
            "credentialId": BASE64.encode(&key.id), "isResidentCredential": is_passkey,
            "rpId": "localhost", "privateKey": key.private_key, "signCount": 0,
        });
        if is_passkey {
            credential["userHandle"] = BASE64.encode(&key.user_handle).into();
        }
        let values = json!({ "authenticatorId": self.id, "credential": credential });
        self.site.command("WebAuthn.addCredential", values).await;
    }

    /// Whether the visitor is recognised, by a finger or a face.
    pub(super) async fn recognises(&self, is_recognised: bool) {
        let values = json!({ "authenticatorId": self.id, "isUserVerified": is_recognised });
        self.site.command("WebAuthn.setUserVerified", values).await;
    }

    /// Whether the visitor confirms at once, or never.
    pub(super) async fn confirms(&self, does: bool) {
        let values = json!({ "authenticatorId": self.id, "enabled": does });
        let name = "WebAuthn.setAutomaticPresenceSimulation";
        self.site.command(name, values).await;
    }
}
