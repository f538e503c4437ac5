//! A message in its parts: the panel's own text, our sentence with its links, and below a translation the panel's text
//! once more.
//!
//! In: a function that computes the message from signals. Out: its elements; none while the message is empty.

use leptos::{either::EitherOf4, prelude::*};

use super::{PageLink, live, phrase, text};
use crate::{
    controller::{FormController, Site},
    flow::{Message, Piece, Target, language_of, pieces},
};

/// A message that is computed again whenever a signal that it reads changes. Boxed, so that all messages share one type.
pub type LiveMessage = Box<dyn Fn() -> Message + Send>;

/// What a screen reader reads: the panel's text, if it comes first, and our sentence. The caller owns the live region.
#[component]
pub fn MessageText(
    /// The message.
    message: LiveMessage,
) -> impl IntoView {
    live(message, show)
}

fn show(message: Message) -> Option<impl IntoView> {
    let Message {
        panel_text,
        sentence,
        ..
    } = message;
    let class = if panel_text.is_some() {
        "auth-advice"
    } else {
        "auth-sentence"
    };
    let panel_text = panel_text.map(|text| {
        let language = language_of(&text);
        view! { <span class="auth-said" lang=language dir="auto">{text}</span> }
    });
    let sentence =
        (!sentence.is_empty()).then(|| view! { <span class=class><Sentence sentence /></span> });
    (panel_text.is_some() || sentence.is_some()).then_some((panel_text, sentence))
}

/// The panel's own text below a translation. It stands outside live regions and outside `aria-describedby`, where
/// `lang` would be lost. No translator changes it: it is there to be compared with what the panel says elsewhere.
#[component]
pub fn Original(
    /// The message.
    message: LiveMessage,
) -> impl IntoView {
    let original = live(move || message().original, |text| text.map(show_original));
    view! { <div class="auth-part">{original}</div> }
}

fn show_original(text: String) -> impl IntoView {
    let language = language_of(&text);
    view! {
        <p class="auth-original">
            <span>{phrase(|words| words.original)}</span>
            " "
            <q lang=language dir="auto" translate="no">
                {text}
            </q>
        </p>
    }
}

/// Our sentence, whose links lead to the actions that it names.
#[component]
fn Sentence(sentence: &'static str) -> impl IntoView {
    let site = Site::from_context();
    pieces(sentence)
        .into_iter()
        .map(|piece| match piece {
            Piece::Link(Target::Page(page), words) if !untrack(|| site.is_closed(page)) => {
                EitherOf4::A(view! { <PageLink target=page label=text(move || words) /> })
            }
            Piece::Link(Target::UserCentre, words) => {
                let settings = site.settings.get_untracked();
                let address = settings.on_panel(&settings.user_centre);
                EitherOf4::B(view! { <a class="auth-link" href=address rel="external">{words}</a> })
            }
            Piece::Link(Target::Panel, words) => EitherOf4::C(view! { <PanelLink words /> }),
            Piece::Link(_, words) | Piece::Text(words) => EitherOf4::D(words),
        })
        .collect_view()
}

/// The panel's own page for the form, in a new tab: there a visitor passes a check, and what was typed stays here.
#[component]
fn PanelLink(words: &'static str) -> impl IntoView {
    let (form, site) = (FormController::from_context(), Site::from_context());
    let address = untrack(|| form.view().panel_page());
    let new_tab = move || site.language.get().phrases().status.new_tab;
    view! {
        <a class="auth-link" rel="external noopener" target="_blank" href=address>
            {words}
            <span class="auth-unseen">{text(new_tab)}</span>
        </a>
    }
}
