//! Writing enums of columns, of filters and of the values that filters take.

/// An enum with a name in addresses for each of its values: columns, filters.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$one:meta])* $name:ident = $code:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type {
            $($(#[$one])* $name,)+
        }

        impl $crate::list::Named for $type {
            const ALL: &'static [Self] = &[$(Self::$name,)+];

            fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

/// A coded enum of the values that a filter takes.
macro_rules! values {
    ($(#[$doc:meta])* $type:ident {
        $($(#[$one:meta])* $name:ident = $code:literal;)+
    }) => {
        $crate::codes::coded! { $(#[$doc])* $type[] { $($(#[$one])* $name = $code;)+ } }

        impl $type {
            pub(crate) const CODES: [&'static str; Self::ALL.len()] = [$($code,)+];

            /// The one with a code.
            pub fn from_code(code: &str) -> Option<Self> {
                code.parse().ok()
            }
        }
    };
}

pub(crate) use {named, values};
