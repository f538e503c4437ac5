//! `watch`: the pages rebuilt at every change, in front of a local panel, until Ctrl-C.
//!
//! In: a port. Out: trunk, which serves the pages there under `/portal/` and reloads them, and the local panel on a
//! fixed port, to which trunk forwards the panel's paths (`Trunk.toml`). Trunk adds a script of its own to the pages, so
//! they are not those of a release.

use crate::arguments::WatchOptions;
use crate::error::Result;
use crate::serve::{BASE, build_program, local_panel, until_stopped};
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
    let mut panel = process::start(&mut local_panel(PANEL_PORT, &folder))?;
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
