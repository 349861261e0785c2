//! The files of a service: the list, adding one, removing one.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::files::add::{self, Incoming};
use service_manual_app::files::remove;
use service_manual_app::queries::files as query;
use service_manual_domain::file::Visibility;
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_files::{FileLine, FileUse, ServiceFilesPage};
use service_manual_render::urls;

use crate::call::{Call, PageResult};
use crate::form::problems_of;
use crate::multipart::{answer_form, refusal_status};
use crate::received_file::{Received, none_chosen};

/// The most bytes that a form with a file may have. Four times the largest file: who sends more
/// than is taken still gets an answer.
pub(crate) const FORM_LIMIT: usize = 200 * 1024 * 1024;

/// Files that come in at the same time in one process; others wait at their beginning. Each takes
/// less than 2 MB of memory.
pub(crate) const AT_ONCE: usize = 8;

pub(crate) async fn list(call: Call) -> PageResult {
    show(&call, call.id()?, StatusCode::OK, FormState::new(), None).await
}

pub(crate) async fn add(call: Call, form: Result<Multipart, MultipartRejection>) -> PageResult {
    let id: ServiceId = call.id()?;
    let incoming = Box::pin(add::begin(call.ctx(), &call.caller(), id)).await?;
    let mut received = Received::default();
    let done = Box::pin(receive(&call, incoming, form, &mut received)).await;
    match problems_of(done)? {
        Ok(_) => call.go_to(&urls::service_files(call.language(), id), Some(Flash::FileAdded)),
        Err(problems) => refuse(&call, id, &received.visibility, problems).await,
    }
}

/// Makes a file of what comes, or leaves nothing behind.
async fn receive(
    call: &Call,
    mut incoming: Incoming,
    form: Result<Multipart, MultipartRejection>,
    received: &mut Received,
) -> Result<FileId, Error> {
    let name = match form {
        Ok(form) => received.read(call, form, incoming.bytes()).await,
        Err(_) => Err(none_chosen()),
    };
    match name {
        Ok(name) => {
            let chosen: Option<Visibility> = received.visibility.parse().ok();
            incoming.finish(&call.caller(), &name, chosen).await
        }
        Err(error) => {
            incoming.discard().await?;
            Err(error)
        }
    }
}

pub(crate) async fn remove(call: Call) -> PageResult {
    let id: ServiceId = call.id()?;
    let file: FileId = call.value("file").parse().map_err(|_| Error::NotFound)?;
    match problems_of(remove::remove(call.ctx(), &call.caller(), id, file).await)? {
        Ok(()) => call.go_to(&urls::service_files(call.language(), id), Some(Flash::FileRemoved)),
        Err(problems) => {
            let refusal = problems.into_iter().next().map(|problem| problem.code);
            show(&call, id, StatusCode::UNPROCESSABLE_ENTITY, FormState::new(), refusal).await
        }
    }
}

/// The form again, with what was chosen. Browsers do not let a page choose the file again.
async fn refuse(
    call: &Call,
    id: ServiceId,
    visibility: &str,
    problems: Vec<Problem>,
) -> PageResult {
    let status = refusal_status(&problems);
    let form = FormState::new().with("visibility", visibility).with_problems(problems);
    show(call, id, status, form, None).await
}

async fn show(
    call: &Call,
    id: ServiceId,
    status: StatusCode,
    form: FormState,
    refusal: Option<ProblemCode>,
) -> PageResult {
    let found = query::of_service(call.ctx(), &call.caller(), id).await?;
    let language = call.language();
    let shown = found.managed.content.texts.best(language);
    let page = ServiceFilesPage {
        frame: call.frame(),
        id,
        name: shown.map(|(_, text)| text.name().to_owned()).unwrap_or_default(),
        text_language: shown.map_or(language, |(language, _)| language),
        files: found.files.iter().map(|row| line(call, &found, row)).collect(),
        may_add: found.may_add,
        largest_megabytes: call.ctx().settings().files.largest_megabytes,
        form,
        refusal,
    };
    answer_form(status, &page)
}

fn line(call: &Call, found: &query::ServiceFiles, row: &query::FileRow) -> FileLine {
    let file = &row.file;
    let person = found.people.get(&file.uploaded_by);
    let removed_on = file.uploaded_at.plus(call.ctx().settings().files.unused_kept()).day();
    FileLine {
        id: file.id,
        name: file.name.clone(),
        file_type: file.file_type,
        size: file.size,
        visibility: file.visibility,
        added_by: person.map(|name| call.person(name)).unwrap_or_default(),
        added_at: file.uploaded_at,
        use_: match row.used_by {
            query::UsedBy::TheLiveVersion => FileUse::Live,
            query::UsedBy::TheNewestVersion => FileUse::Newest,
            query::UsedBy::AnOlderVersion => FileUse::Older,
            query::UsedBy::Nothing => FileUse::Nothing(removed_on),
        },
        removable: row.used_by != query::UsedBy::TheLiveVersion
            && found.may_add.contains(&file.visibility),
    }
}
