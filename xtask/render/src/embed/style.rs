//! The style sheet of the embed, made from those of the pages.
//!
//! In: the texts of `tokens.css`, `embed.css` and `components.css`. Out: one style sheet for host pages. The tokens
//! move from the root of the page to the element, the components into a selector that outweighs the rules of the page,
//! and lengths no longer depend on the font size of the page's root.

use std::fmt::Write as _;

/// The same as in `embed.css`.
const FRAME: &str = ".auth-embed:not(#auth#auth)";
const ROOT_FONT_PX: f64 = 16.0;

/// What `tokens.css` says about the page, and the same about the element, outside and inside its shadow.
const SCOPES: [(&str, &str); 3] = [
    (
        ":root:not([data-theme=\"light\"])",
        "sspanel-auth:not([theme=\"light\"]), :host(:not([theme=\"light\"]))",
    ),
    (":root", "sspanel-auth, :host"),
    (
        "[data-theme=\"dark\"]",
        "sspanel-auth[theme=\"dark\"], :host([theme=\"dark\"])",
    ),
];

/// Joins the three. esbuild flattens the nesting.
pub(super) fn compose(tokens: &str, embed: &str, components: &str) -> String {
    let scope = |text: String, (page, element): (&str, &str)| {
        text.replace(&format!(":where({page})"), &format!(":where({element})"))
    };
    let tokens = SCOPES.into_iter().fold(tokens.to_owned(), scope);
    in_pixels(&format!(
        "{tokens}\n{embed}\n{FRAME} {{\n{components}\n}}\n"
    ))
}

/// `1.5rem` as `24px`.
fn in_pixels(css: &str) -> String {
    let mut pieces = css.split("rem");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_part_of_number = |c: char| c.is_ascii_digit() || c == '.';
        let start = out.trim_end_matches(is_part_of_number).len();
        match out.get(start..).map(str::parse::<f64>) {
            Some(Ok(number)) => {
                out.truncate(start);
                // Writing to a string cannot fail.
                write!(out, "{}px", number * ROOT_FONT_PX).ok();
            }
            _ => out.push_str("rem"),
        }
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_no_longer_hang_on_the_page() {
        let css = "/* remove */ a { margin: -.5rem 1.125rem 0; b: calc(2rem * -1) }";
        let expected = "/* remove */ a { margin: -8px 18px 0; b: calc(32px * -1) }";
        assert_eq!(in_pixels(css), expected);
    }

    #[test]
    fn the_real_sheets_say_nothing_about_the_page() {
        let css = compose(
            include_str!("../../../../style/tokens.css"),
            include_str!("../../../../style/embed.css"),
            include_str!("../../../../style/components.css"),
        );
        for word in [":root", "data-theme", "rem;", "html {", "body {"] {
            assert!(!css.contains(word), "{word}");
        }
        assert!(css.contains(FRAME) && include_str!("../../../../style/embed.css").contains(FRAME));
    }
}
