//! What stands between visitor and panel: a browser that is wrong about its network, firewalls that check browsers,
//! networks that want a login, caches. In the pages with and without the app, and in an element.

use e2e::{Ability::EarlyScripts, Fault, Options, Site, visit, visit_with};

use crate::embed::host::open_with;

journeys![
    a_browser_that_believes_to_be_offline_sends_all_the_same
        .everywhere()
        .needs(EarlyScripts),
    a_check_for_humans_has_a_way_to_it_and_keeps_what_was_typed,
    a_check_by_cookie_takes_one_request_away,
    a_logout_that_a_firewall_or_a_cache_has_answered_is_not_done,
    an_answer_that_cannot_be_followed_is_told_from_a_site_that_cannot_be_reached,
    a_network_that_wants_a_login_says_so,
    after_a_lost_registration_nothing_is_offered_again,
];

const EMAIL: &str = "alice@example.test";
const PASSWORD: &str = "alice-pass-1";
/// What a browser behind a VPN may believe.
const NO_NETWORK: &str =
    "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })";

/// Where a form is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    App,
    Script,
    Element,
}

const WAYS: [Way; 3] = [Way::App, Way::Script, Way::Element];

impl Way {
    /// Opens a form.
    async fn open(self, site: &Site, page: &str) {
        match self {
            Self::App => site.open(page).await,
            Self::Script => {
                site.open_without_app(page).await;
            }
            Self::Element => {
                let element = format!("<sspanel-auth page={page} lang=zh-Hans></sspanel-auth>");
                open_with(site, &element).await;
            }
        }
    }

    /// Checks the notice, of which the second part is a link to the panel's own page in a new tab.
    async fn see_linked(self, site: &Site, [before, label, after]: [&str; 3], path: &str) {
        let new_tab = "（在新标签页打开）";
        let inside = if self == Self::Script { "" } else { new_tab };
        site.see_notice(&[before, label, inside, after].concat())
            .await;
        let link = format!(".auth-notice a[target=_blank][href*='{path}']");
        site.is_shown(&link).await;
        assert_eq!(site.text(&link).await, [label, new_tab].concat());
    }
}

/// Runs a journey in each way, each on a panel of its own.
async fn everywhere(journey: impl AsyncFn(&Site, Way)) {
    for way in WAYS {
        visit(async |site| {
            journey(site, way).await;
            // A file that is missing is a line in the console.
            site.console().await;
        })
        .await;
    }
}

async fn log_in(site: &Site) {
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
}

/// Presses again without typing anything, and is logged in.
async fn try_again(site: &Site) {
    site.panel.set_fault(None);
    site.is_ready().await;
    site.press().await;
    site.arrive_at("/user").await;
}

async fn a_browser_that_believes_to_be_offline_sends_all_the_same() {
    everywhere(async |site, way| {
        site.run_first(NO_NETWORK).await;
        way.open(site, "login").await;
        site.script("window.dispatchEvent(new Event('offline'))")
            .await;
        log_in(site).await;
        site.arrive_at("/user").await;
        site.forget_session().await;
        site.panel.set_fault(Some(Fault::Cut));
        way.open(site, "login").await;
        log_in(site).await;
        // The site can be reached, so the network is there.
        site.see_notice("连接不上本站。请检查网络、开关代理，或关闭拦截插件后再试。")
            .await;
        try_again(site).await;
        assert_eq!(site.received().len(), 3);
    })
    .await;
}

async fn a_check_for_humans_has_a_way_to_it_and_keeps_what_was_typed() {
    everywhere(async |site, way| {
        way.open(site, "login").await;
        site.panel.set_fault(Some(Fault::Challenge));
        log_in(site).await;
        let notice = [
            "本站要求先通过人机验证。请",
            "打开验证页面",
            "，通过后回到这里再试一次，已填写的内容会保留。",
        ];
        way.see_linked(site, notice, "/auth/login").await;
        site.holds(&[("email", EMAIL), ("passwd", PASSWORD)]).await;
        assert_eq!(site.received().len(), 1, "nothing is sent by itself");
        try_again(site).await;
    })
    .await;
}

