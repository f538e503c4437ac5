//! A source file, split as the rules need it: code, comments, literals and tests.
//!
//! It is no parser: a small scanner finds comments, string and character literals, and replaces them by spaces, so that
//! line and column of the remaining code stay the same.

use std::{fs, path::Path};

/// One file of `src`.
pub(crate) struct Source {
    /// Its path from the root of the package, with forward slashes.
    pub(crate) path: String,
    /// What is written.
    pub(crate) text: String,
    /// The same, with comments and the contents of literals blanked.
    pub(crate) code: String,
    /// The same, with comments alone blanked.
    uncommented: String,
    /// The contents of its texts, with the byte at which each begins.
    literals: Vec<(usize, String)>,
}

/// Something that a rule does not allow.
#[derive(Debug)]
pub(crate) struct Finding {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) what: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let mut scan = Scan::default();
        let mut rest = text;
        while !rest.is_empty() {
            let length = scan.piece(text, rest).max(1);
            rest = &rest[length..];
        }
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: scan.code,
            uncommented: scan.uncommented,
            literals: scan.literals,
        }
    }

    /// Every file of `src`, in the order of their paths.
    pub(crate) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut found = Vec::new();
        collect(root, &root.join("src"), &mut found);
        found.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(found.len() > 40, "src was not found");
        found
    }

    /// Whether the file lies in the folder or is the file `part` of `src`.
    pub(crate) fn is_in(&self, part: &str) -> bool {
        self.layer() == part
    }

    /// The first part of the path below `src`, without an ending.
    pub(crate) fn layer(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below.split(['/', '.']).next().unwrap_or(below)
    }

    /// How many modules lie between the root of the crate and the content of the file.
    pub(crate) fn depth(&self) -> usize {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        match below {
            "lib.rs" | "main.rs" => 0,
            _ => below.split('/').count() - usize::from(below.ends_with("/mod.rs")),
        }
    }

    /// Where the tests at the end of the file begin.
    pub(crate) fn tests_start(&self) -> usize {
        ["\n#[cfg(test)]", "\n#[cfg(all(test,"]
            .iter()
            .filter_map(|mark| self.code.find(mark))
            .min()
            .map_or(self.code.len(), |at| at + 1)
    }

    /// The code in front of the tests.
    pub(crate) fn code_without_tests(&self) -> &str {
        &self.code[..self.tests_start()]
    }

    /// Code and literals in front of the tests, without comments.
    pub(crate) fn uncommented_without_tests(&self) -> &str {
        &self.uncommented[..self.tests_start()]
    }

    /// The contents of the texts in front of the tests.
    pub(crate) fn literals_without_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.tests_start();
        self.literals
            .iter()
            .filter(move |(at, _)| *at < end)
            .map(|(at, text)| (*at, text.as_str()))
    }

    /// Every place of `code` where an identifier begins, with the identifier.
    pub(crate) fn identifiers(code: &str) -> impl Iterator<Item = (usize, &str)> {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let mut at = 0;
        code.split_inclusive(move |c| !is_part(c))
            .filter_map(move |piece| {
                let start = at;
                at += piece.len();
                let name = piece.trim_end_matches(move |c| !is_part(c));
                (!name.is_empty()).then_some((start, name))
            })
    }

    pub(crate) fn finding(&self, at: usize, what: impl Into<String>) -> Finding {
        Finding {
            path: self.path.clone(),
            line: self.line_of(at),
            what: what.into(),
        }
    }

    pub(crate) fn line_of(&self, at: usize) -> usize {
        1 + self.text[..at].matches('\n').count()
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("the file can be read");
            let below = path.strip_prefix(root).expect("it lies below the root");
            let name = below.to_string_lossy().replace('\\', "/");
            found.push(Source::new(&name, &text));
        }
    }
}

#[derive(Default)]
struct Scan {
    code: String,
    uncommented: String,
    literals: Vec<(usize, String)>,
}

impl Scan {
    /// Takes the next piece of `text`, which `rest` is the end of, and says how long it is.
    fn piece(&mut self, text: &str, rest: &str) -> usize {
        let may_prefix = self.code.chars().next_back().is_none_or(|c| !is_name(c));
        if rest.starts_with("//") {
            self.comment(&rest[..rest.find('\n').unwrap_or(rest.len())])
        } else if rest.starts_with("/*") {
            self.comment(&rest[..rest.find("*/").map_or(rest.len(), |at| at + 2)])
        } else if let Some((opening, closing)) = raw_marks(rest).filter(|_| may_prefix) {
            let end = rest[opening..].find(&closing).unwrap_or(0);
            self.literal(text, rest, opening, end, closing.len())
        } else if let Some(content) = rest.strip_prefix('"') {
            self.literal(text, rest, 1, plain_length(content, '"'), 1)
        } else if is_character(rest) {
            let end = 1 + plain_length(&rest[1..], '\'');
            self.code.push('\'');
            blank(&rest[1..end], &mut self.code);
            self.code.push('\'');
            self.uncommented.push_str(&rest[..=end]);
            end + 1
        } else {
            let length = rest.chars().next().map_or(1, char::len_utf8);
            self.code.push_str(&rest[..length]);
            self.uncommented.push_str(&rest[..length]);
            length
        }
    }

    fn comment(&mut self, comment: &str) -> usize {
        blank(comment, &mut self.code);
        blank(comment, &mut self.uncommented);
        comment.len()
    }

    fn literal(
        &mut self,
        text: &str,
        rest: &str,
        opening: usize,
        length: usize,
        closing: usize,
    ) -> usize {
        let content = &rest[opening..opening + length];
        let whole = opening + length + closing;
        let start = text.len() - rest.len();
        self.literals.push((start, content.to_owned()));
        self.code.push_str(&rest[..opening]);
        blank(content, &mut self.code);
        self.code.push_str(&rest[opening + length..whole]);
        self.uncommented.push_str(&rest[..whole]);
        whole
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The opening of a raw text such as `r#"`, by its length, and its closing.
fn raw_marks(rest: &str) -> Option<(usize, String)> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let fences = after.len() - after.trim_start_matches('#').len();
    after[fences..].starts_with('"').then(|| {
        let opening = rest.len() - after.len() + fences + 1;
        (opening, ["\"", &"#".repeat(fences)].concat())
    })
}

/// The bytes in front of the closing mark of a text or character with escapes.
fn plain_length(content: &str, mark: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in content.char_indices() {
        if c == mark && !is_escaped {
            return at;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    content.len()
}

/// Whether a quote begins a character literal and no lifetime.
fn is_character(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next() == Some('\'')
        && match chars.next() {
            Some('\\') => true,
            Some(_) => chars.next() == Some('\''),
            None => false,
        }
}

/// Spaces instead of everything but the ends of lines, byte for byte.
fn blank(text: &str, out: &mut String) {
    out.extend(text.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
}
