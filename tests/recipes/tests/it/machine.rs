//! A machine of folders, on which the commands of a README run as they stand.
//!
//! In: a block of commands. `/var/www` and its like are folders of the test; package managers, servers and services are programs
//! that note down that they were called. Out: what lies in the folders afterwards.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use recipes::dist;
use tempfile::TempDir;

/// What a test does not run.
const PROGRAMS: [&str; 8] = [
    "apt",
    "systemctl",
    "nginx",
    "apachectl",
    "caddy",
    "a2enmod",
    "docker",
    "reboot",
];

/// Folders of the words, and their names in the folder of the test.
const FOLDERS: [(&str, &str); 3] = [
    ("/tmp/sspanel-auth-new", "new"),
    ("/var/www", "www"),
    ("/etc/caddy", "caddy"),
];

/// The blocks of commands below a heading that holds this word, or its counterpart.
pub(crate) fn blocks(readme: &str, headings: [&str; 2]) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(readme);
    let text = fs::read_to_string(path).expect(readme);
    let is_it = |part: &&str| {
        headings
            .iter()
            .any(|name| part.lines().next() == Some(*name))
    };
    let part = text.split("\n### ").find(is_it).expect(readme);
    let part = part.split("\n## ").next().unwrap_or_default();
    let blocks = part.split("```sh\n").skip(1);
    blocks
        .filter_map(|rest| Some(rest.split("```").next()?.to_owned()))
        .collect()
}

/// A machine that has the archive and nothing of ours yet.
pub(crate) struct Machine {
    folder: TempDir,
}

impl Machine {
    pub(crate) fn new() -> Self {
        let it = Self {
            folder: TempDir::new().expect("a folder"),
        };
        for name in ["www", "caddy", "bin"] {
            fs::create_dir(it.path(name)).expect("a folder");
        }
        for name in PROGRAMS {
            let path = it.path("bin").join(name);
            let log = it.path("called");
            let script = format!("#!/bin/sh\necho {name} \"$@\" >> {}\n", log.display());
            fs::write(&path, script).expect("a program");
            fs::set_permissions(&path, Permissions::from_mode(0o755)).expect("it can run");
        }
        let archive = dist().with_file_name(archive());
        fs::copy(&archive, it.path(&archive_name())).expect("the archive is packed");
        it
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn pages(&self) -> PathBuf {
        self.path("www/sspanel-auth")
    }

    /// Runs the lines of a block as an operator does, and stops at the first that fails.
    pub(crate) fn run(&self, block: &str) -> String {
        let adapt = |block: String, (from, to): (&str, &str)| {
            block.replace(from, &self.path(to).display().to_string())
        };
        let block = FOLDERS.into_iter().fold(block.to_owned(), adapt);
        let path = std::env::var("PATH").unwrap_or_default();
        let output = Command::new("sh")
            .args(["-euc", &block])
            .current_dir(&self.folder)
            .env("PATH", format!("{}:{path}", self.path("bin").display()))
            .output()
            .expect("sh is there");
        let said =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{block}\n{said}");
        said.into_owned()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.pages().join(name)).expect(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.pages().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect(name);
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.pages().join(name).exists()
    }
}

fn archive() -> String {
    let folder = dist();
    let name = folder.file_name().expect("a name").to_string_lossy();
    format!("{name}.zip")
}

fn archive_name() -> String {
    format!("sspanel-auth-{}.zip", env!("CARGO_PKG_VERSION"))
}

/// The names of all files below a folder.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let below = names(&entry.path()).into_iter();
            found.extend(below.map(|it| format!("{name}/{it}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}
