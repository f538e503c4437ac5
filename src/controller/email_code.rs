//! The wait for the next mail with a code: kept for the tab, so that it survives a reload.

use super::FormController;
use crate::{browser::page, flow::Page};

impl FormController {
    /// The wait begins.
    pub(super) fn start_code_wait(self, seconds: u16) {
        if self.page == Page::Register {
            self.site.host.keep_code_wait(seconds);
        }
        self.wait_for_code(seconds);
    }

    /// Goes on with a wait that began before a reload.
    pub(super) fn resume_code_wait(self) {
        if self.page == Page::Register {
            self.wait_for_code(self.site.host.code_wait());
        }
    }

    fn wait_for_code(self, seconds: u16) {
        if seconds > 0 {
            self.update(|state| state.wait_for_code(seconds, page::now()));
            self.run_clock();
        }
    }
}
