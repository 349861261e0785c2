//! The words of the lists of services: names of columns and filters, and the fields of the filters.

use service_manual_domain::language::Language;
use service_manual_domain::list::Named;
use service_manual_domain::service::lists::{
    Lacks, MYSELF, NOBODY, Needs, ServiceColumn, ServiceFilter, Standing, What, WorkingCopy, YES,
};
use service_manual_domain::service::translations::{Next, Translation};

use super::ServiceView;
use crate::forms::{Choice, Field};
use crate::i18n::Texts;
use crate::labels;
use crate::list::Words;

pub(super) struct OfServices<'a> {
    pub(super) t: &'static Texts,
    pub(super) view: &'a ServiceView,
}

impl Words<ServiceColumn, ServiceFilter> for OfServices<'_> {
    fn column(&self, of: ServiceColumn) -> &'static str {
        column(self.t, of)
    }

    fn filter(&self, filter: ServiceFilter) -> &'static str {
        let t = self.t;
        match filter {
            ServiceFilter::Text => t.manage_filter_text(),
            ServiceFilter::State => t.manage_state(),
            ServiceFilter::Copy => t.steps_working_copy(),
            ServiceFilter::What => t.waiting_what(),
            ServiceFilter::Needs => t.manage_needs(),
            ServiceFilter::Late => t.waiting_filter_late(),
            ServiceFilter::For => t.waiting_filter_for(),
            ServiceFilter::Language => t.manage_filter_language(),
            ServiceFilter::Behind => t.manage_filter_behind(),
            ServiceFilter::Into => t.translations_filter_into(),
            ServiceFilter::Lacks => t.translations_filter_lacks(),
            ServiceFilter::Organiser => t.field_organiser(),
            ServiceFilter::Responsible => t.field_responsible(),
            ServiceFilter::Updater => t.manage_filter_updater(),
            ServiceFilter::UpdaterName => t.manage_filter_updater_name(),
            ServiceFilter::Days => t.manage_filter_days(),
            ServiceFilter::ChangedFrom => t.manage_filter_changed_from(),
            ServiceFilter::ChangedUntil => t.manage_filter_changed_until(),
        }
    }

    fn value(&self, filter: ServiceFilter, value: &str) -> String {
        let choice = self.choices(filter).into_iter().find(|choice| choice.value == value);
        choice.map_or_else(|| value.to_owned(), |choice| choice.label)
    }

    fn field(&self, filter: ServiceFilter) -> Field {
        let (t, name, label) = (self.t, filter.code(), self.filter(filter));
        match filter {
            ServiceFilter::Text | ServiceFilter::Days => Field::text(t, name, label),
            ServiceFilter::UpdaterName => {
                Field::text(t, name, label).hint(t.manage_filter_name_hint())
            }
            ServiceFilter::ChangedFrom | ServiceFilter::ChangedUntil => {
                Field::text(t, name, label).hint(t.log_filter_day_hint())
            }
            ServiceFilter::Organiser if self.view.organisers.is_none() => {
                Field::text(t, name, label).hint(t.manage_filter_name_hint())
            }
            ServiceFilter::Responsible if self.view.authorities.is_none() => {
                Field::text(t, name, label).hint(t.manage_filter_name_hint())
            }
            _ => Field::filter(t, name, label, self.choices(filter)),
        }
    }
}

impl OfServices<'_> {
    /// What a filter offers to choose from; nothing where something is typed.
    fn choices(&self, filter: ServiceFilter) -> Vec<Choice> {
        let t = self.t;
        match filter {
            ServiceFilter::State => {
                Standing::ALL.map(|one| Choice::new(one.code(), standing(t, one))).into()
            }
            ServiceFilter::Copy => {
                WorkingCopy::ALL.map(|one| Choice::new(one.code(), copy(t, one))).into()
            }
            ServiceFilter::What => {
                What::ALL.map(|one| Choice::new(one.code(), what(t, one))).into()
            }
            ServiceFilter::Needs => {
                Needs::ALL.map(|one| Choice::new(one.code(), needs(t, one))).into()
            }
            ServiceFilter::Late => vec![Choice::new(YES, t.waiting_filter_yes())],
            ServiceFilter::For => vec![Choice::new(MYSELF, t.waiting_filter_for_me())],
            ServiceFilter::Lacks => {
                Lacks::ALL.map(|one| Choice::new(one.code(), lacks(t, one))).into()
            }
            ServiceFilter::Language | ServiceFilter::Behind | ServiceFilter::Into => {
                Language::ALL.map(|one| Choice::new(one.code(), labels::language(t, one))).into()
            }
            ServiceFilter::Updater => vec![
                Choice::new(MYSELF, t.manage_filter_me()),
                Choice::new(NOBODY, t.manage_filter_nobody()),
            ],
            ServiceFilter::Organiser => self.view.organisers.clone().unwrap_or_default(),
            ServiceFilter::Responsible => {
                let nobody = Choice::new(NOBODY, t.waiting_no_responsible());
                let authorities = self.view.authorities.iter().flatten().cloned();
                [nobody].into_iter().chain(authorities).collect()
            }
            ServiceFilter::Text
            | ServiceFilter::UpdaterName
            | ServiceFilter::Days
            | ServiceFilter::ChangedFrom
            | ServiceFilter::ChangedUntil => Vec::new(),
        }
    }
}

