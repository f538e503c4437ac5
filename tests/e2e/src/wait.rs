//! Waiting for something to become true, by asking again and again, with an end.

use std::time::{Duration, Instant};

use tokio::time::sleep;

const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN: Duration = Duration::from_millis(40);

/// Waits until `is_true`, or fails the test with `what`.
pub(crate) async fn until(what: &str, is_true: impl AsyncFn() -> bool) {
    let start = Instant::now();
    while !is_true().await {
        assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
        sleep(BETWEEN).await;
    }
}

/// Waits until `read` gives `expected`; the last thing that it gave is told if it never does.
pub(crate) async fn until_equal(what: &str, expected: &str, read: impl AsyncFn() -> String) {
    let start = Instant::now();
    loop {
        let now = read().await;
        if now == expected {
            return;
        }
        assert!(
            start.elapsed() < PATIENCE,
            "waited in vain for {what} to be {expected:?}; it is {now:?}"
        );
        sleep(BETWEEN).await;
    }
}
