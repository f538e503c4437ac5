//! The components of the pages. A component shows the view of a controller and passes on events; it decides nothing.

pub mod auth_form;
pub mod brand;
pub mod choice;
pub mod code_help;
pub mod field;
pub mod heading;
pub mod input;
pub mod invitation;
pub mod language_picker;
pub mod message;
pub mod notice_box;
pub mod page_link;
pub mod password;
pub mod reactive;
pub mod remember;
pub mod retry;
pub mod summary;
pub mod terms;
pub mod typing_hint;

pub use auth_form::{AuthForm, SubmitButton};
pub use brand::{BrandHead, BrandLinks};
pub use choice::ContactChoice;
pub use code_help::CodeHelp;
pub use heading::Heading;
pub use input::{EmailField, TextField};
pub use invitation::InvitationField;
pub use language_picker::LanguagePicker;
pub use message::{LiveMessage, MessageText, Original};
pub use notice_box::NoticeBox;
pub use page_link::PageLink;
pub use password::PasswordField;
pub use reactive::{Attr, Text, attr, bool_attr, bool_text, phrase, text};
pub use remember::RememberBox;
pub use retry::RetryButton;
pub use summary::Summary;
pub use terms::TermsBox;
