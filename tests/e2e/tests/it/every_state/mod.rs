//! Accessibility in every state, language, theme and window, as WCAG 2.2 requires. `docs/ACCESSIBILITY.md` names the
//! test of each criterion.

mod detection;
mod engines;
mod focus;
mod layout;
mod live_regions;
mod pictures;
mod reading_order;
mod views;
mod walk;

pub(crate) use live_regions::LISTEN;

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] = &[
    live_regions::JOURNEYS,
    engines::JOURNEYS,
    detection::JOURNEYS,
    reading_order::JOURNEYS,
    walk::JOURNEYS,
];
