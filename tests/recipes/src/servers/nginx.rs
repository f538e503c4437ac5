//! nginx: the recipes are parts of a `server` block, which includes them where the archive has them.

use tokio::process::Command;

use crate::server::{Mode, Place};

/// The module for brotli is loaded for the part that needs it, and for no other.
const MODULE: &str = "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;";

pub(super) fn prepare(place: &Place, more: &[&str]) -> Command {
    let mut parts = match place.mode {
        Mode::Panel { pages } => {
            let name = "nginx-other-origin.conf";
            include(place, name, &place.recipe_for_panel(name, pages))
        }
        _ => pages(place),
    };
    for name in more {
        parts += &include(place, name, &place.recipe(name, &[]));
    }
    run(place, &format!("{parts}\n{}", panel(place)))
}

/// The lines that include the recipes for the pages.
pub(super) fn pages(place: &Place) -> String {
    let folder = [("/var/www/sspanel-auth", place.pages.as_str())];
    let name = "nginx.conf";
    let mut parts = include(place, name, &place.recipe(name, &folder));
    if place.mode == Mode::InPlace {
        let name = "nginx-in-place.conf";
        parts += &include(place, name, &place.recipe(name, &[]));
    }
    parts
}

fn include(place: &Place, name: &str, text: &str) -> String {
    format!("include {};\n", place.unpack(name, text))
}

/// A panel in PHP, as its documentation sets nginx up: a folder without the pages, `index.php` alone, and everything without a
/// file goes there within nginx. The local panel answers in the place of PHP.
pub(super) fn panel(place: &Place) -> String {
    let folder = place.folder.display();
    let panel = &place.panel;
    format!(
        "root {folder}/public;
         index index.php;
         location / {{ try_files $uri /index.php$is_args$args; }}
         location ~ [.]php$ {{
             proxy_pass http://{panel}$request_uri;
             proxy_set_header Host $http_host;
         }}"
    )
}

/// nginx with one site, whose `server` block has this inside.
pub(super) fn run(place: &Place, site: &str) -> Command {
    let port = place.port;
    run_server(
        place,
        &format!("server {{ listen 127.0.0.1:{port};\n{site} }}"),
    )
}

/// nginx with this `server` block.
pub(super) fn run_server(place: &Place, server: &str) -> Command {
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {kind};"))
        .join(" ");
    let module = if server.contains("nginx-brotli.conf") {
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
             {server}
         }}"
    );
    place.write("nginx.conf", &whole);
    let mut command = Command::new("/usr/sbin/nginx");
    command.arg("-p").arg(&place.folder);
    command.args(["-c", "nginx.conf", "-e", "stderr"]);
    command
}
