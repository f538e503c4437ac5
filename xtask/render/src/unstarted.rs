//! What a form shows and does until `boot.js` has run.
//!
//! In: the rendered app. Out: the same with three things around its submit button: a button for browsers without scripts,
//! whose native submission is the documented request; the app's own button, disabled; and a sentence about what to do,
//! which appears after some seconds (`page.css`). `boot.js` removes all of it before the app can see it.
//!
//! The response to a native submission is JSON, which no visitor can read, so where scripts run no press may cause one. A
//! disabled button sends nothing in any browser. Firefox enables it again after a reload: then `dialog`, which sends
//! nothing either, counts. Alone it would not do, since browsers that do not know it put the password into the address.

use leptos::{either::Either, prelude::*};
use lol_html::{RewriteStrSettings, element, html_content::ContentType, rewrite_str};
use sspanel_auth::{
    config::Settings, contract::PANEL_PAGE, flow::Page, form::Field, i18n::Language,
};

use crate::Result;

/// Adds them to the rendered app.
pub(crate) fn guard(
    app: &str,
    page: Page,
    language: Language,
    settings: &Settings,
) -> Result<String> {
    let plain = plain_button(page, language);
    let sentence = sentence(page, language, settings);
    let nothing = nothing_chosen(page, language);
    let guard = element!("button.auth-button", |button| {
        button.before(&plain, ContentType::Html);
        button.set_attribute("disabled", "")?;
        button.set_attribute("formmethod", "dialog")?;
        button.after(&sentence, ContentType::Html);
        Ok(())
    });
    let choice = element!("[role=radiogroup]", |group| {
        group.prepend(&nothing, ContentType::Html);
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(guard)
        .append_element_content_handler(choice);
    Ok(rewrite_str(app, settings)?)
}

/// It comes first: Enter in a field presses the first submit button of a form.
fn plain_button(page: Page, language: Language) -> String {
    let label = page.button(language.words()).0;
    Owner::new().with(|| {
        view! {
            <noscript>
                <button class="auth-button" type="submit">{label}</button>
            </noscript>
        }
        .to_html()
    })
}

/// Without scripts radio buttons of which none is chosen would send nothing, where the documented request has the field.
fn nothing_chosen(page: Page, language: Language) -> String {
    let name = page
        .has(Field::ContactKind)
        .then(|| page.name_of(Field::ContactKind));
    let words = language.words();
    Owner::new().with(|| {
        view! {
            <noscript>
                <input
                    class="auth-choice__none"
                    name=name
                    type="radio"
                    value=""
                    checked=true
                    aria-label=words.choose
                />
            </noscript>
        }
        .to_html()
    })
}

fn sentence(page: Page, language: Language, settings: &Settings) -> String {
    let words = language.boot_words();
    // A link to the same page would lose the token in its fragment.
    let open_again = || {
        if page == Page::NewPassword {
            Either::Left(words.open_again)
        } else {
            Either::Right(view! { <a rel="external" href="">{words.open_again}</a> })
        }
    };
    Owner::new().with(|| {
        view! {
            <div class="auth-unstarted" role="status">
                <p class="auth-unstarted__text">
                    {words.unstarted} {open_again()} {words.or_elsewhere}
                    {own_page(Some(page), language, settings)} {words.full_stop}
                </p>
                <p class="auth-unstarted__file">{words.needs_server}</p>
            </div>
        }
        .to_html()
    })
}

/// A way to the panel's own page. The panel has none for signing out.
pub(crate) fn own_page(
    page: Option<Page>,
    language: Language,
    settings: &Settings,
) -> Option<impl IntoView + use<>> {
    let words = language.boot_words();
    let page = page.filter(|page| *page != Page::Logout)?;
    let address = settings.on_panel(&[page.panel_path(), PANEL_PAGE].concat());
    Some(view! {
        <span>{words.or_use}</span>
        <a rel="external" href=address>{words.own_page}</a>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = r#"<form><button class="auth-button" type="submit">x</button><p></p></form>"#;

    fn guarded(page: Page) -> String {
        let settings = Settings {
            panel: "https://panel.example".to_owned(),
            ..Settings::default()
        };
        guard(APP, page, Language::En, &settings).unwrap()
    }

    #[test]
    fn only_the_button_for_browsers_without_scripts_sends_anything() {
        let html = guarded(Page::Login);
        for part in [
            r#"<form><noscript><button type="submit" class="auth-button">Log in</button></noscript><button"#,
            r#"<button class="auth-button" type="submit" disabled="" formmethod="dialog">x</button>"#,
            r#"</button><div role="status" class="auth-unstarted">"#,
            r#"href="https://panel.example/auth/login?panel-page""#,
            "</div><p></p></form>",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
    }

    #[test]
    fn the_panel_has_no_page_for_signing_out() {
        assert!(!guarded(Page::Logout).contains("panel-page"));
    }

    #[test]
    fn no_link_loses_the_token_of_a_mailed_link() {
        let html = guarded(Page::NewPassword);
        assert!(!html.contains(r#"href="""#), "{html}");
        assert!(html.contains("/password/reset?panel-page"), "{html}");
    }
}
