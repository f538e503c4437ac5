//! A likely typo in the domain of an email, for a suggestion.
//!
//! In: an email as it is sent. Out: the same email with the domain that was probably meant. A known provider, and a
//! domain near to none, get no suggestion. Near means the edit distance of the crate `strsim` (optimal string
//! alignment): insertions, deletions, substitutions and transpositions of neighbours.

use strsim::osa_distance;

/// Common providers of visitors of such panels, the most common first.
const COMMON_DOMAINS: [&str; 13] = [
    "qq.com",
    "gmail.com",
    "163.com",
    "126.com",
    "outlook.com",
    "hotmail.com",
    "icloud.com",
    "foxmail.com",
    "yahoo.com",
    "sina.com",
    "proton.me",
    "139.com",
    "aliyun.com",
];

/// Providers that are similar to those and no typos.
const OTHER_DOMAINS: [&str; 13] = [
    "mail.com",
    "ymail.com",
    "email.com",
    "tom.com",
    "me.com",
    "msn.com",
    "sina.cn",
    "yahoo.cn",
    "188.com",
    "189.com",
    "263.com",
    "136.com",
    "pm.me",
];

/// Top-level domains that do not exist.
const WRONG_ENDINGS: [&str; 2] = [".con", ".comm"];

/// Domains shorter than this are similar by chance: a distance of one is a typo, two is another domain.
const SHORT: usize = 9;

/// The email with the suggested domain, if there is one.
#[must_use]
pub fn likely_email(email: &str) -> Option<String> {
    let (name, domain) = email.rsplit_once('@')?;
    let domain = domain.to_ascii_lowercase();
    let is_right = COMMON_DOMAINS
        .iter()
        .chain(&OTHER_DOMAINS)
        .any(|right| *right == domain);
    if name.is_empty() || is_right {
        return None;
    }
    let near = |limit| {
        COMMON_DOMAINS
            .iter()
            .find(|meant| osa_distance(meant, &domain) == limit)
    };
    let meant = near(1).or_else(|| near(2).filter(|meant| meant.len() >= SHORT));
    let meant = match meant {
        Some(meant) => (*meant).to_owned(),
        None => with_right_ending(&domain)?,
    };
    Some([name, "@", &meant].concat())
}

fn with_right_ending(domain: &str) -> Option<String> {
    let stem = WRONG_ENDINGS
        .iter()
        .find_map(|ending| domain.strip_suffix(ending))?;
    (!stem.is_empty()).then(|| [stem, ".com"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_likely_slip_has_a_suggestion() {
        for (typed, meant) in [
            ("a@gmial.com", "a@gmail.com"),
            ("a@gmai.com", "a@gmail.com"),
            ("a@gmail.co", "a@gmail.com"),
            ("a@gnail.con", "a@gmail.com"),
            ("A.b@GMIAL.COM", "A.b@gmail.com"),
            ("a@qq.con", "a@qq.com"),
            ("a@qq.cm", "a@qq.com"),
            ("a@q.com", "a@qq.com"),
            ("a@qqq.com", "a@qq.com"),
            ("a@16.com", "a@163.com"),
            ("a@163.comm", "a@163.com"),
            ("a@hotmial.con", "a@hotmail.com"),
            ("a@outlok.com", "a@outlook.com"),
            ("a@iclould.com", "a@icloud.com"),
            ("a@company.con", "a@company.com"),
            ("a@b.comm", "a@b.com"),
        ] {
            assert_eq!(likely_email(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn other_domains_are_left_alone() {
        for right in COMMON_DOMAINS.iter().chain(&OTHER_DOMAINS) {
            assert_eq!(likely_email(&["a@", right].concat()), None, "{right}");
        }
        for other in [
            "",
            "a",
            "a@",
            "@gmial.com",
            "a@example.test",
            "a@b.c",
            "a@company.cm",
            "a@vip.qq.com",
            "a@yahoo.co.jp",
            "a@hotmail.fr",
            "a@sohu.com",
            "a@live.com",
            "a@例子.测试",
            "a@.con",
        ] {
            assert_eq!(likely_email(other), None, "{other}");
        }
    }
}
