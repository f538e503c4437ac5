//! Everyone can use the pages: what WCAG 2.2 asks for, in every state, language, theme and window.
//! `ACCESSIBILITY.md` says which of these tests proves what.

mod announcing;
mod axe;
mod engines;
mod focus;
mod looks;
mod measuring;
mod reading;
mod sizes;

pub(crate) use announcing::LISTEN;

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] = &[
    announcing::JOURNEYS,
    axe::JOURNEYS,
    engines::JOURNEYS,
    focus::JOURNEYS,
    looks::JOURNEYS,
    reading::JOURNEYS,
    sizes::JOURNEYS,
];
