//! Imported vocabularies, for administrators: the list, bringing a file in, seeing what its import
//! would do, doing it, removing one.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartRejection};
use tokio::time::timeout;

use service_manual_app::Error;
use service_manual_app::concepts::import::{Mode, received};
use service_manual_app::concepts::incoming::{self, Incoming};
use service_manual_app::concepts::remove as removing;
use service_manual_app::queries::concepts::{self as query, ConceptScheme};
use service_manual_domain::concept::{SchemeCode, TypedScheme};
use service_manual_domain::ids::FileId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::synonym::{
    ConceptImportPage, ConceptSchemeRemovePage, ConceptSchemesPage, ImportReport, SchemeRow,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer};
use crate::error::Failure;
use crate::form::{Typed, problems_of};
use crate::multipart::{Broken, LONGEST, TURN, answer_form, in_time, refusal_status, short};

pub(crate) async fn list(call: Call) -> PageResult {
    answer(&list_page(&call, FormState::new()).await?)
}

/// Takes a file, and goes on to what its import would do. A file that cannot be imported is
/// forgotten at once.
pub(crate) async fn bring(call: Call, form: Result<Multipart, MultipartRejection>) -> PageResult {
    let incoming = incoming::begin(call.ctx(), &call.caller())?;
    let mut came = Received { incoming, name: None, typed: TypedScheme::default() };
    let Ok(form) = form else {
        return refuse(&call, &came.typed, of_file(ProblemCode::Required)).await;
    };
    let Ok(turn) = timeout(TURN, call.uploads().acquire()).await else {
        return refuse(&call, &came.typed, of_file(ProblemCode::FilesBusy)).await;
    };
    let read = timeout(LONGEST, Box::pin(came.read(form))).await;
    drop(turn);
    let typed = came.typed.clone();
    let file = match problems_of(came.finish(read.unwrap_or(Err(Broken::Form))).await)? {
        Ok(file) => file,
        Err(problems) => return refuse(&call, &typed, problems).await,
    };
    let tried = received(call.ctx(), &call.caller(), &typed, file, Mode::DryRun).await;
    match problems_of(tried) {
        Ok(Ok(_)) => {
            let query = [("code", typed.code.trim()), ("name", typed.name.trim())];
            call.go_to(&urls::concept_import(call.language(), file, &query), None)
        }
        Ok(Err(problems)) => {
            incoming::discard(call.ctx(), &call.caller(), file).await?;
            refuse(&call, &typed, problems).await
        }
        Err(failure) => {
            incoming::discard(call.ctx(), &call.caller(), file).await?;
            Err(failure)
        }
    }
}

pub(crate) async fn preview(call: Call) -> PageResult {
    let file = file(&call)?;
    let value = |name| call.query(name).unwrap_or_default().to_owned();
    let typed = TypedScheme { code: value("code"), name: value("name") };
    match problems_of(received(call.ctx(), &call.caller(), &typed, file, Mode::DryRun).await)? {
        Ok(report) => {
            let report = ImportReport {
                code: report.code,
                name: report.name,
                known: report.known,
                concepts: report.concepts,
                labels: report.labels,
                counts: report.counts,
                left_out: report.left_out,
            };
            answer(&ConceptImportPage { frame: call.frame(), file, report })
        }
        Err(problems) => refuse(&call, &typed, problems).await,
    }
}

pub(crate) async fn import(call: Call, form: Typed) -> PageResult {
    let file = file(&call)?;
    let typed = TypedScheme { code: form.text("code"), name: form.text("name") };
    match problems_of(received(call.ctx(), &call.caller(), &typed, file, Mode::Import).await)? {
        Ok(_) => {
            incoming::discard(call.ctx(), &call.caller(), file).await?;
            go_to_list(&call, Flash::ConceptsImported)
        }
        Err(problems) => refuse(&call, &typed, problems).await,
    }
}

pub(crate) async fn ask_to_remove(call: Call) -> PageResult {
    let found = query::one(call.ctx(), &call.caller(), &scheme(&call)?).await?;
    answer(&ConceptSchemeRemovePage { frame: call.frame(), scheme: row(found) })
}

pub(crate) async fn remove(call: Call) -> PageResult {
    removing::remove(call.ctx(), &call.caller(), &scheme(&call)?).await?;
    go_to_list(&call, Flash::ConceptsRemoved)
}

/// What has come of a form.
struct Received {
    incoming: Incoming,
    /// The name of the file, once one came.
    name: Option<String>,
    typed: TypedScheme,
}

impl Received {
    /// Reads the form to its end. A form without a file has a file field without a name.
    async fn read(&mut self, mut form: Multipart) -> Result<(), Broken> {
        while let Some(field) = in_time(form.next_field()).await? {
            match field.name() {
                Some("code") => self.typed.code = short(field).await?,
                Some("name") => self.typed.name = short(field).await?,
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

    /// The file, or nothing is left of it. What else is wrong with the form is told with it.
    async fn finish(self, came: Result<(), Broken>) -> Result<FileId, Error> {
        let mut problems = self.typed.parse().err().unwrap_or_default();
        let error = match (came, self.name) {
            (Ok(()), Some(_)) if problems.is_empty() => return self.incoming.finish().await,
            (Ok(()), Some(_)) => Error::Invalid(problems),
            (Ok(()), None) => {
                problems.extend(of_file(ProblemCode::Required));
                Error::Invalid(problems)
            }
            (Err(Broken::Form), _) => Error::Invalid(of_file(ProblemCode::FileIncomplete)),
            (Err(Broken::App(error)), _) => error,
        };
        self.incoming.discard().await?;
        Err(error)
    }
}

fn of_file(code: ProblemCode) -> Vec<Problem> {
    vec![Problem::new("file", code)]
}

fn file(call: &Call) -> Result<FileId, Failure> {
    call.value("file").parse().map_err(|_| Error::NotFound.into())
}

fn scheme(call: &Call) -> Result<SchemeCode, Failure> {
    call.value("scheme").parse().map_err(|_| Error::NotFound.into())
}

fn row(scheme: ConceptScheme) -> SchemeRow {
    SchemeRow {
        code: scheme.code,
        name: scheme.name,
        concepts: scheme.concepts,
        labels: scheme.labels,
        imported_at: scheme.imported_at,
    }
}

fn go_to_list(call: &Call, flash: Flash) -> PageResult {
    call.go_to(&urls::concept_schemes(call.language()), Some(flash))
}

/// The form again, with what was typed. Browsers do not let a page choose the file again.
async fn refuse(call: &Call, typed: &TypedScheme, problems: Vec<Problem>) -> PageResult {
    let status = refusal_status(&problems);
    let form = FormState::new()
        .with("code", typed.code.as_str())
        .with("name", typed.name.as_str())
        .with_problems(problems);
    answer_form(status, &list_page(call, form).await?)
}

async fn list_page(call: &Call, form: FormState) -> Result<ConceptSchemesPage, Failure> {
    let found = query::list(call.ctx(), &call.caller()).await?;
    Ok(ConceptSchemesPage {
        frame: call.frame(),
        rows: found.into_iter().map(row).collect(),
        largest_megabytes: call.ctx().settings().files.largest_megabytes,
        form,
    })
}
