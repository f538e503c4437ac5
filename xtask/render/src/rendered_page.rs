//! The pages to render and their files.

use sspanel_auth::{flow::Page, i18n::Language};

/// A page to render; `None` is the "not found" page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RenderedPage(pub(crate) Option<Page>);

impl RenderedPage {
    /// All of them.
    pub(crate) const ALL: [Self; 6] = [
        Self(Some(Page::Login)),
        Self(Some(Page::Register)),
        Self(Some(Page::Reset)),
        Self(Some(Page::NewPassword)),
        Self(Some(Page::Logout)),
        Self(None),
    ];

    /// The name of its files, without language and ending. `404.html` is what file servers show
    /// for a missing page.
    pub(crate) fn stem(self) -> &'static str {
        self.0.map_or("404", Page::name)
    }

    /// The address that it is rendered for: its file in the root.
    pub(crate) fn address(self) -> String {
        format!("/{}.html", self.stem())
    }

    /// The files that hold it in a language; the first language needs no tag.
    pub(crate) fn files(self, language: Language, is_first: bool) -> Vec<String> {
        let stem = self.stem();
        let mut files = vec![format!("{stem}.{}.html", language.tag())];
        if is_first {
            files.push(format!("{stem}.html"));
        }
        if is_first && self.0 == Some(Page::Login) {
            files.push("index.html".to_owned());
        }
        files
    }

    /// The title of its window.
    pub(crate) fn title(self, language: Language) -> &'static str {
        let words = language.words();
        self.0.map_or(words.missing_title, |page| page.title(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_has_the_plain_names() {
        let login = RenderedPage(Some(Page::Login));
        assert_eq!(login.files(Language::En, false), ["login.en.html"]);
        assert_eq!(
            login.files(Language::ZhHans, true),
            ["login.zh-Hans.html", "login.html", "index.html"]
        );
        assert_eq!(
            RenderedPage(None).files(Language::En, true),
            ["404.en.html", "404.html"]
        );
    }
}
