//! Every state that the pages can be seen in, and how to get there: one table for the gallery, for axe, for
//! measurements and for the comparison of pictures. A new state is a new line here.

use serde_json::json;

use crate::{Fault, Site};

/// A state of a page.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Its name: the page, and what is special about the state.
    pub name: &'static str,
    /// What is opened, below the base.
    page: &'static str,
    /// The actions of the visitor.
    acts: &'static [Act],
    /// A selector of what is to be seen in the end.
    shows: &'static str,
    config: &'static str,
    fault: Option<Fault>,
    /// The ending of files that are missing.
    lacks: Option<&'static str>,
}

/// Something that a visitor does.
#[derive(Clone, Copy, Debug)]
enum Act {
    Type(&'static str, &'static str),
    Press,
    GoOffline,
    Run(&'static str),
    Await(&'static str),
}

use Act::{Await, GoOffline, Press, Run, Type};

const ALICE: Act = Type("email", "alice@example.test");
const BRAND: &str = r#"{"brand":{"name":"晨星网络 Morning Star","logo":"./icon.svg","terms":"/tos",
    "privacy":"/privacy","help":"https://help.example/"}}"#;
const EMBED_BRAND: &str = "brand-name=\"晨星网络 Morning Star\" brand-logo=\"./icon.svg\" brand-terms=\"/tos\" \
     brand-privacy=\"/privacy\" brand-help=\"https://help.example/\"";
const FEW: &str = r#"{"register":{"invitation":"hidden","contact":"hidden"}}"#;
const EMAIL_CODE: &str = r#"{"register":{"emailCode":"required"}}"#;
const PASSKEYS: &str = r#"{"passkeys":true}"#;
/// Presses the button for passkeys. The panel's options, of another host than this one, are made up here.
const USE_PASSKEY: &str = "
    const { fetch } = window;
    window.fetch = async () => {
        window.fetch = fetch;
        return Response.json({ challenge: 'AQ', rpId: 'panel.example' });
    };
    document.querySelector('.auth-key').click()";
const CLOSED: &str = r#"{"register":{"open":false}}"#;
/// An address that answers 204, so that a page that navigates there stays.
const NOWHERE: &str = r#"{"userCentre":"/portal/nowhere"}"#;
/// A script that traps in a function of WebAssembly, as the app would. In Firefox a script of a test has a
/// `WebAssembly` object of its own, whose errors do not reach the page.
pub const BREAK_DOWN: &str = "
    const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
        7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    const { Module, Instance } = window.WebAssembly;
    setTimeout(new Instance(new Module(bytes)).exports.f);";

const SUMMARY: &str = ".auth-summary";
const BUTTON: &str = ".auth-button";
const KEY: &str = ".auth-key";
const BUSY: &str = ".auth-button[aria-disabled=true]";
const BAD: &str = ".auth-notice[data-tone=bad]";
const GOOD: &str = ".auth-notice[data-tone=good]";
const NEUTRAL: &str = ".auth-notice[data-tone=neutral]";
const SENT: &str = "[data-done=sent]";
const PASSWORD: &str = "[name=passwd][aria-invalid]";
const PAIR: &str = ".auth:has([name=email][aria-invalid]) [name=passwd][aria-invalid]";
const STEP: &str = ".auth-problem[data-tone=neutral]";

