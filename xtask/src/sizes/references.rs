//! The files that a built page makes a browser download.
//!
//! In: the text of a page as trunk writes it. Out: names relative to the page, each once. This reads
//! tags and attributes and is no HTML parser: comments and scripts with markup in them are not expected
//! in a built page, and addresses elsewhere are left out, since only our own files are measured.

/// Relations of a link whose file is downloaded at the first visit.
const DOWNLOADED: &[&str] = &["stylesheet", "modulepreload", "preload", "icon"];

/// Names the phrases that the first page is rendered with; those of other languages are not downloaded with it.
const WORDS: &str = "auth-words-zh-Hans";

/// Every file that the page makes a browser download.
pub(super) fn in_page(html: &str) -> Vec<String> {
    let mut names = Vec::new();
    for tag in html
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        if let Some(name) = file_of(tag).filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
    names
}

fn file_of(tag: &str) -> Option<String> {
    let address = match tag.split_whitespace().next()? {
        "script" | "img" => attribute(tag, "src")?,
        "link" if is_downloaded(&attribute(tag, "rel")?) => attribute(tag, "href")?,
        // The phrases of the language of the page.
        "meta" if attribute(tag, "name")? == WORDS => attribute(tag, "content")?,
        _ => return None,
    };
    let name = address.strip_prefix("./").unwrap_or(&address);
    // Optional, and the operator's.
    if name == "config.json" {
        return None;
    }
    let is_ours = !name.is_empty() && !name.starts_with(['/', '#']) && !name.contains(':');
    is_ours.then(|| name.to_owned())
}

fn is_downloaded(relations: &str) -> bool {
    relations
        .split_whitespace()
        .any(|relation| DOWNLOADED.contains(&relation))
}

/// The value of an attribute, with quotes or, as minified pages have it, without.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = format!("{name}=");
    let at = tag.match_indices(&start).map(|(at, _)| at).find(|at| {
        // `src` must not be found within `data-src`.
        tag.get(..*at)
            .is_some_and(|before| before.ends_with(char::is_whitespace))
    })?;
    let value = tag.get(at + start.len()..)?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_whitespace().next()?.trim_end_matches('/'),
    };
    Some(value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_as_trunk_writes_it() {
        let html = r#"<!doctype html><html><head>
            <link rel="stylesheet" href="./page-1a.css" integrity="sha384-x=">
            <link rel="icon" href="./icon-3c.svg">
            <link rel="canonical" href="https://portal.example/login">
            <script type="module" src="./boot-2b.js" integrity="x"></script>
            <link rel="modulepreload" href="./app-4d.js" crossorigin="anonymous">
            <link rel="preload" href="./app-4d_bg.wasm" as="fetch" type="application/wasm">
            </head><body><a href="./register">r</a></body></html>"#;
        let expected = [
            "page-1a.css",
            "icon-3c.svg",
            "boot-2b.js",
            "app-4d.js",
            "app-4d_bg.wasm",
        ];
        assert_eq!(in_page(html), expected);
    }

    #[test]
    fn a_minified_page() {
        let html = "<link rel=stylesheet href=./a.css><script type=module src=./b.js></script>\
                    <link href='./c.wasm' rel='preload' as=fetch><img data-src=x.png src=y.png/>";
        assert_eq!(in_page(html), ["a.css", "b.js", "c.wasm", "y.png"]);
    }

    #[test]
    fn a_file_counts_once_and_only_if_it_is_ours() {
        let html = "<script src=./b.js></script><link rel=modulepreload href=b.js>\
                    <script src=https://elsewhere.example/x.js></script>\
                    <link rel=icon href=data:image/png;base64,AA>\
                    <link rel=manifest href=m.json><script>1</script>";
        assert_eq!(in_page(html), ["b.js"]);
    }
}
