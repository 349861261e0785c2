//! Why a use case was refused or failed. Each kind becomes a page of its own in `web`.

use service_manual_domain::policy::Denied;
use service_manual_domain::problem::Problem;
use service_manual_domain::service::NotAllowedFrom;
use service_manual_domain::time::Instant;
use service_manual_render::RenderError;

/// The result of every use case.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a use case was refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the caller may not know of it.
    #[error("not found")]
    NotFound,
    /// The permission table says no.
    #[error("denied: {0:?}")]
    Denied(Denied),
    /// Somebody changed it since the caller saw it.
    #[error("changed by somebody else meanwhile")]
    Conflict,
    /// The workflow does not allow the step from where the service stands.
    #[error(transparent)]
    NotAllowedFrom(#[from] NotAllowedFrom),
    /// The input has problems; all of them.
    #[error("{} problems in the input", .0.len())]
    Invalid(Vec<Problem>),
    /// Right password of a deactivated account: those who can restore it are told.
    #[error("the account is deactivated")]
    Deactivated,
    /// The password has to be typed again first: it was too long ago for something this sensitive.
    #[error("the password has to be confirmed first")]
    ConfirmFirst,
    /// Too many tries; not before this moment.
    #[error("too many tries")]
    TooManyRequests {
        /// When the next try is allowed.
        until: Instant,
    },
    /// Something broke; the detail is for the log only.
    #[error("{0}")]
    Internal(String),
}

impl From<Denied> for Error {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::NotVisible => Self::NotFound,
            Denied::SignIn | Denied::NotAllowed => Self::Denied(denied),
        }
    }
}

impl From<Vec<Problem>> for Error {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Invalid(problems)
    }
}

impl From<service_manual_store::Error> for Error {
    fn from(error: service_manual_store::Error) -> Self {
        use service_manual_store::Error as Store;
        match error {
            Store::NotFound(_) => Self::NotFound,
            Store::Conflict(_) => Self::Conflict,
            Store::Inconsistent { .. } | Store::Database(_) => Self::Internal(error.to_string()),
        }
    }
}

impl From<service_manual_search::Error> for Error {
    fn from(error: service_manual_search::Error) -> Self {
        Self::Internal(format!("search: {error}"))
    }
}

impl From<RenderError> for Error {
    fn from(error: RenderError) -> Self {
        Self::Internal(error.to_string())
    }
}
