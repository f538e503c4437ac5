//! A whole page: the built page, filled in, with the rendered body.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use lol_html::{RewriteStrSettings, element, html_content::ContentType, rewrite_str};
use sspanel_auth::{
    app::{App, AppProps},
    config::Theme,
    controller::InitialState,
    flow::{BasePath, Page},
    i18n::Language,
};

use crate::{
    Result, boot_data::boot_data, built_in::BuiltInSettings, phrases, rendered_page::RenderedPage,
    shape::shape, unstarted,
};

/// The self-check looks for it.
const VERSION: &str = concat!("sspanel-auth ", env!("CARGO_PKG_VERSION"));

/// The operator's own style sheet, after that of the pages, so that its rules win. Its name has no hash: it may change.
const CUSTOM_STYLE: &str = "<link rel=stylesheet href=./custom.css>";

/// The settings are preloaded with the scripts, since a request has to wait for them.
const CONFIG_LINK: &str = "<link rel=preload as=fetch crossorigin href=./config.json>";

/// The built page, the link that preloads the program, where the phrases of each language are, and where the names of phrases
/// are.
pub(crate) struct Template {
    pub(crate) html: String,
    pub(crate) preload: String,
    pub(crate) words: Vec<(Language, String)>,
    pub(crate) names: String,
}

impl Template {
    /// A page in a language.
    pub(crate) fn fill(
        &self,
        rendered_page: RenderedPage,
        language: Language,
        built_in: &BuiltInSettings,
    ) -> Result<String> {
        let page = rendered_page.0.map_or("", |page| page.name());
        let theme = theme(built_in.settings.theme);
        let mut body = app(rendered_page, language, built_in);
        let head = self.head(
            rendered_page,
            language,
            built_in,
            shape(&in_element(&body))?,
        );
        if let Some(page) = rendered_page.0 {
            body = unstarted::guard(&body, page, language, &built_in.settings)?;
        }
        body = in_element(&body) + &fallback_notices(rendered_page.0, language, built_in);
        // Nothing that a visitor sees waits for these.
        let last = app_phrases(language) + &self.preload;
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("html", |html| {
                html.set_attribute("lang", language.tag())?;
                html.set_attribute("data-page", page)?;
                if let Some(theme) = theme {
                    html.set_attribute("data-theme", theme)?;
                }
                Ok(())
            }))
            .append_element_content_handler(element!("meta[name=referrer]", |meta| {
                if rendered_page.0 == Some(Page::NewPassword) {
                    // The token may stand in the address.
                    meta.set_attribute("content", "no-referrer")?;
                }
                Ok(())
            }))
            .append_element_content_handler(element!("title", |title| {
                title.set_inner_content(rendered_page.title(language), ContentType::Text);
                title.after(&head, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("body", |tag| {
                tag.prepend(&body, ContentType::Html);
                tag.append(&last, ContentType::Html);
                Ok(())
            }));
        Ok(rewrite_str(&self.html, settings)?)
    }

    /// What follows the title.
    fn head(
        &self,
        rendered_page: RenderedPage,
        language: Language,
        built_in: &BuiltInSettings,
        shape: i32,
    ) -> String {
        let meta = |name: &str, content: &str| {
            format!("<meta name=\"{name}\" content='{}'>", escaped(content))
        };
        let languages = &built_in.settings.languages;
        let boot = boot_data(rendered_page, language, languages, shape);
        let mut head = CUSTOM_STYLE.to_owned() + &meta("generator", VERSION);
        head += &meta("auth-boot", &boot.to_string());
        for (language, address) in &self.words {
            head += &meta(&format!("auth-words-{}", language.tag()), address);
        }
        head += &meta("auth-names", &self.names);
        head + &match &built_in.text {
            Some(text) => meta("auth-config", text),
            None => CONFIG_LINK.to_owned(),
        }
    }
}

/// The page without the link that preloads the program, and the link: trunk puts it into the head, where the program would
/// share a slow link with the style sheet.
pub(crate) fn without_preload(html: &str) -> Result<(String, String)> {
    let mut preload = String::new();
    let link = element!("link[type='application/wasm']", |link| {
        let attributes = link.attributes().iter();
        let parts = attributes.map(|it| format!(" {}=\"{}\"", it.name(), it.value()));
        preload = format!("<link{}>", parts.collect::<String>());
        link.remove();
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(link);
    let html = rewrite_str(html, settings)?;
    Ok((html, preload))
}

/// The app has an element of its own, so that nothing else in the body concerns it.
fn in_element(app: &str) -> String {
    format!("<div id=\"auth-app\">{app}</div>")
}

/// The app in its initial state, at the address of the page's file.
fn app(rendered_page: RenderedPage, language: Language, built_in: &BuiltInSettings) -> String {
    let start = InitialState {
        page: rendered_page.0,
        settings: built_in.settings.clone(),
        language,
        address: None,
    };
    let address = rendered_page.address();
    let base_path = BasePath::of(&address);
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&address));
        App(AppProps { base_path, start }).into_view().to_html()
    })
}

