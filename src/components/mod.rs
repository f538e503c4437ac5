//! What the pages are made of. A component shows values and passes on events; it decides nothing.

pub mod aids;
mod along;
pub mod auth_form;
pub mod brand;
pub mod choice;
pub mod field;
pub mod heading;
pub mod invitation;
pub mod language_picker;
pub mod live;
pub mod message;
pub mod notice_box;
#[cfg(feature = "embed")]
pub mod page_button;
#[cfg(not(feature = "embed"))]
pub mod page_link;
pub mod password;
pub mod progress;
pub mod remember;
pub mod retry;
mod shown;
pub mod site;
#[cfg(not(feature = "embed"))]
pub mod summary;
#[cfg(feature = "embed")]
#[path = "no_summary.rs"]
pub mod summary;
mod surroundings;
pub mod task;
mod wishes;

pub use auth_form::{AuthForm, SubmitButton};
pub use brand::{BrandHead, BrandLinks};
pub use choice::ContactChoice;
pub use field::{EmailField, TextField};
pub use heading::Heading;
pub use invitation::InvitationField;
pub use language_picker::LanguagePicker;
pub use live::{Live, Mark, as_text, effect, flag, live, mark, say};
pub use message::{LiveMessage, MessageText, Original};
pub use notice_box::NoticeBox;
#[cfg(feature = "embed")]
pub use page_button::PageLink;
#[cfg(not(feature = "embed"))]
pub use page_link::PageLink;
pub use password::PasswordField;
pub use progress::Progress;
pub use remember::RememberBox;
pub use retry::RetryButton;
pub use site::{Site, Start};
pub use summary::Summary;
pub use task::Task;
