//! Packages of the operating system: in general, Node.js and web servers. Browsers are in `browsers`.
//!
//! In: nothing. Out: nothing, or one sentence with the command to type. On Debian and its relatives missing packages are
//! installed as root; otherwise the sentence names them.

use std::path::Path;
use std::process::Command;

use super::path::is_there;
use crate::error::{Error, Result};
use crate::process;

/// Apache without the files that make it a service; nginx and Caddy come with theirs.
const WEB_SERVER_PACKAGES: &[&str] = &[
    "apache2-bin",
    "caddy",
    "nginx-light",
    "libnginx-mod-http-brotli-static",
    "python3",
    "unzip",
];
/// Files that exist once all of them are installed.
const WEB_SERVER_FILES: &[&str] = &[
    "/usr/sbin/apache2",
    "/usr/bin/caddy",
    "/usr/sbin/nginx",
    "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "/usr/bin/python3",
    "/usr/bin/unzip",
];

/// Makes sure that Node.js and npm are there.
pub(super) fn ensure_node() -> Result<()> {
    let are_there = is_there("node") && is_there("npm");
    let size = "about a minute, 200 MB unpacked";
    install_unless(are_there, "Node.js and npm", &["nodejs", "npm"], size)
}

/// Makes sure that Python can install packages.
pub(super) fn ensure_pip() -> Result<()> {
    let mut probe = Command::new("python3");
    let probe = probe.args(["-m", "pip", "--version"]).output();
    let is_there = probe.is_ok_and(|output| output.status.success());
    let size = "some seconds, 10 MB unpacked";
    install_unless(is_there, "pip", &["python3-pip"], size)
}

/// Makes sure that the web servers of the recipes are there, as Debian has them.
pub(crate) fn ensure_web_servers() -> Result<()> {
    let are_there = WEB_SERVER_FILES.iter().all(|file| Path::new(file).exists());
    let what = "nginx, Caddy, Apache, Python and unzip";
    let size = "about a minute, 60 MB unpacked";
    install_unless(are_there, what, WEB_SERVER_PACKAGES, size)
}

/// Makes sure that Caddy is there, which `serve --panel` puts in front of a panel.
pub(crate) fn ensure_caddy() -> Result<()> {
    let size = "some seconds, 40 MB unpacked";
    install_unless(is_there("caddy"), "Caddy", &["caddy"], size)
}

/// Installs packages that are not there, or fails with the command to type.
pub(super) fn install_unless(
    are_there: bool,
    what: &str,
    packages: &[&str],
    patience: &str,
) -> Result<()> {
    if are_there {
        return Ok(());
    }
    let list = packages.join(" ");
    let advice = if !is_there("apt-get") {
        format!("{what} must be installed first (Debian calls the packages {list})")
    } else if !nix::unistd::geteuid().is_root() {
        format!("{what} must be installed first: sudo apt-get install -y {list}")
    } else {
        println!("Installing {what} ({patience})");
        process::run(apt_get().arg("update"))?;
        let mut install = apt_get();
        install.args(["install", "-y", "--no-install-recommends"]);
        return process::run(install.args(packages));
    };
    Err(Error::new(advice))
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
