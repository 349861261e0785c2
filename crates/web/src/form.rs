//! Forms as browsers send them.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_domain::problem::Problem;
pub(crate) use service_manual_domain::query_string::pairs;
use service_manual_render::forms::FormState;

use crate::Site;
use crate::error::Failure;

/// What a person typed, before anything is checked.
pub(crate) struct Typed(Vec<(String, String)>);

impl FromRequest<Site> for Typed {
    type Rejection = Failure;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Failure> {
        let body = Bytes::from_request(request, site).await.map_err(|rejection| {
            if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Failure::TooLarge
            } else {
                Failure::BadRequest
            }
        })?;
        if std::str::from_utf8(&body).is_err() {
            return Err(Failure::BadRequest);
        }
        Ok(Self(pairs(&body)))
    }
}

impl Typed {
    /// The first value of a field; empty if there is none.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// A copy of [`Typed::value`].
    pub(crate) fn text(&self, name: &str) -> String {
        self.value(name).to_owned()
    }

    /// All values of a field.
    pub(crate) fn values(&self, name: &str) -> Vec<String> {
        let all = self.0.iter().filter(|(key, _)| key == name);
        all.map(|(_, value)| value.clone()).collect()
    }

    /// Names and values in their order.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether a box was ticked.
    pub(crate) fn is_ticked(&self, name: &str) -> bool {
        self.value(name) == "yes"
    }

    /// The version the person saw; a form without one is not a form of ours.
    pub(crate) fn version(&self) -> Result<i64, Failure> {
        self.value("version").parse().map_err(|_| Failure::BadRequest)
    }

    /// The form again with what was typed; passwords are left out.
    pub(crate) fn state(&self, problems: Vec<Problem>) -> FormState {
        let shown = self.0.iter().filter(|(name, _)| name != "password");
        FormState::from_pairs(shown.cloned()).with_problems(problems)
    }
}

/// The problems of a form that is to be shown again; every other error is passed on.
pub(crate) fn problems_of<T>(result: Result<T, Error>) -> Result<Result<T, Vec<Problem>>, Failure> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(Error::Invalid(problems)) => Ok(Err(problems)),
        Err(error) => Err(error.into()),
    }
}
