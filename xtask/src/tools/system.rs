//! Packages of the operating system: in general, Node.js and web servers. Browsers are in `browsers`.
//!
//! In: nothing. Out: nothing, or one sentence that says what to type. On Debian and its relatives
//! missing packages are installed if we may; on other systems that is left to the reader.

use std::path::Path;
use std::process::Command;

use super::path::is_there;
use crate::error::{Error, Result};
use crate::process;

const NODE_PACKAGES: &[&str] = &["nodejs", "npm"];
/// Apache without the files that make it a service; nginx and Caddy come with theirs.
const WEB_SERVER_PACKAGES: &[&str] = &[
    "apache2-bin",
    "caddy",
    "nginx-light",
    "libnginx-mod-http-brotli-static",
    "python3",
];
/// Files that exist once all of them are installed.
const WEB_SERVER_FILES: &[&str] = &[
    "/usr/sbin/apache2",
    "/usr/bin/caddy",
    "/usr/sbin/nginx",
    "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "/usr/bin/python3",
];

/// Makes sure that Node.js and npm are there.
pub(super) fn ensure_node() -> Result<()> {
    if is_there("node") && is_there("npm") {
        return Ok(());
    }
    install(
        "Node.js and npm",
        NODE_PACKAGES,
        "about a minute, 200 MB unpacked",
    )
}

/// Makes sure that Python can install packages.
pub(super) fn ensure_pip() -> Result<()> {
    let mut probe = Command::new("python3");
    let probe = probe.args(["-m", "pip", "--version"]).output();
    if probe.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    install("pip", &["python3-pip"], "some seconds, 10 MB unpacked")
}

/// Makes sure that the web servers of the recipes are there, as Debian has them.
pub(crate) fn ensure_web_servers() -> Result<()> {
    if WEB_SERVER_FILES.iter().all(|file| Path::new(file).exists()) {
        return Ok(());
    }
    install(
        "nginx, Caddy, Apache and Python",
        WEB_SERVER_PACKAGES,
        "about a minute, 60 MB unpacked",
    )
}

/// Makes sure that Caddy is there, which `serve --panel` puts in front of a panel.
pub(crate) fn ensure_caddy() -> Result<()> {
    if is_there("caddy") {
        return Ok(());
    }
    install("Caddy", &["caddy"], "some seconds, 40 MB unpacked")
}

/// Installs packages, or says what to type.
pub(super) fn install(what: &str, packages: &[&str], patience: &str) -> Result<()> {
    let list = packages.join(" ");
    if !is_there("apt-get") {
        return Err(Error::new(format!(
            "{what} must be installed first (Debian calls the packages {list})"
        )));
    }
    if !nix::unistd::geteuid().is_root() {
        return Err(Error::new(format!(
            "{what} must be installed first: sudo apt-get install -y {list}"
        )));
    }
    println!("Installing {what} ({patience})");
    process::run(apt_get().arg("update"))?;
    process::run(
        apt_get()
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages),
    )
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    // apt must ask no questions, and a program in the background must not use the terminal.
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        // A web server is installed to be started by a test: as a service it would take port 80.
        .env("SYSTEMD_OFFLINE", "1")
        .env("RUNLEVEL", "1")
        .args(["-q", "-o", "Dpkg::Use-Pty=0"]);
    command
}
