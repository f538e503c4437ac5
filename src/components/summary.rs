//! What is wrong with a form, above its fields, as soon as it is more than one thing.

use leptos::prelude::*;

use super::{Site, Task, flag, live};
use crate::flow::Effect;

/// A line for each field that a form can have at most.
const LINES: [usize; 7] = [0, 1, 2, 3, 4, 5, 6];

/// The list of problems, which takes the focus when it appears. It is no live region: the focus alone has it read
/// out.
#[component]
pub fn Summary(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let site = Site::here();
    let id = site.around.id("summary");
    let labelled_by = id.clone();
    let count = move || task.screen.with(|screen| screen.summary.len());
    let title = live(move || site.words().problems(count()));
    let lines = LINES.map(|at| view! { <Line task at /> });
    view! {
        <div
            class="auth-summary"
            role="group"
            tabindex="-1"
            aria-labelledby=labelled_by
            hidden=flag(move || count() == 0)
        >
            <p id=id>{title}</p>
            <ul>{lines}</ul>
        </div>
    }
}

/// One problem. A press leads to its field. A button and no link: an address with a mark in it would be a new entry in
/// the history.
#[component]
fn Line(task: Task, at: usize) -> impl IntoView {
    let site = Site::here();
    let text = live(move || {
        let language = site.language.get();
        task.screen.with(|screen| {
            let problem = screen.summary.get(at);
            problem.map_or("", |(_, problem)| problem.message(language).sentence)
        })
    });
    let is_hidden = flag(move || task.screen.with(|screen| screen.summary.len() <= at));
    let lead = move |_| {
        let field = task
            .screen
            .with_untracked(|screen| screen.summary.get(at).map(|(field, _)| *field));
        if let Some(field) = field {
            task.carry_out(Effect::FocusField(field));
        }
    };
    view! {
        <li hidden=is_hidden>
            <button class="auth-link" type="button" on:click=lead>
                {text}
            </button>
        </li>
    }
}
