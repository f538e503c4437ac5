//! Language, theme and window of a page. Each changes in place, and the state of the page stays.

use serde_json::json;

use crate::{Site, wait::until_equal};

/// The colours that the visitor's system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// The system's own colours (`forced-colors`).
    Forced,
    /// The colours for printing.
    Print,
}

impl Theme {
    /// The two themes of the pages.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced-colors",
            Self::Print => "print",
        }
    }
}

/// The size of a window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its name.
    pub name: &'static str,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Device pixels for each CSS pixel.
    pub density: u32,
}

impl Window {
    /// A phone of today.
    pub const PHONE: Self = Self::new("phone", 390, 844, 2);
    /// The smallest phone; also a window of 1280 pixels at 400 %.
    pub const SMALL: Self = Self::new("small", 320, 568, 2);
    /// A window on a desk.
    pub const DESKTOP: Self = Self::new("desktop", 1280, 800, 1);
    /// A phone on its side, with the keyboard on the screen.
    pub const LANDSCAPE: Self = Self::new("landscape", 640, 200, 2);
    /// A desktop at 400 %, as wide as the smallest phone and lower.
    pub const ZOOMED: Self = Self::new("zoomed", 320, 200, 4);

    /// Whether its height shows only a part of a page.
    #[must_use]
    pub const fn is_low(self) -> bool {
        self.height < 300
    }

    const fn new(name: &'static str, width: u32, height: u32, density: u32) -> Self {
        Self {
            name,
            width,
            height,
            density,
        }
    }
}

impl Site {
    /// The tags of the languages that the page open now offers; none if it has no choice of them.
    pub async fn languages(&self) -> Vec<String> {
        let tags = "return [...document.querySelectorAll('.auth-language')].map((it) => it.lang)";
        let tags = self.script(tags).await;
        let tags = tags.as_array().cloned().unwrap_or_default();
        tags.iter()
            .filter_map(|tag| tag.as_str().map(str::to_owned))
            .collect()
    }

    /// Shows the page in another language, if it offers it. An embedded form follows its host page, the self-check has
    /// links.
    pub async fn set_language(&self, tag: &str) -> bool {
        let turn = format!(
            "const element = document.querySelector('sspanel-auth');
             if (element) {{ element.lang = '{tag}'; return true; }}
             const way = document.querySelector(\"[lang='{tag}'].auth-language, [hreflang='{tag}']\");
             way?.click();
             return Boolean(way)"
        );
        if self.script(&turn).await != true {
            return self.language().await == tag;
        }
        let is_turned = format!(
            "const root = document.querySelector('sspanel-auth .auth') ?? document.documentElement;
             const check = document.querySelector('#report');
             return root.lang === '{tag}' && (!check || 'done' in document.documentElement.dataset)"
        );
        until_equal(&format!("the page is in {tag}"), true, async || {
            self.ask(&is_turned).await
        })
        .await;
        true
    }

    /// Shows the page in other colours, and without motion.
    pub async fn set_theme(&self, theme: Theme) {
        let (medium, name, value) = match theme {
            Theme::Light | Theme::Dark => ("screen", "prefers-color-scheme", theme.name()),
            Theme::Forced => ("screen", "forced-colors", "active"),
            Theme::Print => ("print", "prefers-color-scheme", "light"),
        };
        let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        let features = [json!({ "name": name, "value": value }), still];
        let media = json!({ "media": medium, "features": features });
        self.command("Emulation.setEmulatedMedia", media).await;
    }

    /// Shows the page in a window of another size.
    pub async fn set_window(&self, window: Window) {
        let metrics = json!({
            "width": window.width,
            "height": window.height,
            "deviceScaleFactor": window.density,
            "mobile": window.width < 1000,
        });
        self.command("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }
}
