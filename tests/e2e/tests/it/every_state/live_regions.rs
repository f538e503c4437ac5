//! What a screen reader announces by itself: each event once, by a live region or by the focus, never by both.

use e2e::{Ability::DevTools, Site, visit};

use super::layout::state;

journeys![
    faults_are_said_once.everywhere().needs(DevTools),
    a_refusal_is_said_once_at_the_form_or_at_the_field.needs(DevTools),
    success_and_failure_are_said_once.needs(DevTools),
    a_registration_is_said_once_by_a_region_that_was_there.everywhere(),
];

/// Records in `announced` every change of a live region, and the description of every element that takes the focus.
pub(crate) const LISTEN: &str = "
    if (window.announced) {
        announced.length = 0;
        return;
    }
    const regions = '[aria-live], [role=status], [role=alert]';
    window.announced = [];
    const announce = (text) => text?.trim() && announced.push(text.trim());
    new MutationObserver((records) => {
        const nodes = records.map(({ target }) => target.parentElement?.closest(regions) ?? target);
        for (const node of new Set(nodes)) {
            if (node.matches?.(regions) && node.ariaLive !== 'off' && node.checkVisibility()) announce(node.innerText);
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    const texts = (ids) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.innerText ?? '');
    document.addEventListener('focusin', ({ target }) => {
        for (const name of ['aria-labelledby', 'aria-describedby']) texts(target.getAttribute(name)).forEach(announce);
    });";

/// Runs timers of up to a second at once.
const HURRY: &str = "
    const later = window.setTimeout;
    window.setTimeout = (act, wait) => later(act, wait < 1000 ? 0 : wait)";

/// Returns what was announced once everything due has run.
const ANNOUNCED: &str = "
    const frame = () => new Promise(requestAnimationFrame);
    const timer = () => new Promise((done) => setTimeout(done));
    return (async () => {
        for (const wait of [frame, frame, timer, frame, frame]) await wait();
        return announced;
    })()";

/// Presses the button, and returns what is announced up to `last`.
async fn announcements(site: &Site, last: &str) -> Vec<String> {
    site.script(HURRY).await;
    site.script(LISTEN).await;
    // By the keyboard, as users of screen readers do.
    site.press().await;
    site.waits_for(&format!(
        "return announced.some((it) => it.includes({last:?}))"
    ))
    .await;
    let announced = site.script(ANNOUNCED).await;
    let announced = announced.as_array().cloned().unwrap_or_default();
    announced
        .iter()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

fn count(announced: &[String], text: &str) -> usize {
    announced.iter().filter(|it| it.contains(text)).count()
}

async fn faults_are_said_once() {
    visit(async |site| {
        site.reach(state("login")).await;
        let announced = announcements(site, "请填写邮箱。").await;
        assert_eq!(
            announced,
            ["请填写邮箱。"],
            "two faults of a form of two fields"
        );
        site.type_in("email", "alice@example.test").await;
        let announced = announcements(site, "请填写密码。").await;
        assert_eq!(announced, ["请填写密码。"], "one fault");
    })
    .await;
}

async fn a_refusal_is_said_once_at_the_form_or_at_the_field() {
    visit(async |site| {
        site.reach(state("login")).await;
        site.type_login("alice@example.test", "wrong").await;
        let announced = announcements(site, "邮箱或者密码错误").await;
        assert_eq!(count(&announced, "邮箱或者密码错误"), 1, "{announced:?}");
        site.type_login("nobody@example.test", "wrong").await;
        let announced = announcements(site, "邮箱不存在").await;
        assert_eq!(count(&announced, "邮箱不存在"), 1, "{announced:?}");
        assert_eq!(count(&announced, "邮箱或者密码错误"), 0, "{announced:?}");
    })
    .await;
}

async fn a_registration_is_said_once_by_a_region_that_was_there() {
    visit(async |site| {
        site.open("register").await;
        site.type_account("new@example.test", "new").await;
        let before = "window.region = document.querySelector('main > [role=status]')";
        site.script(before).await;
        let announced = announcements(site, "现在可以登录了").await;
        assert_eq!(count(&announced, "现在可以登录了"), 1, "{announced:?}");
        let is_same = "return region.isConnected && region.textContent.includes('现在可以登录了')
            && document.querySelector('.auth-notice').ariaLive === 'off'";
        assert_eq!(site.script(is_same).await, true);
    })
    .await;
}

async fn success_and_failure_are_said_once() {
    let sent = "重置邮件已经发送,请检查邮箱.";
    let failed = "本站暂时无法访问，请稍后再试。";
    visit(async |site| {
        site.reach(state("reset")).await;
        site.type_in("email", "alice@example.test").await;
        site.panel.set_fault_once(e2e::Fault::Http502);
        let announced = announcements(site, failed).await;
        assert_eq!(count(&announced, failed), 1, "{announced:?}");
        site.script("announced.length = 0").await;
        site.press().await;
        site.waits_for(&format!(
            "return announced.some((it) => it.includes({sent:?}))"
        ))
        .await;
        let announced = site.script("return announced").await.to_string();
        assert_eq!(announced.matches(sent).count(), 1, "{announced}");
    })
    .await;
}
