//! axe-core in the page: its violations, and what it cannot decide.

use std::{env, fs};

use serde_json::Value;

use crate::Site;

/// The rules of WCAG up to 2.2, A and AA, and the best practices of axe. A node that axe cannot decide counts as well.
const RUN: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const only = arguments[0] ? { type: 'rule', values: [arguments[0]] } : { type: 'tag', values: tags };
    const options = { runOnly: only, resultTypes: ['violations', 'incomplete'] };
    const lines = ({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html}: ${node.failureSummary ?? node.any[0]?.message}`);
    return axe.run(document, options)
        .then(({ violations, incomplete }) => [...violations, ...incomplete].flatMap(lines));";

impl Site {
    /// The findings of axe in the page as it is, one line each; `rule` limits it to one of its rules.
    pub async fn axe(&self, rule: Option<&str>) -> Vec<String> {
        if self.script("return typeof axe").await == "undefined" {
            self.script(&source()).await;
        }
        let rule = Value::from(rule);
        let found = self.driver.execute(RUN, vec![rule]).await;
        let found = found.expect("axe runs").json().clone();
        let lines = found.as_array().expect("a list").iter();
        lines
            .filter_map(|line| line.as_str().map(str::to_owned))
            .collect()
    }
}

/// The script; the test command of the project fetches it and says where it is.
fn source() -> String {
    let file = env::var_os("AXE").expect(
        "AXE names axe.min.js of the npm package axe-core; `cargo xtask tools` prints its place",
    );
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
