//! What is wrong with a form, above its fields, as soon as it is more than one thing.

use leptos::prelude::*;

use super::{Site, Task, live};
use crate::{
    flow::{Effect, Screen},
    form::Field,
};

/// The list of problems, which takes the focus when it appears. It is no live region: the focus alone has it read
/// out.
#[component]
pub fn Summary(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    move || {
        let fields = task.screen.with(Screen::summary_fields);
        (!fields.is_empty()).then(|| view! { <List task fields /> })
    }
}

#[component]
fn List(task: Task, fields: Vec<Field>) -> impl IntoView {
    let site = Site::here();
    let id = site.host.id("summary");
    let labelled_by = id.clone();
    let count = fields.len();
    let title = live(move || site.words().problems(count));
    let lines = fields
        .into_iter()
        .map(|field| view! { <Line task field /> })
        .collect_view();
    view! {
        <div class="auth-summary" role="group" tabindex="-1" aria-labelledby=labelled_by>
            <p id=id>{title}</p>
            <ul>{lines}</ul>
        </div>
    }
}

/// One problem. A press leads to its field. A button and no link: an address with a mark in it would be a new entry in
/// the history.
#[component]
fn Line(task: Task, field: Field) -> impl IntoView {
    let site = Site::here();
    let text = live(move || {
        let language = site.language.get();
        task.screen.with(|screen| {
            let mut summary = screen.summary.iter();
            let found = summary.find(|(blamed, _)| *blamed == field);
            found.map_or("", |(_, problem)| problem.message(language).sentence)
        })
    });
    let lead = move |_| task.carry_out(Effect::FocusField(field));
    view! {
        <li>
            <button class="auth-link" type="button" on:click=lead>
                {text}
            </button>
        </li>
    }
}
