//! Shows the pages in front of a real panel; `cargo xtask serve --panel` starts this.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use panel_proxy::Address;
use tokio::net::TcpListener;

/// Shows the pages in front of a real panel.
#[derive(Parser)]
struct Options {
    /// The panel, such as <https://panel.example>
    #[arg(long)]
    panel: Address,
    /// Folder of the built pages
    #[arg(long)]
    pages: PathBuf,
    /// Path of the pages; everything else is the panel's
    #[arg(long, default_value = "/portal/")]
    base: String,
    /// Port on the loopback
    #[arg(long, default_value_t = 8788)]
    port: u16,
}

#[tokio::main]
async fn main() -> ExitCode {
    match serve(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> Result<(), String> {
    let Options {
        panel,
        pages,
        base,
        port,
    } = options;
    let listener = TcpListener::bind(("127.0.0.1", port))
        .await
        .map_err(|error| format!("port {port} cannot be used: {error}"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!(
        "The pages: http://{address}{}login",
        local_panel::pages::normal_base(&base)
    );
    println!("The panel: {panel}, at every other path; what is done there is done for real.");
    println!("Ctrl-C ends it.");
    let router = panel_proxy::router(&pages, &base, panel).map_err(|error| error.to_string())?;
    axum::serve(listener, router)
        .await
        .map_err(|error| error.to_string())
}
