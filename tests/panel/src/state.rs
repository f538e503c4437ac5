//! What the parts of one running panel share.
//!
//! In: the options, read once. Out: the behaviour of the generation, the store, clock, outbox, fault plan, gates, settings
//! and the list of requests. It decides nothing; each part has its own file.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::api::{Challenges, PendingLogin};
use crate::clock::Clock;
use crate::faults::Plan;
use crate::gate::Gates;
use crate::generation::Behaviour;
use crate::mail::Outbox;
use crate::mail_counts::MailCounts;
use crate::pages::Hooks;
use crate::recent::Recent;
use crate::store::{self, Store, StoreError};
use crate::{Captcha, Generation, Received, Registration, Switch, seed};

/// One panel's state, shared by every request.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) origin: String,
    pub(crate) base: String,
    pub(crate) has_pages: bool,
    pub(crate) is_in_place: bool,
    pub(crate) is_logging: bool,
    pub(crate) patience: Duration,
    pub(crate) generation: Generation,
    pub(crate) behaviour: &'static Behaviour,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) outbox: Outbox,
    pub(crate) mail_counts: MailCounts,
    pub(crate) faults: Plan,
    pub(crate) gates: Gates,
    pub(crate) hooks: Arc<Hooks>,
    pub(crate) settings: Mutex<Settings>,
    pub(crate) initial_settings: Settings,
    pub(crate) pending_login: Mutex<Option<PendingLogin>>,
    pub(crate) challenges: Mutex<Challenges>,
    pub(crate) received: Recent<Received>,
    /// Challenges of captchas, by session.
    pub(crate) captcha_challenges: Mutex<HashMap<String, String>>,
    /// Answers to captchas that were sent.
    pub(crate) used_answers: Mutex<HashSet<String>>,
}

/// What an operator changes while the panel runs.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) registration: Registration,
    pub(crate) switches: Vec<Switch>,
    pub(crate) captcha: Option<Captcha>,
}

/// The state as handlers hold it.
pub(crate) type Shared = Arc<State>;

impl State {
    pub(crate) fn registration(&self) -> Registration {
        lock(&self.settings).registration
    }

    pub(crate) fn set_registration(&self, mode: Registration) {
        lock(&self.settings).registration = mode;
    }

    pub(crate) fn is_on(&self, switch: Switch) -> bool {
        lock(&self.settings).switches.contains(&switch)
    }

    pub(crate) fn set_switch(&self, switch: Switch, is_on: bool) {
        let switches = &mut lock(&self.settings).switches;
        switches.retain(|other| *other != switch);
        if is_on {
            switches.push(switch);
        }
    }

    /// The captcha that is switched on, if the generation has it.
    pub(crate) fn captcha(&self) -> Option<Captcha> {
        let known = self.behaviour.captchas.known;
        lock(&self.settings)
            .captcha
            .filter(|captcha| known.contains(captcha))
    }

    pub(crate) fn set_captcha(&self, captcha: Option<Captcha>) {
        lock(&self.settings).captcha = captcha;
    }

    /// Uses up the answer to a captcha, and returns whether it was new.
    pub(crate) fn uses_up(&self, answer: String) -> bool {
        lock(&self.used_answers).insert(answer)
    }

    /// Forgets accounts, mails, counts and changed settings: the panel is as it was when it started, with the seeded
    /// accounts. Faults and the list of requests stay.
    pub(crate) fn start_over(&self) -> Result<(), StoreError> {
        self.store.with(|db| {
            store::clear(db)?;
            seed::fill(db)
        })?;
        self.outbox.clear();
        self.mail_counts.clear();
        *lock(&self.pending_login) = None;
        lock(&self.captcha_challenges).clear();
        lock(&self.used_answers).clear();
        *lock(&self.challenges) = Challenges::default();
        *lock(&self.settings) = self.initial_settings.clone();
        Ok(())
    }
}

/// Locks, whatever became of an earlier holder: nothing here is left half changed.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
