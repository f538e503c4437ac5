//! The pages, one short file each: the fields of a form, and the links below it.

pub mod login;
pub mod logout;
pub mod missing;
pub mod new_password;
pub mod register;
pub mod reset;

pub use login::LoginPage;
pub use logout::LogoutPage;
pub use missing::MissingPage;
pub use new_password::NewPasswordPage;
pub use register::RegisterPage;
pub use reset::ResetPage;
