//! `watch`: the pages rebuilt at every change, in front of a local panel, until Ctrl-C.
//!
//! In: a port. Out: trunk serving the pages there under `/portal/`, and reloading them; the local panel on
//! another port, which is fixed, since `Trunk.toml` names it: trunk passes the panel's paths on to it. Trunk reloads through a script of its own, so this is for work on the pages and not for
//! judging what will be published.

use crate::arguments::WatchOptions;
use crate::error::Result;
use crate::serve::{BASE, build_program, program, until_stopped};
use crate::{pages, port, process, project};

/// The port of every `proxy.backend` in `Trunk.toml`.
const PANEL_PORT: u16 = 8791;

/// Runs until Ctrl-C.
pub(crate) fn watch(options: &WatchOptions) -> Result<()> {
    let port = port::free(options.port, "choose another with --port")?;
    port::free(PANEL_PORT, "stop that one first: `watch` needs this port")?;
    let toolbox = pages::ensure_tools(false)?;
    pages::fetch_crates()?;
    build_program("local-panel")?;
    // The folder must be there for the panel to start; trunk fills it.
    let folder = project::target("pages-watched");
    fs_err::create_dir_all(&folder)?;
    let mut command = program("local-panel");
    command.args([
        "--seed",
        "--port",
        &PANEL_PORT.to_string(),
        "--base",
        BASE,
        "--pages",
    ]);
    let mut panel = process::start(command.arg(&folder))?;
    port::wait_for(&mut panel, PANEL_PORT)?;
    let mut trunk = pages::trunk(&toolbox, "serve", &folder);
    let trunk = process::start(trunk.args(["--port", &port.to_string()]))?;
    println!("The pages will be at http://127.0.0.1:{port}{BASE}login once they are built.");
    println!("Press Ctrl-C to stop.");
    until_stopped(&mut [panel, trunk])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_knows_the_same_port_and_base() {
        let file = std::fs::read_to_string(project::root().join("Trunk.toml")).unwrap();
        assert!(file.contains(&format!("\nserve_base = \"{BASE}\"\n")));
        let backend = format!("backend = \"http://127.0.0.1:{PANEL_PORT}/");
        let proxies = file.matches("[[proxy]]").count();
        assert!(proxies > 0 && file.matches(&backend).count() == proxies);
    }
}
