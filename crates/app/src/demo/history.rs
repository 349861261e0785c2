//! What happened in the demonstration before it was loaded: every service is taken through the
//! steps of the workflow, each on its day, all in the order of time.

use service_manual_domain::account::{DeactivationReason, Role};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::ids::{AccountId, ServiceId, ServiceVersionId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::FactField;
use service_manual_domain::service::review::TypedReturn;
use service_manual_domain::service::typed::{Offered, TypedService};
use service_manual_domain::service::{Guidance, Reason, Service, ServiceCode, ServiceContent};
use service_manual_domain::time::{Instant, Length};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_store::{ChangedThing, ServiceVersion};

use super::service::{DemoForm, DemoService, DemoStep, Does, typed};
use super::{Content, LoadedPerson, Loader, Organisations, PublicService, known, wrong};
use crate::context::record_by;
use crate::error::{Error, Result};
use crate::services::publish::make_live;

/// The schedule that marks services as outdated and archives them.
const FRESHNESS: Initiator = Initiator::Job("service_freshness");

/// A service on its way.
struct Life<'d> {
    demo: &'d DemoService,
    id: ServiceId,
    organiser: &'d Organisation,
    /// Where it stands, once it is written.
    now: Option<Written>,
}

/// A service with its newest version.
struct Written {
    service: Service,
    typed: TypedService,
    version: ServiceVersion,
    guidance: Guidance,
}

/// Something that happened on some day.
enum Happening<'d> {
    /// A step of the service with this number.
    Step(usize, &'d DemoStep),
    /// The person with this number left.
    Leaving(usize),
}

