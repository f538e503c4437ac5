//! The npm package as its users meet it: packed by npm, unpacked into a project, and built with their tools.
//!
//! In: the folder of the package (`SSPANEL_AUTH_NPM`, else in `target/dist`, made by `cargo xtask dist`), and a folder
//! with the tools in `node_modules` (`SSPANEL_AUTH_BUNDLERS`, installed by `cargo xtask tools`). Out: a [`Project`],
//! which is a copy of one in `projects/` or of an example in `docs/examples`.
#![expect(
    clippy::expect_used,
    reason = "a step that fails is the failure of its test"
)]

mod package;
mod project;

pub use package::{packed, unpacked};
pub use project::Project;
