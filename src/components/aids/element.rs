//! A form in a page of somebody else: it says what it has to say when it is sent.

use leptos::prelude::*;

use crate::{
    components::{Live, Task, say},
    form::Field,
    i18n::Words,
};

/// Nothing that helps.
pub struct Aids;

impl Aids {
    /// Nothing begins.
    pub const fn start(_task: Task) {}

    /// The label of a field.
    pub fn label(_field: Field, label: fn(&Words) -> &'static str) -> Live {
        say(label)
    }

    /// No field has remarks on what is typed.
    pub const fn helps_with(_field: Field) -> bool {
        false
    }

    /// The hint of a field.
    pub fn hint(_field: Field, hint: Option<fn(&Words) -> &'static str>) -> Option<Live> {
        hint.map(say)
    }
}

/// No remarks.
#[component]
pub fn Help(
    /// Which field.
    field: Field,
) -> impl IntoView {
    let _ = field;
}
