//! What the pages are made of. A component shows values and passes on events; it decides nothing.

pub mod auth_form;
pub mod choice;
pub mod field;
pub mod frame;
pub mod invitation;
pub mod language_picker;
pub mod notice_box;
pub mod password;
pub mod remember;
pub mod site;
pub mod task;

pub use auth_form::{AuthForm, SubmitButton};
pub use choice::ContactChoice;
pub use field::TextField;
pub use frame::{Frame, PageLink};
pub use invitation::InvitationField;
pub use notice_box::NoticeBox;
pub use password::PasswordField;
pub use remember::RememberBox;
pub use site::{Site, say};
pub use task::Task;
