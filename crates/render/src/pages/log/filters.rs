//! The filters of the log: the form, and what is chosen in it.

use service_manual_domain::audit::EventType;
use service_manual_domain::language::Language;

use crate::forms::{Choice, Field, Form, FormState};
use crate::i18n::Texts;
use crate::{labels, urls};

/// The names of the fields, in the order of the form.
pub const FILTERS: [&str; 6] = ["from", "until", "event", "actor", "subject", "organisation"];

/// The filters of the log as they were typed.
#[derive(Debug, Clone)]
pub struct LogFilters {
    t: &'static Texts,
    path: String,
    state: FormState,
    pub(super) form: Form,
}

/// One chosen filter, with the address of the page without it.
pub(super) struct Chosen {
    pub(super) text: String,
    pub(super) href: String,
}

impl LogFilters {
    /// The filters of the log. Organisations are asked for where there are several, and their
    /// names suggested.
    pub fn of_log(language: Language, state: FormState, organisations: Vec<String>) -> Self {
        let t = Texts::of(language);
        let mut fields = times_and_type(t);
        fields.extend(people(t));
        if !organisations.is_empty() {
            let field = Field::text(t, "organisation", t.log_organisation());
            let field = field.hint(t.log_filter_organisation_hint()).suggest(organisations);
            fields.push(field.unmarked());
        }
        Self::new(t, urls::log(language), fields, state)
    }

    /// The filters of the own events.
    pub fn of_own_events(language: Language, state: FormState) -> Self {
        let t = Texts::of(language);
        Self::new(t, urls::own_events(language), times_and_type(t), state)
    }

    fn new(t: &'static Texts, path: String, fields: Vec<Field>, state: FormState) -> Self {
        let form = Form::new(t, path.clone(), t.log_filter_submit(), &state);
        Self { t, path, form: form.fields(fields).asking(), state }
    }

    /// What was typed, and what is wrong with it.
    pub const fn state(&self) -> &FormState {
        &self.state
    }

    /// The address of a page with the same filters.
    pub fn href(&self, more: &[(&str, &str)]) -> String {
        self.href_from(&self.path, more)
    }

    /// As [`LogFilters::href`], for another page that takes the same filters.
    pub fn href_from(&self, path: &str, more: &[(&str, &str)]) -> String {
        let mut query = self.query("");
        query.extend_from_slice(more);
        urls::with_query(path.to_owned(), &query)
    }

    pub(super) fn is_chosen(&self) -> bool {
        !self.query("").is_empty()
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn chosen(&self) -> Vec<Chosen> {
        let chosen = |(name, value): (&str, &str)| Chosen {
            text: format!("{}: {}", self.label(name), self.shown(name, value)),
            href: urls::with_query(self.path.clone(), &self.query(name)),
        };
        self.query("").into_iter().map(chosen).collect()
    }

    /// The chosen filters as they stand in an address, but for one.
    fn query(&self, without: &str) -> Vec<(&str, &str)> {
        let all = FILTERS.iter().map(|name| (*name, self.state.value(name)));
        all.filter(|(name, value)| !value.is_empty() && *name != without).collect()
    }

    fn label(&self, name: &str) -> &'static str {
        match name {
            "from" => self.t.log_filter_from(),
            "until" => self.t.log_filter_until(),
            "event" => self.t.log_event(),
            "actor" => self.t.log_actor(),
            "subject" => self.t.log_subject(),
            _ => self.t.log_organisation(),
        }
    }

    fn shown<'a>(&self, name: &str, value: &'a str) -> &'a str {
        let event = (name == "event").then(|| value.parse().ok()).flatten();
        event.map_or(value, |event| labels::event(self.t, event))
    }
}

fn times_and_type(t: &'static Texts) -> Vec<Field> {
    let day = |name, label: &str| Field::text(t, name, label).hint(t.log_filter_day_hint());
    let types = Field::grouped(t, "event", t.log_event(), t.log_filter_any_event(), groups(t));
    vec![
        day("from", t.log_filter_from()).unmarked(),
        day("until", t.log_filter_until()).unmarked(),
        types.unmarked(),
    ]
}

fn people(t: &'static Texts) -> [Field; 2] {
    let person = |name, label: &str| Field::text(t, name, label).hint(t.log_filter_actor_hint());
    [person("actor", t.log_actor()).unmarked(), person("subject", t.log_subject()).unmarked()]
}

/// The events in the groups in which people look for them.
fn groups(t: &Texts) -> Vec<(String, Vec<Choice>)> {
    let mut groups: Vec<(String, Vec<Choice>)> = [
        t.log_group_sign_in(),
        t.log_group_accounts(),
        t.log_group_members(),
        t.log_group_organisations(),
        t.log_group_services(),
        t.log_group_site(),
    ]
    .map(|name| (name.to_owned(), Vec::new()))
    .into();
    for event in EventType::ALL {
        if let Some((_, choices)) = groups.get_mut(group(*event)) {
            choices.push(Choice::new(event.code(), labels::event(t, *event)));
        }
    }
    groups
}

/// The group of an event by the first word of its code, which says what it is about.
fn group(event: EventType) -> usize {
    match event.code().split('.').next().unwrap_or_default() {
        "sign_in" | "session" | "password" | "second_factor" => 0,
        "email" | "profile" | "notice" | "account" | "administrator" => 1,
        "invitation" | "membership" => 2,
        "organisation" | "access_review" | "people" => 3,
        "service" | "file" => 4,
        _ => 5,
    }
}