impl Loader<'_> {
    /// Lets everything happen.
    pub(super) async fn history(
        &mut self,
        content: &Content,
        organisations: &Organisations,
    ) -> Result<()> {
        let mut lives = Vec::new();
        let mut happenings = Vec::new();
        for (number, demo) in content.service.iter().enumerate() {
            let steps = demo.steps.iter().enumerate();
            happenings.extend(steps.map(|(later, step)| {
                (self.moment(step.day, number, later), Happening::Step(number, step))
            }));
            let first = demo.steps.first().map_or(0, |step| step.day);
            let id = ServiceId::new(self.moment(first, number, 0), self.ctx.random());
            self.ids.insert(("service", demo.key.clone()), id.to_string());
            self.things.services.insert(id);
            let organiser = known(organisations, &demo.organisation)?;
            lives.push(Life { demo, id, organiser, now: None });
        }
        let people = self.people.iter().enumerate();
        happenings.extend(people.filter_map(|(number, person)| {
            let days = person.deactivated_days?;
            Some((self.moment(-days, number, 0), Happening::Leaving(number)))
        }));
        happenings.sort_by_key(|(at, _)| *at);
        for (at, happening) in happenings {
            match happening {
                Happening::Leaving(person) => self.leave(person, at).await?,
                Happening::Step(number, step) => {
                    let Some(life) = lives.get_mut(number) else { continue };
                    self.step(life, step, at, organisations).await?;
                }
            }
        }
        self.show_public(&lives).await
    }

    /// A moment of a working day. Later steps of one day come later in it.
    fn moment(&self, day: i32, number: usize, later: usize) -> Instant {
        let now = self.ctx.now();
        let minutes = number.saturating_mul(37) % 300 + later.saturating_mul(11);
        let minutes = Length::minutes(i64::try_from(minutes).unwrap_or_default());
        let morning = now.day().plus_days(day).start().plus(Length::hours(9));
        morning.plus(minutes).min(now)
    }

    /// Everybody can read it now, and find it.
    async fn show_public(&mut self, lives: &[Life<'_>]) -> Result<()> {
        for life in lives {
            let Some(written) = &life.now else { continue };
            let (id, texts) = (written.service.id, &written.version.content.texts);
            let original = texts.original();
            let name = texts.get(original).map(|text| text.name().to_owned());
            if let Some(name) = name.filter(|_| written.service.state.is_public()) {
                self.tx.feed().changed(ChangedThing::Service(id), self.ctx.now()).await?;
                self.public.insert(life.demo.key.clone(), PublicService { id, original, name });
            }
        }
        Ok(())
    }

    async fn leave(&mut self, number: usize, at: Instant) -> Result<()> {
        let Some(person) = self.people.get(number) else { return Ok(()) };
        let (account, organisation) = (person.account, person.organisation);
        let reason = DeactivationReason::Manual;
        self.tx.accounts().deactivate(account, reason, at).await?;
        let event = Event::new(EventType::AccountDeactivated, Subject::Account(account));
        self.record(&event.in_organisation(organisation).because(reason.code()), at).await
    }

    async fn step(
        &mut self,
        life: &mut Life<'_>,
        step: &DemoStep,
        at: Instant,
        organisations: &Organisations,
    ) -> Result<()> {
        let writer = self.writer(life)?;
        match (step.does, life.now.take()) {
            (Does::Write, None) => {
                let written = self.write(life, writer, at, organisations).await?;
                life.now = Some(written);
                Ok(())
            }
            (Does::Change, Some(before)) => {
                let written = self.change(life, before, step, writer, at).await?;
                life.now = Some(written);
                Ok(())
            }
            (Does::Write, Some(_)) | (_, None) => Err(wrong(&life.demo.key, &step.does)),
            (_, Some(mut written)) => {
                written.service = self.advance(life, &written, step, writer, at).await?;
                life.now = Some(written);
                Ok(())
            }
        }
    }

    async fn write(
        &mut self,
        life: &Life<'_>,
        writer: AccountId,
        at: Instant,
        organisations: &Organisations,
    ) -> Result<Written> {
        let demo = life.demo;
        let typed = self.typed(&demo.form)?;
        let (content, guidance) = self.parsed(life, &typed)?;
        let guidance = guidance.following(None, &Edit::default());
        let mut version = ServiceVersion {
            id: ServiceVersionId::new(at, self.ctx.random()),
            service: life.id,
            content: content.following(None, &Edit::default()),
            guidance: None,
            note: None,
            written_by: writer,
            written_at: at,
        };
        let code = ServiceCode::new(self.ctx.random());
        let mut service = Service::new(life.id, code, life.organiser, version.id);
        if let Some(key) = &demo.responsible {
            service.responsible = Some(known(organisations, key)?.id);
        }
        service.updater = self.named(demo.updater.as_deref())?;
        service.authority_updater = self.named(demo.authority_updater.as_deref())?;
        let new = (!guidance.is_empty()).then_some(&guidance);
        self.tx.services().add(&service, &version, new).await?;
        version.guidance = new.map(|_| version.id);
        let event = happened(Does::Write, &service, &service);
        record_by(&mut self.tx, Initiator::Account(writer), &event, at).await?;
        Ok(Written { service, typed, version, guidance })
    }

    async fn change(
        &mut self,
        life: &Life<'_>,
        before: Written,
        step: &DemoStep,
        writer: AccountId,
        at: Instant,
    ) -> Result<Written> {
        self.attach(&life.demo.file, &before.service, writer, at).await?;
        let change = self.typed(&life.demo.change)?;
        let typed = before.typed.replacing(&change, |name| life.demo.change.contains_key(name));
        let (content, guidance) = self.parsed(life, &typed)?;
        let edit = Edit { minor: step.minor, ..Edit::default() };
        let mut version = ServiceVersion {
            id: ServiceVersionId::new(at, self.ctx.random()),
            service: life.id,
            content: content.following(Some(&before.version.content), &edit),
            guidance: before.version.guidance,
            note: (!step.because.is_empty()).then(|| step.because.clone()),
            written_by: writer,
            written_at: at,
        };
        let guidance = guidance.following(Some(&before.guidance), &edit);
        let new = (guidance != before.guidance).then_some(&guidance);
        self.tx.services().add_version(&version, new).await?;
        version.guidance = new.map(|_| version.id).or(version.guidance);
        let saved = before.service.clone().save(version.id)?;
        let service = self.stored(saved, at).await?;
        let event = happened(Does::Change, &before.service, &service);
        record_by(&mut self.tx, Initiator::Account(writer), &event, at).await?;
        Ok(Written { service, typed, version, guidance })
    }

    /// A step that writes nothing.
    async fn advance(
        &mut self,
        life: &Life<'_>,
        written: &Written,
        step: &DemoStep,
        writer: AccountId,
        at: Instant,
    ) -> Result<Service> {
        let before = &written.service;
        let reviewer = self.reviewer(life, before, writer)?;
        let after = match step.does {
            Does::Submit => before.clone().submit(writer, at)?,
            Does::Return => before.clone().return_to_writers(returned(step).parse()?)?,
            Does::Publish => make_live(&mut self.tx, before, &written.version, at).await?,
            Does::Schedule => before.clone().schedule(self.morning_of(step.at), reviewer)?,
            Does::Confirm => before.clone().confirm(at)?,
            Does::Outdate => {
                before.clone().mark_outdated(reason(step, Reason::NotConfirmed)?, at)?
            }
            Does::Archive => before.clone().archive(reason(step, Reason::LeftOutdated)?)?,
            Does::Restore => before.clone().restore(reason(step, Reason::LeftOutdated)?)?,
            Does::Write | Does::Change => return Err(wrong(&life.demo.key, &step.does)),
        };
        let after = self.stored(after, at).await?;
        let by = match step.does {
            Does::Return | Does::Publish | Does::Schedule => Initiator::Account(reviewer),
            Does::Outdate | Does::Archive if step.because.is_empty() => FRESHNESS,
            Does::Write
            | Does::Change
            | Does::Submit
            | Does::Confirm
            | Does::Outdate
            | Does::Archive
            | Does::Restore => Initiator::Account(writer),
        };
        record_by(&mut self.tx, by, &happened(step.does, before, &after), at).await?;
        Ok(after)
    }

    /// The moment for which publishing on a day is ordered.
    fn morning_of(&self, day: i32) -> Instant {
        self.ctx.now().day().plus_days(day).start().plus(Length::hours(8))
    }

    async fn stored(&mut self, mut service: Service, at: Instant) -> Result<Service> {
        self.tx.services().save(&service, service.version, at).await?;
        service.version = service.version.saturating_add(1);
        Ok(service)
    }

    /// The form with ids instead of keys.
    fn typed(&self, form: &DemoForm) -> Result<TypedService> {
        typed(form, self.ctx.now().day(), |name, value| {
            let kind = match FactField::ALL.iter().find(|field| field.code() == name) {
                Some(FactField::Producers) => "organisation",
                Some(FactField::RelatedServices) => "service",
                _ if name.ends_with("_location") => "place",
                _ if name.ends_with("_contact") => "contact",
                _ if name.ends_with("_file") => "file",
                _ => return Ok(None),
            };
            let id = self.ids.get(&(kind, value.to_owned())).cloned();
            id.map(Some).ok_or_else(|| wrong(name, &value))
        })
    }

    /// Both parts of the form, checked.
    fn parsed(&self, life: &Life<'_>, typed: &TypedService) -> Result<(ServiceContent, Guidance)> {
        let term = |vocabulary: Vocabulary, code: &TermCode| {
            self.terms.contains(&(vocabulary, code.clone()))
        };
        let organiser = Some(life.organiser.id);
        let offered = Offered { organiser, term: &term, things: self.things.clone() };
        let both = typed.parse(&offered).and_then(|content| {
            let guidance = typed.parse_guidance(&offered)?;
            Ok((content, guidance))
        });
        both.map_err(|problems| wrong(&life.demo.key, &problems))
    }

    fn named(&self, email: Option<&str>) -> Result<Option<AccountId>> {
        let Some(email) = email else { return Ok(None) };
        let found = self.people.iter().find(|person| person.email == email);
        found.map(|person| Some(person.account)).ok_or_else(|| wrong("nobody", &email))
    }

    /// Who wrote it: who keeps it up to date, or else an editor of the organiser.
    fn writer(&self, life: &Life<'_>) -> Result<AccountId> {
        let editor = |person: &&LoadedPerson| {
            person.organisation == life.organiser.id && person.role == Role::Editor
        };
        let found = self.named(life.demo.updater.as_deref())?;
        let found = found.or_else(|| Some(self.people.iter().find(editor)?.account));
        found.ok_or_else(|| Error::Internal("the demo has a service that nobody writes".to_owned()))
    }

    /// Who reviewed it: who keeps it up to date for the authority, or else its main user.
    fn reviewer(&self, life: &Life<'_>, service: &Service, writer: AccountId) -> Result<AccountId> {
        let reviewing = service.reviewing_organisations();
        let reviews = |person: &&LoadedPerson| {
            reviewing.contains(&person.organisation) && person.role == Role::MainUser
        };
        let found = self.named(life.demo.authority_updater.as_deref())?;
        let found = found.or_else(|| Some(self.people.iter().find(reviews)?.account));
        Ok(found.unwrap_or(writer))
    }
}

