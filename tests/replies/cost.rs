//! The longest and most hostile answers are settled in little time.

use std::time::{Duration, Instant};

use sspanel_auth::contract::{Action, MAX_BODY_BYTES, Outcome, Unreadable};

use crate::steps::*;

/// Inputs that are hard on a decoder, as long as `length` bytes.
fn hard_inputs(length: usize) -> Vec<String> {
    let half = length / 2;
    [
        ("{", ""),
        ("{\"ret\":", ""),
        ("{\"ret\":{", ""),
        ("{\"a\":[", ""),
        ("[", ""),
        ("{}", ""),
        ("{ret:", ""),
        ("\\\"", ""),
        ("{\"msg\":\"", ""),
        ("<", ""),
        ("<htm", "l"),
        (" ", "{"),
        ("\u{feff}", ""),
        ("{\"ret\":0,\"msg\":[", ""),
        ("9", "}"),
        ("登", "{\"ret\":1}"),
        ("{\"x\":0}", NO_SUCH_EMAIL),
    ]
    .into_iter()
    .flat_map(|(piece, end)| {
        let many = |bytes: usize| piece.repeat(bytes / piece.len());
        [
            [&many(length), end].concat(),
            ["{\"ret\":0,\"msg\":\"", &many(half), end].concat(),
            ["{\"ret\":0,\"data\":", &many(half), &many(half), end].concat(),
        ]
    })
    .collect()
}

#[test]
fn hostile_input_of_the_longest_length_settles() {
    for body in hard_inputs(MAX_BODY_BYTES) {
        for action in Action::ALL {
            let outcome = answered(action, &body);
            assert!(!matches!(outcome, Outcome::Http(_) | Outcome::SignedIn));
        }
    }
    is_unreadable(&"{".repeat(MAX_BODY_BYTES), Unreadable::NotJson);
    let deep = [
        "{\"ret\":1,\"data\":",
        &"[".repeat(999),
        &"]".repeat(999),
        "}",
    ]
    .concat();
    is_unreadable(&deep, Unreadable::NotJson);
    let shallow = [
        "{\"ret\":1,\"data\":",
        &"[".repeat(99),
        &"]".repeat(99),
        "}",
    ]
    .concat();
    assert_eq!(answered(Action::Login, &shallow), Outcome::Succeeded(None));
}

/// The shortest of several measurements, which the rest of the machine disturbs least.
fn time_of(body: &str) -> Duration {
    let measure = |_| {
        let start = Instant::now();
        std::hint::black_box(answered(Action::Login, body));
        start.elapsed()
    };
    (0..5).map(measure).min().unwrap_or_default()
}

#[test]
fn time_is_short_and_grows_with_the_length_and_not_with_its_square() {
    // Eight times the length: eight times the time, or 64 times if it went by the square.
    let pairs = hard_inputs(MAX_BODY_BYTES / 8)
        .into_iter()
        .zip(hard_inputs(MAX_BODY_BYTES));
    for (short, long) in pairs {
        let (short_time, long_time) = (time_of(&short), time_of(&long));
        let limit = short_time * 24 + Duration::from_millis(100);
        let start: String = long.chars().take(40).collect();
        assert!(
            long_time < limit,
            "{start}…: {short_time:?} for an eighth, {long_time:?} for the whole"
        );
        // Some fifteen milliseconds on a slow machine without optimisation.
        let most = Duration::from_secs(1);
        assert!(long_time < most, "{start}…: {long_time:?}");
    }
}
