//! Password hashing on a bounded pool, so that a burst of sign-ins never slows down search
//! (spec 2.6).

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

use service_manual_domain::random::Random;
use service_manual_domain::secret::Secret;

use crate::error::{Error, Result};

/// Memory of one hash in KiB, passes, and lanes: the floor that OWASP recommends for Argon2id.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes and checks passwords, a few at a time.
#[derive(Debug, Clone)]
pub struct Hashing {
    permits: Arc<Semaphore>,
    /// Checked instead of a stored hash when there is no such user, so that the answer takes as
    /// long as with one.
    decoy: Arc<str>,
}

impl Hashing {
    /// A pool that works on at most `at_once` passwords at the same time.
    pub fn new(at_once: usize, random: &dyn Random) -> Result<Self> {
        let decoy = hash_now("decoy", random)?;
        Ok(Self { permits: Arc::new(Semaphore::new(at_once.max(1))), decoy: decoy.into() })
    }

    /// The hash of a new password.
    pub async fn hash(
        &self,
        password: &Secret<String>,
        random: &dyn Random,
    ) -> Result<Secret<String>> {
        let mut salt = [0_u8; 16];
        random.fill(&mut salt);
        let password = password.clone();
        self.run(move || hash_with(password.reveal(), &salt)).await?.map(Secret::new)
    }

    /// Whether the password is the one of the stored hash. Without a stored hash the answer is no,
    /// after the same work.
    pub async fn verify(&self, password: String, stored: Option<Secret<String>>) -> Result<bool> {
        let decoy = Arc::clone(&self.decoy);
        self.run(move || {
            let hash = stored.as_ref().map_or(&*decoy, |secret| secret.reveal().as_str());
            matches(&password, hash) && stored.is_some()
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let closed = |_| Error::Internal("the hashing pool is closed".to_owned());
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(closed)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(permit);
            result
        });
        done.await.map_err(|error| Error::Internal(format!("hashing failed: {error}")))
    }
}

/// Whether a hash was made with other parameters than new ones are made with.
pub fn is_outdated(hash: &Secret<String>) -> bool {
    !hash.reveal().starts_with(&format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}$"))
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
        .map_err(|error| Error::Internal(format!("Argon2 parameters: {error}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str, random: &dyn Random) -> Result<String> {
    let mut salt = [0_u8; 16];
    random.fill(&mut salt);
    hash_with(password, &salt)
}

fn hash_with(password: &str, salt: &[u8]) -> Result<String> {
    let hash: PasswordHash = argon2()?
        .hash_password_with_salt(password.as_bytes(), salt)
        .map_err(|error| Error::Internal(format!("Argon2: {error}")))?;
    Ok(hash.to_string())
}

fn matches(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored)
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}
