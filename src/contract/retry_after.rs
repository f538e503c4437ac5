//! The waiting time that a response asks for.
//!
//! In: the value of the header `Retry-After`, which is seconds or a date, and a function that reads the date. Out: a
//! number of seconds. Refused: zero, and more than [`MAX_WAIT_SECONDS`].

/// The longest wait that is counted down, in seconds.
pub const MAX_WAIT_SECONDS: u16 = 3600;

/// The seconds to wait. `until` returns the milliseconds until the date in the header, NaN if it is no date; it is
/// called only if the header holds no number.
#[must_use]
pub fn wait_of(header: &str, until: impl FnOnce() -> f64) -> Option<u16> {
    let header = header.trim_ascii();
    let is_number = header.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = if is_number {
        header.parse().ok()?
    } else {
        seconds_in(until())
    };
    (1..=MAX_WAIT_SECONDS).contains(&seconds).then_some(seconds)
}

/// Milliseconds as seconds, rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and turns NaN into zero"
)]
#[must_use]
pub fn seconds_in(milliseconds: f64) -> u16 {
    (milliseconds / 1000.0).ceil() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_count_as_they_are() {
        let never = || unreachable!("it is a number");
        assert_eq!(wait_of("30", never), Some(30));
        assert_eq!(wait_of(" 1\t", never), Some(1));
        for header in ["0", "3601", "99999999999", ""] {
            assert_eq!(wait_of(header, never), None, "{header:?}");
        }
    }

    #[test]
    fn a_date_counts_from_now() {
        let date = "Wed, 21 Oct 2026 07:28:00 GMT";
        for (milliseconds, seconds) in [
            (29_001.0, Some(30)),
            (1.0, Some(1)),
            (3_600_000.0, Some(3600)),
            (0.0, None),
            (-5_000.0, None),
            (1e12, None),
            (f64::NAN, None),
        ] {
            assert_eq!(wait_of(date, || milliseconds), seconds, "{milliseconds}");
        }
    }
}
