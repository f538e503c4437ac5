//! Ports on this machine: whether one is free, and whether something answers there.
//!
//! In: a port. Out: a free one, or the moment at which an address answers. A busy port is found here,
//! before a build of minutes, and not by the program that would use it.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

use crate::process::Running;
use crate::stop::{Result, Stop};

/// How long a started program may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// Gives `port` back if nothing listens on it; 0 asks for any free port. What to do about a busy one is
/// for the caller to say.
///
/// # Errors
/// The port is taken, or not ours to take.
pub(crate) fn free(port: u16, advice: &str) -> Result<u16> {
    let listener = TcpListener::bind(local(port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => Stop::because(format!(
            "port {port} is in use by another program; {advice}"
        )),
        _ => Stop::of(format!("port {port} cannot be used"), error),
    })?;
    listener
        .local_addr()
        .map(|address| address.port())
        .map_err(|error| Stop::of("no port to listen on", error))
}

/// Waits until a GET of `path` on `port` has any answer.
///
/// # Errors
/// The program ended, or did not answer in time.
pub(crate) fn wait_until_answers(port: u16, path: &str, program: &mut Running) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        program.expect_alive()?;
        if answers(port, path) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let seconds = PATIENCE.as_secs();
    Err(Stop::because(format!(
        "nothing answers on port {port} after {seconds} s"
    )))
}

fn answers(port: u16, path: &str) -> bool {
    ask(port, path).is_ok_and(|start| start.starts_with(b"HTTP/1.1 "))
}

fn ask(port: u16, path: &str) -> std::io::Result<Vec<u8>> {
    let second = Duration::from_secs(1);
    let mut stream = TcpStream::connect_timeout(&local(port), second)?;
    stream.set_read_timeout(Some(second))?;
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut start = vec![0; "HTTP/1.1 ".len()];
    stream.read_exact(&mut start)?;
    Ok(start)
}

fn local(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_gives_a_port_that_is_free() {
        let port = free(0, "").unwrap();
        assert_ne!(port, 0);
        assert_eq!(free(port, ""), Ok(port));
    }

    #[test]
    fn a_busy_port_is_named_in_one_line() {
        let listener = TcpListener::bind(local(0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        match free(port, "choose another") {
            Err(Stop::Failed(why)) => {
                assert!(why.contains(&format!("port {port} is in use")), "{why}");
                assert!(!why.contains('\n'), "{why}");
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_an_http_answer_counts() {
        let listener = TcpListener::bind(local(0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            for reply in ["nonsense, at length", "HTTP/1.1 404 Not Found\r\n\r\n"] {
                let (mut stream, _) = listener.accept().unwrap();
                let mut request = [0; 512];
                let _ = stream.read(&mut request).unwrap();
                stream.write_all(reply.as_bytes()).unwrap();
            }
        });
        assert!(!answers(port, "/"));
        assert!(answers(port, "/"));
        server.join().unwrap();
    }
}
