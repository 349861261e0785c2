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

/// An enum of the values that a filter takes.
macro_rules! values {
    ($(#[$doc:meta])* $type:ident[$count:literal] {
        $($(#[$one:meta])* $name:ident = $code:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $type {
            $($(#[$one])* $name,)+
        }

        impl $type {
            /// All of them.
            pub const ALL: [Self; $count] = [$(Self::$name,)+];
            pub(crate) const CODES: [&'static str; $count] = [$($code,)+];

            /// The value in addresses.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The one with a value.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.code() == code)
            }
        }
    };
}

pub(crate) use {named, values};
