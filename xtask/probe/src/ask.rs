//! Asks a panel: `GET` without cookies, which changes nothing.
//!
//! In: an origin, and paths by name. Out: their answers, without those that never came, or why there is none at all. A
//! redirect is an answer and is not followed.

use std::collections::BTreeMap;
use std::time::Duration;

use ureq::{Agent, Error};

use crate::judge::{Answer, Answers};

/// Sends the requests, one after another.
pub(crate) fn ask(origin: &str, requests: &BTreeMap<String, String>) -> Result<Answers, Error> {
    let agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(Duration::from_secs(20)))
        .user_agent(concat!("sspanel-auth/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent();
    let mut answers = Answers::new();
    for (name, path) in requests {
        match get(&agent, &[origin, path].concat()) {
            Ok(answer) => answers.insert(name.clone(), answer),
            Err(error) if answers.is_empty() => return Err(error),
            Err(_) => None,
        };
    }
    Ok(answers)
}

fn get(agent: &Agent, address: &str) -> Result<Answer, Error> {
    let mut response = agent.get(address).call()?;
    let status = response.status().as_u16();
    let body = response.body_mut().with_config().lossy_utf8(true);
    let text = body.read_to_string()?;
    Ok(Answer { status, text })
}
