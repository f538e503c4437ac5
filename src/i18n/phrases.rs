//! A table of phrases: a struct whose fields are all texts, and its way into a list and out of one.

/// Declares the struct. Lists have the order of its fields.
macro_rules! phrases {
    (
        $(#[$about:meta])*
        pub struct $Table:ident {
            $($(#[$meaning:meta])* pub $phrase:ident: &'static str,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, PartialEq, Eq)]
        pub struct $Table {
            $($(#[$meaning])* pub $phrase: &'static str,)*
        }

        impl $Table {
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

/// The next text. Once for all phrases: what is done for each of them is a call.
#[inline(never)]
pub(crate) fn next(list: &mut dyn Iterator<Item = &'static str>) -> &'static str {
    list.next().unwrap_or_default()
}

pub(super) use phrases;
