//! A window of our own: its address tells things, `boot.js` was there before, and nobody listens.

use leptos::prelude::on_cleanup;

use crate::{
    api::query,
    browser::{
        boot::{self, Early},
        page,
    },
    config::{self, Complaint, Settings},
    flow::{News, wished_path},
    form::Field,
    i18n::{Language, Words},
};

/// The window.
#[derive(Clone, Copy)]
pub struct Around;

impl Around {
    /// The phrases of a language.
    #[must_use]
    pub const fn words(self, language: Language) -> &'static Words {
        language.words()
    }

    /// What `config.json` says, if there is one.
    pub async fn settings(self) -> Option<(Settings, Vec<Complaint>)> {
        boot::config().await.map(|text| config::read(&text))
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

    /// Whether nobody objects.
    #[must_use]
    pub const fn allows(self, _news: &News) -> bool {
        true
    }

    /// Goes to another address, unless somebody objects.
    pub fn leave(self, address: &str, _revive: impl Fn() + 'static) -> bool {
        page::leave(address);
        true
    }

    /// Calls `act` each time the browser shows this page again from its back/forward cache.
    pub fn when_revived(self, act: impl Fn() + 'static) {
        let revived = page::when_revived(act);
        on_cleanup(move || revived.remove());
    }

    /// Takes the code of an invitation link out of the address.
    pub fn forget_invitation(self) {
        let name = Field::Invitation.wire_name();
        page::replace_search(&query::without(&page::search(), name));
    }
}
