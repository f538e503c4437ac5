//! The only code that talks to the browser: requests, the page, its fields and its storage.
//!
//! Pure values come in and go out. What a browser lacks, such as storage or a language list, is a value here and never
//! a panic.

pub mod boot;
pub mod captcha;
pub mod email_code_wait;
pub mod fields;
pub mod host;
pub mod language;
pub mod navigation_source;
mod object;
pub mod page;
pub mod passkey;
pub mod send;
pub mod tabs;
pub mod timer;
