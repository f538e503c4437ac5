//! The package, as npm packs it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The folder that is ready for `npm publish`.
fn folder() -> PathBuf {
    let name = concat!("sspanel-auth-", env!("CARGO_PKG_VERSION"), "-npm");
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/dist");
    let folder = env::var_os("SSPANEL_AUTH_NPM").map_or(default.join(name), PathBuf::from);
    assert!(
        folder.join("package.json").is_file(),
        "there is no package in {}: run `cargo xtask dist` first",
        folder.display()
    );
    folder
}

/// Packs the package into `target` and gives the archive.
///
/// # Panics
///
/// If npm cannot pack it.
#[must_use]
pub fn packed(target: &Path) -> PathBuf {
    let mut npm = Command::new("npm");
    npm.args(["pack", "--silent", "--offline", "--pack-destination"])
        .arg(target)
        .current_dir(folder());
    let name = output_of(&mut npm);
    target.join(name.trim())
}

/// Packs the package, unpacks the archive as `sspanel-auth` into `target`, and gives the folder.
///
/// # Panics
///
/// If a program is missing or fails.
#[must_use]
pub fn unpacked(target: &Path) -> PathBuf {
    fs::create_dir_all(target).expect("the folder can be made");
    let archive = packed(target);
    let mut tar = Command::new("tar");
    output_of(tar.arg("-xzf").arg(&archive).arg("-C").arg(target));
    fs::remove_file(archive).expect("the archive can be removed");
    let folder = target.join("sspanel-auth");
    fs::rename(target.join("package"), &folder).expect("npm names the folder so");
    folder
}

/// What a program prints.
pub(crate) fn output_of(command: &mut Command) -> String {
    let output = command.output().expect("the program is there");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let (printed, complaints) = (text(output.stdout), text(output.stderr));
    assert!(
        output.status.success(),
        "{command:?}\n{printed}\n{complaints}"
    );
    printed
}
