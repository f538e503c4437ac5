//! What a journey is, and the list at the head of each file of them.
//!
//! In: the name of an `async fn`, and what sets it apart: `journeys![a, b.everywhere(), c.needs(DevTools)];`. Out: a
//! constant `JOURNEYS`. A journey that is in no list, or a list that `main.rs` does not name, is dead code, of which
//! the compiler warns.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::Pin,
};

use e2e::{Ability, Engine};
use libtest_mimic::Failed;
use tokio::runtime;

/// What a visitor does and sees from start to end.
#[derive(Clone, Copy)]
pub(crate) struct Journey {
    /// Its module and its function.
    path: &'static str,
    start: fn() -> Pin<Box<dyn Future<Output = ()>>>,
    is_everywhere: bool,
    needs: Option<Ability>,
    failure: Option<&'static str>,
}

/// Lists the journeys of a file.
macro_rules! journeys {
    ($($name:ident $(. $rule:ident ($($value:expr),*))*),+ $(,)?) => {
        pub(crate) const JOURNEYS: &[$crate::journey::Journey] = &[$(
            $crate::journey::Journey::new(
                concat!(module_path!(), "::", stringify!($name)),
                || Box::pin($name()),
            )$(.$rule($($value),*))*
        ),+];
    };
}

impl Journey {
    pub(crate) const fn new(
        path: &'static str,
        start: fn() -> Pin<Box<dyn Future<Output = ()>>>,
    ) -> Self {
        Self {
            path,
            start,
            is_everywhere: false,
            needs: None,
            failure: None,
        }
    }

    /// May end differently in another engine, so that it runs in all of them. Every other journey runs in Chromium
    /// alone, unless everything is asked for.
    pub(crate) const fn everywhere(mut self) -> Self {
        self.is_everywhere = true;
        self
    }

    /// Is skipped in an engine that lacks an ability.
    pub(crate) const fn needs(mut self, ability: Ability) -> Self {
        self.needs = Some(ability);
        self
    }

    /// Passes if it panics with this text in the message.
    pub(crate) const fn fails_with(mut self, message: &'static str) -> Self {
        self.failure = Some(message);
        self
    }

    /// Whether it runs in an engine, or is skipped there.
    pub(crate) fn is_for(&self, engine: Engine, is_full: bool) -> bool {
        is_full || self.is_everywhere || engine == Engine::Chromium
    }

    /// Its name in an engine, without that of this program.
    pub(crate) fn name(&self, engine: Engine) -> String {
        let path = self
            .path
            .split_once("::")
            .map_or(self.path, |(_, path)| path);
        format!("{engine}::{path}")
    }

    /// What an engine lacks for it.
    pub(crate) fn lacks(&self, engine: Engine) -> Option<Ability> {
        self.needs.filter(|ability| !engine.has(*ability))
    }

    /// Runs it in an engine, in a runtime of its own.
    pub(crate) fn run(&self, engine: Engine) -> Result<(), Failed> {
        let mut builder = runtime::Builder::new_current_thread();
        let runtime = builder.enable_all().build()?;
        let journey = engine.run((self.start)());
        let end = catch_unwind(AssertUnwindSafe(|| runtime.block_on(journey)));
        match (end, self.failure) {
            (Ok(()), None) => Ok(()),
            (Err(panic), None) => resume_unwind(panic),
            (Ok(()), Some(message)) => Err(format!("did not fail with: {message}").into()),
            (Err(panic), Some(message)) if text(&*panic).contains(message) => Ok(()),
            (Err(_), Some(message)) => Err(format!("failed, but not with: {message}").into()),
        }
    }
}

/// The message of a panic.
fn text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default()
}
