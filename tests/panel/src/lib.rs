//! The local panel.
