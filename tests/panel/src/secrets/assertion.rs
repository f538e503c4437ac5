//! The answer of a passkey: whether it is for this panel and its challenge, and signed with the key.
//!
//! In: what the panel demands, the answer of the browser as JSON, and the public key, a point of the curve P-256. Out:
//! whether the answer is right, by the steps of the Web Authentication specification that concern an ES256 key without
//! extensions. Counters are not looked at.

use data_encoding::BASE64URL_NOPAD as BASE64URL;
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The flags of the authenticator: the visitor was there, and was identified.
const PRESENT: u8 = 0b001;
const VERIFIED: u8 = 0b100;

/// What a panel demands of an answer.
pub(crate) struct Demand<'a> {
    /// The host to which the key belongs.
    pub(crate) host: &'a str,
    /// The challenge of the options.
    pub(crate) challenge: &'a str,
    /// Whether the visitor has to be identified, and not only there.
    pub(crate) needs_verification: bool,
}

pub(crate) fn verify(demand: &Demand<'_>, answer: &Value, public_key: &[u8]) -> bool {
    let bytes = |name: &str| {
        let text = answer.get("response")?.get(name)?.as_str()?;
        BASE64URL.decode(text.as_bytes()).ok()
    };
    let (Some(client), Some(mut signed), Some(signature)) = (
        bytes("clientDataJSON"),
        bytes("authenticatorData"),
        bytes("signature"),
    ) else {
        return false;
    };
    let is_right = is_for(demand, &client) && is_by_host(demand, &signed);
    signed.extend(Sha256::digest(&client));
    let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, public_key);
    is_right && key.verify(&signed, &signature).is_ok()
}

/// Whether the browser has asked for this challenge, on a page of the host.
fn is_for(demand: &Demand<'_>, client: &[u8]) -> bool {
    let Ok(client) = serde_json::from_slice::<Value>(client) else {
        return false;
    };
    let member = |name| client.get(name).and_then(Value::as_str).unwrap_or_default();
    let origin = member("origin");
    let host = origin.split_once("://").map_or("", |(_, host)| host);
    member("type") == "webauthn.get"
        && member("challenge") == demand.challenge
        && host.split(':').next() == Some(demand.host)
}

/// Whether the authenticator has answered for the host, and has seen the visitor.
fn is_by_host(demand: &Demand<'_>, data: &[u8]) -> bool {
    let host = Sha256::digest(demand.host);
    let flags = data.get(32).copied().unwrap_or_default();
    let needed = if demand.needs_verification {
        PRESENT | VERIFIED
    } else {
        PRESENT
    };
    data.starts_with(&host) && flags & needed == needed
}
