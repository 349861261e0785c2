//! The files of a page: the list, adding one, removing one.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::pages::files::{self, Incoming};
use service_manual_app::queries::page_files as query;
use service_manual_domain::ids::FileId;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::problem::ProblemCode;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::page_files::{PageFileLine, PageFileUse, PageFilesPage};
use service_manual_render::urls;

use crate::call::{Call, PageResult};
use crate::error::Failure;
use crate::form::problems_of;
use crate::multipart::{answer_form, refusal_status};
use crate::received_file::{Received, none_chosen};

pub(crate) async fn list(call: Call) -> PageResult {
    show(&call, which(&call)?, StatusCode::OK, FormState::new(), None).await
}

pub(crate) async fn add(call: Call, form: Result<Multipart, MultipartRejection>) -> PageResult {
    let page = which(&call)?;
    let incoming = files::begin(call.ctx(), &call.caller(), page)?;
    match problems_of(Box::pin(receive(&call, incoming, form)).await)? {
        Ok(_) => call.go_to(&urls::page_files(call.language(), page), Some(Flash::FileAdded)),
        Err(problems) => {
            let status = refusal_status(&problems);
            let form = FormState::new().with_problems(problems);
            show(&call, page, status, form, None).await
        }
    }
}

/// Makes a file of what comes, or leaves nothing behind.
async fn receive(
    call: &Call,
    mut incoming: Incoming,
    form: Result<Multipart, MultipartRejection>,
) -> Result<FileId, Error> {
    let name = match form {
        Ok(form) => Received::default().read(call, form, incoming.bytes()).await,
        Err(_) => Err(none_chosen()),
    };
    match name {
        Ok(name) => incoming.finish(&call.caller(), &name).await,
        Err(error) => {
            incoming.discard().await?;
            Err(error)
        }
    }
}

pub(crate) async fn remove(call: Call) -> PageResult {
    let page = which(&call)?;
    let file: FileId = call.value("file").parse().map_err(|_| Error::NotFound)?;
    match problems_of(files::remove(call.ctx(), &call.caller(), page, file).await)? {
        Ok(()) => call.go_to(&urls::page_files(call.language(), page), Some(Flash::FileRemoved)),
        Err(problems) => {
            let refusal = problems.into_iter().next().map(|problem| problem.code);
            show(&call, page, StatusCode::UNPROCESSABLE_ENTITY, FormState::new(), refusal).await
        }
    }
}

fn which(call: &Call) -> Result<InfoPage, Failure> {
    call.value("page").parse().map_err(|_| Error::NotFound.into())
}

async fn show(
    call: &Call,
    page: InfoPage,
    status: StatusCode,
    form: FormState,
    refusal: Option<ProblemCode>,
) -> PageResult {
    let found = query::of_page(call.ctx(), &call.caller(), page).await?;
    let page = PageFilesPage {
        frame: call.frame(),
        page,
        files: found.files.iter().map(|row| line(call, &found, row)).collect(),
        largest_megabytes: call.ctx().settings().files.largest_megabytes,
        form,
        refusal,
    };
    answer_form(status, &page)
}

fn line(call: &Call, found: &query::PageFiles, row: &query::PageFileRow) -> PageFileLine {
    let file = &row.file;
    let person = found.people.get(&file.uploaded_by);
    let removed_on = file.uploaded_at.plus(call.ctx().settings().files.unused_kept()).day();
    PageFileLine {
        id: file.id,
        name: file.name.clone(),
        size: file.size,
        added_by: person.map(|name| call.person(name)).unwrap_or_default(),
        added_at: file.uploaded_at,
        use_: match row.used_by {
            query::UsedBy::TheLiveVersion => PageFileUse::InForce,
            query::UsedBy::TheNewestVersion | query::UsedBy::AnOlderVersion => PageFileUse::Older,
            query::UsedBy::Nothing => PageFileUse::Nothing(removed_on),
        },
    }
}
