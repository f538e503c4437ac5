//! A message in its parts: the panel's own words, a sentence of ours with its links, and below it, quietly, the
//! panel's words behind a translation.
//!
//! In: a function that gives the message, and tracks what it depends on. Out: nothing at all while there is none.

use leptos::{either::EitherOf3, prelude::*};

use super::{PageLink, text};
use crate::{
    controller::Site,
    flow::{Message, Piece, Target, language_of, pieces},
};

/// A message that is computed again whenever a signal that it reads changes. Boxed like [`Text`](super::Text).
pub type LiveMessage = Box<dyn Fn() -> Message + Send>;

/// What is read out: the panel's words first, if they come first, and our sentence. The caller owns the region.
#[component]
pub fn MessageText(
    /// The message.
    message: LiveMessage,
) -> impl IntoView {
    move || {
        let Message {
            panel_text,
            sentence,
            ..
        } = message();
        let class = if panel_text.is_some() {
            "auth-advice"
        } else {
            "auth-sentence"
        };
        let panel_text = panel_text.map(|text| {
            let language = language_of(&text);
            view! { <span class="auth-said" lang=language dir="auto">{text}</span> }
        });
        let sentence = (!sentence.is_empty())
            .then(|| view! { <span class=class><Sentence sentence /></span> });
        (panel_text.is_some() || sentence.is_some()).then_some((panel_text, sentence))
    }
}

/// The panel's own words below a translation. It stands outside every region that is announced and outside what
/// describes a field, where `lang` would be lost.
#[component]
pub fn Original(
    /// The message.
    message: LiveMessage,
) -> impl IntoView {
    let site = Site::from_context();
    move || {
        message().original.map(|text| {
            let language = language_of(&text);
            view! {
                <p class="auth-original">
                    {site.words().original} <q lang=language dir="auto">{text}</q>
                </p>
            }
        })
    }
}

/// A sentence of ours, in which what names an action leads to it.
#[component]
fn Sentence(sentence: &'static str) -> impl IntoView {
    let site = Site::from_context();
    pieces(sentence)
        .into_iter()
        .map(|piece| match piece {
            Piece::Link(Target::Page(page), words) if !site.is_closed(page) => {
                EitherOf3::A(view! { <PageLink target=page label=text(move || words) /> })
            }
            Piece::Link(Target::UserCentre, words) => {
                let address = site.settings.with(|it| it.on_panel(&it.user_centre));
                EitherOf3::B(view! { <a class="auth-link" href=address rel="external">{words}</a> })
            }
            Piece::Link(_, words) | Piece::Text(words) => EitherOf3::C(words),
        })
        .collect_view()
}
