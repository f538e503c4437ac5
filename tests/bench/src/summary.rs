//! Several runs of one figure in three numbers.
//!
//! In: the values, in any order. Out: their median and how far they lie apart; nothing for no value.

/// The middle and the ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Summary {
    pub(crate) median: f64,
    pub(crate) lowest: f64,
    pub(crate) highest: f64,
}

impl Summary {
    /// Sums up values.
    pub(crate) fn of(values: &[f64]) -> Option<Self> {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        let middle = values.len() / 2;
        let upper = *values.get(middle)?;
        let lower = if values.len().is_multiple_of(2) {
            *values.get(middle - 1)?
        } else {
            upper
        };
        Some(Self {
            median: f64::midpoint(lower, upper),
            lowest: *values.first()?,
            highest: *values.last()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        let cases: [(&[f64], [f64; 3]); 4] = [
            (&[7.0], [7.0, 7.0, 7.0]),
            (&[30.0, 1.0, 2.0], [2.0, 1.0, 30.0]),
            (&[4.0, 1.0], [2.5, 1.0, 4.0]),
            (&[9.0, 1.0, 5.0, 10.0, 2.0], [5.0, 1.0, 10.0]),
        ];
        for (values, [median, lowest, highest]) in cases {
            let expected = Summary {
                median,
                lowest,
                highest,
            };
            assert_eq!(Summary::of(values), Some(expected), "{values:?}");
        }
    }

    #[test]
    fn no_value_has_no_median() {
        assert_eq!(Summary::of(&[]), None);
    }
}
