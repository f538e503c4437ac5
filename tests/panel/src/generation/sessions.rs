//! Sessions, by generation: how they begin, how long they last, and how they end.
//!
//! In: nothing. Out: the rules for cookies, for visitors who are signed in, and for signing out.

/// Cookies, the middleware for guests, and logout.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sessions {
    /// Which cookies a session consists of.
    pub(crate) cookies: Cookies,
    /// Which `remember_me` makes a session last a week.
    pub(crate) remember: Remember,
    /// How long a session lasts that is not remembered.
    pub(crate) seconds: u32,
    /// Whether `/auth` and `/password` send visitors who are signed in to `/user`.
    pub(crate) turns_visitors_away: bool,
    /// Whether `GET /logout` and `GET /globalconfig` exist.
    pub(crate) has_page_api: bool,
    /// Where `GET /user/logout` leads.
    pub(crate) after_logout: &'static str,
    /// Where a disabled account is sent.
    pub(crate) disabled_page: &'static str,
}

/// The cookies of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookies {
    /// Five, readable by scripts; three of them are deleted at the end.
    Plain,
    /// Six, `Secure` and `HttpOnly`, valid for the `User-Agent` that signed in; all are deleted at the end.
    Secure,
}

/// How `remember_me` is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remember {
    /// Everything that PHP takes for true, such as the text `false`.
    Truthy,
    /// The text `true` alone.
    ExactlyTrue,
}

const HOUR: u32 = 3_600;
const DAY: u32 = 86_400;

pub(super) const V2018: Sessions = Sessions {
    cookies: Cookies::Plain,
    remember: Remember::Truthy,
    seconds: DAY,
    turns_visitors_away: true,
    has_page_api: false,
    after_logout: "/auth/login",
    disabled_page: "/user/disable",
};
pub(super) const V2019: Sessions = Sessions {
    has_page_api: true,
    after_logout: "/",
    ..V2018
};
pub(super) const V2021_12: Sessions = Sessions {
    has_page_api: false,
    ..V2019
};
pub(super) const V2022: Sessions = Sessions {
    disabled_page: "/user/banned",
    ..V2021_12
};
pub(super) const V2023: Sessions = Sessions {
    cookies: Cookies::Secure,
    remember: Remember::ExactlyTrue,
    seconds: HOUR,
    ..V2022
};
pub(super) const METRON: Sessions = Sessions {
    turns_visitors_away: false,
    ..V2019
};
