//! Starting a panel.
//!
//! In: options. Out: a running panel on the loopback, or the one reason why there is none, fit to
//! be printed as a line. Nothing is left behind by a failed start but a database file.

use std::io::{Error, ErrorKind};
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::{fmt, fs};

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use tokio::net::TcpListener;

use crate::clock::Clock;
use crate::faults::Plan;
use crate::gate::Gates;
use crate::mail::Outbox;
use crate::mail_counts::MailCounts;
use crate::pages::{self, Hooks};
use crate::recent::Recent;
use crate::state::{Settings, Shared, State};
use crate::store::{Store, StoreError};
use crate::{Options, Panel, api, middleware, seed, server, shape, site};

/// Starts a panel on 127.0.0.1; it answers as soon as this returns.
///
/// Call it inside a tokio runtime.
///
/// # Errors
///
/// See [`StartError`].
pub async fn start(options: Options) -> Result<Panel, StartError> {
    let store = open_store(&options)?;
    check_paths(&options)?;
    let listener = bind(options.port).await?;
    let address = listener.local_addr().map_err(StartError::Bind)?;
    let settings = Settings {
        registration: options.registration,
        switches: options.switches,
        captcha: options.captcha,
    };
    let shared = Arc::new(State {
        origin: format!("http://{address}"),
        base: pages::normal_base(&options.base),
        has_pages: options.pages.is_some(),
        is_in_place: options.is_in_place,
        is_logging: options.log,
        patience: options.patience,
        generation: options.generation,
        behaviour: options.generation.behaviour(),
        store,
        clock: Clock::default(),
        outbox: Outbox::new(options.outbox),
        mail_counts: MailCounts::default(),
        faults: Plan::new(options.fault, options.delay),
        gates: Gates::default(),
        hooks: Arc::new(Hooks::default()),
        initial_settings: settings.clone(),
        settings: Mutex::new(settings),
        pending_login: Mutex::default(),
        challenges: Mutex::default(),
        received: Recent::default(),
        captcha_challenges: Mutex::default(),
        used_answers: Mutex::default(),
    });
    let router = router(&shared, options.pages);
    let task = tokio::spawn(server::serve(listener, router, options.patience));
    Ok(Panel::new(shared, task))
}

fn router(shared: &Shared, directory: Option<PathBuf>) -> Router {
    let mut router = Router::new()
        .merge(api::router(shared))
        .merge(site::router(shared));
    if let Some(directory) = directory {
        router = router.merge(pages::hooked(
            directory,
            &shared.base,
            Arc::clone(&shared.hooks),
        ));
    }
    router
        .method_not_allowed_fallback(async || site::error_page(StatusCode::METHOD_NOT_ALLOWED))
        .fallback(async || site::error_page(StatusCode::NOT_FOUND))
        .layer(from_fn_with_state(Arc::clone(shared), shape::shape))
        .layer(from_fn_with_state(Arc::clone(shared), middleware::pass))
        .with_state(Arc::clone(shared))
}

fn open_store(options: &Options) -> Result<Store, StartError> {
    let failed = |error: StoreError| StartError::Database(error.to_string());
    let store = Store::open(options.database.as_deref()).map_err(failed)?;
    if options.seed {
        store.with(seed::fill).map_err(failed)?;
    }
    Ok(store)
}

fn check_paths(options: &Options) -> Result<(), StartError> {
    if let Some(directory) = &options.pages
        && !directory.is_dir()
    {
        return Err(StartError::NoPages(directory.clone()));
    }
    if let Some(file) = &options.outbox {
        let opened = fs::OpenOptions::new().create(true).append(true).open(file);
        opened.map_err(|error| StartError::Outbox(file.clone(), error))?;
    }
    Ok(())
}

async fn bind(port: u16) -> Result<TcpListener, StartError> {
    let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    bound.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => StartError::PortBusy(port),
        _ => StartError::Bind(error),
    })
}

/// Why a panel did not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// Something else listens on the port.
    PortBusy(u16),
    /// The port could not be had for another reason.
    Bind(Error),
    /// The directory of the pages is no directory.
    NoPages(PathBuf),
    /// The outbox file cannot be written.
    Outbox(PathBuf, Error),
    /// The database cannot be opened or filled; holds what it said.
    Database(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortBusy(port) => write!(f, "port {port} is in use; choose another with --port"),
            Self::Bind(error) => write!(f, "cannot listen on 127.0.0.1: {error}"),
            Self::NoPages(path) => write!(f, "{} is no directory of pages", path.display()),
            Self::Outbox(path, error) => write!(f, "cannot write {}: {error}", path.display()),
            Self::Database(said) => write!(f, "the database cannot be used: {said}"),
        }
    }
}

impl std::error::Error for StartError {}
