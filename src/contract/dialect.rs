//! The dialects of panels.

use serde::{Deserialize, Serialize};

/// The kind of requests that a panel understands.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Dialect {
    /// The requests of the panel's API documentation.
    #[default]
    Documented,
    /// Requests for all panels since 2018: each value under every name that one of them reads.
    Universal,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Documented, Self::Universal];
}
