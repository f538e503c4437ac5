//! Ports on this machine: whether one is free, and whether a program listens there.
//!
//! In: a port. Out: a free one, or the moment at which connections are accepted. A busy port is found here,
//! before a build of minutes, and not by the program that would use it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};
use crate::process::Running;

/// How long a started program may take until it listens.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Gives `port` back if nothing listens on it; 0 asks for any free port. What to do about a busy one is
/// for the caller to say.
///
/// # Errors
/// The port is taken, or not ours to take.
pub(crate) fn free(port: u16, advice: &str) -> Result<u16> {
    match TcpListener::bind(local(port)) {
        Ok(listener) => Ok(listener.local_addr()?.port()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(Error::new(format!(
            "port {port} is in use by another program; {advice}"
        ))),
        Err(error) => {
            let what = format!("port {port} cannot be used");
            Err(Error::caused_by(what, error))
        }
    }
}

/// Waits until the program accepts connections on `port`.
///
/// # Errors
/// The program ended, or did not listen in time.
pub(crate) fn wait_for(program: &mut Running, port: u16) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < TIMEOUT {
        program.expect_alive()?;
        if TcpStream::connect(local(port)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let seconds = TIMEOUT.as_secs();
    Err(Error::new(format!(
        "nothing listens on port {port} after {seconds} s"
    )))
}

fn local(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_named_in_one_line() {
        let listener = TcpListener::bind(local(0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        match free(port, "choose another") {
            Err(Error::Failed(why)) => {
                assert!(why.contains(&format!("port {port} is in use")), "{why}");
                assert!(!why.contains('\n'), "{why}");
            }
            other => panic!("{other:?}"),
        }
    }
}
