//! Sign-in pages for SSPanel-UIM panels.
