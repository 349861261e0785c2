//! Codes of authenticator apps (RFC 6238): six digits, 30 seconds, SHA-1, which is what the apps
//! understand.

use totp_rs::{Builder, Secret as TotpSecret, Totp};

use service_manual_domain::random::Random;
use service_manual_domain::secret::Secret;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};

/// A clock may be so many steps of 30 seconds wrong.
const SKEW: u16 = 1;
/// Bytes of a secret.
const SECRET_BYTES: usize = 20;

/// A new secret in base 32, as people type it into their app.
pub fn new_secret(random: &dyn Random) -> Secret<String> {
    let mut bytes = [0_u8; SECRET_BYTES];
    random.fill(&mut bytes);
    Secret::new(TotpSecret::new_stack(bytes).to_base32())
}

/// The address that the picture holds, for a person's address at this service.
pub fn app_address(secret: &Secret<String>, service: &str, email: &str) -> String {
    let (service, email) = (encoded(service), encoded(email));
    format!("otpauth://totp/{service}:{email}?secret={}&issuer={service}", secret.reveal())
}

/// The time step to which a code belongs, if it is right now and later than the last one: a code
/// that was watched while it was typed is worth nothing.
pub(super) fn step_of(
    secret: &Secret<String>,
    code: &str,
    last_step: i64,
    now: Instant,
) -> Result<Option<i64>> {
    let totp = totp(secret)?;
    let seconds = u64::try_from(now.milliseconds() / 1_000).unwrap_or_default();
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let step = totp.check(&digits, seconds).and_then(|step| i64::try_from(step).ok());
    Ok(step.filter(|step| *step > last_step))
}

/// Whether a text is a secret of ours: a form brought it back.
pub(super) fn is_secret(text: &str) -> bool {
    TotpSecret::try_from_base32(text).is_ok_and(|secret| secret.as_bytes().len() == SECRET_BYTES)
}

fn totp(secret: &Secret<String>) -> Result<Totp> {
    let bytes = TotpSecret::try_from_base32(secret.reveal())
        .map_err(|_| Error::Internal("a secret of an app is not base 32".to_owned()))?;
    Builder::new()
        .with_secret(bytes)
        .with_skew(SKEW)
        .build()
        .map_err(|_| Error::Internal("a secret of an app is too short".to_owned()))
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}
