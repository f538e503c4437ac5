//! A site as a hosting panel sets it up: what it writes around the place where an operator pastes the recipe.

use tokio::process::Command;

use super::nginx;
use crate::server::{Mode, Place};

/// What both write into a site: start pages, and files that are not sent.
const USUAL: &str = r"
    index index.php index.html index.htm default.php default.htm default.html;
    location ~ ^/(\.user.ini|\.htaccess|\.git|\.env|\.svn|\.project|LICENSE|README.md) { return 404; }
";

/// Patterns of aaPanel for the names of assets, which would take our files if the recipe let them.
const PATTERNS: &str = r"
    location ~ .*\.(gif|jpg|jpeg|png|bmp|swf)$ { expires 30d; error_log /dev/null; }
    location ~ .*\.(js|css)?$ { expires 12h; error_log /dev/null; }
";

/// What 1Panel writes for all that it forwards.
const FORWARDED: &str = "
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Real-IP $remote_addr;
    proxy_http_version 1.1;
";

/// Beneath it stands what an operator may leave out.
const OPTIONAL: &str = "# ---- 可选 / optional ----";

/// The recipe is pasted below the rewriting of the panel.
pub(super) fn prepare_aapanel(place: &Place) -> Command {
    let folder = [("/www/wwwroot/sspanel-auth", place.pages.as_str())];
    let whole = place.recipe("aapanel.conf", &folder);
    let (first, _) = whole.split_once(OPTIONAL).expect("the part to leave out");
    let pasted = match place.mode {
        Mode::InPlace => &whole,
        _ => first,
    };
    let panel = nginx::panel(place).replace("index index.php;", "");
    nginx::run(place, &[USUAL, &panel, pasted, PATTERNS].concat())
}

/// The recipes are pasted at the end of the site, with the path of its folder in the container.
pub(super) fn prepare_one_panel(place: &Place) -> Command {
    let line = "set $sspanel_auth_folder /var/www/sspanel-auth;";
    let own = format!("set $sspanel_auth_folder {};", place.pages);
    let mut pasted = place.recipe("nginx.conf", &[(line, &own)]);
    if place.mode == Mode::InPlace {
        pasted += &place.recipe("nginx-in-place.conf", &[]);
    }
    let forwarded = format!(
        "location ^~ / {{ proxy_pass http://{}; proxy_set_header Host $http_host; }}",
        place.panel
    );
    nginx::run(place, &[USUAL, FORWARDED, &forwarded, &pasted].concat())
}
