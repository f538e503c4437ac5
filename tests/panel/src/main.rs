//! The program: one panel in a terminal, until Ctrl-C.
//!
//! In: flags. Out: a panel with its address and accounts printed, then a line per request. A start
//! that fails is one line and exit code 1.

mod flags;

use std::pin::pin;
use std::process::ExitCode;

use clap::Parser;
use futures_util::FutureExt;
use local_panel::{Panel, Seeded, start};

#[tokio::main]
async fn main() -> ExitCode {
    let flags = flags::Flags::parse();
    let options = GreetingOptions {
        accounts: flags.seed,
        pages: flags.pages.is_some(),
    };
    let panel = match start(flags.into_options()).await {
        Ok(panel) => panel,
        Err(error) => {
            eprintln!("local-panel: {error}");
            return ExitCode::FAILURE;
        }
    };
    // The first poll sets the handler, so that a Ctrl-C right after the greeting is an orderly end, too.
    let mut interrupt = pin!(tokio::signal::ctrl_c());
    let early = interrupt.as_mut().now_or_never();
    println!("{}", greeting(&panel, &options));
    // Without a Ctrl-C to wait for there is nothing to serve until.
    let waited = match early {
        Some(waited) => waited,
        None => interrupt.await,
    };
    panel.stop().await;
    match waited {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The lines of the greeting that the flags call for.
struct GreetingOptions {
    accounts: bool,
    pages: bool,
}

fn greeting(panel: &Panel, options: &GreetingOptions) -> String {
    let pages = if options.pages {
        panel.address_of("login")
    } else {
        "none; name a directory with --pages".to_owned()
    };
    let mut lines = vec![
        format!("panel     {}", panel.origin()),
        format!("pages     {pages}"),
        format!("controls  {}/_panel", panel.origin()),
    ];
    if options.accounts {
        lines.extend(accounts(&panel.seeded(), &panel.totp_code()));
    }
    lines.push("Ctrl-C ends it.".to_owned());
    lines.join("\n")
}

fn accounts(seeded: &Seeded, code: &str) -> [String; 5] {
    let Seeded { account, totp, .. } = seeded;
    [
        format!("account   {}  {}", account.email, account.password),
        format!("with TOTP {}  {}", totp.email, totp.password),
        format!("          code now {code}, secret {}", totp.secret),
        format!("          {}", totp.otpauth()),
        format!("invited   code {}", seeded.invitation),
    ]
}
