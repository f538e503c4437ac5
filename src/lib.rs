//! Sign-in pages for SSPanel-UIM panels.
pub mod api;
pub mod config;
pub mod flow;
pub mod form;
pub mod i18n;
