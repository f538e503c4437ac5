//! The one time that every packed file has.
//!
//! In: the environment and git. Out: seconds since 1970, and the same as a zip writes it. The clock is
//! never asked: the same commit has the same time.

use std::process::Command;

use crate::stop::{Result, Stop};
use crate::{process, project};

/// 1980-01-01, the earliest that a zip can hold: for sources that are no checkout.
const EARLIEST: u64 = 315_532_800;

const SECONDS_A_DAY: u64 = 86_400;

/// The time of the commit, unless `SOURCE_DATE_EPOCH` says another.
pub(super) fn of_commit() -> Result<u64> {
    if let Some(wish) = std::env::var_os("SOURCE_DATE_EPOCH") {
        let seconds = wish.to_str().and_then(|wish| wish.parse().ok());
        return seconds.ok_or_else(|| Stop::because("SOURCE_DATE_EPOCH is no number of seconds"));
    }
    let mut command = Command::new("git");
    command
        .args(["log", "-1", "--format=%ct"])
        .current_dir(project::root());
    match process::ask(&mut command) {
        Err(Stop::Interrupted) => Err(Stop::Interrupted),
        Err(Stop::Failed(_)) => Ok(EARLIEST),
        Ok(answer) => Ok(answer.trim().parse().unwrap_or(EARLIEST)),
    }
}

/// The time as a zip holds it, which has no zone: always UTC. Nothing before 1980 and after 2107.
pub(super) fn for_zip(seconds: u64) -> Option<zip::DateTime> {
    let (year, month, day) = date(seconds / SECONDS_A_DAY)?;
    let part = |size, count| u8::try_from(seconds / size % count).ok();
    zip::DateTime::from_date_and_time(
        year,
        month,
        day,
        part(3600, 24)?,
        part(60, 60)?,
        part(1, 60)?,
    )
    .ok()
}

/// Year, month and day, from the days since 1970.
fn date(mut days: u64) -> Option<(u16, u8, u8)> {
    let mut year = 1970;
    while days >= length(year) {
        days -= length(year);
        year = u16::checked_add(year, 1)?;
    }
    let february = length(year) - 337;
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 1;
    for length in months {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    Some((year, month, u8::try_from(days + 1).ok()?))
}

/// The days of a year.
fn length(year: u16) -> u64 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    if is_leap { 366 } else { 365 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_the_calendar() {
        for (seconds, expected) in [
            (0, (1970, 1, 1)),
            (EARLIEST, (1980, 1, 1)),
            (951_782_400, (2000, 2, 29)),
            (1_735_603_200, (2024, 12, 31)),
            (1_740_787_200, (2025, 3, 1)),
            (4_107_542_400, (2100, 3, 1)),
        ] {
            assert_eq!(date(seconds / SECONDS_A_DAY), Some(expected), "{seconds}");
        }
    }

    #[test]
    fn a_zip_holds_the_time_in_utc() {
        let time = for_zip(1_600_000_000).unwrap();
        assert_eq!(time.to_string(), "2020-09-13 12:26:40");
    }

    #[test]
    fn a_zip_holds_no_time_before_1980_or_far_away() {
        for seconds in [0, EARLIEST - 1, 4_354_819_200, u64::MAX] {
            assert!(for_zip(seconds).is_none(), "{seconds}");
        }
    }
}
