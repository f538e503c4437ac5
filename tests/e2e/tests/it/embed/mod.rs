//! The element `sspanel-auth` in pages of somebody else, under the strict policy of the tests' server.

mod counting;
mod elements;
mod events;
mod frames;
pub(crate) mod host;
mod looks;
mod manners;
