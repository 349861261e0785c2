//! From the form of a row to what is written.

use service_manual_domain::ids::{AccountId, ServiceId, ServiceVersionId};
use service_manual_domain::import::{Fault, Note, Outcome, RowReport};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::Part;
use service_manual_domain::service::missing::{Responsibility, before_publishing};
use service_manual_domain::service::typed::{TypedService, part_of};
use service_manual_domain::service::{Guidance, Service, ServiceCode, ServiceContent};
use service_manual_store::{ServiceSource, ServiceVersion};

use super::known_before::{Before, Stand, hash};
use super::{Does, Ground, MaybeBefore, Planned, Task};
use crate::context::Context;
use crate::imports::{Orders, ReadRow, defaults};
use crate::services::offered::Choosable;

/// Makes services of forms.
pub(super) struct Forms {
    pub(super) ctx: Context,
    pub(super) orders: Orders,
    pub(super) ground: Ground,
    /// Who writes; nobody in a dry run before that was chosen.
    pub(super) writer: Option<AccountId>,
}

/// A form that was read.
struct Filled {
    content: ServiceContent,
    guidance: Guidance,
    missing: Vec<String>,
    defaults: Vec<String>,
}

/// What a row says now of a service that was imported before.
struct NewReading {
    typed: TypedService,
    hash: String,
    /// Whether it said so last time.
    is_same: bool,
}

impl Forms {
    /// What becomes of a row.
    pub(super) fn plan(&self, row: ReadRow, before: MaybeBefore) -> Planned {
        let mut report = RowReport {
            number: row.number,
            source_id: row.source_id,
            name: row.name,
            outcome: Outcome::Refused,
            published: false,
            notes: row.notes,
            defaults: Vec::new(),
            missing: Vec::new(),
            faults: Vec::new(),
        };
        let typed = match row.form {
            Ok(typed) => typed,
            Err(faults) => {
                report.faults = faults;
                return (report, None);
            }
        };
        let hash = hash(&typed);
        match before {
            None => self.create(report, typed, hash),
            Some(before) => self.again(report, typed, hash, *before),
        }
    }

    fn create(&self, mut report: RowReport, typed: TypedService, hash: String) -> Planned {
        let now = self.ctx.now();
        let version_id = ServiceVersionId::new(now, self.ctx.random());
        let id = ServiceId::new(now, self.ctx.random());
        let code = ServiceCode::new(self.ctx.random());
        let mut service = Service::new(id, code, &self.ground.organisation, version_id);
        service.updater = self.ground.updater;
        let terms = self.ground.known.terms().clone();
        let choosable = Choosable::of_terms(service.organiser, terms, None);
        // In a dry run nobody may be chosen yet.
        let who = service.responsibility(true, false);
        let filled = match self.filled(&choosable, typed, who) {
            Ok(filled) => filled,
            Err(problems) => return (refused(report, problems), None),
        };
        let second_person = self.ground.four_eyes.get(&service.reviewing_organisations());
        let second_person = second_person.copied().unwrap_or_default();
        report.outcome = Outcome::Created;
        let publish = self.told(&mut report, &filled, &filled.defaults, &service, second_person);
        let Some(writer) = self.writer else { return (report, None) };
        let edit = Edit::default();
        let guidance = filled.guidance.following(None, &edit);
        let guidance = (!guidance.is_empty()).then_some(guidance);
        let version = ServiceVersion {
            id: version_id,
            service: id,
            content: filled.content.following(None, &edit),
            guidance: guidance.as_ref().map(|_| version_id),
            note: None,
            written_by: writer,
            written_at: now,
        };
        let source = ServiceSource {
            service: id,
            source_id: report.source_id.clone(),
            content_hash: hash,
            defaults: filled.defaults,
            version: version_id,
        };
        let does = Does::Create;
        (report, Some(Task { service, does, version, guidance, publish, source }))
    }

    /// A row of a service that was imported before.
    fn again(
        &self,
        mut report: RowReport,
        typed: TypedService,
        hash: String,
        before: Before,
    ) -> Planned {
        let is_same = before.is_same(&hash);
        report.outcome = Outcome::Unchanged;
        let Before { source, rest: Some(stand) } = before else { return (report, None) };
        let is_edited = stand.is_edited(&source);
        if stand.is_archived() {
            report.outcome = if is_same { Outcome::Unchanged } else { Outcome::Archived };
            return (report, None);
        }
        if is_edited && (is_same || !self.orders.overwrite) {
            report.outcome = if is_same { Outcome::Unchanged } else { Outcome::EditedHere };
            return (report, None);
        }
        let row = NewReading { typed, hash, is_same };
        self.change(report, row, source, stand)
    }

