//! Importing services, for administrators: a file is chosen and kept, its check is shown, and then
//! it is imported. Without JavaScript each step is a page.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::StatusCode;
use tokio::time::timeout;

use service_manual_app::Error;
use service_manual_app::imports::report_table::as_table;
use service_manual_app::imports::run::Imported;
use service_manual_app::imports::upload::{self, Looked, MEGABYTES};
use service_manual_app::imports::{Orders, columns};
use service_manual_domain::account::Account;
use service_manual_domain::ids::ImportId;
use service_manual_domain::import::{Format, Report, Unreadable};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::frame::Flash;
use service_manual_render::pages::import::{ImportPage, ImportReportPage, Stage};
use service_manual_render::urls;

use crate::attachment::{CSV, attachment};
use crate::call::{Call, PageResult, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};
use crate::multipart::{CutOff, LONGEST, TURN, answer_form, in_time, refusal_status, short};
use crate::pages::organisations::choice;
use crate::pages::service_form::grouped;

const LARGEST: usize = MEGABYTES * 1024 * 1024;

pub(crate) async fn choose(call: Call) -> PageResult {
    let form = FormState::new().with("format", Format::Ptv.code());
    show(&call, StatusCode::OK, form, None).await
}

/// Takes a file and keeps it for its check.
pub(crate) async fn keep(call: Call, form: Result<Multipart, MultipartRejection>) -> PageResult {
    // Who may not import is refused before a byte is read.
    upload::offers(call.ctx(), &call.caller()).await?;
    let mut received = Received::default();
    let Ok(turn) = timeout(TURN, call.uploads().acquire()).await else {
        let problem = Problem::new("file", ProblemCode::FilesBusy);
        return refuse(&call, &received, vec![problem], None).await;
    };
    let came = match form {
        Ok(form) => timeout(LONGEST, received.read(form)).await.unwrap_or(Err(CutOff)),
        Err(_) => Ok(()),
    };
    drop(turn);
    if came.is_err() && !received.is_too_large {
        let problem = Problem::new("file", ProblemCode::FileIncomplete);
        return refuse(&call, &received, vec![problem], None).await;
    }
    let orders = match received.orders() {
        Ok(orders) => orders,
        Err(problems) => return refuse(&call, &received, problems, None).await,
    };
    let content = std::mem::take(&mut received.content);
    let (ctx, caller) = (call.ctx(), call.caller());
    let kept = upload::keep(ctx, &caller, &received.name, content, &orders).await;
    let id = match problems_of(kept)? {
        Ok(id) => id,
        Err(problems) => return refuse(&call, &received, problems, None).await,
    };
    // What cannot be read at all is told beside the form that the person has just sent.
    let looked = Box::pin(upload::look(ctx, &caller, id)).await?;
    match looked.checked {
        Ok(_) => call.go_to(&urls::import_check(call.language(), id), None),
        Err(unreadable) => {
            upload::discard(ctx, &caller, id).await?;
            refuse(&call, &received, Vec::new(), Some(unreadable)).await
        }
    }
}

