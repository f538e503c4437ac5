//! A window of our own: its address tells things, `boot.js` was there before, and nobody listens.

use js_sys::Date;

use crate::{
    browser::{
        arrival,
        boot::{self, Early},
        page, tabs,
    },
    config::{self, Complaint, Logout, Settings},
    contract::{INVITATION, query, wait_of},
    flow::{Arrival, News, Told, Unkept, wished_path},
};

/// The window.
#[derive(Clone, Copy)]
pub struct Around;

impl Around {
    /// There is room for what is good to have.
    pub const IS_ROOMY: bool = true;

    /// What `config.json` says, if there is one. The last part is nothing here, and elsewhere what cannot be.
    pub async fn settings(self) -> Option<(Settings, Vec<Complaint>, ())> {
        let (settings, complaints) = config::read(&boot::config().await?);
        Some((settings, complaints, ()))
    }

    /// A request that was sent before the app was there.
    #[must_use]
    pub fn early(self) -> Option<Early> {
        Early::take()
    }

    /// Where the address wishes to lead after signing in.
    #[must_use]
    pub fn wish(self) -> Option<String> {
        wished_path(&page::search())
    }

    /// The id of a field, the same at every visit, so that managers know it again.
    #[must_use]
    pub fn id(self, name: &str) -> String {
        ["auth-", name].concat()
    }

    /// Tells the other tabs, of which none objects.
    pub fn allows(self, news: &News) -> bool {
        if let Some(told) = Told::of(news) {
            tabs::tell(told);
            arrival::remember_session(told == Told::SignedIn);
        }
        true
    }

    /// Goes to another address, unless somebody objects.
    pub fn leave(self, address: &str, _revive: impl Fn() + 'static) -> bool {
        page::leave(address);
        true
    }

    /// Calls `act` each time the browser shows this page again from its back/forward cache.
    pub fn when_revived(self, act: impl Fn() + 'static) {
        page::when_revived(act);
    }

    /// Calls `act` with whether there is a network, each time that it comes or goes.
    pub fn when_network_changes(self, act: impl Fn(bool) + Clone + 'static) {
        let come = act.clone();
        page::listen("online", move |_| come(true));
        page::listen("offline", move |_| act(false));
    }

    /// Calls `act` with what other tabs tell.
    pub fn when_told(self, act: impl Fn(Told) + 'static) {
        tabs::when_told(act);
    }

    /// Why the login page is open again, if the browser did not keep the session. The operator finds it in the
    /// console.
    #[must_use]
    pub fn unkept_session(self) -> Option<Unkept> {
        let cause = arrival::unkept_session();
        if let Some(cause) = cause {
            page::warn(cause.line());
        }
        cause
    }

    /// Whether the logout page may sign out without being asked by its button. What led to the document counts for
    /// its first page alone: the history may lead to the others.
    #[must_use]
    pub fn signs_out(self, is_followed: bool, is_first: bool, rule: Logout) -> bool {
        let document = arrival::of_document();
        let arrival = Arrival {
            is_followed,
            is_new: document.is_new && is_first,
            ..document
        };
        arrival.signs_out(rule)
    }

    /// How long an answer asks to wait, in seconds. A date counts from that of the answer, by the same clock.
    #[must_use]
    pub fn wait_of(header: impl Fn(&str) -> Option<String>) -> Option<u16> {
        let asked = header("retry-after")?;
        let sent = || header("date").map_or_else(Date::now, |date| Date::parse(&date));
        wait_of(&asked, || Date::parse(&asked) - sent())
    }

    /// Takes the code of an invitation link out of the address.
    pub fn forget_invitation(self) {
        page::replace_search(&query::without(&page::search(), INVITATION));
    }
}
