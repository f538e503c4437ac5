//! What can go wrong with a file on its way to a visitor.
//!
//! In: a panel that serves the pages, and the end of the names of some files. Out: the panel serves something else there,
//! until `Panel::restore_pages` or, for a file that hangs, the end of the gate.

use std::fs;

use local_panel::{Gate, Panel};

use crate::site::{built_name, pages};

/// A fault of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrokenFile {
    /// It is not there.
    Missing,
    /// The server shows it to no one.
    Forbidden,
    /// The server fails.
    Failing,
    /// Another page, as a server sends that answers everything with its start page.
    Page,
    /// An empty object.
    Braces,
    /// A line end that was not there.
    Changed,
    /// The connection ends in the middle.
    Cut,
    /// No answer.
    Hanging,
}

impl BrokenFile {
    /// All that end by themselves.
    pub const ALL: [Self; 7] = [
        Self::Missing,
        Self::Forbidden,
        Self::Failing,
        Self::Page,
        Self::Braces,
        Self::Changed,
        Self::Cut,
    ];

    /// Breaks the files whose names end like this. A gate holds back those that hang.
    ///
    /// # Panics
    ///
    /// If a file that is to be changed is not built.
    pub fn happens(self, panel: &Panel, suffix: &str) -> Option<Gate> {
        let replace = |status, kind, text: &str| panel.replace(suffix, status, kind, text);
        match self {
            Self::Missing => replace(404, "text/html", "<!doctype html>nothing"),
            Self::Forbidden => replace(403, "text/html", "<!doctype html>forbidden"),
            Self::Failing => replace(503, "text/html", "<!doctype html>later"),
            Self::Page => replace(200, "text/html", "<!doctype html><title>Shop</title>"),
            Self::Braces => replace(200, "application/json", "{}"),
            Self::Changed => {
                let file = fs::read(pages().join(built_name("", suffix)));
                let mut content = file.expect("the file can be read");
                content.extend(b"\r\n");
                panel.replace(suffix, 200, kind_of(suffix), content);
            }
            Self::Cut => panel.cut(suffix),
            Self::Hanging => return Some(panel.close(suffix)),
        }
        None
    }
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "text/html",
    }
}