/// All states.
pub const STATES: &[State] = &[
    state("login", "login", &[], BUTTON),
    state("login-branded", "login", &[], ".auth-brand__logo").with(BRAND),
    state("login-faults", "login", &[Press], PAIR),
    state("login-fault", "login", &[ALICE, Press], PASSWORD),
    state(
        "login-refused",
        "login",
        &[ALICE, Type("passwd", "wrong"), Press],
        PAIR,
    ),
    state(
        "login-code",
        "login",
        &[
            Type("email", "totp@example.test"),
            Type("passwd", "totp-pass-1"),
            Press,
        ],
        STEP,
    ),
    state(
        "login-code-wrong",
        "login",
        &[
            Type("email", "totp@example.test"),
            Type("passwd", "totp-pass-1"),
            Press,
            Await(STEP),
            Type("code", "12"),
            Press,
        ],
        "[name=code][aria-invalid]",
    ),
    state("login-passkey", "login", &[], KEY).with(PASSKEYS),
    state(
        "login-passkey-elsewhere",
        "login",
        &[Await(KEY), Run(USE_PASSKEY)],
        BAD,
    )
    .with(PASSKEYS),
    state(
        "login-busy",
        "login",
        &[ALICE, Type("passwd", "x"), Press],
        BUSY,
    )
    .with_fault(Fault::Silent),
    state(
        "login-offline",
        "login",
        &[ALICE, Type("passwd", "x"), GoOffline, Press],
        BAD,
    ),
    state(
        "login-failed",
        "login",
        &[ALICE, Type("passwd", "x"), Press],
        BAD,
    )
    .with_fault(Fault::Http502),
    state(
        "login-signed-in",
        "login",
        &[ALICE, Type("passwd", "x"), Press],
        NEUTRAL,
    )
    .with_fault(Fault::Redirect),
    state(
        "login-leaving",
        "login",
        &[ALICE, Type("passwd", "alice-pass-1"), Press],
        GOOD,
    )
    .with(NOWHERE),
    state("register", "register", &[], BUTTON),
    state(
        "register-faults",
        "register",
        &[Type("email", "no shape"), Type("passwd", "short"), Press],
        // The strength appears after a pause.
        ".auth:has(.auth-summary) [data-level='1']",
    ),
    state(
        "register-invited",
        "register?code=VIP0GOOD",
        &[],
        ".auth-aided[data-chip] > button",
    ),
    state(
        "register-refused",
        "register?code=NOVIP0AA",
        &[
            Type("email", "new@example.test"),
            Type("passwd", "brand-new-1"),
            Type("repasswd", "brand-new-1"),
            Run("document.querySelector(\"[name=imtype][value='4']\").click()"),
            Type("wechat", "new"),
            Press,
        ],
        ".auth:has([name=code][aria-invalid]) [data-level='2']",
    ),
    state("register-few-fields", "register", &[], BUTTON).with(FEW),
    state("register-closed", "register", &[], NEUTRAL).with(CLOSED),
    state("reset", "reset", &[], BUTTON),
    state(
        "reset-refused",
        "reset",
        &[Type("email", "nobody@example.test"), Press],
        "[name=email][aria-invalid]",
    ),
    state("reset-sent", "reset", &[ALICE, Press], SENT),
    state("new-password", "new-password#token=abc", &[], BUTTON),
    state("new-password-link", "new-password", &[], NEUTRAL),
    state(
        "register-email-code",
        "register",
        &[],
        ".auth-aided [name=emailcode]",
    )
    .with(EMAIL_CODE),
    state("logout", "logout", &[], BUTTON).with_fault(Fault::Silent),
    state("logout-failed", "logout", &[Press], BAD).with_fault(Fault::Http500),
    state("logout-done", "logout", &[Press], GOOD),
    state("missing", "nothing", &[], ".auth-links a"),
    state("plain", "login", &[], "#auth-plain").without_file(".wasm"),
    state("stuck", "login", &[Run(BREAK_DOWN)], "#auth-stuck"),
    state("check", "check.html", &[], "html[data-done] #report"),
    state("embed-login", "host-login.html", &[], BUTTON),
    state(
        "embed-branded",
        "host-branded.html",
        &[],
        ".auth-brand__logo",
    ),
    state("embed-faults", "host-register.html", &[Press], SUMMARY),
    state(
        "embed-refused",
        "host-login.html",
        &[ALICE, Type("passwd", "wrong"), Press],
        PAIR,
    ),
    state(
        "embed-code",
        "host-login.html",
        &[
            Type("email", "totp@example.test"),
            Type("passwd", "totp-pass-1"),
            Press,
        ],
        STEP,
    ),
];

const fn state(
    name: &'static str,
    page: &'static str,
    acts: &'static [Act],
    shows: &'static str,
) -> State {
    State {
        name,
        page,
        acts,
        shows,
        config: "{}",
        fault: None,
        lacks: None,
    }
}

impl State {
    const fn with(mut self, config: &'static str) -> Self {
        self.config = config;
        self
    }

    const fn with_fault(mut self, fault: Fault) -> Self {
        self.fault = Some(fault);
        self
    }

    const fn without_file(mut self, files: &'static str) -> Self {
        self.lacks = Some(files);
        self
    }

    /// The page that it is a state of, as it is called in its name.
    #[must_use]
    pub fn page(&self) -> &'static str {
        self.name.split('-').next().unwrap_or(self.name)
    }
}

impl Site {
    /// Brings the page into a state, whatever was before.
    pub async fn reach(&self, state: &State) {
        self.prepare(state).await;
        self.open_early(state.page).await;
        self.is_there(
            "html[data-alive], html[data-done], #auth-plain:not([hidden]), sspanel-auth .auth",
        )
        .await;
        for act in state.acts {
            self.act(*act).await;
        }
        self.is_shown(state.shows).await;
    }

    async fn prepare(&self, state: &State) {
        self.set_offline(false).await;
        self.forget_session().await;
        self.panel.set_fault(state.fault);
        self.panel.restore_pages();
        self.set_config(state.config);
        let lay = |name: &str, status, kind: &str, body: &str| {
            self.panel.replace(name, status, kind, body);
        };
        lay("nowhere", 204, "text/plain", "");
        for (name, attributes) in [
            ("host-login.html", "page=\"login\""),
            ("host-register.html", "page=\"register\""),
            ("host-branded.html", EMBED_BRAND),
        ] {
            lay(name, 200, "text/html", &host(attributes));
        }
        if let Some(files) = state.lacks {
            self.command("Network.clearBrowserCache", json!({})).await;
            lay(files, 404, "text/html", "gone");
        }
    }

    async fn act(&self, act: Act) {
        match act {
            Type(field, text) => self.retype(field, text).await,
            // Also where the page has pressed it by itself.
            Press => drop(
                self.script("document.querySelector('.auth-button').click()")
                    .await,
            ),
            GoOffline => self.set_offline(true).await,
            Run(script) => drop(self.script(script).await),
            Await(selector) => self.is_shown(selector).await,
        }
    }
}

/// A host page with an embedded form.
fn host(attributes: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"./icon.svg\">\
         <script type=\"module\" src=\"./embed/embed.js\"></script></head>\
         <body><main><h1>Host</h1><sspanel-auth {attributes}></sspanel-auth></main></body></html>"
    )
}
