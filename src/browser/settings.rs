//! Fetches `config.json` from beside the pages.

use std::time::Duration;

use super::{page, send::send};
use crate::{
    api::Body,
    config::{self, Settings},
};

/// A slow file must not keep the pages from starting.
const DEADLINE: Duration = Duration::from_secs(5);

/// The operator's settings; all defaults if there is no such file. Complaints go to the console.
pub async fn load(base: &str) -> Settings {
    let Ok(answer) = send(&[base, "/config.json"].concat(), None, DEADLINE).await else {
        return Settings::default();
    };
    match answer.body {
        Body::Text(text) if answer.status == 200 => {
            let (settings, complaints) = config::read(&text);
            for complaint in complaints {
                page::warn(&complaint.text());
            }
            settings
        }
        _ => Settings::default(),
    }
}
