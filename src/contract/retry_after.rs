//! How long a panel, or what stands in front of it, asks to wait.
//!
//! In comes the value of the header `Retry-After`: seconds, or a date that somebody else reads. Out comes a
//! number of seconds. Refused: no wait at all, and one that nobody would sit out.

/// The longest wait that is counted down, in seconds.
pub const MAX_WAIT_SECONDS: u16 = 3600;

/// The seconds to wait. `until` tells how many milliseconds it is to the date in the header, and is asked
/// only if it holds no number; what is no date is not a number either.
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

/// The seconds in so many milliseconds, begun ones counted in.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and takes what is not a number for nothing"
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
