//! The facts of a service in words, a line for each value or row: for previews and for comparing
//! versions.

use std::collections::HashMap;

use service_manual_domain::ids::{ContactId, FileId, LocationId, OrganisationId, ServiceId};
use service_manual_domain::language::{Language, Texts as RowTexts};
use service_manual_domain::service::facts::{
    Age, Charge, ContactUse, Facts, FileUse, HomeMunicipality, Link, ServiceLanguage, Validity,
};
use service_manual_domain::service::field::FactField;
use service_manual_domain::service::guidance::{GuidanceFacts, MunicipalityGuidance};
use service_manual_domain::service::occurrence::{Occurrence, WeeklyHours, When};
use service_manual_domain::time::{Day, Slots};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

use crate::i18n::Texts;
use crate::labels::service as labels;
use crate::labels::settings::weekday;
use crate::rich_text::RichText;
use crate::{format, labels as other_labels};

/// What facts name by codes and ids, in the language of a reader.
#[derive(Debug, Clone, Default)]
pub struct FactNames {
    /// Terms of vocabularies.
    pub terms: HashMap<(Vocabulary, TermCode), String>,
    /// Places.
    pub locations: HashMap<LocationId, String>,
    /// Contacts.
    pub contacts: HashMap<ContactId, String>,
    /// Files.
    pub files: HashMap<FileId, String>,
    /// Organisations.
    pub organisations: HashMap<OrganisationId, String>,
    /// Services.
    pub services: HashMap<ServiceId, String>,
}

/// Writes facts for a reader.
#[derive(Debug, Clone, Copy)]
pub struct FactWriter<'a> {
    /// The language of the reader.
    pub language: Language,
    /// The language in which the service was written: for short texts that nobody translated.
    pub original: Language,
    /// Names.
    pub names: &'a FactNames,
}

