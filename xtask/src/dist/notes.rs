//! The notes of a release: what changed, and how to install it and to check it.
//!
//! In: the changelog, the version, and the checksums of the archives. Out: Markdown in which the part of the changelog for the
//! version stands first, or that of what is not released yet. Refused: a changelog that has neither.

use crate::error::{Error, Result};

/// The notes.
pub(super) fn of(changelog: &str, version: &str, sums: &str) -> Result<String> {
    let changes = part(changelog, version)
        .or_else(|| part(changelog, "Unreleased"))
        .ok_or_else(|| Error::new(format!("CHANGELOG.md has no part for {version}")))?;
    Ok(format!(
        "# sspanel-auth {version}\n\n{changes}\n\n\
         ## 安装与升级 / Set-up and upgrade\n\n\
         安装步骤见压缩包里的 `README.txt`。升级时解压到别处，再运行：\n\
         The steps are in `README.txt` of the archive. To upgrade, unpack it elsewhere and run:\n\n\
         ```sh\n\
         unzip -q sspanel-auth-{version}.zip -d /tmp/sspanel-auth-new\n\
         sh /tmp/sspanel-auth-new/sspanel-auth/upgrade.sh /var/www/sspanel-auth\n\
         ```\n\n\
         ## SHA-256\n\n```text\n{sums}```\n"
    ))
}

/// The text below the heading of a version, such as `## 0.2.0 (2026-12-01)` or `## [0.2.0]`.
fn part(changelog: &str, version: &str) -> Option<String> {
    let is_heading = |line: &str| {
        let name = line.strip_prefix("## ").unwrap_or_default();
        name.trim_start_matches('[').split([' ', ']']).next() == Some(version)
    };
    let lines = changelog
        .lines()
        .skip_while(|line| !is_heading(line))
        .skip(1);
    let lines: Vec<_> = lines.take_while(|line| !line.starts_with("## ")).collect();
    let text = lines.join("\n").trim().to_owned();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGELOG: &str = "# Changelog\n\n## Unreleased\n\nNext.\n\n## [0.2.0] 2026-12-01\n\n- New.\n\n## 0.1.0\n\n- Old.\n";

    #[test]
    fn the_notes_have_the_part_of_the_version_and_the_checksums() {
        let notes = of(CHANGELOG, "0.2.0", "ab  sspanel-auth-0.2.0.zip\n").unwrap();
        assert!(notes.starts_with("# sspanel-auth 0.2.0\n\n- New.\n\n"));
        assert!(notes.contains("```text\nab  sspanel-auth-0.2.0.zip\n```"));
        assert!(!notes.contains("Old") && !notes.contains("Next"));
    }

    #[test]
    fn a_version_without_a_part_has_that_of_what_is_not_released() {
        let notes = of(CHANGELOG, "0.3.0", "").unwrap();
        assert!(notes.starts_with("# sspanel-auth 0.3.0\n\nNext.\n\n"));
        assert!(of("# Changelog\n", "0.3.0", "").is_err());
    }
}
