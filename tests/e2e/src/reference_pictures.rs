//! The pictures that the tests compare the pages with, in `tests/e2e/pictures`.
//!
//! They are few and small, and they are valid on a machine with the same fonts, which `fonts.txt` beside them
//! identifies. `cargo xtask gallery --accept` renews them.

use std::{fs, path::PathBuf};

use crate::{Picture, STATES, Site, State, Theme, Window};

/// State, language and theme of each.
const LOOKS: [(&str, &str, Theme); 8] = [
    ("login-branded", "zh-Hans", Theme::Light),
    ("login-faults", "en", Theme::Dark),
    ("login-refused", "zh-Hans", Theme::Dark),
    ("register", "en", Theme::Light),
    ("register-faults", "zh-Hans", Theme::Light),
    ("reset-sent", "en", Theme::Dark),
    ("logout-done", "zh-Hans", Theme::Light),
    ("embed-login", "zh-Hans", Theme::Dark),
];

/// Widths and darkness of some letters: two machines with the same figures render text alike.
const PROBE: &str = "
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    return ['zh-Hans', 'zh-Hant', 'en'].flatMap((lang) => ['', 'bold '].map((weight) => {
        context.canvas.lang = lang;
        context.clearRect(0, 0, 300, 150);
        context.font = `${weight}16px system-ui, sans-serif`;
        const text = 'Log in 登录 註冊 @0189';
        context.fillText(text, 0, 40);
        const { data } = context.getImageData(0, 0, 300, 150);
        const ink = data.reduce((sum, alpha, at) => (at % 4 === 3 ? sum + alpha : sum), 0);
        return `${lang} ${weight}${context.measureText(text).width.toFixed(3)} ${ink}`;
    })).join('\\n')";

/// A reference picture.
pub struct Reference {
    state: &'static State,
    tag: &'static str,
    theme: Theme,
}

impl Reference {
    /// A phone whose screen has no more pixels than CSS has.
    pub const WINDOW: Window = Window {
        density: 1,
        ..Window::PHONE
    };

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        LOOKS.into_iter().filter_map(|(name, tag, theme)| {
            let state = STATES.iter().find(|state| state.name == name)?;
            Some(Self { state, tag, theme })
        })
    }

    /// What it shows, also the name of its file.
    #[must_use]
    pub fn name(&self) -> String {
        [self.state.name, self.tag, self.theme.name()].join(".")
    }

    /// The stored picture; none if it was never taken.
    #[must_use]
    pub fn before(&self) -> Option<Picture> {
        fs::read(self.file()).ok().map(|png| Picture::read(&png))
    }

    /// Those of a state.
    pub fn of(state: &State) -> impl Iterator<Item = Self> {
        Self::all().filter(|it| it.state.name == state.name)
    }

    /// Takes the picture, in a page that is in its state already.
    pub async fn take(&self, site: &Site) -> Picture {
        site.set_window(Self::WINDOW).await;
        site.set_language(self.tag).await;
        site.set_theme(self.theme).await;
        Picture::read(&site.picture(Self::WINDOW).await)
    }

    /// Takes the picture and stores it as the reference.
    pub async fn accept(&self, site: &Site) {
        site.set_window(Self::WINDOW).await;
        site.reach(self.state).await;
        let now = self.take(site).await.png();
        fs::write(self.file(), now).expect("the picture can be written");
    }

    fn file(&self) -> PathBuf {
        folder().join([&self.name(), ".png"].concat())
    }
}

impl Site {
    /// Whether this machine renders text as the one that took the reference pictures.
    pub async fn has_the_same_fonts(&self) -> bool {
        let before = fs::read_to_string(folder().join("fonts.txt")).unwrap_or_default();
        before.trim_end() == self.fonts().await
    }

    /// Takes every reference picture again.
    pub async fn accept_pictures(&self) {
        fs::create_dir_all(folder()).expect("the folder can be made");
        let fonts = [&self.fonts().await, "\n"].concat();
        fs::write(folder().join("fonts.txt"), fonts).expect("the file can be written");
        for reference in Reference::all() {
            println!("{}", reference.name());
            reference.accept(self).await;
        }
    }

    async fn fonts(&self) -> String {
        let figures = self.script(PROBE).await;
        figures.as_str().unwrap_or_default().to_owned()
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("pictures")
}
