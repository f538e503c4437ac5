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
    let all = std::env::temp_dir().join(format!("xtask-tools-{}", std::process::id()));
    let (part, folder) = (all.join("part"), all.join("tool-1.0.0"));
    fs::create_dir_all(part.join("bin")).unwrap();
    fs::create_dir_all(folder.join("half")).unwrap();
    assert!(put_in_place(&tool, &part, &folder).is_err());
    // A link to any program is one.
    std::os::unix::fs::symlink("/bin/sh", part.join("bin/tool")).unwrap();
    assert_eq!(put_in_place(&tool, &part, &folder), Ok(()));
    assert!(tool.is_in(&folder) && !folder.join("half").exists() && !part.exists());
    fs::remove_dir_all(all).unwrap();
}

#[test]
fn a_lock_is_free_again_when_it_is_dropped() {
    let file = std::env::temp_dir().join(format!("xtask-lock-{}", std::process::id()));
    let held = lock(&file).unwrap();
    let second = File::create(&file).unwrap();
    let attempt = Flock::lock(second, FlockArg::LockExclusiveNonblock);
    assert!(attempt.is_err());
    drop(held);
    assert!(lock(&file).is_ok());
    fs::remove_file(file).unwrap();
}
