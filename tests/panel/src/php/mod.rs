//! Reading requests and writing answers the way PHP does.
//!
//! In: headers, query and body bytes. Out: [`Fields`] whose values keep their PHP kind, and JSON
//! text escaped as `json_encode` escapes it. XML bodies, which the panel also reads, are refused:
//! they count as a body without fields. It knows no field by name.

mod encode;
mod fields;
mod form;
mod json;
mod multipart;
mod text;
mod value;

pub(crate) use encode::json_string;
pub(crate) use fields::Fields;
pub(crate) use text::{is_email, loosely_equal, lower, trim, url_encode};
pub(crate) use value::Value;
