//! The table of generations in README is true.
//!
//! In: the rows of the table. For each cell a request of the contract table is sent to the local panel of that
//! generation, in each dialect, and `contract::settle` interprets the response. A cell is `both`, `documented`,
//! `universal` or `no`: the dialects whose requests succeed. Then come the values of `register.emptyInvitation` with which a
//! registration without an invitation succeeds, and those of `captcha.provider` with which a login does, where the panel
//! refuses one without an answer. The requests with a passkey are those of the app, signed by `authenticator` in place of a
//! browser.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod authenticator;

use std::collections::BTreeMap;

use local_panel::{Captcha, Generation, Options, Panel, Switch, start};
use serde_json::Value;
use sspanel_auth::{
    config::Settings,
    contract::{
        Action, Body, CaptchaProvider, Content, Dialect, FormBody, Outcome, Request, Response,
        key_content, key_options, settle,
    },
    form::{EmptyInvitation, Field, Presence, Values},
};
use ureq::{Agent, ResponseExt as _, http};

const README: &str = include_str!("../../../README.md");

const ALICE: [(Field, &str); 2] = [
    (Field::Email, "alice@example.test"),
    (Field::Password, "alice-pass-1"),
];

const TOTP: [(Field, &str); 2] = [
    (Field::Email, "totp@example.test"),
    (Field::Password, "totp-pass-1"),
];

const NEW: [(Field, &str); 7] = [
    (Field::Email, "new@example.test"),
    (Field::Name, "New"),
    (Field::Password, "new-pass-12"),
    (Field::Repeat, "new-pass-12"),
    (Field::ContactKind, "2"),
    (Field::Contact, "10001"),
    (Field::Terms, "true"),
];

/// The cells of a row of the table, by generation.
fn rows() -> BTreeMap<&'static str, Vec<String>> {
    let lines = README.lines().filter(|line| line.starts_with("| `"));
    let rows = lines.map(|line| {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let name = cells.next().unwrap_or_default().trim_matches('`');
        // The second cell has the versions of the generation.
        (name, cells.skip(1).map(str::to_owned).collect())
    });
    let names = Generation::ALL.map(Generation::name);
    rows.filter(|(name, _)| names.contains(name)).collect()
}

/// A visitor of a panel, with the settings of a dialect and with the cookies of a login.
struct Visitor {
    panel: Panel,
    agent: Agent,
    settings: Settings,
    cookies: String,
    /// The encoded answer to a captcha.
    solution: String,
}

impl Visitor {
    async fn at(generation: Generation, dialect: Dialect) -> Self {
        let options = Options {
            generation,
            ..Options::default()
        };
        let agent = Agent::config_builder().http_status_as_error(false).build();
        Self {
            panel: start(options).await.unwrap(),
            agent: agent.into(),
            settings: Settings::of(dialect),
            cookies: String::new(),
            solution: String::new(),
        }
    }

    /// Sends the request of an action, follows redirects as a browser does, and interprets the response.
    fn send(&mut self, action: Action, values: &[(Field, &str)]) -> Outcome {
        let spec = action.request(self.settings.dialect);
        let add = |values: Values, (field, text): &(Field, &str)| values.with(*field, *text);
        let typed = values.iter().fold(Values::default(), add);
        let prepared = spec.prepare(&typed, &self.settings.register);
        assert_eq!(spec.faults(&prepared, &self.settings.register), []);
        let mut request = Request {
            action,
            path: spec.path(&prepared),
            other_path: spec.other_path,
            body: spec.body(&prepared, &self.settings.register),
        };
        request.add_fields(&self.solution);
        let body = request.body.as_ref().map(FormBody::content);
        let mut response = self.send_to(&request.path, body);
        if let Some(path) = request.path_after(&response) {
            response = self.send_to(path, body);
        }
        settle(action, Ok(response))
    }

