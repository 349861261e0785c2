//! The versions of a service, and what differs between two of them.

mod differences;

use askama::Template;
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::service::State;
use service_manual_domain::service::compare::Kind;
use service_manual_domain::service::field::Step;
use service_manual_domain::time::{Day, Instant};

use super::service_manage::crumbs;
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{format, labels, urls};

pub use differences::{Difference, Pair, What};

/// The list of versions. Its form asks for the comparison of `old` and `new`; those of restoring
/// carry the hidden `version` of the service that the person sees.
#[derive(Debug, Template)]
#[template(path = "pages/service_versions.html")]
pub struct ServiceVersionsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub id: ServiceId,
    /// The version of the service the person sees.
    pub seen: i64,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// The versions, the newest first.
    pub rows: Vec<VersionOfService>,
    /// Which part of the list they are.
    pub part: Part,
    /// Whether the person may make an old one the working copy.
    pub may_restore: bool,
    /// Whether somebody changed the service meanwhile.
    pub stale: bool,
}

/// A version in the list.
#[derive(Debug, Clone)]
pub struct VersionOfService {
    /// Its id.
    pub id: ServiceVersionId,
    /// Its number.
    pub number: i64,
    /// Who wrote it.
    pub person: String,
    /// When.
    pub at: Instant,
    /// What its writer noted.
    pub note: Option<String>,
    /// Whether the public sees it now.
    pub live: bool,
    /// Whether it is the newest.
    pub newest: bool,
    /// When it was published last.
    pub published_on: Option<Day>,
}

impl Page for ServiceVersionsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().steps_action_of(self.frame.t().steps_versions(), &self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.id, &self.name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.stale
    }
}

impl ServiceVersionsPage {
    fn paging(&self) -> Paging {
        let path = urls::service_versions(self.frame.language, self.id);
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    /// The versions that are compared unless others are chosen: the newest, and what the public sees
    /// or the one before.
    fn is_chosen_as_old(&self, row: &VersionOfService) -> bool {
        let others = || self.rows.iter().filter(|one| !one.newest);
        let old = others().find(|one| one.live).or_else(|| others().next());
        old.is_some_and(|old| old.id == row.id)
    }

    fn is_chosen_as_new(&self, row: &VersionOfService) -> bool {
        self.rows.first().is_some_and(|first| first.id == row.id)
    }

    fn published(&self, row: &VersionOfService) -> Option<String> {
        let t = self.frame.t();
        row.published_on.map(|day| t.versions_published(format::day(self.frame.language, day)))
    }

    fn written(&self, row: &VersionOfService) -> String {
        format::day_and_time(self.frame.language, row.at)
    }

    fn preview(&self, row: &VersionOfService) -> String {
        urls::service_preview(self.frame.language, self.id, Some(row.id), None)
    }

    /// Some versions; one; after a change by somebody else.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ServiceId>(4) else { return Vec::new() };
        let row = |number: u8| {
            Some(VersionOfService {
                id: sample::id(number)?,
                number: number.into(),
                person: "Kalle Kirjoittaja".to_owned(),
                at: sample::now(),
                note: (number == 12).then(|| "Uusi hinta.".to_owned()),
                live: number == 11,
                newest: number == 12,
                published_on: (number < 12).then(sample::today),
            })
        };
        let rows: Vec<VersionOfService> = [12, 11, 10].into_iter().filter_map(row).collect();
        let page = |rows: Vec<VersionOfService>, stale| Self {
            frame: sample::signed_in(language, urls::SERVICE_VERSIONS, &[("id", &id.to_string())]),
            id,
            seen: 7,
            name: "Työpaja nuorille".to_owned(),
            text_language: Language::Fi,
            state: State::PublishedWithDraft,
            part: Part { page: 1, size: 50, total: rows.len() },
            rows,
            may_restore: true,
            stale,
        };
        let one = rows.first().cloned().into_iter().collect();
        vec![page(rows.clone(), false), page(one, false), page(rows, true)]
    }
}

/// What differs between two versions. Its form makes the older one the working copy.
#[derive(Debug, Template)]
#[template(path = "pages/service_compare.html")]
pub struct ServiceComparePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub id: ServiceId,
    /// The version of the service the person sees.
    pub seen: i64,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// The older version.
    pub old: VersionOfService,
    /// The newer version.
    pub new: VersionOfService,
    /// What differs in the public part.
    pub public: Vec<Difference>,
    /// What differs in the guidance, for those who may read it.
    pub internal: Option<Vec<Difference>>,
    /// Whether the person may make the older one the working copy.
    pub may_restore: bool,
}

impl Page for ServiceComparePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().steps_action_of(self.frame.t().versions_compare_title(), &self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let mut crumbs = crumbs(&self.frame, self.id, &self.name);
        let href = urls::service_versions(self.frame.language, self.id);
        crumbs.push(Crumb::new(self.frame.t().steps_versions(), href));
        Some(crumbs)
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }
}

impl ServiceComparePage {
    fn line(&self, version: &VersionOfService) -> String {
        let time = format::day_and_time(self.frame.language, version.at);
        self.frame.t().steps_version_line(version.number.to_string(), &version.person, time)
    }

    fn guidance_title(&self) -> &'static str {
        labels::service::step(self.frame.t(), Step::Guidance)
    }

    /// Texts, facts, changes of the form only; nothing.
    pub fn samples(language: Language) -> Vec<Self> {
        let versions = ServiceVersionsPage::samples(language);
        let Some(versions) = versions.into_iter().next() else { return Vec::new() };
        let [new, old, ..] = versions.rows.as_slice() else { return Vec::new() };
        let page = |public, internal| Self {
            frame: sample::signed_in(
                language,
                urls::SERVICE_COMPARE,
                &[("id", &versions.id.to_string())],
            ),
            id: versions.id,
            seen: 7,
            name: versions.name.clone(),
            text_language: Language::Fi,
            old: old.clone(),
            new: new.clone(),
            public,
            internal,
            may_restore: true,
        };
        let internal = Some(differences::samples());
        vec![page(differences::samples(), internal), page(Vec::new(), None)]
    }
}
