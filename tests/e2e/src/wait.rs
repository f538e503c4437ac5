//! Waits for a condition by polling, with a timeout. No other file of the tests sleeps.
//!
//! A page that is navigating cannot be queried: a refused query is repeated, and the last error is reported after the
//! timeout.

use std::{
    fmt, io,
    time::{Duration, Instant},
};

use thirtyfour::error::WebDriverResult;
use tokio::{net::TcpStream, process::Child, time::sleep};

/// Longer than anything takes on a busy machine. Only a failing test waits so long.
const TIMEOUT: Duration = Duration::from_secs(30);
const POLL_INTERVAL: Duration = Duration::from_millis(40);

/// Waits until `is_true`.
///
/// # Panics
///
/// If it never is, with `what`.
pub async fn until(what: &str, is_true: impl AsyncFn() -> WebDriverResult<bool>) {
    until_equal(what, true, is_true).await;
}

/// Waits until `read` gives `expected`.
///
/// # Panics
///
/// If it never does, with the last thing that it gave.
pub async fn until_equal<Given, Expected>(
    what: &str,
    expected: Expected,
    read: impl AsyncFn() -> WebDriverResult<Given>,
) where
    Given: PartialEq<Expected> + fmt::Debug,
    Expected: fmt::Debug,
{
    let start = Instant::now();
    loop {
        let now = read().await;
        if now.as_ref().is_ok_and(|given| *given == expected) {
            return;
        }
        assert!(
            start.elapsed() < TIMEOUT,
            "waited in vain for {what} to be {expected:?}; it is {now:?}"
        );
        sleep(POLL_INTERVAL).await;
    }
}

/// Waits until a program listens at a port of this machine.
///
/// # Errors
///
/// If it ends instead, or takes too long.
pub async fn until_listening(program: &mut Child, port: u16) -> io::Result<()> {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if let Some(status) = program.try_wait()? {
            return Err(io::Error::other(format!("it ended at once: {status}")));
        }
        if start.elapsed() > TIMEOUT {
            return Err(io::Error::other("it does not listen"));
        }
        sleep(POLL_INTERVAL).await;
    }
    Ok(())
}
