//! The element `sspanel-auth` in host pages, under the strict policy of the tests' server.

mod broken_files;
mod elements;
mod events;
mod features;
mod frames;
mod frameworks;
pub(crate) mod host;
mod isolation;
mod keys;
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
    frameworks::JOURNEYS,
    keys::JOURNEYS,
    styles::JOURNEYS,
    isolation::JOURNEYS,
];
