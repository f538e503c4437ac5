//! Random answers: inputs of the fuzz target, put together from pieces and from files of the corpus.
//!
//! In: a seed. Out: the same answers for the same seed.

use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};

use crate::{
    responses::{self, TextResponse},
    shapes::{AROUND, BODIES, MESSAGES, PIECES, RETS},
};

const HEADS: &[&str] = &[
    "200",
    "200",
    "200",
    "200 - - -",
    "200 /user - -",
    "200 /auth/login - -",
    "200 / - -",
    "200 /logout - -",
    "200 /404 - -",
    "200 - /404 -",
    "200 - /500 -",
    "200 - - =",
    "200 - - =/user",
    "200 - - =/auth/mfa",
    "200 - - =//evil.example",
    "0",
    "204",
    "300",
    "304",
    "400",
    "401",
    "403",
    "404",
    "405",
    "410",
    "422",
    "429",
    "451",
    "468",
    "500",
    "502",
    "503",
    "511",
    "521",
];

const CHECKS: &[&str] = &[
    "<!DOCTYPE html><title>Just a moment...</title><script>_cf_chl_opt</script>challenge",
    "<html><body>CAPTCHA</body></html>",
    "<script>document.cookie='a=1';location.reload()</script>",
    "<html><body>502 Bad Gateway</body></html>",
];

/// This many answers.
pub(crate) fn answers(seed: u8, count: usize) -> Vec<TextResponse> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
    let inputs = inputs();
    let mut next = || {
        let tree = inputs.new_tree(&mut runner).expect("no filter refuses");
        TextResponse::of_input(&tree.current())
    };
    (0..count).map(|_| next()).collect()
}

fn inputs() -> impl Strategy<Value = Vec<u8>> {
    let body = prop_oneof![
        3 => replies(),
        2 => prop::collection::vec(select(PIECES), 0..16).prop_map(|pieces| pieces.concat()),
        1 => "(?s).{0,40}",
        1 => select(CHECKS).prop_map(str::to_owned),
    ];
    let made =
        (select(HEADS), body).prop_map(|(head, body)| [head, "\n", &body].concat().into_bytes());
    prop_oneof![5 => made, 1 => changed_files()]
}

/// Up to two replies, with something before, between and after.
fn replies() -> impl Strategy<Value = String> {
    let reply = prop_oneof![
        4 => (select(RETS), select(MESSAGES)).prop_map(|(ret, msg)| format!(r#"{{"ret":{ret},"msg":{msg}}}"#)),
        1 => select(BODIES).prop_map(str::to_owned),
    ];
    let around = || select(AROUND);
    let two = prop::collection::vec((around(), reply), 1..3);
    (two, around()).prop_map(|(replies, after)| {
        let mut body = String::new();
        for (before, reply) in replies {
            body.push_str(before);
            body.push_str(&reply);
        }
        body + after
    })
}

/// A file of the corpus with some bytes changed.
fn changed_files() -> impl Strategy<Value = Vec<u8>> {
    let mut files = responses::inputs();
    files.retain(|bytes| (1..2_000).contains(&bytes.len()));
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4);
    (select(files), changes).prop_map(|(mut bytes, changes)| {
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    })
}
