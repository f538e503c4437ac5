//! Assertions about a message of the panel: its own text, and ours after or above it.

use serde_json::json;

use crate::{Site, assertions::region_of, wait::until_equal};

/// The notice of the form.
const NOTICE: &str = ".auth-notice__text";

impl Site {
    /// Waits until a field shows the panel's text followed only by our advice, if there is any, and checks what
    /// [`Site::see_problem`] does.
    pub async fn see_refusal(&self, name: &str, panel_text: &str, advice: &str) {
        self.see_problem(name, &[panel_text, advice].concat()).await;
        self.has_refusal(name, panel_text, advice).await;
    }

    /// Waits until they stand there.
    pub async fn has_refusal(&self, name: &str, panel_text: &str, advice: &str) {
        self.see_remark(name, &[panel_text, advice].concat()).await;
        self.has_parts(&region_of(name), panel_text, advice).await;
    }

    /// Waits until a field shows the panel's text below our sentence, and checks what [`Site::see_problem`] does.
    pub async fn see_translation(&self, name: &str, sentence: &str, original: &str) {
        self.see_problem(name, sentence).await;
        self.has_translation(name, sentence, original).await;
    }

    /// Waits until they stand there.
    pub async fn has_translation(&self, name: &str, sentence: &str, original: &str) {
        self.see_remark(name, sentence).await;
        self.has_original(&region_of(name), original).await;
    }

    /// Checks that email and password are both invalid and share the message at the password.
    pub async fn is_wrong_as_a_pair(&self) {
        let script = "const find = (name) => document.querySelector(`[name=${name}]`);
            const region = (name) => find(name).closest('.auth-field').querySelector('.auth-problem');
            const ids = find('email').getAttribute('aria-describedby').split(' ');
            return [find('email').ariaInvalid, find('passwd').ariaInvalid, region('email').textContent.trim(),
                ids.includes(region('passwd').id)]";
        let expected = json!(["true", "true", "", true]);
        assert_eq!(self.script(script).await, expected);
    }

    /// Waits until a field shows our request above the panel's text, and checks what [`Site::is_a_step`] does.
    pub async fn see_step(&self, name: &str, sentence: &str, original: &str) {
        self.has_translation(name, sentence, original).await;
        self.is_a_step(name).await;
    }

    /// Checks that the message of a field is no error, and that the field has the focus.
    pub async fn is_a_step(&self, name: &str) {
        let region = region_of(name);
        let script = format!(
            "const field = document.querySelector(\"[name='{name}']\");
             return [document.querySelector({region:?}).dataset.tone, field.ariaInvalid,
                 document.activeElement === field]"
        );
        let ask = async || self.ask(&script).await;
        until_equal("the step", json!(["neutral", null, true]), ask).await;
    }

    /// Waits until the notice shows the panel's text followed only by ours, if there is any.
    pub async fn see_panel_text(&self, panel_text: &str, advice: &str) {
        self.see_notice(&[panel_text, advice].concat()).await;
        self.has_parts(NOTICE, panel_text, advice).await;
    }

    /// Checks that a region has the panel's text first, marked as such, and ours after it.
    async fn has_parts(&self, region: &str, panel_text: &str, advice: &str) {
        let script = format!(
            "const region = document.querySelector({region:?});
             const [said, advice] = ['said', 'advice'].map((it) => region.querySelector(`.auth-${{it}}`));
             return [said?.textContent, advice?.textContent ?? '', said?.lang, said?.dir,
                 said?.checkVisibility(), region.title]"
        );
        let expected = json!([
            panel_text,
            advice,
            language_of(panel_text),
            "auto",
            true,
            ""
        ]);
        let ask = async || self.ask(&script).await;
        until_equal("what is said", expected, ask).await;
    }

    /// Checks that the panel's text stands below a region, outside live regions and outside `aria-describedby`.
    async fn has_original(&self, region: &str, original: &str) {
        let script = format!(
            "const region = document.querySelector({region:?});
             const below = region.closest('.auth-notice') ?? region;
             const quote = below.nextElementSibling.querySelector('.auth-original > q');
             return [quote?.textContent, quote?.lang, quote?.dir, quote?.checkVisibility(),
                 quote?.closest('[aria-live], [role=status]') ?? null, region.title]"
        );
        let expected = json!([original, language_of(original), "auto", true, null, ""]);
        let ask = async || self.ask(&script).await;
        until_equal("the original", expected, ask).await;
    }
}

/// The `lang` of the panel's text.
fn language_of(text: &str) -> &'static str {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    if text.contains(is_han) { "zh-Hans" } else { "" }
}