    fn send_to(&mut self, path: &str, body: Option<Content<'_>>) -> Response {
        let address = [&self.panel.origin(), path].concat();
        let response = match body {
            None => {
                let request = self.agent.get(address);
                request.header("Cookie", &self.cookies).call()
            }
            Some(body) => {
                let request = self.agent.post(address);
                let request = request.content_type(body.kind);
                request.header("Cookie", &self.cookies).send(body.text)
            }
        };
        self.read(response.unwrap(), path)
    }

    /// Registers at a panel that verifies emails, with the code of its mail.
    fn register_with_code(&mut self) -> Outcome {
        self.panel.set_switch(Switch::EmailCodes, true);
        self.settings.register.email_code = Presence::Required;
        self.send(Action::SendEmailCode, &NEW[..1]);
        let code = self.panel.outbox().pop().unwrap().code;
        let typed = [NEW.as_slice(), &[(Field::EmailCode, &code)]].concat();
        self.send(Action::Register, &typed)
    }

    /// Sets a new password with the token of the reset mail, and logs in with it.
    fn set_password(&mut self) -> Outcome {
        self.send(Action::RequestReset, &ALICE[..1]);
        let link = self.panel.outbox().pop().unwrap().link;
        let (_, token) = link.rsplit_once('/').unwrap();
        let new = (Field::Password, "new-pass-12");
        let values = [(Field::Token, token), new, (Field::Repeat, "new-pass-12")];
        match self.send(Action::SetPassword, &values) {
            Outcome::Succeeded(_) => self.send(Action::Login, &[ALICE[0], new]),
            outcome => outcome,
        }
    }

    /// Signs in with a passkey of an account.
    fn sign_in_with_passkey(&mut self) -> Outcome {
        let key = self.panel.add_passkey(ALICE[0].1).unwrap();
        let action = Action::Passkey;
        let path = action.request(self.settings.dialect).path;
        let options = self.send_to(path, None);
        match key_options(action, options) {
            Ok(options) => {
                let answer = authenticator::answer(&key, &options);
                let content = key_content(action, answer, &Values::default());
                let response = self.send_to(path, Some(Content::json(&content)));
                settle(action, Ok(response))
            }
            Err(answer) => settle(action, answer),
        }
    }

    fn read(&mut self, mut response: http::Response<ureq::Body>, asked: &str) -> Response {
        let headers = response.headers();
        let header = |name| Some(headers.get(name)?.to_str().ok()?.to_owned());
        let path = response.get_uri().path();
        let cookies = headers.get_all("set-cookie").into_iter();
        let pairs = cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
        self.cookies = pairs.collect::<Vec<_>>().join("; ");
        Response {
            status: response.status().as_u16(),
            redirected_to: (path != asked).then(|| path.to_owned()),
            location: header("location"),
            hx_redirect: header("hx-redirect"),
            retry_after: None,
            is_challenge: false,
            is_cached: false,
            body: Body::Text(response.body_mut().read_to_string().unwrap()),
        }
    }

    /// Logs in at a panel that asks for a captcha, first without an answer; none if that succeeds.
    fn log_in_with_captcha(&mut self, provider: CaptchaProvider) -> Option<Outcome> {
        let captcha: Captcha = provider.name().parse().unwrap();
        self.panel.set_captcha(Some(captcha));
        if let Outcome::Succeeded(_) = self.send(Action::Login, &ALICE) {
            return None;
        }
        let spec = provider.spec();
        let mut answer = BTreeMap::new();
        if let Some((path, member)) = spec.challenge {
            let asked = self.agent.get([&self.panel.origin(), path].concat()).call();
            let Body::Text(text) = self.read(asked.unwrap(), path).body else {
                return None;
            };
            let handed_out: Value = serde_json::from_str(&text).unwrap_or_default();
            let challenge = handed_out.get(member)?.get("challenge")?.as_str()?;
            answer.insert("geetest_challenge", challenge.to_owned());
        }
        let dialect = self.settings.dialect;
        let add = |body: FormBody, (part, name): &(&str, &str)| {
            let solved = || format!("solved-{dialect:?}");
            body.with(name, &answer.get(part).cloned().unwrap_or_else(solved))
        };
        let fields = spec.fields.iter().fold(FormBody::default(), add);
        fields.as_str().clone_into(&mut self.solution);
        Some(self.send(Action::Login, &ALICE))
    }