/// The value of the attribute that keeps the pages light or dark.
const fn theme(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}

/// The notices beside the app, for when it is not running. The panel's own page has what only the app can do, such as
/// passkeys.
fn fallback_notices(page: Option<Page>, language: Language, built_in: &BuiltInSettings) -> String {
    let words = language.boot_words();
    let settings = &built_in.settings;
    let user_centre = settings.on_panel(&settings.user_centre);
    Owner::new().with(|| {
        view! {
            <p class="auth-aside" id="auth-plain" role="status" hidden=true>
                <span>{words.plain}</span>
                {unstarted::own_page(page, language, settings)}
                <span>{words.full_stop}</span>
            </p>
            <p class="auth-aside" id="auth-stuck" role="alert" hidden=true>
                <span>{words.broken}</span> " " <a rel="external" href="">{words.reload}</a>
            </p>
            <noscript>
                <p class="auth-aside">
                    {words.no_script} " "
                    <a rel="external" href=user_centre.clone()>{user_centre.clone()}</a>
                </p>
            </noscript>
        }
        .to_html()
    })
}

/// The phrases of the app. A page that has them is complete.
fn app_phrases(language: Language) -> String {
    let text = phrases::of(language);
    Owner::new().with(|| view! { <template id="auth-words">{text}</template> }.to_html())
}

/// Text as the value of an attribute in single quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<!doctype html><html lang=zh-Hans><head><meta charset=utf-8><title>x</title>\
                         <link href=./a.css><link type='application/wasm' href=./a.wasm></head>\
                         <body><script>start</script></body></html>";

    fn login(built_in: &BuiltInSettings) -> String {
        let (html, preload) = without_preload(BUILT).unwrap();
        let template = Template {
            html,
            preload,
            words: vec![(Language::En, "./words-1a.json".to_owned())],
            names: "./names-2b.json".to_owned(),
        };
        template
            .fill(RenderedPage::ALL[0], Language::En, built_in)
            .unwrap()
    }

    #[test]
    fn a_page_has_the_head_of_the_bundler_and_a_form_of_its_own() {
        let html = login(&BuiltInSettings::default());
        for part in [
            "<!doctype html><html lang=\"en\" data-page=\"login\"><head><meta charset=utf-8>",
            "<title>Log in</title><link rel=stylesheet href=./custom.css><meta name=\"generator\" content='sspanel-auth ",
            "<meta name=\"auth-words-en\" content='./words-1a.json'>",
            "<meta name=\"auth-names\" content='./names-2b.json'>",
            "config.json><link href=./a.css></head><body><div id=\"auth-app\"><main",
            r#"action="/auth/login""#,
            r#"name="passwd""#,
            r#"href="./register.html""#,
            "</noscript><script>start</script><template id=\"auth-words\">[",
            "</template><link type=\"application/wasm\" href=\"./a.wasm\"></body></html>",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        assert!(!html.contains("auth-config"));
    }

    #[test]
    fn settings_are_built_in_as_they_are_written() {
        let text = r#"{"panel":"https://it's.example?a&b"}"#.to_owned();
        let html = login(&BuiltInSettings {
            text: Some(text),
            ..BuiltInSettings::default()
        });
        assert!(html.contains(r#"content='{"panel":"https://it&#39;s.example?a&amp;b"}'"#));
        assert!(!html.contains("config.json"));
    }
}
