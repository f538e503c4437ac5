//! The heading of a page.

use leptos::{either::Either, prelude::*};

use super::Text;
use crate::browser::host::Host;

/// The heading, which takes the focus when the page is opened from another one. In a page of somebody else the first
/// level is taken.
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
