//! One run: a page opened for the first time, reloaded, and opened again by a visitor who presses at once.
//!
//! In: an address and a profile. Out: the figures of the run. Each of the two visitors has a browser of
//! its own with nothing in its cache. Nothing is asked of the page until it has come to rest, since a
//! question is work for it as well; pressing the button changes what happens next, and so the hurried
//! visitor measures nothing else.

use std::{error::Error, time::Duration};

use e2e::Browser;
use serde_json::{Value, json};
use thirtyfour::{WebDriver, error::WebDriverResult};
use tokio::time::sleep;

use crate::{
    figure::{Figure, Run},
    profile::Profile,
    traffic::{self, Event},
};

/// Which visitor: Chinese, as most are.
const LANGUAGE: &str = "zh-CN";
/// How long after its load event a page may still be at work.
const REST: Duration = Duration::from_secs(3);
/// How long after its start a browser loads pages of its own, such as the one below the address bar.
const STARTUP: Duration = Duration::from_secs(2);

/// The result of everything here that can fail.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Where visitors come from and how fast they are.
pub(crate) struct Visitors {
    /// A page that they have seen before. A visitor's browser is at work already: the first page after
    /// its start waits for processes and fonts, whatever page it is, and beside it the browser loads
    /// pages of its own.
    pub(crate) before: String,
    /// Their machine and link.
    pub(crate) profile: Profile,
}

impl Visitors {
    /// Measures every figure once.
    pub(crate) async fn run(&self, address: &str) -> Result<Run> {
        let mut run = self
            .lend(async |driver| look(driver, address).await)
            .await?;
        run.extend(
            self.lend(async |driver| hurry(driver, address).await)
                .await?,
        );
        Ok(run)
    }

    /// Lends a browser, and ends it whatever happened.
    async fn lend(&self, visit: impl AsyncFnOnce(&WebDriver) -> Result<Run>) -> Result<Run> {
        let browser = Browser::start(LANGUAGE).await;
        let whole = async {
            browser.driver.goto(&self.before).await?;
            sleep(STARTUP).await;
            self.profile.impose_on(&browser.driver).await?;
            visit(&browser.driver).await
        };
        let outcome = whole.await;
        browser.quit().await;
        outcome
    }
}

/// Opens the page, waits, and reloads it.
async fn look(driver: &WebDriver, address: &str) -> Result<Run> {
    inject(driver, include_str!("watch.js")).await?;
    log(driver).await?;
    driver.goto(address).await?;
    sleep(REST).await;
    let mut run = traffic::bytes(&log(driver).await?);
    let seen = seen(driver).await?;
    note(&mut run, Figure::FirstPaint, &seen, "/firstPaint");
    note(&mut run, Figure::InCharge, &seen, "/inCharge");
    note(&mut run, Figure::LayoutShift, &seen, "/layoutShift");
    let heap = heap(driver).await?;
    note(&mut run, Figure::Heap, &heap, "/usedSize");
    driver.refresh().await?;
    sleep(REST).await;
    let seen = self::seen(driver).await?;
    note(&mut run, Figure::ReloadPaint, &seen, "/firstPaint");
    note(&mut run, Figure::ReloadInCharge, &seen, "/inCharge");
    Ok(run)
}

/// Opens the page and presses its button until it answers.
async fn hurry(driver: &WebDriver, address: &str) -> Result<Run> {
    inject(driver, include_str!("press.js")).await?;
    log(driver).await?;
    driver.goto(address).await?;
    sleep(REST).await;
    let post = traffic::first_post(&log(driver).await?);
    Ok(post
        .map(|at| (Figure::Operational, at))
        .into_iter()
        .collect())
}

async fn inject(driver: &WebDriver, script: &str) -> WebDriverResult<()> {
    let command = "Page.addScriptToEvaluateOnNewDocument";
    let values = json!({ "source": script });
    driver.cdp().send_raw(command, values).await.map(drop)
}

/// What has been logged since the last time.
async fn log(driver: &WebDriver) -> WebDriverResult<Vec<Event>> {
    let lines = driver.get_log("performance").await?;
    let events = lines.iter().filter_map(|line| Event::read(&line.message));
    Ok(events.collect())
}

async fn seen(driver: &WebDriver) -> WebDriverResult<Value> {
    let answer = driver.execute("return benchSeen", Vec::new()).await?;
    Ok(answer.json().clone())
}

/// The memory in use after a garbage collection; without one the figure would depend on the time of the last one.
async fn heap(driver: &WebDriver) -> WebDriverResult<Value> {
    let cdp = driver.cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({}))
        .await?;
    cdp.send_raw("Runtime.getHeapUsage", json!({})).await
}

fn note(run: &mut Run, figure: Figure, from: &Value, pointer: &str) {
    if let Some(value) = from.pointer(pointer).and_then(Value::as_f64) {
        run.insert(figure, value);
    }
}
