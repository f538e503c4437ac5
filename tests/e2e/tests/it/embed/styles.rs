//! The styles of the host page do not reach the element, except through its custom properties.

use e2e::{Ability::DevTools, Site, visit};
use serde_json::{Value, json};

use super::host::{Host, open_with};

journeys![
    rules_of_the_page_do_not_reach_it.everywhere(),
    in_a_page_that_is_read_from_right_to_left_it_is_read_in_its_own_direction,
    the_page_changes_it_by_custom_properties,
    the_theme_follows_its_attribute,
    chinese_is_drawn_in_the_shapes_of_its_language
        .everywhere()
        .needs(DevTools),
];

const BODY: &str = "<div id=main class=x><sspanel-auth page=register></sspanel-auth></div>";

/// Resets, and rules that are meant for the page's own forms.
const HOSTILE: &str = "
    *, *::before, *::after { margin: 0; padding: 0; box-sizing: border-box; font: inherit; }
    html { font-size: 62.5%; }
    body { text-transform: uppercase; letter-spacing: .2em; line-height: 3; text-align: right; margin: 8px; }
    input, button, select { all: unset; float: left; width: 30px; height: 10px; border: 5px dotted red; }
    label { position: absolute; top: -100px; }
    p { display: none; }
    form { display: block; columns: 3; }
    h2 { font-size: 5px; color: pink; }
    label::after, p::before { content: ':'; }
    #main.x input, #main .x label, #main button { background: red; opacity: .2; transform: rotate(9deg); }
    .content div, body > div div { display: inline; }";

/// The position and computed style of every part.
const LOOKS: &str = "
    const properties = ['color', 'background-color', 'font', 'display', 'opacity', 'transform', 'float',
        'letter-spacing', 'text-transform', 'border', 'text-align', 'position'];
    const origin = document.querySelector('.auth').getBoundingClientRect();
    return [...document.querySelectorAll('.auth, .auth *')].map((node) => {
        const box = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        return [node.className, Math.round(box.x - origin.x), Math.round(box.y - origin.y),
            Math.round(box.width), Math.round(box.height), ...properties.map((it) => style[it]),
            getComputedStyle(node, '::after').content].join(' ');
    })";

async fn looks(site: &Site, style: &str) -> Value {
    let host = Host {
        body: BODY,
        style,
        ..Host::default()
    };
    host.open(site).await;
    site.script(LOOKS).await
}

async fn rules_of_the_page_do_not_reach_it() {
    visit(async |site| {
        let plain = looks(site, "body { margin: 8px }").await;
        let hostile = looks(site, HOSTILE).await;
        assert!(plain.as_array().expect("a list").len() > 30);
        assert_eq!(plain, hostile);
    })
    .await;
}

async fn in_a_page_that_is_read_from_right_to_left_it_is_read_in_its_own_direction() {
    visit(async |site| {
        let plain = looks(site, "").await;
        let turned = looks(site, "html { direction: rtl }").await;
        assert_eq!(plain, turned);
        let direction = "return getComputedStyle(document.querySelector('.auth input')).direction";
        assert_eq!(site.script(direction).await, "ltr");
    })
    .await;
}

async fn the_page_changes_it_by_custom_properties() {
    visit(async |site| {
        let host = Host {
            body: "<sspanel-auth></sspanel-auth><sspanel-auth shadow theme=dark></sspanel-auth>",
            style: "sspanel-auth { --auth-accent: rgb(1, 2, 3); --auth-radius: 0px }",
            ..Host::default()
        };
        host.open(site).await;
        let buttons = "return [...document.querySelectorAll('sspanel-auth')].map((it) => {
            const style = getComputedStyle((it.shadowRoot ?? it).querySelector('.auth-button'));
            return [style.backgroundColor, style.borderRadius];
        })";
        let expected = json!([["rgb(1, 2, 3)", "0px"], ["rgb(1, 2, 3)", "0px"]]);
        assert_eq!(site.script(buttons).await, expected);
    })
    .await;
}

async fn the_theme_follows_its_attribute() {
    visit(async |site| {
        let body = "<sspanel-auth theme=light></sspanel-auth><sspanel-auth theme=light shadow></sspanel-auth>";
        open_with(site, body).await;
        let grounds = "return [...document.querySelectorAll('sspanel-auth')].map((it) =>
            getComputedStyle((it.shadowRoot ?? it).querySelector('.auth')).backgroundColor)";
        let light = json!(["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
        assert_eq!(site.script(grounds).await, light);
        let change = "for (const it of document.querySelectorAll('sspanel-auth')) it.setAttribute('theme', 'dark');";
        let dark = json!(["rgb(25, 31, 41)", "rgb(25, 31, 41)"]);
        assert_eq!(site.script(&[change, grounds].concat()).await, dark);
    })
    .await;
}

async fn chinese_is_drawn_in_the_shapes_of_its_language() {
    visit(async |site| {
        for (language, shapes) in [("zh-Hans", "\"zh-Hans\""), ("zh-Hant", "\"zh-Hant\"")] {
            let element = format!("<sspanel-auth lang={language}></sspanel-auth>");
            open_with(site, &element).await;
            site.is_shown("label").await;
            let read = "return getComputedStyle(document.querySelector('label')).webkitLocale";
            assert_eq!(site.script(read).await, shapes);
        }
    })
    .await;
}
