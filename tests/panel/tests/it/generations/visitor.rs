//! A visitor who keeps cookies.
//!
//! In: a panel. Out: answers, as they came. Cookies are kept whatever their attributes say; what a browser does with those
//! is for the tests in browsers.

use std::collections::BTreeMap;

use local_panel::{Generation, Panel};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::bodies::{self, Applicant, Body, Field};
use super::{is_in, pick};
use crate::client::{Answer, FORM, send};

pub(super) const ALICE: (&str, &str) = ("alice@example.test", "alice-pass-1");
pub(super) const TOTP: (&str, &str) = ("totp@example.test", "totp-pass-1");

pub(super) struct Visitor<'a> {
    pub(super) panel: &'a Panel,
    pub(super) generation: Generation,
    pub(super) body: Body,
    cookies: BTreeMap<String, String>,
}

impl<'a> Visitor<'a> {
    pub(super) fn new(panel: &'a Panel, generation: Generation, body: Body) -> Self {
        Self {
            panel,
            generation,
            body,
            cookies: BTreeMap::new(),
        }
    }

    pub(super) async fn get(&mut self, path: &str) -> Answer {
        self.send(&format!("GET {path}"), &[], "").await
    }

    pub(super) async fn post(&mut self, path: &str, fields: &[Field]) -> Answer {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = fields.iter();
        let pairs = pairs.map(|(name, value)| format!("{}={}", encode(name), encode(value)));
        let form = pairs.collect::<Vec<_>>().join("&");
        self.send(&format!("POST {path}"), &[FORM], &form).await
    }

    pub(super) async fn post_json(&mut self, path: &str, body: &Value) -> Answer {
        let kind = ("Content-Type", "application/json");
        self.send(&format!("POST {path}"), &[kind], &body.to_string())
            .await
    }

    pub(super) async fn log_in(&mut self, account: (&str, &str), code: &str) -> Answer {
        let fields = bodies::login(self.generation, self.body, account, code);
        self.post("/auth/login", &fields).await
    }

    pub(super) async fn register(&mut self, applicant: &Applicant) -> Answer {
        let fields = bodies::register(self.generation, self.body, applicant);
        self.post("/auth/register", &fields).await
    }

    /// Asks for a reset and gives the token of the mail.
    pub(super) async fn mailed_token(&mut self, email: &str) -> String {
        let fields = [("email", email.to_owned())];
        self.post("/password/reset", &fields).await;
        let mail = self.panel.outbox().pop().expect("a mail");
        mail.link.rsplit('/').next().unwrap().to_owned()
    }

    /// Sets a password at the address that the generation has for it.
    pub(super) async fn set_password(&mut self, token: &str, new: &str, again: &str) -> Answer {
        let fields = bodies::new_password(self.generation, self.body, token, new, again);
        let path = if is_in(self.generation, "2025 2026") {
            "/password/token".to_owned()
        } else {
            format!("/password/token/{token}")
        };
        self.post(&path, &fields).await
    }

    pub(super) async fn is_signed_in(&mut self) -> bool {
        let answer = self.get("/user").await;
        let to = answer.header("location");
        assert!(answer.status == 200 || (answer.status, to) == (302, Some("/auth/login")));
        answer.status == 200
    }

    pub(super) fn forget_cookies(&mut self) {
        self.cookies.clear();
    }

    pub(super) fn has_cookies(&self) -> bool {
        !self.cookies.is_empty()
    }

    pub(super) fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    async fn send(&mut self, line: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let pairs = self.cookies.iter();
        let pairs = pairs.map(|(name, value)| format!("{name}={value}"));
        let cookies = pairs.collect::<Vec<_>>().join("; ");
        let mut headers = headers.to_vec();
        headers.extend([("Cookie", cookies.as_str()), ("User-Agent", "visitor")]);
        let answer = send(self.panel, line, &headers, body.as_bytes()).await;
        let answer = answer.expect("an answer");
        for cookie in answer.all("set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.set_cookie(name, value);
            }
        }
        answer
    }
}

/// `ret` and `msg` of an answer, which is labelled as the generation labels JSON.
pub(super) fn said(generation: Generation, answer: &Answer) -> (i64, String) {
    let kind = pick(
        generation,
        &[
            ("2018 2019 2021 metron", "text/html; charset=UTF-8"),
            (
                "2021.12 2022 2023 2023.7 2024 2025 2026",
                "application/json",
            ),
        ],
    );
    let text = answer.text();
    assert_eq!(answer.status, 200, "{generation}: {text}");
    assert_eq!(answer.header("content-type"), Some(kind), "{generation}");
    let json: Value = serde_json::from_str(&text).expect(&text);
    let message = json["msg"].as_str().unwrap_or("no msg");
    (json["ret"].as_i64().unwrap(), message.to_owned())
}

/// The message of a refusal.
pub(super) fn refusal(generation: Generation, answer: &Answer) -> String {
    let (ret, message) = said(generation, answer);
    assert_eq!(ret, 0, "{generation}: {message}");
    message
}

/// Checks that an answer is the success of a login or registration, in the form of the generation.
pub(super) fn assert_success(generation: Generation, answer: &Answer, message: &str, next: &str) {
    let redirect = answer.header("hx-redirect");
    if is_in(generation, "2025 2026") {
        let kind = answer.header("content-type");
        assert_eq!((answer.status, answer.text().as_str()), (200, ""));
        assert_eq!(
            (redirect, kind),
            (Some(next), Some("text/html; charset=UTF-8"))
        );
        return;
    }
    assert_eq!(
        said(generation, answer),
        (1, message.to_owned()),
        "{generation}"
    );
    let json: Value = serde_json::from_str(&answer.text()).unwrap();
    let member = is_in(generation, "2023").then_some(next);
    let header = is_in(generation, "2023.7 2024").then_some(next);
    assert_eq!(json["redir"].as_str(), member, "{generation}");
    assert_eq!(redirect, header, "{generation}");
}

/// Checks that an answer is the failure of PHP, in the form of the generation.
pub(super) fn assert_failure(generation: Generation, answer: &Answer) {
    let found = (answer.status, answer.header("location"));
    let expected = if is_in(generation, "2018 2019 metron") {
        (302, Some("/500"))
    } else {
        (500, None)
    };
    assert_eq!(found, expected, "{generation}: {}", answer.text());
}
