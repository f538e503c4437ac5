//! The error summary above the fields, for two or more errors.

use leptos::prelude::*;

use super::{live, text};
use crate::{
    controller::{FormController, Site},
    form::Field,
};

/// The list of errors, which takes the focus when it appears. It is no live region: the focus makes a screen reader
/// read it.
#[component]
pub fn Summary() -> impl IntoView {
    let form = FormController::from_context();
    let list = live(
        move || form.view().summary_fields(),
        |fields| (!fields.is_empty()).then(|| view! { <List fields /> }),
    );
    view! { <div class="auth-part">{list}</div> }
}

#[component]
fn List(fields: Vec<Field>) -> impl IntoView {
    let site = Site::from_context();
    let id = site.host.id("summary");
    let labelled_by = id.clone();
    let count = fields.len();
    let title = text(move || site.words().problems(count));
    let lines = fields
        .into_iter()
        .map(|field| view! { <Line field /> })
        .collect_view();
    view! {
        <div class="auth-summary" role="group" tabindex="-1" aria-labelledby=labelled_by>
            <p id=id>{title}</p>
            <ul>{lines}</ul>
        </div>
    }
}

/// One error. A press moves the focus to its field. It is a button and no link: a fragment in the address would add a
/// history entry.
#[component]
fn Line(field: Field) -> impl IntoView {
    let form = FormController::from_context();
    view! {
        <li>
            <button class="auth-link" type="button" on:click=move |_| form.focus(field)>
                {text(move || form.view().summary_line(field))}
            </button>
        </li>
    }
}
