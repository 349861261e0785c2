//! Passkeys and security keys (`WebAuthn`). The library draws its challenges itself; everything
//! else here follows from what the browser sends.

use serde::Serialize;
use serde::de::DeserializeOwned;
use url::Url;
use webauthn_rs::prelude::{
    CreationChallengeResponse, CredentialID, Passkey, PasskeyAuthentication, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse, Uuid,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use service_manual_domain::account::Account;
use service_manual_domain::account::second_factor::FactorKind;
use service_manual_domain::secret::{Secret, hexadecimal};
use service_manual_store::SecondFactorRow;

use crate::context::Context;
use crate::error::{Error, Result};

/// Whether passkeys work at the address of the service: they need a host with a name.
pub fn is_possible(ctx: &Context) -> bool {
    webauthn(ctx).is_ok()
}

/// A challenge for a new passkey: what the browser gets and what has to be remembered.
pub(super) fn begin_adding(
    ctx: &Context,
    account: &Account,
    known: &[SecondFactorRow],
) -> Result<(String, String)> {
    let known: Result<Vec<CredentialID>> =
        passkeys(known)?.iter().map(|(_, key)| Ok(key.cred_id().clone())).collect();
    let (options, state): (CreationChallengeResponse, PasskeyRegistration) = webauthn(ctx)?
        .start_passkey_registration(
            handle(account)?,
            account.email.as_str(),
            &account.shown_name(),
            Some(known?),
        )
        .map_err(|error| Error::Internal(format!("passkey: {error}")))?;
    Ok((to_json(&options)?, to_json(&state)?))
}

/// The new passkey, as it is stored, and its id; `None` when the answer is not right.
pub(super) fn finish_adding(
    ctx: &Context,
    challenge: &str,
    answer: &str,
) -> Result<Option<(Secret<String>, String)>> {
    let state: PasskeyRegistration = from_json(challenge)?;
    let Ok(answer) = serde_json::from_str::<RegisterPublicKeyCredential>(answer) else {
        return Ok(None);
    };
    let Ok(key) = webauthn(ctx)?.finish_passkey_registration(&answer, &state) else {
        return Ok(None);
    };
    Ok(Some((Secret::new(to_json(&key)?), hexadecimal(key.cred_id()))))
}

/// A challenge for the passkeys of an account.
pub(super) fn begin_proving(
    ctx: &Context,
    factors: &[SecondFactorRow],
) -> Result<(String, String)> {
    let keys: Vec<Passkey> = passkeys(factors)?.into_iter().map(|(_, key)| key).collect();
    let (options, state): (RequestChallengeResponse, PasskeyAuthentication) = webauthn(ctx)?
        .start_passkey_authentication(&keys)
        .map_err(|error| Error::Internal(format!("passkey: {error}")))?;
    Ok((to_json(&options)?, to_json(&state)?))
}

/// The factor that answered the challenge, with its new counter; `None` when none did.
pub(super) fn finish_proving(
    ctx: &Context,
    factors: &[SecondFactorRow],
    challenge: &str,
    answer: &str,
) -> Result<Option<SecondFactorRow>> {
    let state: PasskeyAuthentication = from_json(challenge)?;
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else {
        return Ok(None);
    };
    let Ok(result) = webauthn(ctx)?.finish_passkey_authentication(&answer, &state) else {
        return Ok(None);
    };
    for (factor, mut key) in passkeys(factors)? {
        if key.update_credential(&result).is_some() {
            return Ok(Some(SecondFactorRow { secret: Secret::new(to_json(&key)?), ..factor }));
        }
    }
    Ok(None)
}

fn passkeys(factors: &[SecondFactorRow]) -> Result<Vec<(SecondFactorRow, Passkey)>> {
    factors
        .iter()
        .filter(|factor| factor.kind == FactorKind::Passkey)
        .map(|factor| Ok((factor.clone(), from_json(factor.secret.reveal())?)))
        .collect()
}

fn webauthn(ctx: &Context) -> Result<Webauthn> {
    let wrong = |detail: String| Error::Internal(format!("passkey: {detail}"));
    let origin = Url::parse(ctx.public_address()).map_err(|error| wrong(error.to_string()))?;
    let host = origin.domain().ok_or_else(|| wrong("the address has no name".to_owned()))?;
    WebauthnBuilder::new(host, &origin)
        .and_then(WebauthnBuilder::build)
        .map_err(|error| wrong(error.to_string()))
}

/// What authenticators know the account by: its id, which says nothing about the person.
fn handle(account: &Account) -> Result<Uuid> {
    let bytes = account.id.to_bytes();
    Uuid::from_slice(&bytes).map_err(|error| Error::Internal(format!("passkey: {error}")))
}

fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|error| Error::Internal(format!("a passkey cannot be written: {error}")))
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    // What serde says may quote the value; where it stopped is enough.
    serde_json::from_str(text).map_err(|error| {
        let (line, position) = (error.line(), error.column());
        Error::Internal(format!("a passkey cannot be read: not as expected at {line}:{position}"))
    })
}
