//! A list that keeps the newest entries.
//!
//! In: entries, each with the bytes that it takes. Out: the newest of them in order, as many as fit into a number and
//! into a number of bytes. The newest one stays whatever its size: what goes in is limited elsewhere.

use std::collections::VecDeque;
use std::sync::Mutex;

use crate::state::lock;

/// Far more than a test sends or a developer reads.
const MOST_ENTRIES: usize = 20_000;
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Entries with their sizes, and the sum of these.
#[derive(Debug)]
pub(crate) struct Recent<T>(Mutex<Entries<T>>);

#[derive(Debug)]
struct Entries<T> {
    list: VecDeque<(T, usize)>,
    bytes: usize,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        let list = VecDeque::new();
        Self(Mutex::new(Entries { list, bytes: 0 }))
    }
}

impl<T: Clone> Recent<T> {
    /// Adds an entry of this size, and drops the oldest ones if there are too many.
    pub(crate) fn push(&self, entry: T, bytes: usize) {
        let mut entries = lock(&self.0);
        entries.bytes += bytes;
        entries.list.push_back((entry, bytes));
        while entries.list.len() > 1
            && (entries.list.len() > MOST_ENTRIES || entries.bytes > MOST_BYTES)
            && let Some((_, dropped)) = entries.list.pop_front()
        {
            entries.bytes -= dropped;
        }
    }

    /// The entries, oldest first.
    pub(crate) fn all(&self) -> Vec<T> {
        let entries = lock(&self.0);
        entries
            .list
            .iter()
            .map(|(entry, _)| entry.clone())
            .collect()
    }

    /// Forgets all entries.
    pub(crate) fn clear(&self) {
        let mut entries = lock(&self.0);
        entries.list.clear();
        entries.bytes = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_entries_stay_and_their_bytes_are_bounded() {
        let recent = Recent::default();
        for number in 0..60 {
            recent.push(number, MOST_BYTES / 4);
        }
        assert_eq!(recent.all(), [56, 57, 58, 59]);
        recent.push(60, MOST_BYTES * 2);
        assert_eq!(recent.all(), [60]);
        recent.clear();
        recent.push(61, MOST_BYTES);
        assert_eq!(recent.all(), [61]);
    }

    #[test]
    fn the_number_of_entries_is_bounded() {
        let recent = Recent::default();
        for number in 0..=MOST_ENTRIES {
            recent.push(number, 0);
        }
        let all = recent.all();
        assert_eq!((all.len(), all.first()), (MOST_ENTRIES, Some(&1)));
    }
}
