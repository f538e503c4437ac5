//! The views of a state, and what is checked in each: the only table of windows, themes and questions.
//!
//! In: a state. Out: the views that it is seen in, in the order that changes least from one to the next. Languages are
//! not among them: all but a few views are seen in each.

use e2e::{State, Theme, Window};

use Question::{Axe, Contrast, Edges, Focus, Lines, Motion, Room, Targets};

/// What is asked of a page as it is shown. `docs/ACCESSIBILITY.md` names these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether axe finds something, or cannot decide.
    Axe,
    /// Whether axe finds text that is too faint: another theme changes nothing but colours.
    Contrast,
    /// Whether every target is 44 pixels large.
    Targets,
    /// Whether everything lies in the window, and nothing is cut off or lies on something else.
    Room,
    /// Whether the edges of fields and buttons are strong enough.
    Edges,
    /// Whether there is a border where colours are forced.
    Lines,
    /// Whether nothing moves for long where less motion is asked for.
    Motion,
    /// Whether the keyboard reaches everything once, in order, and the focus is seen.
    Focus,
}

impl Question {
    /// Its name, which is also that of its function in `measure.js`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Axe => "axe",
            Contrast => "contrast",
            Targets => "targets",
            Room => "room",
            Edges => "edges",
            Lines => "lines",
            Motion => "motion",
            Focus => "focus",
        }
    }

    /// The self-check is a page for operators: axe alone looks at it.
    fn applies_to(self, state: &State) -> bool {
        matches!(self, Axe | Contrast) || state.page() != "check"
    }
}

/// How a page is shown, and what is asked then.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    pub(super) window: Window,
    pub(super) theme: Theme,
    /// Whether text is set as wide apart as WCAG 1.4.12 lets visitors set it.
    pub(super) is_spaced: bool,
    questions: &'static [Question],
}

/// What is seen in every language.
const VIEWS_PER_LANGUAGE: [View; 6] = [
    view(Window::SMALL, Theme::Light, &[Axe, Targets, Room]),
    view(Window::SMALL, Theme::Light, &[Room]).spaced(),
    view(Window::SMALL, Theme::Dark, &[Contrast]),
    view(Window::ZOOMED, Theme::Light, &[Room]),
    view(Window::DESKTOP, Theme::Light, &[Axe, Targets, Room]),
    view(Window::DESKTOP, Theme::Dark, &[Contrast]),
];

/// What is the same in every language. The keyboard comes last: it may change what it goes through.
const VIEWS_ONCE: [View; 4] = [
    view(Window::SMALL, Theme::Dark, &[Edges]),
    view(Window::SMALL, Theme::Forced, &[Lines]),
    view(Window::SMALL, Theme::Light, &[Edges, Motion]),
    view(Window::SMALL, Theme::Light, &[Focus]),
];

/// The states that show all there is: the keyboard goes through them in rare windows, too.
const FULL_STATES: [&str; 4] = [
    "login-branded",
    "login-refused",
    "register-faults",
    "embed-faults",
];
const RARE_VIEWS: [View; 3] = [
    view(Window::LANDSCAPE, Theme::Dark, &[Focus]),
    view(Window::ZOOMED, Theme::Dark, &[Focus]),
    view(Window::DESKTOP, Theme::Dark, &[Focus]),
];

const fn view(window: Window, theme: Theme, questions: &'static [Question]) -> View {
    View {
        window,
        theme,
        is_spaced: false,
        questions,
    }
}

impl View {
    const fn spaced(mut self) -> Self {
        self.is_spaced = true;
        self
    }

    /// What is asked of a state that is shown like this.
    pub(super) fn questions_for(&self, state: &State) -> Vec<Question> {
        let all = self.questions.iter().copied();
        all.filter(|question| question.applies_to(state)).collect()
    }

    /// Window, theme and text, in words.
    pub(super) fn name(&self) -> String {
        let text = if self.is_spaced { " wide-apart" } else { "" };
        [self.window.name, " ", self.theme.name(), text].concat()
    }
}

/// The views that a state is seen in, in every language.
pub(super) fn in_every_language(state: &State) -> impl Iterator<Item = &'static View> {
    asked(state, &VIEWS_PER_LANGUAGE)
}

/// The views that it is seen in once.
pub(super) fn in_one_language(state: &State) -> impl Iterator<Item = &'static View> {
    let is_rich = FULL_STATES.contains(&state.name);
    let rare: &[View] = if is_rich { &RARE_VIEWS } else { &[] };
    asked(state, &VIEWS_ONCE).chain(asked(state, rare))
}

fn asked(state: &State, views: &'static [View]) -> impl Iterator<Item = &'static View> {
    let views = views.iter();
    views.filter(|view| !view.questions_for(state).is_empty())
}
