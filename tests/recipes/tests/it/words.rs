//! The words of the READMEs: their commands, run as they stand, in both languages.

use std::fs;
use std::process::Command;

use recipes::dist;

use crate::machine::{Machine, blocks, names};

const README: [&str; 2] = ["README.md", "README.zh-CN.md"];

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
