//! The outbox: mails a panel would have sent.
//!
//! In: a mail. Out: the same mail, kept in memory and appended to a file when there is one. No
//! mail ever leaves the machine.

use crate::recent::Recent;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::PathBuf;

/// One mail as it would have been sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The account's address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The whole text; holds the link or the code.
    pub text: String,
    /// The link on its own; empty in a mail with a code.
    pub link: String,
    /// The code on its own; empty in a mail with a link.
    pub code: String,
}

/// The mails of one panel.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    file: Option<PathBuf>,
    mails: Recent<Mail>,
}

impl Outbox {
    pub(crate) fn new(file: Option<PathBuf>) -> Self {
        let mails = Recent::default();
        Self { file, mails }
    }

    /// Keeps a mail. A file that cannot be written does not stop it: the panel answers "sent"
    /// when sending failed, too.
    pub(crate) fn send(&self, mail: Mail) -> io::Result<()> {
        let written = self.append(&mail);
        let bytes = mail.to.len() + mail.text.len() + mail.link.len();
        self.mails.push(mail, bytes);
        written
    }

    pub(crate) fn mails(&self) -> Vec<Mail> {
        self.mails.all()
    }

    pub(crate) fn clear(&self) {
        self.mails.clear();
    }

    fn append(&self, mail: &Mail) -> io::Result<()> {
        let Some(path) = &self.file else {
            return Ok(());
        };
        let mut file = OpenOptions::new().create(true).append(true).open(path)?;
        let Mail {
            to, subject, text, ..
        } = mail;
        write!(file, "To: {to}\nSubject: {subject}\n\n{text}\n\n")
    }
}
