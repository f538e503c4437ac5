//! nginx: the recipes are parts of a `server` block.

use tokio::process::Command;

use crate::server::{Mode, Place};

/// The module for brotli is loaded for the part that needs it, and for no other.
const MODULE: &str = "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;";

pub(super) fn prepare(place: &Place, more: &[&str]) -> Command {
    let folder = [("/var/www/sspanel-auth", place.pages.as_str())];
    let mut parts = place.recipe("nginx.conf", &folder);
    if place.mode == Mode::InPlace {
        parts += &place.recipe("nginx-in-place.conf", &[]);
    }
    for name in more {
        parts += &place.recipe(name, &[]);
    }
    run(place, &format!("{parts}\n{}", panel(place)))
}

/// A panel behind nginx.
pub(super) fn panel(place: &Place) -> String {
    format!(
        "location / {{ proxy_pass http://{}; proxy_set_header Host $http_host; }}",
        place.panel
    )
}

/// nginx with one site, whose `server` block has this inside.
pub(super) fn run(place: &Place, site: &str) -> Command {
    let port = place.port;
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {kind};"))
        .join(" ");
    let module = if site.contains("brotli_static on;") {
        MODULE
    } else {
        ""
    };
    let whole = format!(
        "{module}
         daemon off;
         master_process off;
         pid pid;
         events {{}}
         http {{
             access_log off;
             {temporary}
             server {{
                 listen 127.0.0.1:{port};
                 {site}
             }}
         }}"
    );
    place.write("nginx.conf", &whole);
    let mut command = Command::new("/usr/sbin/nginx");
    command.arg("-p").arg(&place.folder);
    command.args(["-c", "nginx.conf", "-e", "stderr"]);
    command
}