const CHECKED: &str = "本站先检查了浏览器，没有处理这次请求。请再试一次，已填写的内容都还在。";

async fn a_check_by_cookie_takes_one_request_away() {
    everywhere(async |site, way| {
        for fault in [Fault::CookieCheck, Fault::ScriptCheck] {
            way.open(site, "login").await;
            site.panel.set_fault_once(fault);
            log_in(site).await;
            site.see_notice(CHECKED).await;
            site.holds(&[("email", EMAIL), ("passwd", PASSWORD)]).await;
            try_again(site).await;
            site.forget_session().await;
        }
        assert_eq!(site.received().len(), 4);
    })
    .await;
}

const STILL: &str = "本站说已退出，但你仍在登录状态：这可能是缓存的旧回答。请再试一次。";
const SIGNED_OUT: &str = "已退出登录。";

async fn a_logout_that_a_firewall_or_a_cache_has_answered_is_not_done() {
    everywhere(async |site, way| {
        for (fault, notice) in [
            (Fault::Cached, STILL),
            (Fault::CachedSilently, STILL),
            (Fault::ScriptCheck, CHECKED),
        ] {
            way.open(site, "login").await;
            log_in(site).await;
            site.arrive_at("/user").await;
            site.panel.forget_received();
            way.open(site, "logout").await;
            site.panel.set_fault(Some(fault));
            site.press().await;
            site.see_notice(notice).await;
            assert_eq!(site.received(), ["GET /logout"], "exactly as documented");
            if fault == Fault::ScriptCheck {
                site.panel.set_fault(None);
            }
            site.is_ready().await;
            site.press().await;
            site.see_notice(SIGNED_OUT).await;
            let again = site.received().pop().unwrap_or_default();
            let has_query = again.starts_with("GET /logout?_=");
            assert_eq!(has_query, fault != Fault::ScriptCheck, "{again}");
            site.panel.set_fault(None);
        }
    })
    .await;
}

async fn an_answer_that_cannot_be_followed_is_told_from_a_site_that_cannot_be_reached() {
    everywhere(async |site, way| {
        way.open(site, "login").await;
        site.panel.set_fault(Some(Fault::CaptivePortal));
        log_in(site).await;
        let notice = [
            "本站能连上，但回答没有送到：可能跳转到了浏览器不能跟随的地址（比如从 https 跳到 http）。请",
            "打开本站页面",
            "看看是否成功，再回到这里。",
        ];
        way.see_linked(site, notice, "/auth/login").await;
        site.holds(&[("email", EMAIL), ("passwd", PASSWORD)]).await;
        assert_eq!(site.received().len(), 1, "nothing is sent twice");
        try_again(site).await;
    })
    .await;
}

async fn a_network_that_wants_a_login_says_so() {
    everywhere(async |site, way| {
        way.open(site, "reset").await;
        site.type_in("email", EMAIL).await;
        site.panel.set_fault(Some(Fault::NetworkLogin));
        site.press().await;
        let notice = [
            "当前网络要求先登录（511）。请",
            "打开网页",
            "登录网络，再回到这里重试，已填写的内容会保留。",
        ];
        way.see_linked(site, notice, "/password/reset").await;
        site.holds(&[("email", EMAIL)]).await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn after_a_lost_registration_nothing_is_offered_again() {
    for way in [Way::App, Way::Script] {
        visit_with(Options::default(), "en", async |site| {
            way.open(site, "register").await;
            site.type_account("lost@example.test", "lost").await;
            for fault in [
                Fault::Cut,
                Fault::Http500,
                Fault::Html,
                Fault::Empty,
                Fault::DatabaseText,
                Fault::CookieCheck,
            ] {
                site.panel.set_fault(Some(fault));
                site.press().await;
                site.is_ready().await;
                site.see_notice(
                    "There was no clear answer. Your account may have been made: check your network, \
                     and try to log in before you register again.",
                )
                .await;
                site.is_gone(".auth-notice button").await;
            }
            site.console().await;
        })
        .await;
    }
}
