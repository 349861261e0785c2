//! What people recognise a session by: the kind of browser and the system, and no more. Versions
//! and models would make a device traceable (spec 2.1: nothing else is stored).

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::problem::ProblemCode;

/// A kind of browser on a kind of system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Device {
    /// The browser.
    pub browser: BrowserFamily,
    /// The system.
    pub system: SystemFamily,
}

impl Device {
    /// The device of a `User-Agent` header.
    pub fn of_user_agent(text: &str) -> Self {
        Self { browser: BrowserFamily::of(text), system: SystemFamily::of(text) }
    }
}

macro_rules! families {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident: $code:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
            /// Something else, or not told.
            #[default]
            Other,
        }

        impl $name {
            /// The code in the database.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                    Self::Other => "other",
                }
            }
        }

        impl FromStr for $name {
            type Err = ProblemCode;
            fn from_str(text: &str) -> Result<Self, ProblemCode> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    "other" => Ok(Self::Other),
                    _ => Err(ProblemCode::UnknownChoice),
                }
            }
        }
    )+};
}

families! {
    /// A kind of browser.
    BrowserFamily {
        /// Chrome, Chromium.
        Chrome: "chrome",
        /// Edge.
        Edge: "edge",
        /// Firefox.
        Firefox: "firefox",
        /// Opera.
        Opera: "opera",
        /// Safari.
        Safari: "safari",
        /// The browser of Samsung's phones.
        Samsung: "samsung",
    }
    /// A kind of system.
    SystemFamily {
        /// Android.
        Android: "android",
        /// iPhone and iPad.
        Ios: "ios",
        /// Linux.
        Linux: "linux",
        /// The Mac.
        Macos: "macos",
        /// Windows.
        Windows: "windows",
    }
}

impl BrowserFamily {
    /// Browsers name those they are built on or want to be taken for as well, so the most
    /// particular name decides.
    fn of(user_agent: &str) -> Self {
        let names = [
            (&["Edg/", "EdgA/", "EdgiOS/"][..], Self::Edge),
            (&["OPR/"], Self::Opera),
            (&["SamsungBrowser/"], Self::Samsung),
            (&["Firefox/", "FxiOS/"], Self::Firefox),
            (&["Chrome/", "CriOS/", "Chromium/"], Self::Chrome),
            (&["Safari/"], Self::Safari),
        ];
        first(user_agent, &names).unwrap_or_default()
    }
}

impl SystemFamily {
    fn of(user_agent: &str) -> Self {
        let names = [
            (&["Android"][..], Self::Android),
            (&["iPhone", "iPad"], Self::Ios),
            (&["Windows"], Self::Windows),
            (&["Macintosh", "Mac OS"], Self::Macos),
            (&["Linux", "X11"], Self::Linux),
        ];
        first(user_agent, &names).unwrap_or_default()
    }
}

fn first<T: Copy>(text: &str, names: &[(&[&str], T)]) -> Option<T> {
    let has_mark = |(marks, _): &&(&[&str], T)| marks.iter().any(|mark| text.contains(mark));
    names.iter().find(has_mark).map(|(_, family)| *family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_particular_name_decides() {
        let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like \
                       Gecko) Chrome/130.0.0.0 Safari/537.36";
        let cases = [
            (windows.to_owned(), BrowserFamily::Chrome, SystemFamily::Windows),
            (format!("{windows} Edg/130.0.0.0"), BrowserFamily::Edge, SystemFamily::Windows),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
                    .to_owned(),
                BrowserFamily::Safari,
                SystemFamily::Ios,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0".to_owned(),
                BrowserFamily::Firefox,
                SystemFamily::Linux,
            ),
            (String::new(), BrowserFamily::Other, SystemFamily::Other),
        ];
        for (text, browser, system) in cases {
            assert_eq!(Device::of_user_agent(&text), Device { browser, system }, "{text}");
        }
    }
}
