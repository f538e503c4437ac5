//! The memory of the WebAssembly does not grow with what a visitor does.
//!
//! A memory grows by pages of 64 kB, so it is compared over many rounds, after rounds in which everything has been used
//! once. `SSPANEL_AUTH_ROUNDS` sets how many; the figures are printed.

use std::env;

use e2e::{Ability::DevTools, Site, visit};
use serde_json::json;

use crate::embed::host::open_with;

journeys![
    changes_of_the_page.needs(DevTools),
    submits.needs(DevTools),
    elements_that_come_and_go.needs(DevTools),
];

/// Keeps the memory of the program in `memory`.
const WATCH: &str = "
    const real = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...all) => {
        const result = await real.apply(WebAssembly, all);
        window.memory = Object.values(result.instance.exports).find((it) => it instanceof WebAssembly.Memory);
        return result;
    };";

/// Calls `round` with each number below the argument.
const REPEAT: &str = "
    const [rounds, done] = arguments;
    const find = (selector) => document.querySelector(selector);
    const until = async (isTrue) => { while (!isTrue()) await new Promise((next) => setTimeout(next)); };
    (async () => { for (let at = 0; at < rounds; at++) await round(at); })()
        .then(() => done(''), (error) => done(String(error)));";

const WARM_UP: u32 = 100;
/// What one page of memory and a half-filled one may hide.
const GRANULARITY: u64 = 2 * 65536;

fn rounds() -> u32 {
    let given = env::var("SSPANEL_AUTH_ROUNDS").ok();
    given.and_then(|rounds| rounds.parse().ok()).unwrap_or(300)
}

async fn repeat(site: &Site, round: &str, rounds: u32) {
    let mut left = rounds;
    // A script has a deadline.
    while left > 0 {
        let some = left.min(500);
        let script = [round, REPEAT].concat();
        let said = site.driver.execute_async(&script, vec![json!(some)]).await;
        assert_eq!(said.expect("the script runs").json(), "");
        left -= some;
    }
}

async fn memory(site: &Site) -> u64 {
    for _ in 0..2 {
        site.command("HeapProfiler.collectGarbage", json!({})).await;
    }
    let bytes = site.script("return memory.buffer.byteLength").await;
    bytes.as_u64().expect("a number")
}

/// Each round may keep `allowed` bytes.
async fn does_not_grow(site: &Site, what: &str, round: &str, allowed: u64) {
    repeat(site, round, WARM_UP).await;
    let before = memory(site).await;
    let rounds = rounds();
    repeat(site, round, rounds).await;
    let growth = memory(site).await - before;
    println!("{rounds} {what}: {before} bytes, {growth} more");
    let limit = u64::from(rounds) * allowed + GRANULARITY;
    assert!(growth <= limit, "{growth} bytes after {rounds} {what}");
}

/// The router keeps every address that it has visited.
async fn changes_of_the_page() {
    visit(async |site| {
        site.run_first(WATCH).await;
        site.open("login").await;
        let round = "const round = async (at) => {
            const isLogin = at % 2 === 1;
            find(isLogin ? '.auth-links a[href*=\"/login\"]' : '.auth-links a[href*=\"/register\"]').click();
            await until(() => find('[name=passwd]') && !find('[name=repasswd]') === isLogin);
            await until(() => location.pathname.endsWith(isLogin ? '/login' : '/register'));
        };";
        does_not_grow(site, "changes of the page", round, 300).await;
    })
    .await;
}

async fn submits() {
    visit(async |site| {
        site.run_first(WATCH).await;
        site.open("login").await;
        site.type_in("email", "alice@example.test").await;
        site.script(
            "const text = JSON.stringify({ ret: 0, msg: '邮箱或者密码错误' });
            window.fetch = async () => new Response(text)",
        )
        .await;
        let round = "const round = async (at) => {
            find('[name=passwd]').value = 'wrong-pass-' + at;
            find('.auth-button').click();
            await until(() => find('.auth-button').ariaDisabled !== 'true' && !find('[name=passwd]').value);
        };";
        does_not_grow(site, "submits", round, 0).await;
    })
    .await;
}

async fn elements_that_come_and_go() {
    visit(async |site| {
        site.run_first(WATCH).await;
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        let round = "const round = async (at) => {
            const element = document.createElement('sspanel-auth');
            element.setAttribute('page', at % 2 ? 'login' : 'register');
            document.body.append(element);
            await until(() => element.querySelector('form'));
            element.remove();
        };";
        does_not_grow(site, "elements", round, 0).await;
    })
    .await;
}
