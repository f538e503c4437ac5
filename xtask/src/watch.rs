//! `watch`: the pages rebuilt at every change, in front of a local panel, until Ctrl-C.
//!
//! In: nothing. Out: trunk serving the pages under `/portal/`, and reloading them, on one port; the local
//! panel on another. Both ports are fixed, since `Trunk.toml` names them: trunk passes the panel's paths
//! on to it. Trunk reloads through a script of its own, so this is for work on the pages and not for
//! judging what will be published.

use crate::serve::{BASE, build_program, program, until_stopped};
use crate::stop::{Result, Stop};
use crate::{pages, port, process, project};

/// `serve.port` in `Trunk.toml`.
const PAGES_PORT: u16 = 8790;
/// The port of every `proxy.backend` in `Trunk.toml`.
const PANEL_PORT: u16 = 8791;

/// Runs until Ctrl-C.
pub(crate) fn watch() -> Result<()> {
    for port in [PAGES_PORT, PANEL_PORT] {
        port::free(port, "stop that one first: `watch` has fixed ports")?;
    }
    let toolbox = pages::ready_tools(false)?;
    pages::fetch_crates()?;
    build_program("local-panel")?;
    // The folder must be there for the panel to start; trunk fills it.
    let folder = project::watched_pages();
    std::fs::create_dir_all(&folder)
        .map_err(|error| Stop::of(format!("{} cannot be made", folder.display()), error))?;
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
    port::wait_until_answers(PANEL_PORT, "/", &mut panel)?;
    let trunk = process::start(&mut pages::trunk(&toolbox, "serve", &folder))?;
    println!("The pages will be at http://127.0.0.1:{PAGES_PORT}{BASE}login once they are built.");
    println!("Press Ctrl-C to stop.");
    until_stopped(&mut [panel, trunk])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_told_the_same_ports_and_base() {
        let file = std::fs::read_to_string(project::root().join("Trunk.toml")).unwrap();
        let has = |line: String| file.lines().any(|other| other == line);
        assert!(has(format!("port = {PAGES_PORT}")));
        assert!(has(format!("serve_base = \"{BASE}\"")));
        let backends = file
            .lines()
            .filter_map(|line| line.strip_prefix("backend = \""));
        let panel = format!("http://127.0.0.1:{PANEL_PORT}/");
        assert!(backends.clone().count() > 0);
        assert!(
            backends
                .into_iter()
                .all(|backend| backend.starts_with(&panel))
        );
    }
}
