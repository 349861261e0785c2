//! One service as its writers and reviewers see it.

use axum::http::StatusCode;

use service_manual_app::queries::links::{self, ServiceLink, VersionPart};
use service_manual_app::queries::service_management::{Management, VersionRow, management};
use service_manual_app::queries::services::Managed;
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::service::{Service, Transition};
use service_manual_render::forms::FormState;
use service_manual_render::pages::broken_links::BrokenLink;
use service_manual_render::pages::service_manage::{
    CommentLine, LanguageLine, PersonAndTime, Refused, Responsible, ServiceActions,
    ServiceManagePage, SubmissionLine, UpdaterLine, VersionLine,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};

/// What else the page of a service shows after a step.
pub(super) struct After {
    pub(super) status: StatusCode,
    /// Why the step was refused.
    pub(super) refused: Option<Refused>,
    /// What was typed into the form of the set time.
    pub(super) schedule_form: FormState,
}

impl After {
    pub(super) fn refused(status: StatusCode, why: Refused) -> Self {
        Self { status, refused: Some(why), schedule_form: FormState::new() }
    }
}

pub(crate) async fn manage(call: Call) -> PageResult {
    let id = call.id()?;
    let after = After { status: StatusCode::OK, refused: None, schedule_form: FormState::new() };
    show(&call, id, after).await
}

/// The page of one service, perhaps after a refused step.
pub(super) async fn show(call: &Call, id: ServiceId, after: After) -> PageResult {
    let found = management(call.ctx(), &call.caller(), id).await?;
    let links = links::of_service(call.ctx(), &call.caller(), id).await?;
    let (language, today) = (call.language(), call.ctx().now().day());
    let (managed, service) = (&found.managed, &found.managed.service);
    let (text_language, name) = shown_name(managed, language);
    let new_id = ServiceId::new(call.ctx().now(), call.ctx().random()).to_string();
    let page = ServiceManagePage {
        frame: call.frame(),
        id,
        version: service.version,
        name,
        text_language,
        state: service.state,
        organiser: managed.organiser.text(language).to_owned(),
        responsible: responsible(&found, language),
        updaters: updaters(call, &found),
        categories: categories(call, managed),
        rhythm: found.rhythm,
        due: found.due_on.map(|day| (day, day < today)),
        newest: version_line(call, &found, &found.newest),
        live: found.live.as_ref().map(|row| version_line(call, &found, row)),
        languages: languages(&found),
        submission: submission(call, &found),
        scheduled: service
            .scheduled
            .map(|order| PersonAndTime { person: person(call, &found, order.by), at: order.at }),
        reason: service.reason.clone(),
        comments: comments(service),
        missing_to_submit: managed.missing_to_submit.clone(),
        missing_to_publish: managed.missing_to_publish.clone(),
        broken_links: links.iter().filter_map(broken_link).collect(),
        public_href: public_href(managed, language),
        compare_href: compare_href(service, language),
        actions: actions(&found),
        new_id,
        schedule_form: after.schedule_form,
        refused: after.refused,
        tomorrow: today.plus_days(1),
    };
    answer_with(after.status, &page)
}

/// The name of a service for a reader, and the language it is in.
pub(super) fn shown_name(managed: &Managed, language: Language) -> (Language, String) {
    let shown = managed.content.texts.best(language);
    shown.map_or((language, String::new()), |(language, text)| (language, text.name().to_owned()))
}

/// The address of the public page, while it is public.
pub(super) fn public_href(managed: &Managed, language: Language) -> Option<String> {
    managed.public_slug(language).map(|slug| urls::service(language, slug))
}

/// Where the working copy is compared with what is public, while both are there.
fn compare_href(service: &Service, language: Language) -> Option<String> {
    let live = service.live.filter(|live| service.state.is_public() && *live != service.newest)?;
    Some(urls::service_comparison(language, service.id, live, service.newest))
}

fn person(call: &Call, found: &Management, id: AccountId) -> String {
    found.people.get(&id).map(|name| call.person(name)).unwrap_or_default()
}

fn responsible(found: &Management, language: Language) -> Responsible {
    match &found.responsible {
        Some(name) => Responsible::Named(name.text(language).to_owned()),
        None if found.managed.service.organiser_parents.is_empty() => Responsible::NotNeeded,
        None => Responsible::Missing,
    }
}

fn updaters(call: &Call, found: &Management) -> Vec<UpdaterLine> {
    let updaters = found.updaters.iter();
    updaters
        .map(|one| UpdaterLine {
            side: one.side,
            name: one.name.as_ref().map(|name| call.person(name)),
            usable: one.usable,
        })
        .collect()
}

fn categories(call: &Call, managed: &Managed) -> Vec<String> {
    let (data, language) = (call.ctx().public_data(), call.language());
    let codes = managed.content.facts.categories.iter();
    codes.map(|code| data.category_label(code, language).to_owned()).collect()
}

fn version_line(call: &Call, found: &Management, row: &VersionRow) -> VersionLine {
    VersionLine {
        number: row.number,
        person: person(call, found, row.written_by),
        at: row.written_at,
    }
}

/// All languages, the original first.
fn languages(found: &Management) -> Vec<LanguageLine> {
    let content = &found.managed.content;
    let original = content.texts.original();
    let behind = |language| found.behind.iter().find(|(one, _)| *one == language);
    let mut lines = Language::ALL.map(|language| LanguageLine {
        language,
        name: content.texts.get(language).map(|text| text.name().to_owned()).unwrap_or_default(),
        original: language == original,
        included: content.includes(language),
        behind: behind(language).map_or(0, |(_, count)| *count),
    });
    lines.sort_by_key(|line| !line.original);
    lines.into()
}

fn submission(call: &Call, found: &Management) -> Option<SubmissionLine> {
    let submission = found.managed.service.submission?;
    let by = PersonAndTime { person: person(call, found, submission.by), at: submission.at };
    Some(SubmissionLine { by, waiting: found.waiting? })
}

fn comments(service: &Service) -> Vec<CommentLine> {
    let comments = service.comments.iter();
    comments
        .map(|comment| CommentLine {
            text: comment.text.clone(),
            field: comment.field.clone(),
            resolved: comment.resolved,
        })
        .collect()
}

fn broken_link(link: &ServiceLink) -> Option<BrokenLink> {
    let (checked_at, finding) = link.state.last.filter(|_| link.state.is_broken())?;
    Some(BrokenLink {
        address: link.address.clone(),
        finding,
        since: link.state.first_failed_at?.day(),
        checked: checked_at.day(),
        internal: link.part == VersionPart::Guidance,
    })
}

fn actions(found: &Management) -> ServiceActions {
    let may = |step| found.managed.may.contains(&step);
    let rights = found.rights;
    ServiceActions {
        edit: may(Transition::Save),
        submit: may(Transition::Submit),
        withdraw: may(Transition::Withdraw),
        return_: may(Transition::Return),
        publish: may(Transition::Publish) && !rights.second_person_needed,
        second_person_needed: rights.second_person_needed,
        unschedule: rights.unschedule,
        confirm: may(Transition::Confirm),
        resolve: rights.resolve,
        notify: rights.notify,
        outdated: may(Transition::MarkOutdated),
        archive: may(Transition::Archive),
        restore: may(Transition::Restore),
        delete: rights.delete.is_some(),
        copy: rights.copy,
        set_authority_updater: rights.set_authority_updater,
    }
}
