//! Settings that an operator makes at run time, in a `config.json` beside the pages.
//!
//! In comes the text of that file, which may be missing or broken; out come [`Settings`], with the
//! default wherever the file is silent or wrong, and a [`Complaint`] for everything that was not
//! taken. The build itself holds no address, no brand and no base path.

mod read;
mod settings;

pub use read::{Complaint, Reason, read};
pub use settings::{AfterRegister, Settings};
