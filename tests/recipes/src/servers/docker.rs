//! The container: its template as it stands, with the address of the panel as the image fills it in.

use tokio::process::Command;

use super::nginx;
use crate::server::{Mode, Place};

const IN_PLACE: &str = "include /var/www/sspanel-auth/recipes/nginx-in-place.conf;";

pub(super) fn prepare(place: &Place) -> Command {
    // Writes the recipes where the template includes them.
    nginx::pages(place);
    let panel = format!("http://{}", place.panel);
    let port = format!("listen 127.0.0.1:{};", place.port);
    let mut changes = vec![("${PANEL}", panel.as_str()), ("listen 8080;", &port)];
    if place.mode != Mode::InPlace {
        changes.push((IN_PLACE, ""));
    }
    changes.push(("/var/www/sspanel-auth", &place.pages));
    let server = place.recipe("docker/default.conf.template", &changes);
    nginx::run_server(place, &server)
}
