//! A whole page: the bundler's head, filled in, and the rendered body.
//!
//! The bundler may leave out tags and quotes that HTML does not need, so the head is taken as text
//! and only two places of it are looked for.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use sspanel_auth::{
    app::{App, AppProps},
    config::Theme,
    controller::Start,
    flow::Place,
    i18n::Language,
};

use crate::{Baked, boot_data::boot_data, leaf::Leaf};

/// How what is added to the head begins.
const OWN_META: &str = "<meta name=\"auth-";

/// The settings are asked for together with the scripts, since a request has to wait for them.
const CONFIG_LINK: &str = "<link rel=preload as=fetch crossorigin href=./config.json>";

/// The built page, cut where something belongs.
pub(crate) struct Template<'a> {
    before_title: &'a str,
    after_title: &'a str,
    /// What the bundler itself has in the body: while it serves, a script that reloads the page.
    body: &'a str,
    /// Where the phrases of each language are.
    words: Vec<(Language, String)>,
}

impl<'a> Template<'a> {
    /// Cuts the page of the bundler; nothing if a place is missing.
    pub(crate) fn new(built: &'a str, words: Vec<(Language, String)>) -> Option<Self> {
        let (_, head) = built.split_once("<html")?;
        let (_, head) = head.split_once('>')?;
        let (head, body) = head.split_once("<body>")?;
        let (body, _) = body.split_once("</body>")?;
        let (before_title, rest) = head.split_once("<title>")?;
        let (_, mut after_title) = rest.split_once("</title>")?;
        // A page that was rendered before can be rendered again with other settings.
        while after_title.starts_with(OWN_META) {
            (_, after_title) = after_title.split_once("'>")?;
        }
        after_title = after_title.strip_prefix(CONFIG_LINK).unwrap_or(after_title);
        Some(Self {
            before_title,
            after_title,
            body: if body.starts_with("<main") { "" } else { body },
            words,
        })
    }

    /// The page of a leaf in a language.
    pub(crate) fn fill(&self, leaf: Leaf, language: Language, baked: &Baked) -> String {
        let meta = |name: &str, content: &str| {
            format!("{OWN_META}{name}\" content='{}'>", escaped(content))
        };
        let boot = meta(
            "boot",
            &boot_data(leaf, language, &baked.settings.languages).to_string(),
        );
        let words: String = self
            .words
            .iter()
            .map(|(language, address)| meta(&format!("words-{}", language.tag()), address))
            .collect();
        let config = baked.text.as_deref().map(|text| meta("config", text));
        [
            &format!(
                "<!doctype html><html lang=\"{}\" data-page=\"{}\"{}>",
                language.tag(),
                leaf.0.map_or("", |page| page.name()),
                theme(baked.settings.theme)
            ),
            self.before_title,
            &format!("<title>{}</title>", leaf.title(language)),
            &boot,
            &words,
            config.as_deref().unwrap_or(CONFIG_LINK),
            self.after_title,
            "<body>",
            &app(leaf, language, baked),
            &aside(language, baked),
            self.body,
            "</body></html>\n",
        ]
        .concat()
    }
}

/// The app as it starts, at the address that the router is asked for. It comes first in the body, where the app looks
/// for it.
fn app(leaf: Leaf, language: Language, baked: &Baked) -> String {
    let start = Start {
        page: leaf.0,
        settings: baked.settings.clone(),
        language,
        address: None,
    };
    let address = leaf.address();
    let place = Place::of(&address);
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&address));
        App(AppProps { place, start }).into_view().to_html()
    })
}

/// The attribute that keeps the pages light or dark.
const fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "",
        Theme::Light => " data-theme=\"light\"",
        Theme::Dark => " data-theme=\"dark\"",
    }
}

/// What stands beside the app, for when it is not running.
fn aside(language: Language, baked: &Baked) -> String {
    let words = language.plain_words();
    let settings = &baked.settings;
    let user_centre = settings.on_panel(&settings.user_centre);
    Owner::new().with(|| {
        view! {
            <p class="auth-aside" id="auth-plain" role="status" hidden=true>{words.plain}</p>
            <p class="auth-aside" id="auth-stuck" role="alert" hidden=true>
                {words.broken} " " <a class="auth-link" rel="external" href="">{words.reload}</a>
            </p>
            <noscript>
                <p class="auth-aside">
                    {words.no_script} " "
                    <a class="auth-link" rel="external" href=user_centre.clone()>
                        {user_centre.clone()}
                    </a>
                </p>
            </noscript>
        }
        .to_html()
    })
}

/// Text as the value of an attribute in single quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<!doctype html><html lang=zh-Hans><meta charset=utf-8><title>x</title>\
                         <link href=./a.css rel=stylesheet></head><body></body></html>";

    fn login(language: Language, baked: &Baked) -> String {
        let leaf = Leaf::ALL[0];
        let template = Template::new(BUILT, Vec::new()).unwrap();
        template.fill(leaf, language, baked)
    }

    #[test]
    fn a_page_has_the_head_of_the_bundler_and_a_form_of_its_own() {
        let html = login(Language::En, &Baked::default());
        for part in [
            r#"<html lang="en" data-page="login"><meta charset=utf-8><title>Log in</title>"#,
            "<link href=./a.css rel=stylesheet></head><body><main",
            r#"action="/auth/login""#,
            r#"name="passwd""#,
            r#"href="./register.html""#,
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        assert!(!html.contains("auth-config"));
    }

    #[test]
    fn settings_are_built_in_as_they_are_written() {
        let text = r#"{"panel":"https://it's.example?a&b"}"#.to_owned();
        let html = login(
            Language::En,
            &Baked {
                text: Some(text),
                ..Baked::default()
            },
        );
        assert!(html.contains(r#"content='{"panel":"https://it&#39;s.example?a&amp;b"}'"#));
    }

    #[test]
    fn what_the_bundler_puts_into_the_body_stays() {
        let built = BUILT.replace("<body>", "<body><script>reload</script>");
        let template = Template::new(&built, Vec::new()).unwrap();
        let html = template.fill(Leaf::ALL[0], Language::En, &Baked::default());
        assert!(html.ends_with("<script>reload</script></body></html>\n"));
    }

    #[test]
    fn a_rendered_page_can_be_rendered_again() {
        let once = login(Language::En, &Baked::default());
        let template = Template::new(&once, Vec::new()).unwrap();
        let again = template.fill(Leaf::ALL[0], Language::En, &Baked::default());
        assert_eq!(again, once);
    }

    #[test]
    fn a_page_of_another_make_is_refused() {
        assert!(Template::new("<html><title>x</title>", Vec::new()).is_none());
    }
}
