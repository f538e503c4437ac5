//! `WebKitGTK` with its `MiniBrowser` and driver, which does what `WebDriver` asks for and no more.
//!
//! `WEBKITDRIVER` names another driver than the one on `PATH`. The browser has no way to run without a
//! screen: each has one of its own (`Xvfb`), where its window has the focus. It asks the C library for
//! the language of its user.

use std::{env, path::Path, process::Stdio};

use thirtyfour::{Capabilities, WebDriver};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use super::{Launch, locale};

pub(super) async fn launch(port: u16, folder: &Path, language: &str) -> Launch {
    let (screen, number) = open_screen().await;
    let program = env::var("WEBKITDRIVER").unwrap_or_else(|_| "WebKitWebDriver".to_owned());
    let mut driver = Command::new(program);
    driver
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{number}"))
        .env("GDK_BACKEND", "x11")
        .env("LC_ALL", locale::ready(language))
        .env("LOCPATH", locale::folder())
        .env_remove("LANGUAGE")
        // Other input methods lose the shift of keys that the driver presses.
        .env("GTK_IM_MODULE", "gtk-im-context-simple")
        // No service of the desktop is there, and none is waited for.
        .env("NO_AT_BRIDGE", "1")
        .env("GSETTINGS_BACKEND", "memory");
    for name in [
        "HOME",
        "TMPDIR",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
    ] {
        driver.env(name, folder);
    }
    Launch {
        driver,
        capabilities: Capabilities::default(),
        screen: Some(screen),
    }
}

/// Starts a screen, and gives the number that it chose.
async fn open_screen() -> (Child, String) {
    let mut screen = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "800x960x24",
            "-nolisten",
            "tcp",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("Xvfb does not start: {error}"));
    let output = screen.stdout.take().expect("its output is ours");
    let number = BufReader::new(output).lines().next_line().await;
    let number = number.expect("its output can be read");
    (screen, number.expect("it says its number"))
}

/// Makes the window as narrow as its own buttons allow.
pub(super) async fn shrink(driver: &WebDriver) {
    let size = driver.set_window_rect(0, 0, 420, 900).await;
    size.expect("the window can be made smaller");
}
