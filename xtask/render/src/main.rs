//! Finishes what trunk has built; trunk starts it as its hook.
//!
//! In: the folder of the built files (`TRUNK_STAGING_DIR`) and the page they belong to (`TRUNK_HTML_FILE`). Out, in the
//! same folder: for `index.html`, every page in every language, rendered from the components themselves: `login.html`,
//! `register.html`, `reset.html`, `logout.html` and `404.html` in the language of the settings, the same in the others as
//! `login.en.html` and so on, `index.html`, the login page, and `files.json`, the list of all files; for `embed.html`, the
//! files of the embed. In a release (`TRUNK_PROFILE`) everything is made smaller, too.
//!
//! `SSPANEL_AUTH_CONFIG` names a `config.json` whose settings are built in.
//!
//! The rendered page is exactly what the app expects when it hydrates it.

mod assets;
mod boot_data;
mod built_in;
mod document;
mod embed;
mod own_phrases;
mod phrases;
mod published;
mod rendered_page;
mod shape;
mod tools;
mod unstarted;

use std::{env, error::Error, path::Path, process::ExitCode};

use built_in::BuiltInSettings;
use document::Template;
use fs_err as fs;
use rendered_page::RenderedPage;
use sspanel_auth::i18n::Language;

/// The result of everything here that can fail; the error is one message for the person at the terminal.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match finish() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn finish() -> Result<()> {
    let variable = |name| env::var_os(name).ok_or("trunk starts this program as its hook");
    let folder = variable("TRUNK_STAGING_DIR")?;
    if Path::new(&variable("TRUNK_HTML_FILE")?).ends_with("embed.html") {
        embed::bundle(Path::new(&folder))
    } else {
        render(Path::new(&folder), variable("TRUNK_PROFILE")? == "release")
    }
}

fn render(folder: &Path, is_release: bool) -> Result<()> {
    for language in Language::ALL {
        language.load(&phrases::of(language));
    }
    let built_in = match env::var_os("SSPANEL_AUTH_CONFIG") {
        Some(file) => BuiltInSettings::read(Path::new(&file))?,
        None => BuiltInSettings::default(),
    };
    let mut html = fs::read_to_string(folder.join("index.html"))?;
    fs::write(folder.join("captcha/data.js"), phrases::captcha())?;
    if is_release {
        let accent = built_in.settings.brand.accent.map(|accent| accent.style());
        html = assets::optimise(folder, &html, &accent.unwrap_or_default())?;
    }
    let words = phrases::write_for_pages(folder)?;
    let names = own_phrases::write(folder)?;
    let first = built_in.first_language();
    let (html, preload) = document::without_preload(&html)?;
    let template = Template {
        html,
        preload,
        words,
        names,
    };
    for rendered_page in RenderedPage::ALL {
        for language in Language::ALL {
            let html = template.fill(rendered_page, language, &built_in)?;
            for name in rendered_page.files(language, language == first) {
                fs::write(folder.join(name), &html)?;
            }
        }
    }
    if built_in.text.is_some() {
        // The pages do not ask for it.
        fs::remove_file(folder.join("config.json"))?;
    }
    published::write_list(folder)
}
