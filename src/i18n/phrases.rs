//! A macro for tables of phrases: a struct of texts that can be written as a list and read from one, and whose texts have
//! names and meanings.

/// Declares the struct. Lists have the order of its fields.
macro_rules! phrases {
    (
        $(#[$about:meta])*
        pub struct $Table:ident {
            $($(#[doc = $meaning:literal])* pub $phrase:ident: &'static str,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, PartialEq, Eq)]
        pub struct $Table {
            $($(#[doc = $meaning])* pub $phrase: &'static str,)*
        }

        impl $Table {
            /// The name and the meaning of each phrase.
            pub const NAMES: &[(&str, &str)] = &[$((stringify!($phrase), concat!($($meaning),*))),*];

            /// All phrases.
            #[must_use]
            pub fn list(&self) -> Vec<&'static str> {
                vec![$(self.$phrase),*]
            }

            /// The phrases of a list; a missing one is empty.
            pub fn of_list(list: &mut dyn Iterator<Item = &'static str>) -> Self {
                Self {
                    $($phrase: $crate::i18n::phrases::next(list),)*
                }
            }
        }
    };
}

/// The next text. It is not inlined, so that each phrase costs one call.
#[inline(never)]
pub(crate) fn next(list: &mut dyn Iterator<Item = &'static str>) -> &'static str {
    list.next().unwrap_or_default()
}

pub(super) use phrases;
