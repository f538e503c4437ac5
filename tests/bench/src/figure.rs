//! The figures that are measured, and one run of them.
//!
//! In: nothing. Out: the names of each figure for people and in JSON, and its unit. `visit` and `traffic` measure them.

use std::collections::BTreeMap;

/// The figures of one run. A page that never reaches a moment has no figure for it.
pub(crate) type Run = BTreeMap<Figure, f64>;

/// One measured quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Figure {
    /// Bodies of pages, compressed.
    Pages,
    /// Bodies of style sheets, compressed.
    Styles,
    /// Bodies of scripts, compressed.
    Scripts,
    /// Bodies of WebAssembly modules, compressed.
    WebAssembly,
    /// All other bodies, compressed.
    Others,
    /// All bodies, compressed.
    Bodies,
    /// Bodies and headers.
    Transferred,
    /// First contentful paint.
    FirstPaint,
    /// The start of the request that the first accepted press of the button sends.
    Operational,
    /// The app itself has taken the page over.
    InCharge,
    /// First contentful paint of a reload.
    ReloadPaint,
    /// The app has taken the page over after a reload.
    ReloadInCharge,
    /// The sum of all layout shifts.
    LayoutShift,
    /// JavaScript objects that are alive when the page has come to rest; the memory of WebAssembly is not
    /// among them.
    Heap,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Bytes.
    Bytes,
    /// Milliseconds since the navigation began.
    Milliseconds,
    /// A number without a unit.
    Score,
}

impl Figure {
    /// Every figure, in the order of the table.
    pub(crate) const ALL: [Self; 14] = [
        Self::Pages,
        Self::Styles,
        Self::Scripts,
        Self::WebAssembly,
        Self::Others,
        Self::Bodies,
        Self::Transferred,
        Self::FirstPaint,
        Self::Operational,
        Self::InCharge,
        Self::ReloadPaint,
        Self::ReloadInCharge,
        Self::LayoutShift,
        Self::Heap,
    ];

    /// The name in JSON.
    pub(crate) fn key(self) -> &'static str {
        self.described().0
    }

    /// The name in the table.
    pub(crate) fn title(self) -> &'static str {
        self.described().1
    }

    /// What it counts.
    pub(crate) fn unit(self) -> Unit {
        self.described().2
    }

    fn described(self) -> (&'static str, &'static str, Unit) {
        use Unit::{Bytes, Milliseconds, Score};
        match self {
            Self::Pages => ("htmlBytes", "HTML, compressed", Bytes),
            Self::Styles => ("cssBytes", "CSS, compressed", Bytes),
            Self::Scripts => ("scriptBytes", "scripts, compressed", Bytes),
            Self::WebAssembly => ("wasmBytes", "WebAssembly, compressed", Bytes),
            Self::Others => ("otherBytes", "anything else", Bytes),
            Self::Bodies => ("bodyBytes", "all of these", Bytes),
            Self::Transferred => ("transferredBytes", "with headers", Bytes),
            Self::FirstPaint => ("firstPaintMs", "first contentful paint", Milliseconds),
            Self::Operational => ("operationalMs", "a press sends the request", Milliseconds),
            Self::InCharge => ("inChargeMs", "the app is in charge", Milliseconds),
            Self::ReloadPaint => ("reloadPaintMs", "reload: first paint", Milliseconds),
            Self::ReloadInCharge => ("reloadInChargeMs", "reload: in charge", Milliseconds),
            Self::LayoutShift => ("layoutShift", "layout shift", Score),
            Self::Heap => ("heapBytes", "JS heap", Bytes),
        }
    }
}

impl Unit {
    /// A value as the table shows it.
    pub(crate) fn digits(self, value: f64) -> String {
        match self {
            Self::Bytes | Self::Milliseconds => format!("{value:.0}"),
            Self::Score => format!("{value:.3}"),
        }
    }

    /// What stands behind it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bytes => "B",
            Self::Milliseconds => "ms",
            Self::Score => "",
        }
    }
}
