//! Everyone can use the pages: what WCAG 2.2 asks for, in every state, language, theme and window.
//! `ACCESSIBILITY.md` says which of these tests proves what.

mod announcing;
mod engines;
mod focus;
mod looks;
mod measuring;
mod questions;
mod reading;
mod views;
mod walk;

pub(crate) use announcing::LISTEN;

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] = &[
    announcing::JOURNEYS,
    engines::JOURNEYS,
    questions::JOURNEYS,
    reading::JOURNEYS,
    walk::JOURNEYS,
];
