//! Caddy: the recipe is a whole site.

use tokio::process::Command;

use crate::server::{Mode, Place};

/// No admin endpoint on a fixed port, no certificates, only the loopback.
const GLOBAL: &str = "{
    admin off
    auto_https off
    default_bind 127.0.0.1
}
";

pub(super) fn prepare(place: &Place) -> Command {
    let site = format!("http://127.0.0.1:{}", place.port);
    let mut changes = vec![
        ("panel.example", site.as_str()),
        ("/var/www/sspanel-auth", &place.pages),
        ("127.0.0.1:8080", &place.panel),
    ];
    if place.mode == Mode::InPlace {
        changes.push(("# import Caddyfile-in-place", "import Caddyfile-in-place"));
    }
    let site = match place.mode {
        Mode::Panel { pages } => {
            let other = place.recipe_for_panel("Caddyfile-other-origin", pages);
            format!("{site} {{\n{other}\nreverse_proxy {}\n}}\n", place.panel)
        }
        _ => place.recipe("Caddyfile", &changes),
    };
    place.write("Caddyfile", &[GLOBAL, &site].concat());
    place.write(
        "Caddyfile-in-place",
        &place.recipe("Caddyfile-in-place", &[]),
    );
    let mut command = Command::new("/usr/bin/caddy");
    command
        .args(["run", "--adapter", "caddyfile", "--config", "Caddyfile"])
        .current_dir(&place.folder)
        .env("HOME", &place.folder)
        .env("XDG_CONFIG_HOME", &place.folder)
        .env("XDG_DATA_HOME", &place.folder);
    command
}
