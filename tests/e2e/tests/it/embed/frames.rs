//! An element inside a frame, where a browser may keep no cookies.

use e2e::{Site, visit};

use super::host::Host;

journeys![
    where_no_cookie_is_kept_it_says_so_and_leads_to_the_panel.everywhere(),
    where_cookies_are_kept_a_frame_is_like_any_page.everywhere(),
];

/// A page with a frame around an element, in a browser that says this about cookies in frames.
async fn open_framed(site: &Site, has_access: bool) {
    let script = format!("Document.prototype.hasStorageAccess = async () => {has_access};");
    let host = Host {
        body: "<iframe srcdoc='<html lang=en><script src=./host.js></script>\
               <script type=module src=./embed/embed.js></script>\
               <sspanel-auth page=reset></sspanel-auth>'></iframe>",
        script: &script,
        ..Host::default()
    };
    host.open_early(site).await;
    site.waits_for("return Boolean(frames[0]?.document.querySelector('sspanel-auth .auth'))")
        .await;
}

async fn where_no_cookie_is_kept_it_says_so_and_leads_to_the_panel() {
    visit(async |site| {
        open_framed(site, false).await;
        let script = "const it = frames[0].document.querySelector('sspanel-auth');
            const link = it.querySelector('a');
            return [it.querySelectorAll('form').length, it.querySelector('.auth-lead').textContent,
                link.getAttribute('href'), link.target].join('; ')";
        let expected = "0; The browser keeps no cookies for a frame inside this site, so signing in \
                        cannot work here.; /password/reset; _blank";
        assert_eq!(site.script(script).await, expected);
    })
    .await;
}

async fn where_cookies_are_kept_a_frame_is_like_any_page() {
    visit(async |site| {
        open_framed(site, true).await;
        let forms = "return frames[0].document.querySelectorAll('form').length";
        assert_eq!(site.script(forms).await, 1);
    })
    .await;
}
