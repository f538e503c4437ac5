//! The element `sspanel-auth` in pages of somebody else, under the strict policy of the tests' server.

mod counting;
mod elements;
mod events;
mod features;
mod frames;
pub(crate) mod host;
mod looks;
mod manners;

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] = &[
    counting::JOURNEYS,
    elements::JOURNEYS,
    events::JOURNEYS,
    features::JOURNEYS,
    frames::JOURNEYS,
    looks::JOURNEYS,
    manners::JOURNEYS,
];
