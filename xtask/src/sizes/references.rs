//! The files that a built page makes a browser download.
//!
//! In: the text of a built page. Out: names relative to the page, each once. Addresses elsewhere are left out, since
//! only our own files are measured.

use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::stop::Result;

/// What names a file of ours that is downloaded at the first visit, the phrases in the language of the page among it.
/// `config.json` is optional, and the operator's.
const DOWNLOADED: &str = "script[src^='./'], img[src^='./'], link[href^='./']:not([href='./config.json']), \
                          meta[name='auth-words-zh-Hans']";

/// Every file that the page makes a browser download.
pub(super) fn in_page(html: &str) -> Result<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let collect = element!(DOWNLOADED, |tag| {
        let address = ["src", "href", "content"]
            .iter()
            .find_map(|name| tag.get_attribute(name));
        let name = address.unwrap_or_default().replacen("./", "", 1);
        if !names.contains(&name) {
            names.push(name);
        }
        Ok(())
    });
    rewrite_str(
        html,
        RewriteStrSettings::new().append_element_content_handler(collect),
    )?;
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_counts_once_and_only_if_it_is_ours() {
        let html = r#"<link rel="stylesheet" href="./page-1a.css"><link rel=icon href=./icon.svg>
            <meta name="auth-words-zh-Hans" content='./words-1a.json'>
            <meta name="auth-words-en" content='./words-2b.json'>
            <link rel=preload as=fetch crossorigin href=./config.json>
            <link rel="canonical" href="https://portal.example/login">
            <script type="module" src="./boot-2b.js"></script><link rel=modulepreload href=./boot-2b.js>
            <link rel="preload" href="./app-4d_bg.wasm" as="fetch" type="application/wasm">
            <script src=https://elsewhere.example/x.js></script><script>1</script>
            <a href="./register.html">r</a>"#;
        let expected = [
            "page-1a.css",
            "icon.svg",
            "words-1a.json",
            "boot-2b.js",
            "app-4d_bg.wasm",
        ];
        assert_eq!(in_page(html).unwrap(), expected);
    }
}
