//! Started programs: their output is visible, and none is left running.

use super::*;

fn shell(script: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", script]);
    command
}

#[test]
fn failure_names_the_command_and_the_status() {
    assert_eq!(run(&mut shell("exit 0")), Ok(()));
    let expected = "`sh -c exit 3` failed (exit status: 3)";
    assert_eq!(run(&mut shell("exit 3")), Err(Error::new(expected)));
}

#[test]
fn a_program_that_is_not_there_is_one_sentence() {
    match run(&mut Command::new("no-such-program-anywhere")) {
        Err(Error::Failed(why)) => assert!(why.contains("could not be started"), "{why}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn output_is_returned_and_standard_error_is_in_the_error() {
    assert_eq!(
        output_of(&mut shell("echo yes; echo aside >&2")),
        Ok("yes\n".to_owned())
    );
    match output_of(&mut shell("echo why >&2; exit 3")) {
        Err(Error::Failed(why)) => assert!(why.ends_with("failed: why"), "{why}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_program_leaves_behind_is_ended_with_it() {
    let running = start(&mut shell("sleep 60 & exit 0")).unwrap();
    let group = running.child.id().to_string();
    assert!(running.wait().unwrap().success());
    await_living(&group, 0);
}

#[test]
fn a_program_that_ignores_sigterm_is_killed() {
    let running = start(&mut shell("trap '' TERM; sleep 60 & wait; sleep 60")).unwrap();
    let group = running.child.id().to_string();
    await_living(&group, 2);
    drop(running);
    await_living(&group, 0);
}

#[test]
fn a_dead_program_is_noticed() {
    let mut running = start(&mut shell("exit 5")).unwrap();
    while running.expect_alive().is_ok() {
        std::thread::sleep(Duration::from_millis(10));
    }
    match running.expect_alive() {
        Err(Error::Failed(why)) => assert!(why.contains("ended (exit status: 5)"), "{why}"),
        other => panic!("{other:?}"),
    }
}

/// Waits until so many processes of a group live: one that was killed takes a moment to end.
fn await_living(group: &str, count: usize) {
    let start = Instant::now();
    while living(|of| of == group) != count {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{count} of {group}"
        );
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// How many processes of some groups live; zombies do not count.
fn living(is_in: impl Fn(&str) -> bool) -> usize {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let stats = entries.filter_map(|entry| std::fs::read_to_string(entry.path().join("stat")).ok());
    let lives = |stat: &String| {
        let (_, rest) = stat.rsplit_once(") ").unwrap();
        let fields: Vec<&str> = rest.split(' ').collect();
        fields[0] != "Z" && is_in(fields[2])
    };
    stats.filter(lives).count()
}
