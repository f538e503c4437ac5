//! nginx: the recipes are parts of a `server` block.

use tokio::process::Command;

use crate::recipe::adapted;
use crate::server::{Mode, Place};

pub(super) fn prepare(place: &Place) -> Command {
    let folder = [("/var/www/sspanel-auth", place.pages.as_str())];
    let mut parts = adapted("nginx.conf", &folder);
    if place.mode == Mode::InPlace {
        parts += &adapted("nginx-in-place.conf", &[]);
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
    let whole = format!(
        "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
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