    fn change(
        &self,
        mut report: RowReport,
        row: NewReading,
        source: ServiceSource,
        stand: Stand,
    ) -> Planned {
        let Stand { service, version: old, guidance: old_guidance, who, second_person, over } =
            stand;
        let written = TypedService::of(&old.content);
        let written = match &old_guidance {
            Some(guidance) => written.and_guidance(guidance),
            None => written,
        };
        let kept = defaults::kept(&source.defaults, &row.typed);
        let (typed, choosable) = over.unwrap_or_else(|| {
            let before = Some((&old.content, old_guidance.as_ref()));
            let terms = self.ground.known.terms().clone();
            let typed = defaults::keep(row.typed, &written, &kept);
            (typed, Choosable::of_terms(service.organiser, terms, before))
        });
        // Guidance of which the file says nothing stays as it is.
        let typed = if defaults::says_guidance(&typed) {
            typed
        } else {
            typed.replacing(&written, |name| part_of(name) == Some(Part::Internal))
        };
        let filled = match self.filled(&choosable, typed, who) {
            Ok(filled) => filled,
            Err(problems) => return (refused(report, problems), None),
        };
        let changes = !row.is_same || !filled.defaults.is_empty();
        report.outcome = if changes { Outcome::Updated } else { Outcome::Unchanged };
        let defaults: Vec<String> =
            kept.into_iter().chain(filled.defaults.iter().cloned()).collect();
        let publish = self.told(&mut report, &filled, &defaults, &service, second_person);
        let Some(writer) = self.writer else { return (report, None) };
        if !changes {
            let does = Does::Publish;
            let task = Task { service, does, version: old, guidance: None, publish, source };
            return (report, publish.then_some(task));
        }
        let edit = Edit::default();
        let id = ServiceVersionId::new(self.ctx.now(), self.ctx.random());
        let guidance = filled.guidance.following(old_guidance.as_ref(), &edit);
        let is_new = !guidance.is_empty() && old_guidance.as_ref() != Some(&guidance);
        let guidance = is_new.then_some(guidance);
        let version = ServiceVersion {
            id,
            service: service.id,
            content: filled.content.following(Some(&old.content), &edit),
            guidance: guidance.as_ref().map(|_| id).or(old.guidance),
            note: None,
            written_by: writer,
            written_at: self.ctx.now(),
        };
        let source = ServiceSource { content_hash: row.hash, defaults, version: id, ..source };
        let does = Does::Change;
        (report, Some(Task { service, does, version, guidance, publish, source }))
    }

    /// Reads a form, with defaults where they are wanted.
    fn filled(
        &self,
        choosable: &Choosable,
        typed: TypedService,
        who: Responsibility,
    ) -> std::result::Result<Filled, Vec<Problem>> {
        let (content, guidance) = read(choosable, &typed)?;
        let missing = before_publishing(&content, &guidance, who);
        if !self.orders.defaults {
            let (missing, defaults) = (names(&missing), Vec::new());
            return Ok(Filled { content, guidance, missing, defaults });
        }
        let category = self.orders.category.as_deref();
        let (typed, defaults) = defaults::fill(typed, &missing, category, &self.ground.known);
        let (content, guidance) = read(choosable, &typed)?;
        let missing = names(&before_publishing(&content, &guidance, who));
        Ok(Filled { content, guidance, missing, defaults })
    }

    /// Puts what is known of the form into the report; whether it is published. What people took off
    /// the public site stays off, and what is unchanged is published once only.
    fn told(
        &self,
        report: &mut RowReport,
        filled: &Filled,
        defaults: &[String],
        service: &Service,
        second_person: bool,
    ) -> bool {
        report.defaults = defaults.to_vec();
        report.missing.clone_from(&filled.missing);
        let is_news = report.outcome != Outcome::Unchanged || !service.ever_published;
        let wanted = self.orders.publish && is_news && !service.state.is_outdated();
        let whole = wanted && filled.missing.is_empty();
        if whole && second_person {
            report.notes.push(Note::SecondPersonNeeded);
        }
        report.published = whole && !second_person;
        report.published
    }
}

/// Both parts of the form, or everything that is wrong with them.
fn read(
    choosable: &Choosable,
    typed: &TypedService,
) -> std::result::Result<(ServiceContent, Guidance), Vec<Problem>> {
    match (choosable.content(typed), choosable.guidance(typed)) {
        (Ok(content), Ok(guidance)) => Ok((content, guidance)),
        (content, guidance) => {
            let mut problems = content.err().unwrap_or_default();
            problems.extend(guidance.err().unwrap_or_default());
            Err(problems)
        }
    }
}

fn refused(report: RowReport, problems: Vec<Problem>) -> RowReport {
    let faults = problems.into_iter().map(Fault::Form).collect();
    RowReport { outcome: Outcome::Refused, faults, ..report }
}

fn names(missing: &[Problem]) -> Vec<String> {
    missing.iter().map(|problem| problem.field.to_string()).collect()
}
