//! What failed, and why.
//!
//! In: the output of `cargo test` or of the browser's test runner. Out: names, and what each test said: to be told
//! once more at the end, where it is found behind a thousand lines of tests that passed.

/// Lines of one test that are told; a list of all that is wrong in a page may be long.
const LONGEST: usize = 20;
const HEADLINE: &str = "---- ";

/// The names of the tests that failed.
pub(super) fn names(output: &str) -> Vec<String> {
    let lines = output.lines().filter_map(|line| {
        let (name, word) = line.strip_prefix("test ")?.split_once(" ... ")?;
        let name = name.strip_suffix(" - should panic").unwrap_or(name);
        (word == "FAILED").then(|| name.to_owned())
    });
    lines.collect()
}

/// What each of them said, under its name.
pub(super) fn told(output: &str) -> String {
    let mut told = String::new();
    let mut left = 0;
    for line in output.lines() {
        if line.starts_with(HEADLINE) {
            left = LONGEST;
        } else if line == "failures:" || line == "stack backtrace:" {
            left = 0;
        }
        if left > 0 && !line.trim().is_empty() {
            told.extend([line, "\n"]);
            left -= 1;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
test one ... ok
test two::three ... FAILED
test four ... ignored, needs a phone

failures:

---- two::three stdout ----

thread 'two::three' (12) panicked at tests/it/two.rs:3:5:
waited in vain
stack backtrace:
   0: of no use

failures:
    two::three

test result: FAILED. 1 passed; 1 failed; 1 ignored
";

    #[test]
    fn who_failed_is_named() {
        assert_eq!(names(OUTPUT), ["two::three"]);
        assert_eq!(names("test x - should panic ... FAILED\n"), ["x"]);
        assert!(names("test x ... ok\n").is_empty());
    }

    #[test]
    fn what_it_said_is_told_without_the_way_there() {
        assert_eq!(
            told(OUTPUT),
            "---- two::three stdout ----\nthread 'two::three' (12) panicked at \
             tests/it/two.rs:3:5:\nwaited in vain\n"
        );
        assert_eq!(told("test x ... ok\n"), "");
    }

    #[test]
    fn a_long_list_is_cut() {
        let long = ["---- x stdout ----\n", &"wrong\n".repeat(50)].concat();
        assert_eq!(told(&long).lines().count(), LONGEST);
    }
}
