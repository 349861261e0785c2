//! The public page of a service as a PDF file.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_page::{ServicePage, service_page};
use service_manual_domain::service::Slug;
use service_manual_render::urls;

use super::public::shown;
use crate::attachment::attachment;
use crate::call::{Call, PageResult, redirect};

/// How many files are written at the same time: readers of pages must not wait for them.
pub(crate) const AT_ONCE: usize = 1;

pub(crate) async fn get(call: Call) -> PageResult {
    let slug = Slug::received(call.value("slug"));
    let found = match service_page(call.ctx(), &call.caller(), call.language(), &slug).await? {
        ServicePage::Found(found) => found,
        ServicePage::Moved(slug) => {
            let path = urls::service_pdf(call.language(), slug.as_str());
            return redirect(StatusCode::MOVED_PERMANENTLY, &path);
        }
        ServicePage::NotFound => return Err(Error::NotFound.into()),
    };
    let document = shown(&call, &found).to_document().ok_or(Error::NotFound)?;
    let internal = |error: &dyn std::fmt::Debug| Error::Internal(format!("no PDF: {error:?}"));
    let _turn = call.documents().acquire().await.map_err(|error| internal(&error))?;
    // Fonts and compression take processor time: that must not hold up requests.
    let written = tokio::task::spawn_blocking(move || document.to_pdf()).await;
    let file = written.map_err(|error| internal(&error))?.map_err(|error| internal(&error))?;
    Ok(attachment("application/pdf", &format!("{}.pdf", slug.as_str()), file))
}
