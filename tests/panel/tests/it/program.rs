//! The program: what it prints and how it ends.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::client::{FORM, open};

const PROGRAM: &str = env!("CARGO_BIN_EXE_local-panel");

async fn next(lines: &mut Lines<BufReader<ChildStdout>>) -> String {
    lines.next_line().await.unwrap().unwrap()
}

async fn post(origin: &str, path: &str, form: &str) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let address = origin.replace("http://", "");
    let mut stream = tokio::net::TcpStream::connect(&address).await.unwrap();
    let (name, kind) = FORM;
    let length = form.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\n{name}: {kind}\r\nContent-Length: {length}\r\n\r\n{form}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    stream.read_to_end(&mut Vec::new()).await.unwrap();
}

/// Starts the program; gives it, its lines, its address and everything it says before a request.
async fn run() -> (Child, Lines<BufReader<ChildStdout>>, String, String) {
    let mut command = Command::new(PROGRAM);
    command
        .args(["--port", "0"])
        .stdout(Stdio::piped())
        .kill_on_drop(true);
    let mut program = command.spawn().unwrap();
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
    let mut greeting = next(&mut lines).await;
    let origin = greeting.split_whitespace().nth(1).unwrap().to_owned();
    while !greeting.contains("Ctrl-C") {
        greeting += &next(&mut lines).await;
    }
    (program, lines, origin, greeting)
}

#[tokio::test]
async fn it_says_where_it_is_and_who_can_sign_in() {
    let (_program, _, origin, greeting) = run().await;
    assert!(origin.starts_with("http://127.0.0.1:"));
    for text in [
        "alice@example.test",
        "alice-pass-1",
        "otpauth://totp/",
        "VIP0GOOD",
        "/_panel",
    ] {
        assert!(greeting.contains(text), "{text}");
    }
}

#[tokio::test]
async fn it_prints_a_line_per_request_without_passwords() {
    let (_program, mut lines, origin, _) = run().await;
    post(
        &origin,
        "/auth/login",
        "email=alice%40example.test&passwd=alice-pass-1",
    )
    .await;
    let line = next(&mut lines).await;
    assert_eq!(
        line,
        "POST /auth/login email=\"alice@example.test\" passwd=*** -> 200"
    );
    post(
        &origin,
        "/password/token/abc",
        "password=secret-1&repasswd=secret-2",
    )
    .await;
    let line = next(&mut lines).await;
    assert_eq!(
        line,
        "POST /password/token/*** password=*** repasswd=*** -> 200"
    );
}

#[tokio::test]
async fn it_prints_no_token_of_a_link_in_a_field_either() {
    let (_program, mut lines, origin, _) = run().await;
    post(&origin, "/password/token", "token=abc&password=secret-1").await;
    let line = next(&mut lines).await;
    assert_eq!(line, "POST /password/token token=*** password=*** -> 404");
}

#[tokio::test]
async fn a_request_cannot_forge_a_line() {
    let (_program, mut lines, origin, _) = run().await;
    post(
        &origin,
        "/auth/login",
        "a%0APOST+/forged+->+200=1&%1Bc=%1Bc",
    )
    .await;
    let line = next(&mut lines).await;
    assert_eq!(
        line,
        r#"POST /auth/login "a\nPOST /forged -> 200"="1" "\u{1b}c"="\u{1b}c" -> 200"#
    );
}

#[cfg(unix)]
#[tokio::test]
async fn an_interrupt_ends_it() {
    let (mut program, _, _, _) = run().await;
    let id = program.id().unwrap().to_string();
    let sent = Command::new("kill")
        .args(["-INT", &id])
        .status()
        .await
        .unwrap();
    assert!(sent.success());
    assert_eq!(program.wait().await.unwrap().code(), Some(0));
}

#[tokio::test]
async fn a_busy_port_is_one_line_and_exit_code_1() {
    let panel = open().await;
    let port = panel.origin().rsplit(':').next().unwrap().to_owned();
    let output = Command::new(PROGRAM)
        .args(["--port", &port])
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
    let said = String::from_utf8(output.stderr).unwrap();
    let expected = format!("local-panel: port {port} is in use; choose another with --port\n");
    assert_eq!(said, expected);
}

#[tokio::test]
async fn a_wrong_fault_is_refused_with_the_list() {
    let output = Command::new(PROGRAM)
        .args(["--fault", "x"])
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("fault is one of: slow silent cut"), "{said}");
}

#[tokio::test]
async fn a_wrong_generation_is_refused_with_the_list() {
    let output = Command::new(PROGRAM)
        .args(["--generation", "2020"])
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("generation is one of: 2018 2019"), "{said}");
}