impl FactWriter<'_> {
    /// A fact of the public part; no lines if it says nothing.
    pub fn public(&self, facts: &Facts, field: FactField) -> Vec<String> {
        let t = self.t();
        match field {
            FactField::Categories => self.terms(Vocabulary::Category, &facts.categories),
            FactField::ServiceLanguages => self.each(&facts.service_languages, Self::spoken),
            FactField::Charge => facts.charge.iter().map(|charge| self.charge(*charge)).collect(),
            FactField::ClientSituations => {
                self.terms(Vocabulary::ClientSituation, &facts.client_situations)
            }
            FactField::Age => facts.age.iter().map(|age| self.age(*age)).collect(),
            FactField::HomeMunicipality => {
                facts.home_municipality.iter().flat_map(|home| self.home(home)).collect()
            }
            FactField::Accessibility => self.terms(Vocabulary::Accessibility, &facts.accessibility),
            FactField::Audience => {
                facts.audience.iter().map(|one| labels::audience(t, *one).to_owned()).collect()
            }
            FactField::WaysOfDelivery => {
                self.terms(Vocabulary::WayOfDelivery, &facts.ways_of_delivery)
            }
            FactField::Occurrences => self.each(&facts.occurrences, Self::occurrence),
            FactField::Validity => self.validity(facts.validity),
            FactField::EnrolmentDeadline => {
                facts.enrolment_deadline.iter().map(|day| self.day(*day)).collect()
            }
            FactField::EnrolmentLink => {
                facts.enrolment_link.iter().map(ToString::to_string).collect()
            }
            FactField::ClientConsent => yes(facts.client_consent, t.field_consent_yes()),
            FactField::Links => self.each(&facts.links, Self::link),
            FactField::Files => self.each(&facts.files, Self::file),
            FactField::Contacts => self.each(&facts.contacts, Self::contact),
            FactField::Producers => {
                facts.producers.iter().map(|id| self.name(&self.names.organisations, id)).collect()
            }
            FactField::Rhythm => vec![labels::rhythm(t, facts.rhythm)],
            FactField::RelatedServices => {
                let name = |id| self.name(&self.names.services, id);
                facts.related_services.iter().map(name).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A fact of the guidance; no lines if it says nothing.
    pub fn internal(&self, facts: &GuidanceFacts, field: FactField) -> Vec<String> {
        let t = self.t();
        match field {
            FactField::Obligation => {
                facts.obligation.iter().map(|one| labels::obligation(t, *one).to_owned()).collect()
            }
            FactField::Statement => {
                facts.statement.iter().map(|one| labels::statement(t, *one).to_owned()).collect()
            }
            FactField::OtherBenefits => self.terms(Vocabulary::OtherBenefit, &facts.other_benefits),
            FactField::MunicipalityGuidance => {
                self.each(&facts.municipality_guidance, Self::municipality_guidance)
            }
            FactField::ArchivingApplies => yes(facts.archiving_applies, t.field_archiving_yes()),
            FactField::InternalLinks => self.each(&facts.internal_links, Self::link),
            FactField::InternalFiles => self.each(&facts.internal_files, Self::file),
            FactField::InternalContacts => self.each(&facts.internal_contacts, Self::contact),
            _ => Vec::new(),
        }
    }

    fn t(&self) -> &'static Texts {
        Texts::of(self.language)
    }

    fn each<T>(&self, rows: &[T], line: impl Fn(&Self, &T) -> String) -> Vec<String> {
        rows.iter().map(|row| line(self, row)).collect()
    }

    fn terms<'c>(
        &self,
        vocabulary: Vocabulary,
        codes: impl IntoIterator<Item = &'c TermCode>,
    ) -> Vec<String> {
        codes.into_iter().map(|code| self.term(vocabulary, code)).collect()
    }

    fn term(&self, vocabulary: Vocabulary, code: &TermCode) -> String {
        let name = self.names.terms.get(&(vocabulary, code.clone()));
        name.cloned().unwrap_or_else(|| code.as_str().to_owned())
    }

    /// The name of a thing; of one that was removed since, that it was.
    fn name<K: Eq + std::hash::Hash>(&self, names: &HashMap<K, String>, id: &K) -> String {
        names.get(id).cloned().unwrap_or_else(|| self.t().versions_removed_thing().to_owned())
    }

    fn day(&self, day: Day) -> String {
        format::day(self.language, day)
    }

    /// A short text of a row, if somebody wrote one.
    fn row_text(&self, texts: &RowTexts) -> Option<String> {
        texts.best(self.language, self.original).map(|(_, text)| text.to_owned())
    }

    fn spoken(&self, one: &ServiceLanguage) -> String {
        let name = self.term(Vocabulary::ServiceLanguage, &one.language);
        match one.level {
            Some(level) => format!("{name} ({})", labels::level(self.t(), level)),
            None => name,
        }
    }

    fn charge(&self, charge: Charge) -> String {
        let t = self.t();
        match charge {
            Charge::Free => t.field_charge_free().to_owned(),
            Charge::Chargeable(None) => t.field_charge_chargeable().to_owned(),
            Charge::Chargeable(Some(cents)) => {
                t.field_part(t.field_charge_chargeable(), format::euros(self.language, cents))
            }
        }
    }

    fn age(&self, age: Age) -> String {
        let t = self.t();
        match age {
            Age::AllOfWorkingAge => t.field_age_all().to_owned(),
            Age::Range(from, to) => {
                let end = |age: Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
                t.field_part(t.field_age_range(), format!("{}–{}", end(from), end(to)))
            }
        }
    }

    fn home(&self, home: &HomeMunicipality) -> Vec<String> {
        match home {
            HomeMunicipality::DoesNotMatter => vec![self.t().field_home_any().to_owned()],
            HomeMunicipality::OneOf(codes) => {
                let name = |code: &str| self.term(Vocabulary::Municipality, &TermCode::new(code));
                let mut names: Vec<String> = codes.iter().map(|code| name(code.as_str())).collect();
                names.sort_by_cached_key(|name| service_manual_domain::collation::sort_key(name));
                names
            }
        }
    }

    fn validity(&self, validity: Validity) -> Vec<String> {
        let t = self.t();
        let line = |label, day: Option<Day>| day.map(|day| t.field_part(label, self.day(day)));
        let from = line(t.field_validity_from(), validity.from);
        from.into_iter().chain(line(t.field_validity_until(), validity.until)).collect()
    }

    fn occurrence(&self, one: &Occurrence) -> String {
        let place = one.location.map(|id| self.name(&self.names.locations, &id));
        let parts = [
            place,
            self.row_text(&one.place_note),
            Some(self.when(&one.when)),
            self.row_text(&one.time_note),
        ];
        joined(parts)
    }

    fn when(&self, when: &When) -> String {
        let (t, day) = (self.t(), |day| self.day(day));
        let days = |days| format::days(self.language, days);
        let said = match when {
            When::ByAgreement => String::new(),
            When::Continuous(hours) => self.hours(hours),
            When::Period(period, hours) => joined([Some(days(*period)), Some(self.hours(hours))]),
            When::Periods(periods) => {
                let periods = periods.iter().map(|one| days(*one));
                periods.collect::<Vec<_>>().join(", ")
            }
            When::SingleDays(all) => {
                let one =
                    all.iter().map(|one| format!("{} {}", day(one.day), self.slots(&one.times)));
                one.collect::<Vec<_>>().join(", ")
            }
        };
        let kind = labels::when(t, when.kind());
        if said.is_empty() { kind.to_owned() } else { t.field_part(kind, said) }
    }

    fn hours(&self, hours: &WeeklyHours) -> String {
        let day = |(day, times)| format!("{} {}", weekday(self.t(), day), self.slots(times));
        hours.iter().map(day).collect::<Vec<_>>().join(", ")
    }

    fn slots(&self, slots: &Slots) -> String {
        format::slots(self.language, slots)
    }

    fn link(&self, link: &Link) -> String {
        let address = link.address.to_string();
        match self.row_text(&link.text) {
            Some(text) => self.t().field_part(text, address),
            None => address,
        }
    }

    fn file(&self, file: &FileUse) -> String {
        let language = file.language.as_ref();
        joined([
            self.row_text(&file.title),
            Some(self.name(&self.names.files, &file.file)),
            language.map(|code| self.term(Vocabulary::ServiceLanguage, code)),
        ])
    }

    fn contact(&self, contact: &ContactUse) -> String {
        let name = self.name(&self.names.contacts, &contact.contact);
        joined([Some(name), self.row_text(&contact.role)])
    }

    fn municipality_guidance(&self, row: &MunicipalityGuidance) -> String {
        let t = self.t();
        let code = TermCode::new(row.municipality.as_str());
        let kind = labels::municipality_kind(t, row.kind).to_owned();
        let text = self.row_text(&row.text).map(|html| RichText::clean(&html).to_plain());
        let head = joined([Some(self.term(Vocabulary::Municipality, &code)), Some(kind)]);
        text.map_or_else(|| head.clone(), |text| t.field_part(head.clone(), text))
    }
}

/// The languages of a version: the original, then those that are public beside it.
pub fn languages(
    t: &Texts,
    original: Language,
    included: impl IntoIterator<Item = Language>,
) -> Vec<String> {
    let first = t.field_part(t.field_original(), other_labels::language(t, original));
    let others: Vec<&str> =
        included.into_iter().map(|language| other_labels::language(t, language)).collect();
    let others = (!others.is_empty()).then(|| t.field_part(t.field_included(), others.join(", ")));
    std::iter::once(first).chain(others).collect()
}

fn yes(yes: bool, text: &str) -> Vec<String> {
    yes.then(|| text.to_owned()).into_iter().collect()
}

/// Parts of a line; empty ones are left out.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}
