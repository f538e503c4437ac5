//! The element `sspanel-auth` in host pages, under the strict policy of the tests' server.

mod broken_files;
mod elements;
mod events;
mod features;
mod frames;
pub(crate) mod host;
mod isolation;
mod leaks;
mod styles;

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] = &[
    leaks::JOURNEYS,
    broken_files::JOURNEYS,
    elements::JOURNEYS,
    events::JOURNEYS,
    features::JOURNEYS,
    frames::JOURNEYS,
    styles::JOURNEYS,
    isolation::JOURNEYS,
];
