//! `boot.js` leads visitors nowhere that the app does not, and to the same ordinary addresses. The parser of the URL
//! standard says that all of them are on the panel.

use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use serde_json::json;
use sspanel_auth::contract::{after_sign_in, after_sign_out};

use crate::{run_script, seeds};

const PANEL: &str = "https://panel.example";

/// Pieces of addresses, among them everything that a parser removes, changes or takes for the end of something.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "/", "/", "/", "//", "\\", "\t", "\n", "\r", " ", "\0", "\u{1f}", "\u{7f}", "\u{85}", "\u{a0}", "\u{3000}", "\u{feff}",
    "\u{fffd}", ".", "..", "%2e", "%2E", "%2f", "%5c", "%255c", "%09", "%0a", "%20", "%", "%zz", "%e5%95%86", "%ff", "?", "#",
    "@", ":", ";", "user", "evil.example", "login", "Login.html", "logout", "log%69n", "portal", "index.html", "a=b", "&x=1",
    "https:", "javascript:", "data:", "名", "ſ", "K", "~", "+", ",", "'", "\"", "<", "[", "|", "\u{202e}", "\u{d7ff}",
];

fn addresses(seed: u8, count: usize) -> Vec<String> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
    let pieces = prop::collection::vec(select(PIECES), 0..8).prop_map(|pieces| pieces.concat());
    let path = pieces.prop_map(|text| ["/", &text].concat());
    let any = prop_oneof![4 => path, 1 => "(?s)/?.{0,30}"];
    let mut next = || {
        any.new_tree(&mut runner)
            .expect("no filter refuses")
            .current()
    };
    (0..count).map(|_| next()).collect()
}

#[test]
fn they_lead_to_the_same_addresses_of_the_panel() {
    for seed in seeds() {
        println!("seed {seed}");
        let mut texts = addresses(seed, 10_000);
        texts.extend(["a", "%41"].map(|piece| ["/", &piece.repeat(1_023)].concat()));
        texts.push(["/", &"a".repeat(1_024)].concat());
        let judged: Vec<(bool, bool, String)> = serde_json::from_slice(&run_script(
            "address.mjs",
            "address.js",
            &json!(texts).to_string(),
        ))
        .expect("three values each");
        let mut taken = 0;
        for (text, (signs_in, signs_out, origin)) in texts.iter().zip(judged) {
            let (in_app, out_of_app) = (
                after_sign_in(text).is_some(),
                after_sign_out(text).is_some(),
            );
            assert!(in_app || !signs_in, "{text:?}");
            assert!(out_of_app || !signs_out, "{text:?}");
            if out_of_app {
                assert_eq!(origin, PANEL, "{text:?}");
            }
            taken += usize::from(signs_out);
        }
        assert!(taken > 100, "{taken} were taken");
    }
}

#[test]
fn they_lead_to_the_same_ordinary_addresses() {
    let texts = [
        "/",
        "/user",
        "/user/",
        "/user/shop?id=1&x=a+b#top",
        "/user/shop?back=/user/node&y=a%20b",
        "/user/%E5%95%86%e5%ba%97",
        "/用户/商店",
        "/user/a@b:c~d,e=f!g-h_i.html",
        "/user/.well-known",
        "/user/login-log",
        "/user?from=/auth/login",
        "/auth/login",
        "/portal/login.zh-Hans.html",
        "/portal/LOGIN/",
        "/logout",
        "/logout?x",
        "/logout#x",
        "/user/logout.html",
        "/relogin",
        "/a/./b",
        "/a/../b",
        "/a/..",
        "//a",
        "/a//b",
        "/\t/a",
        "user",
        "",
    ];
    let input = json!(texts).to_string();
    let judged: Vec<(bool, bool, String)> =
        serde_json::from_slice(&run_script("address.mjs", "address.js", &input))
            .expect("three values each");
    for (text, (signs_in, signs_out, _)) in texts.iter().zip(judged) {
        assert_eq!(signs_in, after_sign_in(text).is_some(), "{text:?}");
        assert_eq!(signs_out, after_sign_out(text).is_some(), "{text:?}");
    }
}
