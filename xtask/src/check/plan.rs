//! The plan of a run, printed before it starts.
//!
//! In: the steps that will be run. Out: lines for the terminal, with the time that each step takes on two cores.

use crate::check::steps::Step;

/// Lists the steps and adds their times up.
pub(super) fn lines(steps: &[&Step]) -> String {
    let cold = minutes(steps.iter().map(|step| step.time[0]).sum());
    let warm = minutes(steps.iter().map(|step| step.time[1]).sum());
    let headline = format!(
        "{} steps, about {cold} on two cores, {warm} when little has changed:",
        steps.len()
    );
    let steps = steps.iter().map(|step| {
        let time = match step.time[0] {
            seconds @ ..60 => format!("{seconds} s"),
            seconds => minutes(seconds),
        };
        format!("  {:<34}{time:>7}", step.title)
    });
    let lines: Vec<_> = std::iter::once(headline).chain(steps).collect();
    lines.join("\n")
}

/// Whole minutes, at least one.
fn minutes(seconds: u32) -> String {
    format!("{} min", seconds.div_ceil(60).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::steps::STEPS;

    #[test]
    fn a_plan_names_each_step_and_the_whole_time() {
        let steps: Vec<_> = STEPS.iter().filter(|step| step.is_quick).collect();
        let plan = lines(&steps);
        assert!(plan.starts_with(&format!("{} steps, about ", steps.len())));
        for step in steps {
            assert!(plan.contains(step.title), "{plan}");
        }
    }
}
