//! The accessibility tree of Chromium, which a screen reader reads, as lines in reading order.

use serde_json::{Value, json};

use crate::{Site, wait::until_equal};

/// The roles that make a line; nodes of other roles are only passed through.
const ROLES: [&str; 15] = [
    "main",
    "navigation",
    "heading",
    "form",
    "group",
    "textbox",
    "checkbox",
    "radiogroup",
    "radio",
    "combobox",
    "button",
    "link",
    "status",
    "alert",
    "list",
];
/// The roles whose text is the text of all their descendants (live regions).
const LIVE_ROLES: [&str; 2] = ["status", "alert"];
/// The states that a line names, each with the values that are left out.
const STATES: [(&str, &[&str]); 7] = [
    ("invalid", &["false"]),
    ("pressed", &[]),
    ("checked", &[]),
    ("disabled", &["false"]),
    ("focused", &["false"]),
    ("expanded", &[]),
    ("required", &["false"]),
];

impl Site {
    /// The page as it is read out: `role "name" state=value: description`, one line each.
    pub async fn tree(&self) -> Vec<String> {
        let answer = self.command("Accessibility.getFullAXTree", json!({})).await;
        let nodes = answer.get("nodes").and_then(Value::as_array).cloned();
        let tree = Tree(nodes.unwrap_or_default());
        let mut lines = Vec::new();
        if let Some(root) = tree.0.first() {
            tree.read(root, &mut lines);
        }
        lines
    }

    /// Waits until the page reads, among other things, as these lines, in this order.
    pub async fn reads(&self, expected: &[&str]) {
        until_equal("what is missing in the tree", "", async || {
            let tree = self.tree().await;
            let mut rest = tree.iter();
            let missing = expected.iter().find(|line| !rest.any(|it| it == *line));
            Ok(missing.map_or_else(String::new, |line| {
                [line, " in:", &tree.join("; ")].concat()
            }))
        })
        .await;
    }
}

struct Tree(Vec<Value>);

impl Tree {
    fn read(&self, node: &Value, lines: &mut Vec<String>) {
        let role = text(node, "/role/value");
        let is_told = node.get("ignored") == Some(&Value::Bool(false));
        if is_told && ROLES.contains(&role) {
            let name = match text(node, "/name/value") {
                "" if LIVE_ROLES.contains(&role) => self.words(node),
                name => name.to_owned(),
            };
            lines.push(line(node, role, &name));
        }
        for child in self.children(node) {
            self.read(child, lines);
        }
    }

    fn children<'a>(&'a self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        let ids = node.get("childIds").and_then(Value::as_array);
        let find = |id: &'a Value| {
            self.0
                .iter()
                .find(move |node| node.get("nodeId") == Some(id))
        };
        ids.into_iter().flatten().filter_map(find)
    }

    /// The text of a node and its descendants.
    fn words(&self, node: &Value) -> String {
        if text(node, "/role/value") == "StaticText" {
            return text(node, "/name/value").trim().to_owned();
        }
        let words: Vec<_> = self.children(node).map(|child| self.words(child)).collect();
        words.join(" ").trim().to_owned()
    }
}

fn line(node: &Value, role: &str, name: &str) -> String {
    let properties = node.get("properties").and_then(Value::as_array);
    let value = |wanted: &str| {
        let mut all = properties.into_iter().flatten();
        let property = all.find(|it| text(it, "/name") == wanted)?;
        let value = property.pointer("/value/value")?;
        Some(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        )
    };
    let states = STATES.iter().filter_map(|(state, usual)| {
        let value = value(state).filter(|value| !usual.contains(&value.as_str()))?;
        Some(format!(" {state}={value}"))
    });
    let line = format!("{role} \"{name}\"{}", states.collect::<String>());
    match text(node, "/description/value").trim() {
        "" => line,
        description => [&line, ": ", description].concat(),
    }
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_default()
}
