//! Apache: the recipes are parts of a `<VirtualHost>`.

use tokio::process::Command;

use crate::server::{Mode, Place};

/// What Debian has on when Apache is installed and the recipe needs or meets, and what it asks for.
const MODULES: [&str; 11] = [
    "mpm_event",
    "authz_core",
    "alias",
    "deflate",
    "dir",
    "filter",
    "headers",
    "mime",
    "proxy",
    "proxy_http",
    "rewrite",
];

/// What a system around the recipe may say about files: types as they once were, one for `.gz`, another
/// start page, and compression on the way.
const SYSTEM: &str = "
    TypesConfig mime.types
    AddType application/x-gzip .gz .tgz
    AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript
    AddOutputFilterByType DEFLATE application/javascript application/wasm
    DirectoryIndex index.php
    <Directory />
        Options FollowSymLinks
        AllowOverride None
        Require all denied
    </Directory>
";

const TYPES: &str = "
    application/javascript js
    application/json json
    text/css css
    text/html html
    image/png png
";

pub(super) fn prepare(place: &Place) -> Command {
    let folder = [("/var/www/sspanel-auth", place.pages.as_str())];
    let include = |name, text: String| format!("Include {}\n", place.unpack(name, &text));
    let mut parts = match place.mode {
        Mode::Panel { pages } => {
            let name = "apache-other-origin.conf";
            include(name, place.recipe_for_panel(name, pages))
        }
        _ => include("apache.conf", place.recipe("apache.conf", &folder)),
    };
    if place.mode == Mode::InPlace {
        let name = "apache-in-place.conf";
        parts += &include(name, place.recipe(name, &[]));
    }
    let modules = MODULES
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .concat();
    let Place { port, panel, .. } = place;
    let whole = format!(
        "ServerName 127.0.0.1
         Listen 127.0.0.1:{port}
         PidFile pid
         ErrorLog /dev/stderr
         User nobody
         Group nogroup
         {modules}
         {SYSTEM}
         <VirtualHost 127.0.0.1:{port}>
             {parts}
             ProxyPreserveHost On
             ProxyPass / http://{panel}/
         </VirtualHost>"
    );
    place.write("apache.conf", &whole);
    place.write("mime.types", TYPES);
    let mut command = Command::new("/usr/sbin/apache2");
    command.arg("-d").arg(&place.folder);
    // -X: one process, which ends at its first signal.
    command.args(["-f", "apache.conf", "-X"]);
    command
}
