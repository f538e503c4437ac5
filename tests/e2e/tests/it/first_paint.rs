//! The first paint: what the operator's style sheet says is there already, and weights survive in every font.

use e2e::{Ability::DevTools, Picture, Site, Theme, Window, visit};
use serde_json::{Value, json};

journeys![
    a_theme_in_the_style_sheet_is_there_at_the_first_paint.needs(DevTools),
    titles_labels_and_buttons_are_bold_in_a_font_of_one_weight.needs(DevTools),
];

/// Notes the background of every frame, with its time.
const NOTE_FRAMES: &str = "
    window.grounds = [];
    requestAnimationFrame(function note(at) {
        requestAnimationFrame(note);
        if (document.body) {
            grounds.push([getComputedStyle(document.documentElement).backgroundColor, Math.round(at)]);
        }
    })";

/// The first background, with its time, and the last one.
const ENDS: &str = "return [...grounds[0], grounds[grounds.length - 1][0]]";

/// The figure of a link of 400 kbit/s, in bytes.
const BYTES_PER_SECOND: i64 = 50_000;

async fn set_link(site: &Site, bytes_per_second: i64, milliseconds: u32) {
    let conditions = json!({
        "offline": false,
        "latency": milliseconds,
        "downloadThroughput": bytes_per_second,
        "uploadThroughput": bytes_per_second,
    });
    site.command("Network.enable", json!({})).await;
    site.command("Network.emulateNetworkConditions", conditions)
        .await;
}

/// The backgrounds of the login page, which arrives on a slow link: at the first paint and in the end. `config.json` comes after
/// the first paint.
async fn backgrounds(site: &Site, style: &str) -> [Value; 2] {
    site.panel.replace("custom.css", 200, "text/css", style);
    site.command("Network.clearBrowserCache", json!({})).await;
    set_link(site, BYTES_PER_SECOND, 100).await;
    let config = site.panel.close("config.json");
    site.open_early("login").await;
    site.waits_for("return grounds.length > 0").await;
    drop(config);
    site.waits_for("return 'theme' in document.documentElement.dataset")
        .await;
    set_link(site, -1, 0).await;
    site.is_alive().await;
    let ends = site.script(ENDS).await;
    println!("{style:?}: {ends}");
    [ends[0].clone(), ends[2].clone()]
}

async fn a_theme_in_the_style_sheet_is_there_at_the_first_paint() {
    visit(async |site| {
        site.run_first(NOTE_FRAMES).await;
        for (theme, other, system) in [
            ("dark", "light", Theme::Light),
            ("light", "dark", Theme::Dark),
        ] {
            site.set_theme(system).await;
            site.set_config(&format!(r#"{{"theme":"{theme}"}}"#));
            let [first, last] = backgrounds(site, "").await;
            assert_ne!(first, last, "config.json alone");
            let rule = format!(
                ":root {{ color-scheme: {theme}; --auth-{theme}: initial; --auth-{other}: ; }}"
            );
            assert_eq!(backgrounds(site, &rule).await, [last.clone(), last]);
        }
    })
    .await;
}

/// A font of which only the usual weight is known, whichever of these the system has.
const ONE_WEIGHT: &str = "
    @font-face {
        font-family: One;
        font-weight: 400;
        src: local('WenQuanYi Micro Hei'), local('Noto Sans CJK SC'), local('DejaVu Sans'), local('Noto Sans'),
            local('Liberation Sans'), local('Arial');
    }
    :root { --auth-font: One }";

async fn titles_labels_and_buttons_are_bold_in_a_font_of_one_weight() {
    visit(async |site| {
        site.panel
            .replace("custom.css", 200, "text/css", ONE_WEIGHT);
        site.open("login?lang=en").await;
        let state = "await document.fonts.ready; return [...document.fonts].map((it) => it.status)";
        assert_eq!(
            site.script(state).await,
            json!(["loaded"]),
            "a font of the list"
        );
        for part in [".auth-title", ".auth-label", ".auth-button"] {
            let weight =
                format!("return +getComputedStyle(document.querySelector({part:?})).fontWeight");
            // At 600 Chromium would leave the first font of the system as it is, if it has one weight.
            assert!(site.script(&weight).await.as_u64() > Some(600), "{part}");
            let set = |weight: &str| {
                format!("document.querySelector({part:?}).style.fontWeight = '{weight}'")
            };
            let bold = Picture::read(&site.picture(Window::PHONE).await);
            site.script(&set("400")).await;
            let usual = Picture::read(&site.picture(Window::PHONE).await);
            assert!(bold.difference(&usual).0 > 0.0, "{part}");
            site.script(&set("")).await;
        }
    })
    .await;
}
