//! Styles, script and icon, compiled into the program. Addresses contain a hash of the content, so
//! they may be cached for ever.

/// One file served under `/assets/`.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// The address, `/assets/site.0123456789abcdef.css`.
    pub path: &'static str,
    /// The value of the `Content-Type` header.
    pub content_type: &'static str,
    /// The file's bytes.
    pub body: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));
