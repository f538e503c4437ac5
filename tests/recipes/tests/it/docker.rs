//! The container: what its files say about each other, and a build where a builder and its base image are there.

use std::process::{Command, Stdio};

use recipes::{dist, text_of};

#[test]
fn the_container_has_the_files_and_the_port_that_it_names() {
    let file = text_of("docker/Dockerfile");
    let compose = text_of("docker/compose.yaml");
    let template = text_of("docker/default.conf.template");
    for line in file.lines().filter(|line| line.starts_with("COPY recipes")) {
        let source = line.split(' ').nth(1).expect("a source");
        assert!(dist().join(source).is_file(), "{source}");
    }
    assert!(dist().join("recipes/docker/compose.yaml").is_file());
    for line in template.lines().filter(|line| line.contains("include ")) {
        let path = line
            .trim()
            .trim_start_matches("include /var/www/sspanel-auth/");
        assert!(dist().join(path.trim_end_matches(';')).is_file(), "{line}");
    }
    for (name, port) in [
        (&file, "EXPOSE 8080"),
        (&compose, "8080:8080"),
        (&template, "listen 8080;"),
    ] {
        assert!(name.contains(port), "{port}");
    }
    // The operator's own files are those of the folder, so that an upgrade keeps them and no build is needed.
    for own in ["config.json", "custom.css"] {
        assert!(
            compose.contains(&format!("../../{own}:/var/www/sspanel-auth/{own}:ro")),
            "{own}"
        );
        assert!(dist().join(own).is_file(), "{own}");
    }
}

/// Only where nothing has to be downloaded; everywhere the other tests run the container's settings as they stand.
#[test]
fn the_image_is_built_where_a_builder_is_there() {
    let builders = ["docker", "podman"].into_iter();
    let mut ready = builders.filter(|builder| runs(&[builder, "image", "inspect", "nginx:alpine"]));
    let Some(builder) = ready.next() else {
        return;
    };
    let folder = dist();
    let folder = folder.to_str().expect("a path");
    let tag = "sspanel-auth-test";
    let file = format!("{folder}/recipes/docker/Dockerfile");
    assert!(runs(&[
        builder,
        "build",
        "--network=none",
        "-q",
        "-t",
        tag,
        "-f",
        &file,
        folder
    ]));
    assert!(runs(&[
        builder,
        "run",
        "--rm",
        "--network=none",
        tag,
        "nginx",
        "-t"
    ]));
    runs(&[builder, "image", "rm", tag]);
}

fn runs(words: &[&str]) -> bool {
    let (program, words) = words.split_first().expect("a program");
    let mut command = Command::new(program);
    let command = command
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
