//! The built pages in a real browser, against the local panel.
//!
//! [`visit`] starts a panel and a browser, passes a [`Site`] to the journey, and afterwards ends both and checks what
//! holds for every journey: no request to another host, no script error, and no violation of the content security
//! policy. The methods of a `Site` are what a visitor does and sees; the panel's log shows what was sent.
//!
//! Needs the pages (`SSPANEL_AUTH_PAGES`, else `target/pages`, made by `cargo xtask build`) and a
//! browser with its driver: that of the [`Engine`] that runs the journey, else Chromium.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "a step that fails is the failure of its test"
)]

mod accessibility_tree;
mod actions;
mod appearance;
mod assertions;
mod axe;
mod broken_file;
mod browser;
mod console;
mod engine;
mod panel_text;
mod picture;
mod profile;
mod reference_pictures;
mod site;
mod states;
mod wait;

pub use appearance::{Theme, Window};
pub use broken_file::BrokenFile;
pub use browser::Browser;
pub use engine::{Ability, Engine};
pub use local_panel::{Captcha, Fault, Gate, Generation, Options, Registration, Switch};
pub use picture::Picture;
pub use profile::holds;
pub use reference_pictures::Reference;
pub use site::{
    Site, built_name, pages, visit, visit_at, visit_between, visit_for_files, visit_in, visit_with,
};
pub use states::{BREAK_DOWN, STATES, State};
pub use wait::{until, until_equal, until_listening};
