//! Settings that an operator makes at run time, in a `config.json` beside the pages or in attributes of an element.
//!
//! In: the text of that file, which may be missing or broken, or the attributes. Out: [`Settings`], with the default
//! for everything missing or wrong, and a [`ConfigWarning`] for everything that was ignored. The build itself holds no
//! address, no brand and no base path.

mod attributes;
mod background;
mod colour;
mod languages;
mod read;
mod settings;
mod table;
mod value;
mod warning;

pub use attributes::{attribute_names, of_attributes};
pub use background::Background;
pub use colour::{Accent, Colour};
pub use read::read;
pub use settings::{
    AfterLogout, AfterRegister, Brand, Captcha, Link, Logout, Passkeys, SecondFactor, Settings,
    SettingsOfFile, SettingsUnknown, Theme,
};
pub use table::keys;
pub use warning::{ConfigWarning, Reason};
