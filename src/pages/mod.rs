//! The pages, one short file each: which fields a form has, and which ways lead on.

pub mod login;
pub mod logout;
pub mod missing;
pub mod register;
pub mod reset;

pub use login::LoginPage;
pub use logout::LogoutPage;
pub use missing::MissingPage;
pub use register::RegisterPage;
pub use reset::ResetPage;
