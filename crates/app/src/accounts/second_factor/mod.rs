//! Second factors: adding and removing them, recovery codes, and the second step of signing in
//! (spec 2.6).

pub mod add;
pub mod passkey;
pub mod prove;
pub mod recovery;
pub mod remove;
pub mod totp;
