//! The page around the pictures: all of them, and four lists to choose from.
//!
//! In: the shots that were taken. Out: one file of HTML, which finds the pictures beside itself.

use crate::shots::Shot;

const HEAD: &str = include_str!("head.html");

/// What can be chosen: its label, and its value in a shot.
type Choice = (&'static str, fn(&Shot) -> String);

const CHOICES: [Choice; 4] = [
    ("page", |shot| shot.state.page().to_owned()),
    ("language", |shot| shot.tag.clone()),
    ("theme", |shot| shot.theme.name().to_owned()),
    ("window", |shot| shot.window.name.to_owned()),
];

/// The page.
pub(crate) fn html(shots: &[Shot]) -> String {
    let choices = CHOICES.map(|(name, value)| choice(name, shots.iter().map(value)));
    let figures = shots.iter().map(figure).collect::<String>();
    format!(
        "{HEAD}<form>{}<output></output></form>\n<main>{figures}</main>\n",
        choices.concat()
    )
}

fn choice(name: &str, values: impl Iterator<Item = String>) -> String {
    let mut known = Vec::new();
    for value in values {
        if !known.contains(&value) {
            known.push(value);
        }
    }
    let options = known.join("<option>");
    format!(
        "<label>{name} <select name=\"{name}\"><option value=\"\">all<option>{options}</select></label>\n"
    )
}

fn figure(shot: &Shot) -> String {
    let marks = CHOICES.map(|(name, value)| format!(" data-{name}=\"{}\"", value(shot)));
    let (file, name) = (shot.file(), shot.name());
    let (window, width) = (shot.window.name, shot.window.width);
    format!(
        "<figure class=\"{window}\"{}><figcaption>{name}</figcaption><a href=\"{file}\">\
         <img loading=\"lazy\" src=\"{file}\" width=\"{width}\" alt=\"{name}\"></a></figure>\n",
        marks.concat()
    )
}
