//! The words of the READMEs: their commands, run as they stand, on a machine of folders.
//!
//! In: the blocks of commands, of both languages. `/var/www` and its like are folders of the test; package managers, servers and
//! services are programs that note down that they were called. Out: what lies in the folders afterwards.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use recipes::dist;
use tempfile::TempDir;

const README: [&str; 2] = ["README.md", "README.zh-CN.md"];

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
fn blocks(readme: &str, headings: [&str; 2]) -> Vec<String> {
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
struct Machine {
    folder: TempDir,
}

impl Machine {
    fn new() -> Self {
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

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn pages(&self) -> PathBuf {
        self.path("www/sspanel-auth")
    }

    /// Runs the lines of a block as an operator does, and stops at the first that fails.
    fn run(&self, block: &str) -> String {
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

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.pages().join(name)).expect(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.pages().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect(name);
    }

    fn has(&self, name: &str) -> bool {
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
fn names(folder: &Path) -> Vec<String> {
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

#[test]
fn the_commands_for_each_server_put_the_pages_where_its_recipe_has_them() {
    for readme in README {
        for server in ["nginx", "Apache", "Caddy", "Docker"] {
            let machine = Machine::new();
            for block in blocks(readme, [server, server]) {
                machine.run(&block);
            }
            let folder = match server {
                "Docker" => machine.path("sspanel-auth"),
                _ => machine.pages(),
            };
            assert_eq!(names(&folder), names(&dist()), "{readme}: {server}");
            let called = fs::read_to_string(machine.path("called")).expect("something is called");
            let expected = match server {
                "nginx" => "nginx -t\nsystemctl reload nginx",
                "Apache" => "apachectl configtest\nsystemctl restart apache2",
                "Caddy" => "systemctl reload caddy",
                _ => "docker compose up -d --build",
            };
            assert!(called.contains(expected), "{readme}: {called}");
            let has_caddyfiles = machine.path("caddy/Caddyfile-in-place").exists();
            assert_eq!(has_caddyfiles, server == "Caddy", "{readme}: {server}");
        }
    }
}

const UPGRADE: [&str; 2] = ["Upgrade and rollback", "升级和回退"];

/// An older version as an operator has left it.
fn edited() -> Machine {
    let machine = Machine::new();
    machine.run(
        blocks("README.md", ["nginx", "nginx"])
            .first()
            .expect("a block"),
    );
    let sums = machine.read("SHA256SUMS");
    let old = "0".repeat(64);
    machine.write(
        "SHA256SUMS",
        &format!("{sums}{old}  boot-0000000000000000.js\n"),
    );
    machine.write("boot-0000000000000000.js", "old");
    machine.write("config.json", r#"{"theme":"dark"}"#);
    machine.write("config.json.gz", "stale");
    machine.write("custom.css", "a{}");
    machine.write("custom.css.br", "stale");
    machine.write("img/a logo.svg", "<svg/>");
    machine.write("login.html", "edited");
    machine
}

#[test]
fn an_upgrade_keeps_what_is_the_operators_and_nothing_stale() {
    for readme in README {
        let machine = edited();
        let [upgrade, back] = blocks(readme, UPGRADE).try_into().expect("two blocks");
        let said = machine.run(&upgrade);
        assert!(
            said.contains("login.html"),
            "edited files are named: {said}"
        );
        assert_eq!(machine.read("config.json"), r#"{"theme":"dark"}"#);
        assert_eq!(machine.read("custom.css"), "a{}");
        assert_eq!(machine.read("img/a logo.svg"), "<svg/>");
        for name in [
            "config.json.gz",
            "custom.css.br",
            "boot-0000000000000000.js",
        ] {
            assert!(!machine.has(name), "{name}");
        }
        let mut expected = names(&dist());
        expected.push("img/a logo.svg".to_owned());
        expected.sort();
        assert_eq!(names(&machine.pages()), expected);
        for name in names(&dist())
            .iter()
            .filter(|it| !["config.json", "custom.css"].contains(&it.as_str()))
        {
            let published = fs::read(dist().join(name)).expect(name);
            assert_eq!(
                fs::read(machine.pages().join(name)).expect(name),
                published,
                "{name}"
            );
        }

        // The way back restores everything, also what was stale.
        machine.run(&back);
        assert_eq!(machine.read("login.html"), "edited");
        assert!(machine.has("config.json.gz"));
    }
}

#[test]
fn an_upgrade_can_follow_an_upgrade() {
    let machine = edited();
    let [upgrade, _] = blocks("README.md", UPGRADE).try_into().expect("two blocks");
    machine.run(&upgrade);
    machine.run(&upgrade);
    assert_eq!(machine.read("config.json"), r#"{"theme":"dark"}"#);
    assert_eq!(
        fs::read_to_string(machine.path("www/sspanel-auth.old/custom.css")).expect("it is kept"),
        "a{}"
    );
}

#[test]
fn an_upgrade_from_an_archive_that_is_not_whole_changes_nothing() {
    let machine = edited();
    let before = names(&machine.path("www"));
    let [upgrade, _] = blocks("README.md", UPGRADE).try_into().expect("two blocks");
    let unpack = upgrade.lines().next().expect("a line");
    machine.run(unpack);
    let page = machine.path("new/sspanel-auth/register.html");
    fs::write(page, "half").expect("a page");
    let script = machine.path("new/sspanel-auth/upgrade.sh");
    for folder in [
        machine.pages(),
        machine.path("caddy"),
        machine.path("nowhere"),
    ] {
        let status = Command::new("sh")
            .arg(&script)
            .arg(folder)
            .output()
            .expect("sh is there")
            .status;
        assert!(!status.success());
    }
    assert_eq!(names(&machine.path("www")), before);
    assert_eq!(machine.read("login.html"), "edited");
}
