//! What all answers of a generation have in common.
//!
//! In: nothing. Out: the label of JSON, the form of success, of errors and of text fields, by generation.

const HTML: &str = "text/html; charset=UTF-8";

/// The shape of answers, and how exactly fields are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answers {
    /// `Content-Type` of JSON.
    pub(crate) json_type: &'static str,
    /// Whether an error is a redirect to `/404`, `/405` or `/500` instead of a page with that status.
    pub(crate) redirects_errors: bool,
    /// Whether a text field that is missing, or no text, ends in the 500 page.
    pub(crate) is_strict: bool,
    /// How a successful login or registration is answered.
    pub(crate) success: Success,
}

/// The form of a successful login or registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Success {
    /// `ret` and `msg`.
    Message,
    /// The same and the member `redir`.
    Redir,
    /// The same as `Message` and the header `HX-Redirect`.
    HxRedirect,
    /// An empty body and the header `HX-Redirect`.
    Empty,
}

pub(super) const V2018: Answers = Answers {
    json_type: HTML,
    redirects_errors: true,
    is_strict: false,
    success: Success::Message,
};
pub(super) const V2021: Answers = Answers {
    redirects_errors: false,
    ..V2018
};
pub(super) const V2021_12: Answers = Answers {
    json_type: "application/json",
    ..V2021
};
pub(super) const V2022: Answers = Answers {
    is_strict: true,
    ..V2021_12
};
pub(super) const V2023: Answers = Answers {
    success: Success::Redir,
    ..V2022
};
pub(super) const V2023_7: Answers = Answers {
    success: Success::HxRedirect,
    ..V2023
};
pub(super) const V2025: Answers = Answers {
    success: Success::Empty,
    ..V2023_7
};
