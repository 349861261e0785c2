//! Pages for everything that may go wrong, each with a way on.

use askama::Template;
use service_manual_domain::ids::RequestId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;

use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// 400: the request makes no sense.
    BadRequest,
    /// 403: visible, but not allowed.
    Forbidden,
    /// 404: not there, or not visible for this person.
    NotFound,
    /// 405: an address that only a form may use.
    WrongMethod,
    /// 409: it changed meanwhile, and nothing was typed that could be lost. A stale form has its
    /// own page, see `pages::service_form::StaleServicePage`.
    Conflict,
    /// 413: more than is taken.
    TooLarge,
    /// 422: not acceptable, and there is no form to show again.
    Invalid,
    /// 429: too often.
    TooManyRequests {
        /// When it may be tried again.
        retry_at: Instant,
    },
    /// 500: our fault.
    Internal {
        /// The code by which the log is searched.
        request: RequestId,
    },
    /// 503: not ready.
    Unavailable,
}

impl ErrorKind {
    /// The HTTP status.
    pub const fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::WrongMethod => 405,
            Self::Conflict => 409,
            Self::TooLarge => 413,
            Self::Invalid => 422,
            Self::TooManyRequests { .. } => 429,
            Self::Internal { .. } => 500,
            Self::Unavailable => 503,
        }
    }

    fn title(self, t: &Texts) -> &'static str {
        match self {
            Self::BadRequest => t.error_bad_request_title(),
            Self::Forbidden => t.error_forbidden_title(),
            Self::NotFound => t.error_not_found_title(),
            Self::WrongMethod => t.error_wrong_method_title(),
            Self::Conflict => t.error_conflict_title(),
            Self::TooLarge => t.error_too_large_title(),
            Self::Invalid => t.error_invalid_title(),
            Self::TooManyRequests { .. } => t.error_too_many_title(),
            Self::Internal { .. } => t.error_internal_title(),
            Self::Unavailable => t.error_unavailable_title(),
        }
    }

    fn text(self, t: &Texts) -> String {
        match self {
            Self::BadRequest => t.error_bad_request().to_owned(),
            Self::Forbidden => t.error_forbidden().to_owned(),
            Self::NotFound => t.error_not_found().to_owned(),
            Self::WrongMethod => t.error_wrong_method().to_owned(),
            Self::Conflict => t.error_conflict().to_owned(),
            Self::TooLarge => t.error_too_large().to_owned(),
            Self::Invalid => t.error_invalid().to_owned(),
            Self::TooManyRequests { retry_at } => {
                t.error_too_many(format::at_time(t.language(), retry_at))
            }
            Self::Internal { .. } => t.error_internal().to_owned(),
            Self::Unavailable => t.error_unavailable().to_owned(),
        }
    }
}

/// A page for something that went wrong.
#[derive(Debug, Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage {
    /// What surrounds it. Its `path_in` should be that of the front page when the address itself
    /// is unknown.
    pub frame: Frame,
    /// What went wrong.
    pub kind: ErrorKind,
}

impl Page for ErrorPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.kind.title(self.frame.t()).to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        None
    }
}

impl ErrorPage {
    const fn request(&self) -> Option<RequestId> {
        match self.kind {
            ErrorKind::Internal { request } => Some(request),
            ErrorKind::BadRequest
            | ErrorKind::Forbidden
            | ErrorKind::NotFound
            | ErrorKind::WrongMethod
            | ErrorKind::Conflict
            | ErrorKind::TooLarge
            | ErrorKind::Invalid
            | ErrorKind::TooManyRequests { .. }
            | ErrorKind::Unavailable => None,
        }
    }

    /// Every kind, for a visitor.
    pub fn samples(language: Language) -> Vec<Self> {
        let mut kinds = vec![
            ErrorKind::BadRequest,
            ErrorKind::Forbidden,
            ErrorKind::NotFound,
            ErrorKind::WrongMethod,
            ErrorKind::Conflict,
            ErrorKind::TooLarge,
            ErrorKind::Invalid,
            ErrorKind::TooManyRequests { retry_at: sample::now() },
            ErrorKind::Unavailable,
        ];
        kinds.extend(sample::request_id().map(|request| ErrorKind::Internal { request }));
        let page = |kind| {
            let frame = sample::visitor(language, urls::FRONT, &[]);
            Self { frame: Frame { indexable: false, ..frame }, kind }
        };
        kinds.into_iter().map(page).collect()
    }
}
