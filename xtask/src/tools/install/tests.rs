//! What is promised about the folder of tools: whole ones only, and the first to finish stays.

use super::*;

#[test]
fn the_folder_is_the_named_one_or_below_the_cache() {
    let chosen = |own: &str, cache: &str, home: &str| {
        let given = |value: &str| (!value.is_empty()).then(|| OsString::from(value));
        choose_folder(given(own), given(cache), given(home))
    };
    assert_eq!(chosen("/t", "/c", "/h"), Some("/t".into()));
    assert_eq!(chosen("", "/c", "/h"), Some("/c/sspanel-auth/tools".into()));
    assert_eq!(
        chosen("", "c", "/h"),
        Some("/h/.cache/sspanel-auth/tools".into())
    );
    assert_eq!(chosen("", "", ""), None);
}

/// A folder of this test alone, and a tool that consists of one program.
fn scene(name: &str) -> (PathBuf, Tool) {
    let folder = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let tool = Tool {
        name: "tool",
        version: "1.0.0".to_owned(),
        programs: &["tool"],
        mark: "1.0.0".to_owned(),
        source: Source::Crate,
        patience: "no time",
    };
    (folder, tool)
}

fn write_program(installation: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    let file = installation.join("bin/tool");
    fs::create_dir_all(installation.join("bin")).unwrap();
    fs::write(&file, text).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_whole_installation_is_put_in_place_without_what_built_it() {
    let (folder, tool) = scene("place");
    let (part, whole) = (folder.join("part"), folder.join("whole"));
    write_program(&part, "ours");
    fs::create_dir_all(part.join("build/release")).unwrap();
    assert_eq!(put_in_place(&tool, &part, &whole), Ok(()));
    assert!(has_all(&whole.join("bin"), &tool));
    assert!(!whole.join("build").exists() && !part.exists());
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn whoever_finishes_first_stays_and_what_is_not_whole_makes_way() {
    let (folder, tool) = scene("second");
    let (part, whole) = (folder.join("part"), folder.join("whole"));
    write_program(&part, "ours");
    write_program(&whole, "theirs");
    assert_eq!(put_in_place(&tool, &part, &whole), Ok(()));
    assert_eq!(
        fs::read_to_string(whole.join("bin/tool")).unwrap(),
        "theirs"
    );
    fs::remove_file(whole.join("bin/tool")).unwrap();
    assert_eq!(put_in_place(&tool, &part, &whole), Ok(()));
    assert_eq!(fs::read_to_string(whole.join("bin/tool")).unwrap(), "ours");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_installation_without_its_programs_is_refused() {
    let (folder, tool) = scene("refused");
    let part = folder.join("part");
    fs::create_dir_all(&part).unwrap();
    assert!(put_in_place(&tool, &part, &folder.join("whole")).is_err());
    assert!(!folder.join("whole").exists());
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn only_what_a_dead_process_left_is_cleared() {
    let (folder, _) = scene("abandoned");
    let stem = ".tool-1.0.0.";
    // No process has this id: it is above what Linux gives out.
    let [dead, ours, other] = [
        format!("{stem}99999999"),
        format!("{stem}{}", std::process::id()),
        "tool-1.0.0".to_owned(),
    ]
    .map(|name| folder.join(name));
    for kept in [&dead, &ours, &other] {
        fs::create_dir_all(kept).unwrap();
    }
    clear_abandoned(&folder, stem);
    assert_eq!(
        [&dead, &ours, &other].map(|folder| folder.exists()),
        [false, true, true]
    );
    fs::remove_dir_all(folder).unwrap();
}
