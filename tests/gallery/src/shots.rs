//! Which pictures there are: a state in a language, a theme and a window.
//!
//! In: a state and the languages. Out: shots, each with a name, and its picture once the page is in that state.

use e2e::{Site, State, Theme, Window};

/// Every state is seen in these.
const WINDOWS: [Window; 3] = [Window::PHONE, Window::SMALL, Window::DESKTOP];
/// The states that show all there is: they are seen in rare ways, too.
const FULL_STATES: [&str; 4] = [
    "login-branded",
    "login-refused",
    "register-faults",
    "embed-faults",
];
const RARE_VIEWS: [(Theme, Window); 4] = [
    (Theme::Forced, Window::PHONE),
    (Theme::Print, Window::DESKTOP),
    (Theme::Light, Window::LANDSCAPE),
    (Theme::Dark, Window::ZOOMED),
];

/// One picture.
#[derive(Clone, Debug)]
pub(crate) struct Shot {
    pub(crate) state: &'static State,
    pub(crate) tag: String,
    pub(crate) theme: Theme,
    pub(crate) window: Window,
}

impl Shot {
    /// All pictures of a state, in the order that changes least from one to the next.
    pub(crate) fn all_of(state: &'static State, languages: &[String]) -> Vec<Self> {
        let mut ways = Vec::new();
        for window in WINDOWS {
            ways.extend(Theme::ALL.map(|theme| (theme, window)));
        }
        if FULL_STATES.contains(&state.name) {
            ways.extend(RARE_VIEWS);
        }
        let shots = languages.iter().flat_map(|tag| {
            ways.iter().map(|(theme, window)| Self {
                state,
                tag: tag.clone(),
                theme: *theme,
                window: *window,
            })
        });
        shots.collect()
    }

    /// What it shows, in words that `--filter` looks for.
    pub(crate) fn name(&self) -> String {
        let (theme, window) = (self.theme.name(), self.window.name);
        [self.state.name, &self.tag, theme, window].join(" ")
    }

    /// Its file.
    pub(crate) fn file(&self) -> String {
        self.name().replace(' ', ".") + ".png"
    }

    /// The picture, of a page that is in the state already; nothing if the page is not offered in the language.
    pub(crate) async fn take(&self, site: &Site) -> Option<Vec<u8>> {
        if !site.set_language(&self.tag).await {
            return None;
        }
        site.set_window(self.window).await;
        site.set_theme(self.theme).await;
        Some(site.picture(self.window).await)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_seen_in_every_way_and_no_two_pictures_share_a_file() {
        let languages = ["zh-Hans".to_owned(), "en".to_owned()];
        let shots = e2e::STATES
            .iter()
            .flat_map(|state| Shot::all_of(state, &languages));
        let mut files: Vec<_> = shots.map(|shot| shot.file()).collect();
        let count = files.len();
        assert_eq!(count, e2e::STATES.len() * 12 + FULL_STATES.len() * 8);
        assert!(files.contains(&"reset.en.dark.small.png".to_owned()));
        files.sort();
        files.dedup();
        assert_eq!(files.len(), count);
    }
}