/// The name of a column.
pub(super) fn column(t: &'static Texts, of: ServiceColumn) -> &'static str {
    match of {
        ServiceColumn::Name => t.manage_name(),
        ServiceColumn::Code => t.manage_code(),
        ServiceColumn::What => t.waiting_what(),
        ServiceColumn::State => t.manage_state(),
        ServiceColumn::Copy => t.steps_working_copy(),
        ServiceColumn::Needs => t.manage_needs(),
        ServiceColumn::Languages => t.manage_languages(),
        ServiceColumn::Finnish => t.translations_in_finnish(),
        ServiceColumn::Swedish => t.translations_in_swedish(),
        ServiceColumn::English => t.translations_in_english(),
        ServiceColumn::Next => t.translations_next(),
        ServiceColumn::Organiser => t.field_organiser(),
        ServiceColumn::Responsible => t.field_responsible(),
        ServiceColumn::Updaters => t.manage_updaters(),
        ServiceColumn::Submitted => t.waiting_submitted(),
        ServiceColumn::Waiting => t.waiting_days(),
        ServiceColumn::Due => t.steps_due(),
        ServiceColumn::Outdated => t.manage_outdated_on(),
        ServiceColumn::Archived => t.manage_archived_on(),
        ServiceColumn::Days => t.manage_days(),
        ServiceColumn::Updated => t.manage_updated(),
    }
}

pub(super) fn standing(t: &'static Texts, standing: Standing) -> &'static str {
    match standing {
        Standing::Draft => t.label_state_draft(),
        Standing::Submitted => t.label_state_submitted(),
        Standing::Published => t.label_state_published(),
        Standing::Outdated => t.label_state_outdated(),
        Standing::Archived => t.label_state_archived(),
    }
}

pub(super) fn copy(t: &'static Texts, copy: WorkingCopy) -> &'static str {
    match copy {
        WorkingCopy::Draft => t.label_state_draft(),
        WorkingCopy::Returned => t.manage_copy_returned(),
        WorkingCopy::Submitted => t.label_state_submitted(),
        WorkingCopy::Missing => t.manage_no_copy(),
    }
}

pub(super) fn what(t: &'static Texts, what: What) -> &'static str {
    match what {
        What::New => t.waiting_what_new(),
        What::Change => t.waiting_what_change(),
    }
}

pub(super) fn needs(t: &'static Texts, needs: Needs) -> &'static str {
    match needs {
        Needs::DueThisMonth => t.manage_needs_month(),
        Needs::Overdue => t.manage_needs_overdue(),
        Needs::Outdated => t.manage_needs_outdated(),
        Needs::WithoutUpdater => t.manage_needs_without_updater(),
    }
}

/// Where the public part stands in a language.
pub(super) fn translation(t: &'static Texts, translation: Translation) -> &'static str {
    match translation {
        Translation::Original => t.translations_original(),
        Translation::Included => t.translations_included(),
        Translation::Behind => t.translations_behind(),
        Translation::Wanted => t.translations_wanted(),
        Translation::Apart => t.translations_apart(),
        Translation::ApartBehind => t.translations_apart_behind(),
        Translation::Missing => t.translations_missing(),
    }
}

/// Where the internal guidance does.
pub(super) fn guidance_translation(t: &'static Texts, translation: Translation) -> &'static str {
    match translation {
        Translation::Original => t.translations_original(),
        Translation::Behind | Translation::ApartBehind => t.translations_guidance_behind(),
        Translation::Included | Translation::Apart => t.translations_guidance_written(),
        Translation::Wanted | Translation::Missing => t.translations_guidance_missing(),
    }
}

fn lacks(t: &'static Texts, lacks: Lacks) -> &'static str {
    match lacks {
        Lacks::Behind => t.translations_behind(),
        Lacks::Wanted => t.translations_wanted(),
        Lacks::Apart => t.translations_apart(),
        Lacks::Missing => t.translations_missing(),
    }
}

/// Why somebody should translate a service next, if there is a reason.
pub(super) fn next(t: &'static Texts, next: Next) -> Option<&'static str> {
    match next {
        Next::PublicBehind => Some(t.translations_next_public()),
        Next::GuidanceBehind => Some(t.translations_next_guidance()),
        Next::Wanted => Some(t.translations_next_wanted()),
        Next::Behind => Some(t.translations_next_behind()),
        Next::Nothing => None,
    }
}