pub(crate) async fn look(call: Call) -> PageResult {
    show_check(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn import(call: Call, typed: Typed) -> PageResult {
    let id: ImportId = call.id()?;
    let (ctx, caller) = (call.ctx(), call.caller());
    let before = Box::pin(upload::look(ctx, &caller, id)).await?;
    let updater = typed.value("updater").parse().ok();
    let skip = typed.is_ticked("skip_bad_rows");
    let done = Box::pin(upload::import(ctx, &caller, id, updater, skip)).await;
    match problems_of(done)? {
        Ok(Imported::Done(report)) => {
            let page = report_page(&call, id, before, report, Stage::Done, FormState::new());
            answer_with(StatusCode::OK, &page)
        }
        Ok(Imported::Refused(_)) => {
            let problem = Problem::new("skip_bad_rows", ProblemCode::MustBeAccepted);
            let form = typed.state(vec![problem]);
            show_check(&call, StatusCode::UNPROCESSABLE_ENTITY, form).await
        }
        Ok(Imported::Unreadable(_)) => Err(Error::NotFound.into()),
        Err(problems) => {
            show_check(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}

/// The whole report of a check as a table.
pub(crate) async fn report(call: Call) -> PageResult {
    let looked = Box::pin(upload::look(call.ctx(), &call.caller(), call.id()?)).await?;
    let report = looked.checked.map_err(|_| Error::NotFound)?;
    let table = as_table(call.t(), &report)?;
    Ok(attachment(CSV, "import.csv", table))
}

pub(crate) async fn discard(call: Call) -> PageResult {
    upload::discard(call.ctx(), &call.caller(), call.id()?).await?;
    call.go_to(&urls::import(call.language()), Some(Flash::ImportDiscarded))
}

/// What has come of a form.
#[derive(Default)]
struct Received {
    fields: Vec<(String, String)>,
    /// The name of the file; empty: none was chosen.
    name: String,
    content: Vec<u8>,
    is_too_large: bool,
}

impl Received {
    /// Reads the form to its end. Of a file that is too large the rest is let pass unread.
    async fn read(&mut self, mut form: Multipart) -> Result<(), CutOff> {
        while let Some(mut field) = in_time(form.next_field()).await? {
            let Some(name) = field.name().map(str::to_owned) else { continue };
            if name != "file" {
                self.fields.push((name, short(field).await?));
                continue;
            }
            field.file_name().unwrap_or_default().clone_into(&mut self.name);
            while let Some(bytes) = in_time(field.chunk()).await? {
                self.is_too_large |= self.content.len() + bytes.len() > LARGEST;
                if !self.is_too_large {
                    self.content.extend_from_slice(&bytes);
                }
            }
        }
        Ok(())
    }

    fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// How the file is to be imported, or everything that was not chosen.
    fn orders(&self) -> Result<Orders, Vec<Problem>> {
        let mut problems = Vec::new();
        let format = self.value("format").parse::<Format>();
        let organisation = self.value("organisation").parse();
        if format.is_err() {
            problems.push(Problem::new("format", ProblemCode::Required));
        }
        if organisation.is_err() {
            problems.push(Problem::new("organisation", ProblemCode::Required));
        }
        let megabytes = i64::try_from(MEGABYTES).unwrap_or(i64::MAX);
        if self.is_too_large {
            problems.push(Problem::new("file", ProblemCode::FileTooLarge { megabytes }));
        } else if self.name.is_empty() {
            problems.push(Problem::new("file", ProblemCode::Required));
        }
        let (Ok(format), Ok(organisation), true) = (format, organisation, problems.is_empty())
        else {
            return Err(problems);
        };
        let is_ticked = |name| self.value(name) == "yes";
        let category = self.value("category");
        Ok(Orders {
            publish: is_ticked("publish"),
            defaults: is_ticked("defaults"),
            category: (!category.is_empty()).then(|| category.to_owned()),
            overwrite: is_ticked("overwrite"),
            ..Orders::new(format, organisation)
        })
    }
}

/// The form again, with what was chosen. Browsers do not let a page choose the file again.
async fn refuse(
    call: &Call,
    received: &Received,
    problems: Vec<Problem>,
    unreadable: Option<Unreadable>,
) -> PageResult {
    let status = refusal_status(&problems);
    let form = FormState::from_pairs(received.fields.iter().cloned()).with_problems(problems);
    show(call, status, form, unreadable).await
}

async fn show(
    call: &Call,
    status: StatusCode,
    form: FormState,
    unreadable: Option<Unreadable>,
) -> PageResult {
    let offers = upload::offers(call.ctx(), &call.caller()).await?;
    let (language, categories) = (call.language(), &offers.categories);
    let page = ImportPage {
        frame: call.frame(),
        organisations: offers.organisations.iter().map(|one| choice(one, language)).collect(),
        categories: grouped(categories, categories.choosable(), language),
        columns: columns(),
        megabytes: MEGABYTES,
        unreadable,
        form,
    };
    answer_form(status, &page)
}

async fn show_check(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let id: ImportId = call.id()?;
    let mut looked = Box::pin(upload::look(call.ctx(), &call.caller(), id)).await?;
    let checked = std::mem::replace(&mut looked.checked, Ok(Report::default()));
    let report = checked.map_err(|_| Failure::from(Error::NotFound))?;
    answer_with(status, &report_page(call, id, looked, report, Stage::Checked, form))
}

fn report_page(
    call: &Call,
    id: ImportId,
    looked: Looked,
    report: Report,
    stage: Stage,
    form: FormState,
) -> ImportReportPage {
    let updater = |one: &Account| Choice::new(one.id.to_string(), one.shown_name());
    ImportReportPage {
        frame: call.frame(),
        id,
        name: looked.name,
        format: looked.orders.format,
        organisation: looked.organisation.name.text(call.language()).to_owned(),
        stage,
        report,
        updaters: looked.updaters.iter().map(updater).collect(),
        form,
    }
}
