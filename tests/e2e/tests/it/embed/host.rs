//! Host pages: their markup, styles and scripts are served beside the real pages.

use e2e::Site;
use serde_json::Value;

/// Records every event of the elements in `recorded`, and prevents those whose names are in `prevented`.
const LISTENER: &str = "
    window.recorded = [];
    window.prevented = [];
    for (const name of ['submit', 'success', 'refused', 'error', 'navigate', 'language']) {
        document.addEventListener('auth:' + name, (event) => {
            recorded.push([event.type, event.detail, event.target.id]);
            if (prevented.includes(event.type)) event.preventDefault();
        });
    }
";

/// A host page with elements.
#[derive(Clone, Copy, Default)]
pub(super) struct Host<'a> {
    pub(super) body: &'a str,
    pub(super) style: &'a str,
    pub(super) script: &'a str,
}

impl Host<'_> {
    /// Opens the page and does not wait for its elements.
    pub(super) async fn open_early(self, site: &Site) {
        let Self { body, style, .. } = self;
        let script = [LISTENER, self.script].concat();
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
             <link rel=\"icon\" href=\"./icon.svg\"><link rel=\"stylesheet\" href=\"./host.css\">\
             <script src=\"./host.js\"></script>\
             <script type=\"module\" src=\"./embed/embed.js\"></script></head><body>{body}</body></html>"
        );
        site.panel.replace("host.css", 200, "text/css", style);
        site.panel
            .replace("host.js", 200, "text/javascript", script);
        site.panel.replace("host.html", 200, "text/html", html);
        site.open_early("host.html").await;
    }

    /// Opens the page and waits until all elements have their form.
    pub(super) async fn open(self, site: &Site) {
        self.open_early(site).await;
        site.waits_for(
            "const all = [...document.querySelectorAll('sspanel-auth')];
             return all.every((it) => (it.shadowRoot ?? it).querySelector('.auth'))",
        )
        .await;
    }
}

/// A page with one element.
pub(crate) async fn open_with(site: &Site, element: &str) {
    let host = Host {
        body: element,
        ..Host::default()
    };
    host.open(site).await;
}

/// The events that the host page has received so far: names, details and ids of elements.
pub(crate) async fn recorded(site: &Site) -> Value {
    site.script("return recorded").await
}
