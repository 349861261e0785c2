//! The files of a service: the list, adding one, removing one. A file is stored while it comes in,
//! piece by piece; what is refused is let pass unread to its end, because browsers show no answer
//! to a form that they could not send.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartRejection};
use axum::http::StatusCode;
use tokio::time::timeout;

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
use crate::multipart::{Broken, LONGEST, TURN, answer_form, in_time, refusal_status, short};

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
    // A form without a file, of a kind that carries none, is a form in which nothing was chosen.
    let Ok(form) = form else { return refuse(&call, id, "", none_chosen()).await };
    let Ok(turn) = timeout(TURN, call.uploads().acquire()).await else {
        let problem = Problem::new("file", ProblemCode::FilesBusy);
        return refuse(&call, id, "", vec![problem]).await;
    };
    let mut received = Received { incoming, name: None, visibility: String::new() };
    let came = timeout(LONGEST, Box::pin(received.read(form))).await;
    drop(turn);
    let visibility = received.visibility.clone();
    let done = Box::pin(received.finish(&call, came.unwrap_or(Err(Broken::Form)))).await;
    match problems_of(done)? {
        Ok(_) => call.go_to(&urls::service_files(call.language(), id), Some(Flash::FileAdded)),
        Err(problems) => refuse(&call, id, &visibility, problems).await,
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

/// What has come of a form.
struct Received {
    incoming: Incoming,
    /// The name of the file, once one came.
    name: Option<String>,
    visibility: String,
}

impl Received {
    /// Makes a file of what came, or leaves nothing behind.
    async fn finish(self, call: &Call, came: Result<(), Broken>) -> Result<FileId, Error> {
        let error = match (came, self.name) {
            (Ok(()), Some(name)) => {
                let chosen: Option<Visibility> = self.visibility.parse().ok();
                return self.incoming.finish(&call.caller(), &name, chosen).await;
            }
            (Ok(()), None) => Error::Invalid(none_chosen()),
            (Err(Broken::Form), _) => {
                // What was refused before it broke off is told; the rest matters no more.
                let known = self.incoming.refused().cloned();
                let code = known.unwrap_or(ProblemCode::FileIncomplete);
                Error::Invalid(vec![Problem::new("file", code)])
            }
            (Err(Broken::App(error)), _) => error,
        };
        self.incoming.discard().await?;
        Err(error)
    }

    /// Reads the form to its end. A form without a file has a file field without a name.
    async fn read(&mut self, mut form: Multipart) -> Result<(), Broken> {
        while let Some(field) = in_time(form.next_field()).await? {
            match field.name() {
                Some("visibility") => self.visibility = short(field).await?,
                Some("file") if self.name.is_none() => self.read_file(field).await?,
                Some(_) | None => {}
            }
        }
        Ok(())
    }

    async fn read_file(&mut self, mut field: Field<'_>) -> Result<(), Broken> {
        let name = field.file_name().unwrap_or_default().to_owned();
        self.name = (!name.is_empty()).then_some(name);
        while let Some(bytes) = in_time(field.chunk()).await? {
            if self.name.is_some() {
                self.incoming.take(&bytes).await.map_err(Broken::App)?;
            }
        }
        Ok(())
    }
}

fn none_chosen() -> Vec<Problem> {
    vec![Problem::new("file", ProblemCode::Required)]
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
