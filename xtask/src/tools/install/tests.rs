//! The folder of tools holds only complete installations, each made once.

use super::*;

#[test]
fn a_complete_installation_replaces_a_broken_one_and_no_other_is_put_in_place() {
    let tool = Tool {
        name: "tool",
        version: "1.0.0".to_owned(),
        programs: &["tool"],
        source: Source::Crate,
        patience: "no time",
    };
    let all = tempfile::tempdir().unwrap();
    let [part, folder] = ["part", "tool-1.0.0"].map(|name| all.path().join(name));
    fs::create_dir_all(part.join("bin")).unwrap();
    fs::create_dir_all(folder.join("half")).unwrap();
    assert!(put_in_place(&tool, &part, &folder).is_err());
    // A link to any program is one.
    std::os::unix::fs::symlink("/bin/sh", part.join("bin/tool")).unwrap();
    assert_eq!(put_in_place(&tool, &part, &folder), Ok(()));
    assert!(tool.is_in(&folder) && !folder.join("half").exists() && !part.exists());
}

#[test]
fn an_installation_without_the_lock_file_is_reported() {
    let said = without_lock(&Tool {
        name: "tool",
        version: "1.0.0".to_owned(),
        programs: &["tool"],
        source: Source::Crate,
        patience: "no time",
    });
    assert!(
        said.contains("tool is 1.0.0, but no lock file pins"),
        "{said}"
    );
}

#[test]
fn a_lock_is_free_again_when_it_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lock");
    let held = lock(&file).unwrap();
    let second = File::create(&file).unwrap();
    let attempt = Flock::lock(second, FlockArg::LockExclusiveNonblock);
    assert!(attempt.is_err());
    drop(held);
    assert!(lock(&file).is_ok());
}
