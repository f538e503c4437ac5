//! What is seen of a message of the panel: its own words, and ours behind or above them.

use serde_json::json;

use crate::{Site, assertions::region_of, wait::until_equal};

/// What is said about the form as a whole.
const NOTICE: &str = ".auth-notice__text";

impl Site {
    /// Waits until the panel's words stand at a field with nothing but our advice behind them, if there is any, and
    /// checks what [`Site::see_problem`] does.
    pub async fn see_refusal(&self, name: &str, panel_text: &str, advice: &str) {
        self.see_problem(name, &[panel_text, advice].concat()).await;
        self.has_refusal(name, panel_text, advice).await;
    }

    /// Waits until they stand there.
    pub async fn has_refusal(&self, name: &str, panel_text: &str, advice: &str) {
        self.see_remark(name, &[panel_text, advice].concat()).await;
        self.has_parts(&region_of(name), panel_text, advice).await;
    }

    /// Waits until the panel's words stand at a field below a sentence of ours, and checks what
    /// [`Site::see_problem`] does.
    pub async fn see_translation(&self, name: &str, sentence: &str, original: &str) {
        self.see_problem(name, sentence).await;
        self.has_translation(name, sentence, original).await;
    }

    /// Waits until they stand there.
    pub async fn has_translation(&self, name: &str, sentence: &str, original: &str) {
        self.see_remark(name, sentence).await;
        self.has_original(&region_of(name), original).await;
    }

    /// Checks that the email is as wrong as the password, where all that is said about both stands.
    pub async fn is_wrong_as_a_pair(&self) {
        let script = "const find = (name) => document.querySelector(`[name=${name}]`);
            const region = (name) => find(name).closest('.auth-field').querySelector('.auth-problem');
            const ids = find('email').getAttribute('aria-describedby').split(' ');
            return [find('email').ariaInvalid, find('passwd').ariaInvalid, region('email').textContent.trim(),
                ids.includes(region('passwd').id)]";
        let expected = json!(["true", "true", "", true]);
        assert_eq!(self.script(script).await, expected);
    }

    /// Waits until a field is asked for by a sentence of ours above the panel's words, and checks what
    /// [`Site::is_a_step`] does.
    pub async fn see_step(&self, name: &str, sentence: &str, original: &str) {
        self.has_translation(name, sentence, original).await;
        self.is_a_step(name).await;
    }

    /// Checks that what is said about a field blames nobody, and that the field has the focus.
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

    /// Waits until the notice has the panel's words and nothing but ours behind them, if there are any.
    pub async fn see_panel_text(&self, panel_text: &str, advice: &str) {
        self.see_notice(&[panel_text, advice].concat()).await;
        self.has_parts(NOTICE, panel_text, advice).await;
    }

    /// Checks that a region has the panel's words first, marked as such, and ours behind them.
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

    /// Checks that the panel's words stand below a region, outside all that is announced or describes a field.
    async fn has_original(&self, region: &str, original: &str) {
        let script = format!(
            "const region = document.querySelector({region:?});
             const below = region.closest('.auth-notice') ?? region;
             const quote = below.nextElementSibling.querySelector(':scope.auth-original > q');
             return [quote?.textContent, quote?.lang, quote?.dir, quote?.checkVisibility(),
                 quote?.closest('[aria-live], [role=status]') ?? null, region.title]"
        );
        let expected = json!([original, language_of(original), "auto", true, null, ""]);
        let ask = async || self.ask(&script).await;
        until_equal("the original", expected, ask).await;
    }
}

/// What `lang` says of the panel's words.
fn language_of(text: &str) -> &'static str {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    if text.contains(is_han) { "zh-Hans" } else { "" }
}
