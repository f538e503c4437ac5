//! Sends `GET` requests to a panel, without cookies, so that nothing changes there.
//!
//! In: an origin, and paths by name. Out: the responses by name, or the error of the first request. A later request that
//! fails has no entry. Redirects are not followed.

use std::collections::BTreeMap;
use std::time::Duration;

use ureq::{Agent, Error};

use crate::recognise::{Response, Responses};

/// Sends the requests, one after another.
pub(crate) fn fetch(origin: &str, requests: &BTreeMap<String, String>) -> Result<Responses, Error> {
    let agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(Duration::from_secs(20)))
        .user_agent(concat!("sspanel-auth/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent();
    let mut responses = Responses::new();
    for (name, path) in requests {
        match get(&agent, &[origin, path].concat()) {
            Ok(response) => responses.insert(name.clone(), response),
            Err(error) if responses.is_empty() => return Err(error),
            Err(_) => None,
        };
    }
    Ok(responses)
}

fn get(agent: &Agent, address: &str) -> Result<Response, Error> {
    let mut response = agent.get(address).call()?;
    let status = response.status().as_u16();
    let body = response.body_mut().with_config().lossy_utf8(true);
    let text = body.read_to_string()?;
    Ok(Response { status, text })
}
