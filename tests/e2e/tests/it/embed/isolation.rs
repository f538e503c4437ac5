//! An element signs in, and leaves its host page unchanged.

use e2e::{Fault, visit};
use serde_json::json;

use super::host::{Host, open_with, recorded};

journeys![
    a_visitor_signs_in.everywhere(),
    nothing_outside_the_element_is_touched.everywhere(),
    an_element_that_is_removed_gives_its_request_up.everywhere(),
    an_element_that_is_moved_keeps_what_was_typed,
    without_the_program_there_is_a_link_to_the_panel,
];

const WRONG_PAIR: &str = "Wrong email or password. Check capitals and spaces, or reset it.";

/// Everything outside the element that an embed could change.
const SURROUNDINGS: &str = "
    const copy = document.documentElement.cloneNode(true);
    copy.querySelector('sspanel-auth').remove();
    const sheets = [...document.styleSheets].filter((it) => !it.ownerNode.closest('sspanel-auth'));
    // The driver has some of its own.
    const globals = Object.getOwnPropertyNames(window).filter((it) => !/^(cdc|se|ret)_/.test(it));
    return [document.title, location.href, history.length, JSON.stringify(history.state),
        copy.outerHTML, globals.length, localStorage.length, sheets.length, document.adoptedStyleSheets.length,
        document.cookie].map(String)";

/// Records from now on every listener on the window and the document.
const GLOBAL_LISTENERS: &str = "
    window.globalListeners = [];
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (name, ...rest) {
        if (!(this instanceof Element)) globalListeners.push([this?.constructor.name, name].join(' '));
        return listen.call(this, name, ...rest);
    };";

/// A typical client-side router: it handles every click on a link, and owns the history.
const ROUTER: &str = "
    history.replaceState({ mine: 1 }, '', '#/start');
    window.routed = 0;
    window.addEventListener('popstate', () => routed++);
    document.addEventListener('click', (event) => {
        if (event.target.closest('a')) { event.preventDefault(); routed++; history.pushState(null, '', '#/next'); }
    });";

async fn a_visitor_signs_in() {
    visit(async |site| {
        open_with(site, "<sspanel-auth page=login lang=zh></sspanel-auth>").await;
        assert_eq!(site.text("h2").await, "登录");
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        let expected = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";
        assert_eq!(site.received(), [expected]);
    })
    .await;
}

async fn nothing_outside_the_element_is_touched() {
    visit(async |site| {
        let host = Host {
            body: "<h1>Host</h1><a href=\"/elsewhere\">Elsewhere</a>",
            script: &[ROUTER, GLOBAL_LISTENERS].concat(),
            ..Host::default()
        };
        host.open(site).await;
        let add = "document.body.append(document.createElement('sspanel-auth'));";
        let before = site.script(&[add, SURROUNDINGS].concat()).await;
        site.waits_for("return document.querySelector('sspanel-auth form')")
            .await;
        site.type_login("alice@example.test", "wrong-pass-1").await;
        site.press().await;
        site.see_translation("passwd", WRONG_PAIR, "邮箱或者密码错误")
            .await;
        site.click(".auth-links button:last-child").await;
        site.waits_for("return document.querySelector('[name=repasswd]')")
            .await;
        assert_eq!(site.focused().await, "auth-title");
        assert_eq!(site.script(SURROUNDINGS).await, before);
        assert_eq!(site.script("return routed").await, 0);
        let listeners =
            "return globalListeners.filter((it) => /^(Window|HTMLDocument|undefined) /.test(it))";
        assert_eq!(site.script(listeners).await, json!([]));
        site.script("document.querySelector('sspanel-auth').setAttribute('lang', 'zh')")
            .await;
        let after = site.script(SURROUNDINGS).await;
        assert_eq!(after, before);
    })
    .await;
}

async fn an_element_that_is_removed_gives_its_request_up() {
    visit(async |site| {
        let host = Host {
            body: "<sspanel-auth id=a></sspanel-auth>",
            script: "const real = window.fetch; window.signals = [];
                window.fetch = (request) => {
                    if (request.signal) signals.push(request.signal);
                    return real(request);
                };",
            ..Host::default()
        };
        site.panel.set_fault(Some(Fault::Silent));
        host.open(site).await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.waits_for("return window.signals.length === 1").await;
        assert_eq!(site.script("return signals[0].aborted").await, false);
        site.script("a.remove()").await;
        site.waits_for("return signals[0].aborted").await;
    })
    .await;
}

async fn an_element_that_is_moved_keeps_what_was_typed() {
    visit(async |site| {
        let body = "<sspanel-auth id=a></sspanel-auth><div id=b></div>";
        open_with(site, body).await;
        site.type_in("email", "alice@example.test").await;
        site.script("b.append(a)").await;
        assert_eq!(site.value("email").await, "alice@example.test");
        site.type_in("passwd", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn without_the_program_there_is_a_link_to_the_panel() {
    visit(async |site| {
        site.panel.replace(".wasm", 404, "text/plain", "gone");
        let host = Host {
            body: "<sspanel-auth id=a page=reset panel=\"https://panel.example\"></sspanel-auth>",
            ..Host::default()
        };
        host.open_early(site).await;
        site.waits_for("return document.querySelector('sspanel-auth a')")
            .await;
        let address = site.script("return document.querySelector('sspanel-auth a').href");
        assert_eq!(address.await, "https://panel.example/password/reset");
        let expected = json!([["auth:error", { "page": "reset", "kind": "start" }, "a"]]);
        assert_eq!(recorded(site).await, expected);
        site.console().await;
    })
    .await;
}
