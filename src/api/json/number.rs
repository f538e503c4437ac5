//! Numbers: a sign, digits, a fraction and an exponent.

use super::{Broken, reader::Reader};

impl Reader<'_> {
    pub(super) fn number(&mut self) -> Result<f64, Broken> {
        let is_negative = self.passes(b"-");
        let mut number = 0.0;
        let mut exponent = 0;
        if !self.passes(b"0") {
            self.digits(&mut number)?;
        }
        if self.passes(b".") {
            exponent -= self.digits(&mut number)?;
        }
        if self.passes(b"eE") {
            let is_down = self.passes(b"-");
            if !is_down {
                self.passes(b"+");
            }
            let mut shift = 0.0;
            self.digits(&mut shift)?;
            #[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
            let shift = shift as i32;
            exponent = exponent.saturating_add(if is_down { -shift } else { shift });
        }
        let number = scaled(number, exponent);
        Ok(if is_negative { -number } else { number })
    }

    /// Appends digits to a number, at least one; gives back how many.
    fn digits(&mut self, number: &mut f64) -> Result<i32, Broken> {
        let mut count = 0;
        loop {
            let next = self.peek();
            if !self.passes(b"0123456789") {
                return if count == 0 {
                    next.and(Err(Broken::Wrong))
                } else {
                    Ok(count)
                };
            }
            *number = *number * 10.0 + f64::from(next? - b'0');
            count += 1;
        }
    }
}

/// `number` times ten to the power of `exponent`.
fn scaled(mut number: f64, exponent: i32) -> f64 {
    for _ in 0..exponent.unsigned_abs().min(700) {
        number = if exponent < 0 {
            number / 10.0
        } else {
            number * 10.0
        };
    }
    number
}
