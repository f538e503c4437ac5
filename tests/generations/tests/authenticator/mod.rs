//! An authenticator that has the passkey of an account, and a browser that asks it.
//!
//! In: the key and the options of the panel. Out: the answer as JSON, as a browser makes it. The visitor is always there
//! and identified.

use data_encoding::{BASE64, BASE64URL_NOPAD as BASE64URL};
use local_panel::AccountKey;
use ring::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair},
};
use serde_json::{Value, json};

/// Present and verified.
const FLAGS: u8 = 0b101;

pub(crate) fn answer(key: &AccountKey, options: &str) -> String {
    let options: Value = serde_json::from_str(options).unwrap();
    let host = options.get("rpId").and_then(Value::as_str).unwrap();
    let client = json!({
        "type": "webauthn.get",
        "challenge": options.get("challenge"),
        "origin": format!("https://{host}"),
        "crossOrigin": false,
    })
    .to_string();
    let host = digest(&SHA256, host.as_bytes());
    let data = [host.as_ref(), &[FLAGS], &[0; 4]].concat();
    let signed = [&data, digest(&SHA256, client.as_bytes()).as_ref()].concat();
    json!({
        "id": BASE64URL.encode(&key.id),
        "rawId": BASE64URL.encode(&key.id),
        "type": "public-key",
        "response": {
            "clientDataJSON": BASE64URL.encode(client.as_bytes()),
            "authenticatorData": BASE64URL.encode(&data),
            "signature": BASE64URL.encode(&sign(key, &signed)),
            "userHandle": BASE64URL.encode(&key.user_handle),
        },
        "clientExtensionResults": {},
    })
    .to_string()
}

fn sign(key: &AccountKey, text: &[u8]) -> Vec<u8> {
    let random = SystemRandom::new();
    let private_key = BASE64.decode(key.private_key.as_bytes()).unwrap();
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &private_key, &random);
    let signature = pair.unwrap().sign(&random, text).unwrap();
    signature.as_ref().to_vec()
}
