//! The phrases by name, for the file in which an operator writes those of another language.
//!
//! In: the tables. Out: groups of phrases, each with its name in camel case, its meaning and its text. The build makes of
//! them the list of names, the example and the schema.

use super::{
    CaptchaWords, EmbedWords, KeyWords, Language, PanelWords, StatusWords, TypingWords, Words,
};

/// The phrases of a table.
#[derive(Debug)]
pub struct Group {
    /// The name of the group.
    pub name: &'static str,
    /// Its phrases, in their order.
    pub phrases: Vec<NamedPhrase>,
}

/// A phrase by name.
#[derive(Debug)]
pub struct NamedPhrase {
    /// The name.
    pub name: String,
    /// What it says, in English.
    pub meaning: &'static str,
    /// The phrase itself.
    pub text: &'static str,
}

impl Language {
    /// The phrases of the app, in the order of its list ([`Self::texts`]).
    #[must_use]
    pub fn groups(self) -> Vec<Group> {
        vec![
            group("general", Words::NAMES, self.words().list()),
            group("panel", PanelWords::NAMES, self.panel_words().list()),
            group("status", StatusWords::NAMES, self.status_words().list()),
            group("typing", TypingWords::NAMES, self.typing_words().list()),
            group("passkeys", KeyWords::NAMES, self.key_words().list()),
            group("embed", EmbedWords::NAMES, self.embed_words().list()),
        ]
    }

    /// The phrases of a captcha, which its script has.
    #[must_use]
    pub fn captcha_group(self) -> Group {
        group("captcha", CaptchaWords::NAMES, self.captcha_words().list())
    }
}

fn group(
    name: &'static str,
    names: &[(&'static str, &'static str)],
    texts: Vec<&'static str>,
) -> Group {
    let phrases = names.iter().zip(texts);
    let phrases = phrases.map(|((name, meaning), text)| NamedPhrase {
        name: camel_case(name),
        meaning: meaning.trim_start(),
        text,
    });
    let phrases = phrases.collect();
    Group { name, phrases }
}

fn camel_case(name: &str) -> String {
    let mut camel = String::new();
    for part in name.split('_') {
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if !camel.is_empty() => camel.push(first.to_ascii_uppercase()),
            first => camel.extend(first),
        }
        camel.push_str(letters.as_str());
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_have_the_texts_of_the_list_in_its_order() {
        for language in Language::ALL {
            let groups = language.groups();
            let texts = groups.iter().flat_map(|it| &it.phrases).map(|it| it.text);
            assert!(texts.eq(language.texts()), "{language:?}");
        }
    }

    #[test]
    fn a_phrase_has_a_name_and_a_meaning() {
        let groups = Language::En.groups();
        let phrase = &groups[0].phrases[3];
        assert_eq!(phrase.name, "newPassword");
        assert_eq!((phrase.meaning, phrase.text), ("Password.", "Password"));
        let captcha = Language::En.captcha_group();
        let [.., last] = captcha.phrases.as_slice() else {
            panic!("there are phrases");
        };
        assert_eq!(last.name, "ownPage");
        // The script of the captcha finds its phrases by the same names.
        let script = serde_json::to_value(Language::En.captcha_words()).unwrap();
        let names: Vec<_> = captcha.phrases.iter().map(|it| it.name.as_str()).collect();
        assert!(names.iter().all(|it| script.get(it).is_some()), "{names:?}");
    }
}
