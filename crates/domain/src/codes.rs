//! Enums whose values have codes: in forms, in addresses, in the log and in the database. Each is
//! written as a table of names and codes, and everything else is made from it.

/// An enum with `ALL`, `code` and `FromStr`. With `[]` behind its name `ALL` is an array, else a slice.
macro_rules! coded {
    ($(#[$attr:meta])* $type:ident[] {
        $($(#[$one:meta])* $name:ident = $code:literal;)+
    }) => {
        $crate::codes::coded! { @enum [$(#[$attr])*] $type { $($(#[$one])* $name = $code;)+ } }

        impl $type {
            /// All of them, in the order in which they are written.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$name,)+];
        }
    };
    ($(#[$attr:meta])* $type:ident {
        $($(#[$one:meta])* $name:ident = $code:literal;)+
    }) => {
        $crate::codes::coded! { @enum [$(#[$attr])*] $type { $($(#[$one])* $name = $code;)+ } }

        impl $type {
            /// All of them, in the order in which they are written.
            pub const ALL: &[Self] = &[$(Self::$name,)+];
        }
    };
    (@enum [$(#[$attr:meta])*] $type:ident {
        $($(#[$one:meta])* $name:ident = $code:literal;)+
    }) => {
        $(#[$attr])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type {
            $($(#[$one])* $name,)+
        }

        impl $type {
            /// The code. One that was released never changes.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::problem::ProblemCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$name),)+
                    _ => Err($crate::problem::ProblemCode::UnknownChoice),
                }
            }
        }
    };
}

/// A coded enum that versions of services store by the code.
macro_rules! stored {
    ($(#[$doc:meta])* $type:ident { $($(#[$one:meta])* $name:ident = $code:literal;)+ }) => {
        $crate::codes::coded! {
            $(#[$doc])*
            #[derive(serde::Serialize, serde::Deserialize)]
            $type { $($(#[$one])* #[serde(rename = $code)] $name = $code;)+ }
        }
    };
}

pub(crate) use {coded, stored};
