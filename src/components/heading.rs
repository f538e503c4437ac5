//! The heading of a page.

use leptos::{either::Either, prelude::*};

use super::Text;
use crate::browser::host::Host;

/// The heading, which takes the focus when another page opened this one. It is an `h2` in a host page, which has its
/// own `h1`.
#[component]
pub fn Heading(
    /// The words.
    title: Text,
) -> impl IntoView {
    if Host::OWNS_PAGE {
        Either::Left(view! { <h1 class="auth-title" tabindex="-1">{title}</h1> })
    } else {
        Either::Right(view! { <h2 class="auth-title" tabindex="-1">{title}</h2> })
    }
}
