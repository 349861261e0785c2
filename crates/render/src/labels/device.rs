//! Names of browsers and systems: the same in every language, but for "something else".

use service_manual_domain::account::device::{BrowserFamily, Device, SystemFamily};

use crate::i18n::Texts;

/// A kind of browser on a kind of system: "Firefox, Windows".
pub fn device(t: &Texts, device: Device) -> String {
    let browser = match device.browser {
        BrowserFamily::Chrome => "Chrome",
        BrowserFamily::Edge => "Edge",
        BrowserFamily::Firefox => "Firefox",
        BrowserFamily::Opera => "Opera",
        BrowserFamily::Safari => "Safari",
        BrowserFamily::Samsung => "Samsung Internet",
        BrowserFamily::Other => t.security_other_browser(),
    };
    let system = match device.system {
        SystemFamily::Android => "Android",
        SystemFamily::Ios => "iOS",
        SystemFamily::Linux => "Linux",
        SystemFamily::Macos => "macOS",
        SystemFamily::Windows => "Windows",
        SystemFamily::Other => t.security_other_system(),
    };
    format!("{browser}, {system}")
}
