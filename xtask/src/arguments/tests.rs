//! What each command line means.

use super::*;

fn read_words(line: &str) -> Result<Task> {
    read(line.split_whitespace().map(OsString::from))
}

fn complaint(line: &str) -> String {
    match read_words(line) {
        Err(Stop::Failed(why)) => why,
        other => panic!("{line} was taken as {other:?}"),
    }
}

#[test]
fn no_words_and_every_way_of_asking_give_help() {
    for line in ["", "help", "--help", "-h"] {
        assert_eq!(read_words(line), Ok(Task::Help), "{line}");
    }
}

#[test]
fn serve_has_defaults_for_everything() {
    let expected = ServeOptions {
        port: DEFAULT_PORT,
        open: false,
        release: false,
        panel: PanelChoice::Local(Vec::new()),
    };
    assert_eq!(read_words("serve"), Ok(Task::Serve(expected)));
}

#[test]
fn serve_passes_the_local_panels_options_on() {
    let line =
        "serve --port 9000 --open --release --registration invite --generation 2026 --fault slow";
    let words = [
        "--registration",
        "invite",
        "--generation",
        "2026",
        "--fault",
        "slow",
    ];
    let expected = ServeOptions {
        port: 9000,
        open: true,
        release: true,
        panel: PanelChoice::Local(words.map(OsString::from).to_vec()),
    };
    assert_eq!(read_words(line), Ok(Task::Serve(expected)));
}

#[test]
fn a_real_panel_is_an_origin() {
    for address in ["https://panel.example", "https://panel.example/"] {
        match read_words(&format!("serve --panel {address}")) {
            Ok(Task::Serve(options)) => {
                let expected = PanelChoice::Real("https://panel.example".to_owned());
                assert_eq!(options.panel, expected);
            }
            other => panic!("{address} was taken as {other:?}"),
        }
    }
    for address in [
        "panel.example",
        "ftp://a",
        "https://",
        "https://a/user",
        "https://u@a",
    ] {
        let why = complaint(&format!("serve --panel {address}"));
        assert!(why.contains("without a path"), "{address}: {why}");
    }
}

#[test]
fn a_real_panel_takes_no_options_of_the_local_one() {
    assert!(complaint("serve --panel http://a --fault x").contains("for the local panel"));
}

#[test]
fn the_flags_of_the_other_commands() {
    assert_eq!(read_words("build"), Ok(Task::Build { release: false }));
    assert_eq!(
        read_words("build --release"),
        Ok(Task::Build { release: true })
    );
    assert_eq!(read_words("watch"), Ok(Task::Watch));
    assert_eq!(read_words("dist"), Ok(Task::Dist { config: None }));
    let config = Some("my.json".into());
    assert_eq!(
        read_words("dist --config my.json"),
        Ok(Task::Dist { config })
    );
    assert_eq!(read_words("sizes"), Ok(Task::Sizes));
    assert_eq!(read_words("tools"), Ok(Task::Tools));
}

#[test]
fn tests_run_in_the_browsers_that_are_asked_for() {
    for (line, extent) in [
        ("test", Extent::Installed),
        ("test --quick", Extent::Quick),
        ("test --browsers all", Extent::In(Engine::ALL.to_vec())),
        (
            "test --browsers chromium",
            Extent::In(vec![Engine::Chromium]),
        ),
        (
            "test --browsers firefox,webkit",
            Extent::In(vec![Engine::Firefox, Engine::WebKit]),
        ),
    ] {
        assert_eq!(read_words(line), Ok(Task::Test(extent)), "{line}");
    }
    assert!(complaint("test --browsers safari").contains("chromium,firefox,webkit"));
    assert!(complaint("test --quick --browsers all").contains("--quick"));
}

#[test]
fn bench_takes_any_number_of_other_pages() {
    let addresses = |line| match read_words(line) {
        Ok(Task::Bench { addresses }) => addresses,
        other => panic!("{line} was taken as {other:?}"),
    };
    assert!(addresses("bench").is_empty());
    let two = "bench --url http://127.0.0.1:1/a --url http://127.0.0.1:1/b";
    assert_eq!(
        addresses(two),
        ["http://127.0.0.1:1/a", "http://127.0.0.1:1/b"]
    );
}

#[test]
fn what_is_not_known_is_refused_with_a_way_on() {
    for line in [
        "sevre",
        "--port 1",
        "serve --prot 1",
        "serve --port many",
        "serve --port",
        "serve --registration maybe",
        "test --release",
        "test --browsers",
        "build now",
        "dist --release",
        "bench --url",
        "bench http://127.0.0.1:1/",
    ] {
        assert!(complaint(line).contains("cargo xtask help"), "{line}");
    }
}

#[test]
fn the_gallery_shows_everything_a_part_of_it_or_renews_what_tests_compare_with() {
    let gallery = |filter: &[&str], accept| {
        let filter = filter.iter().map(|word| (*word).to_owned()).collect();
        Ok(Task::Gallery { filter, accept })
    };
    assert_eq!(read_words("gallery"), gallery(&[], false));
    assert_eq!(
        read_words("gallery --filter login --filter dark"),
        gallery(&["login", "dark"], false)
    );
    assert_eq!(read_words("gallery --accept"), gallery(&[], true));
    assert!(complaint("gallery --accept --filter login").contains("--filter"));
}