    /// Logs in with a second factor, in one request or in two.
    fn log_in_with_code(&mut self) -> Outcome {
        let code = self.panel.totp_code();
        let both = [TOTP.as_slice(), &[(Field::SecondFactor, &code)]].concat();
        match self.send(Action::Login, &TOTP) {
            Outcome::SecondStep(_) => {
                self.send(Action::SecondFactor, &[(Field::SecondFactor, &code)])
            }
            Outcome::CodeAsked(_) => self.send(Action::Login, &both),
            outcome => outcome,
        }
    }
}

/// The actions of the columns, in their order.
const COLUMNS: [fn(&mut Visitor) -> Outcome; 8] = [
    |it| it.send(Action::Login, &ALICE),
    Visitor::log_in_with_code,
    |it| it.send(Action::Register, &NEW),
    Visitor::register_with_code,
    |it| it.send(Action::RequestReset, &ALICE),
    Visitor::set_password,
    |it| {
        it.send(Action::Login, &ALICE);
        it.send(Action::Logout, &[])
    },
    Visitor::sign_in_with_passkey,
];

async fn succeeds(
    (generation, dialect): (Generation, Dialect),
    empty_invitation: EmptyInvitation,
    action: fn(&mut Visitor) -> Outcome,
) -> bool {
    let mut visitor = Visitor::at(generation, dialect).await;
    visitor.settings.register.empty_invitation = empty_invitation;
    // The client is blocking, so it runs in a thread of its own.
    let outcome = tokio::task::spawn_blocking(move || action(&mut visitor)).await;
    matches!(outcome.unwrap(), Outcome::Succeeded(_))
}

/// The captchas with which a login succeeds, in every dialect in which it does without one.
async fn captchas(generation: Generation) -> String {
    let mut names = Vec::new();
    for provider in CaptchaProvider::ALL {
        let mut dialects = vec![Dialect::Universal];
        let is_new = [Generation::V2024, Generation::V2025, Generation::V2026];
        if !is_new.contains(&generation) {
            dialects.push(Dialect::Documented);
        }
        let mut succeeds = true;
        for dialect in dialects {
            let mut visitor = Visitor::at(generation, dialect).await;
            let log_in = move || visitor.log_in_with_captcha(provider);
            let outcome = tokio::task::spawn_blocking(log_in).await.unwrap();
            succeeds &= matches!(outcome, Some(Outcome::Succeeded(_)));
        }
        if succeeds {
            names.push(format!("`{}`", provider.name()));
        }
    }
    names.sort_unstable();
    names.join(", ")
}

/// The cells that a generation should have.
async fn expected(generation: Generation) -> Vec<String> {
    use Dialect::{Documented, Universal};
    use EmptyInvitation::{Empty, Zero};

    let [_, _, register, ..] = COLUMNS;
    let empty = succeeds((generation, Universal), Empty, register).await;
    let zero = succeeds((generation, Universal), Zero, register).await;
    let (invitation, needed) = match (empty, zero) {
        (true, true) => ("`\"\"` or `\"0\"`", Empty),
        (true, false) => ("`\"\"`", Empty),
        (false, true) => ("`\"0\"`", Zero),
        (false, false) => ("none", Empty),
    };
    let mut cells = Vec::new();
    for action in COLUMNS {
        let documented = succeeds((generation, Documented), needed, action).await;
        let universal = succeeds((generation, Universal), needed, action).await;
        cells.push(match (documented, universal) {
            (true, true) => "both",
            (true, false) => "documented",
            (false, true) => "universal",
            (false, false) => "no",
        });
    }
    cells.push(invitation);
    let mut cells: Vec<_> = cells.into_iter().map(str::to_owned).collect();
    cells.push(captchas(generation).await);
    cells
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_in_readme_is_true() {
    let mut true_rows = BTreeMap::new();
    for generation in Generation::ALL {
        true_rows.insert(generation.name(), expected(generation).await);
    }
    assert_eq!(rows(), true_rows);
}
