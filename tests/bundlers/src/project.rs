//! A project that uses the package.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::package::{output_of, unpacked};

/// A copy of a project, with the package in its `node_modules`. It lies beside the `node_modules` of the tools, in which
/// its programs find all others.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// The project of this name in `projects/`.
    ///
    /// # Panics
    ///
    /// If there is none, or the tools are not installed.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self::copied(&Path::new("projects").join(name))
    }

    /// The example of this name, as embedders copy it.
    ///
    /// # Panics
    ///
    /// If there is none, or the tools are not installed.
    #[must_use]
    pub fn example(name: &str) -> Self {
        Self::copied(&Path::new("../../docs/examples").join(name))
    }

    fn copied(source: &Path) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("project-")
            .tempdir_in(tools());
        let folder = folder.expect("a folder for the project");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
        copy(&source, folder.path());
        let _ = unpacked(&folder.path().join("node_modules"));
        Self { folder }
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs one of the tools, or `node`, and gives what it prints.
    ///
    /// # Panics
    ///
    /// If it fails.
    pub fn run(&self, program: &str, arguments: &[&str]) -> String {
        let tool = tools().join("node_modules/.bin").join(program);
        let program = if tool.exists() {
            tool
        } else {
            PathBuf::from(program)
        };
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(self.path())
            .env("NEXT_TELEMETRY_DISABLED", "1");
        output_of(&mut command)
    }

    /// The files that the tools have built.
    #[must_use]
    pub fn built(&self) -> PathBuf {
        self.path().join("dist")
    }
}

/// The folder of the tools.
fn tools() -> PathBuf {
    let folder = env::var_os("SSPANEL_AUTH_BUNDLERS")
        .expect("SSPANEL_AUTH_BUNDLERS names the folder that `cargo xtask tools` prints");
    PathBuf::from(folder)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    let entries = fs::read_dir(from).expect("the project is there");
    for entry in entries.flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target).expect("the file can be copied");
        }
    }
}