/// What the log tells of a step.
fn happened(does: Does, before: &Service, after: &Service) -> Event {
    let event_type = match does {
        Does::Write => EventType::ServiceCreated,
        Does::Change => EventType::ServiceSaved,
        Does::Submit => EventType::ServiceSubmitted,
        Does::Return => EventType::ServiceReturned,
        Does::Publish => EventType::ServicePublished,
        Does::Schedule => EventType::ServiceScheduled,
        Does::Confirm => EventType::ServiceConfirmed,
        Does::Outdate => EventType::ServiceOutdated,
        Does::Archive => EventType::ServiceArchived,
        Does::Restore => EventType::ServiceRestored,
    };
    let subject = Subject::Service(after.id);
    let event = Event::new(event_type, subject).in_organisation(after.organiser);
    match (does, after.scheduled) {
        (Does::Write, _) => event,
        (Does::Schedule, Some(order)) => {
            event.change("publish_at", None, Some(&order.at.to_string()))
        }
        _ => event.change("state", Some(before.state.code()), Some(after.state.code())),
    }
}

fn returned(step: &DemoStep) -> TypedReturn {
    TypedReturn {
        comment: step.because.clone(),
        fields: step.fields.iter().map(|(name, text)| (name.clone(), text.clone())).collect(),
    }
}

fn reason(step: &DemoStep, of_schedule: Reason) -> Result<Reason> {
    if step.because.is_empty() {
        return Ok(of_schedule);
    }
    Reason::typed(&step.because).map_err(|code| wrong(&step.because, &code))
}
