//! Renders every page into the page that the bundler wrote, once for each language.
//!
//! In: the folder of the built files (`TRUNK_STAGING_DIR`, or the only argument), whose `index.html`
//! has an empty body, and perhaps a `config.json` to build in (`SSPANEL_AUTH_CONFIG`). Out:
//! `login.html`, `register.html`, `reset.html`, `logout.html` and `404.html` in the language of the
//! settings, the same in the others as `login.en.html` and so on, and `index.html`, the login page.
//! In a release scripts, module and styles are made smaller, too.
//!
//! With `--phrases=FOLDER` it writes there what an embedded form says, one file for each language.
//!
//! What is rendered is what the app expects to find when it takes the page over.

mod boot_data;
mod document;
mod head;
mod leaf;
mod phrases;
mod scripts;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use document::Template;
use leaf::Leaf;
use sspanel_auth::{
    config::{self, Settings},
    i18n::Language,
};

/// The settings that are built in, with the text they were read from.
#[derive(Default)]
struct Baked {
    settings: Settings,
    text: Option<String>,
}

fn main() -> ExitCode {
    match render() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn render() -> Result<(), String> {
    for language in Language::ALL {
        language.learn(&phrases::of_page(language));
    }
    let argument = env::args_os().nth(1);
    if let Some(folder) = argument
        .as_ref()
        .and_then(|it| it.to_str()?.strip_prefix("--phrases="))
    {
        return phrases::write(Path::new(folder));
    }
    let folder = argument
        .or_else(|| env::var_os("TRUNK_STAGING_DIR"))
        .map(PathBuf::from)
        .ok_or("name the folder of the built pages")?;
    let baked =
        env::var_os("SSPANEL_AUTH_CONFIG").map_or(Ok(Baked::default()), |file| bake(&file))?;
    let index = folder.join("index.html");
    let mut built = fs::read_to_string(&index).map_err(|error| told_about(&index, &error))?;
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        built = scripts::shrink(&folder, &built)?;
        let accent = baked.settings.brand.accent;
        let more = accent.map(|accent| accent.style()).unwrap_or_default();
        built = head::join_styles(&folder, &built, &more)?;
    }
    built = head::set_priorities(&built);
    let words = phrases::write_for_pages(&folder)?;
    let template =
        Template::new(&built, words).ok_or("index.html is not as the bundler writes it")?;
    for leaf in Leaf::ALL {
        for language in Language::ALL {
            let html = template.fill(leaf, language, &baked);
            let is_first = language == baked.settings.language;
            for name in leaf.files(language, is_first) {
                let file = folder.join(name);
                fs::write(&file, &html).map_err(|error| told_about(&file, &error))?;
            }
        }
    }
    Ok(())
}

/// Reads the settings to build in. A complaint stops the build: nobody would see it later. An accent that had to be
/// corrected is in the pages as it is shown, so it is only told.
fn bake(file: impl AsRef<Path>) -> Result<Baked, String> {
    let file = file.as_ref();
    let text = fs::read_to_string(file).map_err(|error| told_about(file, &error))?;
    let (settings, complaints) = config::read(&text);
    let is_told = |it: &&config::Complaint| matches!(it.reason, config::Reason::Faint(_));
    for complaint in complaints.iter().filter(is_told) {
        eprintln!("warning: {}", complaint.text());
    }
    if complaints.iter().all(|it| is_told(&it)) {
        return Ok(Baked {
            settings,
            text: Some(text),
        });
    }
    let lines: Vec<String> = complaints.iter().map(config::Complaint::text).collect();
    Err(lines.join("\n"))
}

fn told_about(file: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", file.display())
}
