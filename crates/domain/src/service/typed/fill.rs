//! The form as if somebody had just typed what a version says. Reading it again gives the same
//! version.

use std::fmt::Display;

use super::{INCLUDED, ORIGINAL, TypedService, texts};
use crate::language::{Localised, Texts};
use crate::service::facts::{
    Age, Charge, ContactUse, Facts, FileUse, HomeMunicipality, LanguageLevel, Link, ServiceLanguage,
};
use crate::service::guidance::{GuidanceFacts, Obligation, Statement};
use crate::service::occurrence::{Days, Occurrence, WeeklyHours, When};
use crate::service::{Guidance, ServiceContent, ServiceText};
use crate::time::Weekday;
use crate::vocabulary::TermCode;

impl TypedService {
    /// The form of the public part of a version.
    pub fn of(content: &ServiceContent) -> Self {
        Self::new(content.sanitiser)
            .put(ORIGINAL, content.texts.original())
            .all(INCLUDED, &content.included)
            .texts(&content.texts)
            .facts(&content.facts)
    }

    /// The same form with the guidance of the version.
    #[must_use]
    pub fn and_guidance(self, guidance: &Guidance) -> Self {
        let facts = &guidance.facts;
        self.texts(&guidance.texts)
            .choice("obligation", facts.obligation.map(Obligation::code))
            .choice("statement", facts.statement.map(Statement::code))
            .terms("other_benefits", &facts.other_benefits)
            .yes("archiving_applies", facts.archiving_applies)
            .municipalities(facts)
            .links("internal_links", &facts.internal_links)
            .files("internal_files", &facts.internal_files)
            .contacts("internal_contacts", &facts.internal_contacts)
    }

    fn facts(self, facts: &Facts) -> Self {
        let form = self
            .terms("categories", &facts.categories)
            .rows("service_languages", &facts.service_languages, Self::service_language)
            .charge(facts.charge)
            .terms("client_situations", &facts.client_situations)
            .age(facts.age)
            .home_municipality(facts.home_municipality.as_ref())
            .terms("accessibility", &facts.accessibility)
            .all("audience", facts.audience.iter().map(|audience| audience.code()))
            .terms("ways_of_delivery", &facts.ways_of_delivery)
            .rows("occurrences", &facts.occurrences, Self::occurrence)
            .all("validity_from", facts.validity.from)
            .all("validity_until", facts.validity.until)
            .all("enrolment_deadline", facts.enrolment_deadline);
        form.all("enrolment_link", &facts.enrolment_link)
            .yes("client_consent", facts.client_consent)
            .links("links", &facts.links)
            .files("files", &facts.files)
            .contacts("contacts", &facts.contacts)
            .all("producers", &facts.producers)
            .put("rhythm", facts.rhythm.months())
            .all("related_services", &facts.related_services)
    }

    fn put(self, name: impl Into<String>, value: impl Display) -> Self {
        self.with(name, value.to_string())
    }

    fn all(self, name: &str, values: impl IntoIterator<Item: Display>) -> Self {
        values.into_iter().fold(self, |form, value| form.put(name, value))
    }

    fn choice(self, name: &str, code: Option<&str>) -> Self {
        self.all(name, code)
    }

    fn yes(self, name: &str, yes: bool) -> Self {
        self.put(name, if yes { "yes" } else { "no" })
    }

    fn terms<'a>(self, name: &str, terms: impl IntoIterator<Item = &'a TermCode>) -> Self {
        self.all(name, terms.into_iter().map(TermCode::as_str))
    }

    fn texts(self, all: &Localised<ServiceText>) -> Self {
        all.iter().fold(self, |form, (language, text)| {
            text.iter()
                .fold(form, |form, (field, text)| form.put(texts::name(field, language), text))
        })
    }

    fn row_texts(self, name: &str, texts: &Texts) -> Self {
        texts
            .iter()
            .fold(self, |form, (language, text)| form.put(format!("{name}_{language}"), text))
    }

    /// Rows, each filled in under its name.
    fn rows<T>(self, name: &str, rows: &[T], fill: impl Fn(Self, &str, &T) -> Self) -> Self {
        let numbered = rows.iter().enumerate();
        numbered.fold(self, |form, (number, row)| fill(form, &format!("{name}_{number}"), row))
    }

    fn service_language(self, row: &str, one: &ServiceLanguage) -> Self {
        let level = one.level.map(LanguageLevel::code);
        self.put(format!("{row}_language"), one.language.as_str())
            .choice(&format!("{row}_level"), level)
    }

    fn charge(self, charge: Option<Charge>) -> Self {
        match charge {
            None => self,
            Some(Charge::Free) => self.put("charge", "free"),
            Some(Charge::Chargeable(cents)) => {
                let price = cents.map(|cents| format!("{},{:02}", cents / 100, cents % 100));
                self.put("charge", "chargeable").all("charge_price", price)
            }
        }
    }

    fn age(self, age: Option<Age>) -> Self {
        match age {
            None => self,
            Some(Age::AllOfWorkingAge) => self.put("age", "all"),
            Some(Age::Range(from, to)) => {
                self.put("age", "range").all("age_from", from).all("age_to", to)
            }
        }
    }

    fn home_municipality(self, home: Option<&HomeMunicipality>) -> Self {
        let name = "home_municipality";
        match home {
            None => self,
            Some(HomeMunicipality::DoesNotMatter) => self.put(name, "any"),
            Some(HomeMunicipality::OneOf(codes)) => {
                self.put(name, "some").all("home_municipality_codes", codes)
            }
        }
    }

    fn occurrence(self, row: &str, one: &Occurrence) -> Self {
        let form = self
            .all(&format!("{row}_location"), one.location)
            .row_texts(&format!("{row}_place"), &one.place_note)
            .row_texts(&format!("{row}_time"), &one.time_note)
            .put(format!("{row}_when"), one.when.kind().code());
        match &one.when {
            When::ByAgreement => form,
            When::Continuous(hours) => form.weekly_hours(row, hours),
            When::Period(days, hours) => form.days(row, *days).weekly_hours(row, hours),
            When::Periods(periods) => {
                form.rows(&format!("{row}_periods"), periods, |form, row, days| {
                    form.days(row, *days)
                })
            }
            When::SingleDays(days) => form.rows(&format!("{row}_days"), days, |form, row, one| {
                form.put(format!("{row}_day"), one.day).put(format!("{row}_times"), &one.times)
            }),
        }
    }

    fn days(self, row: &str, days: Days) -> Self {
        self.put(format!("{row}_from"), days.from).put(format!("{row}_until"), days.until)
    }

    fn weekly_hours(self, row: &str, hours: &WeeklyHours) -> Self {
        Weekday::ALL.into_iter().fold(self, |form, weekday| {
            form.all(&format!("{row}_{}", weekday.code()), hours.on(weekday))
        })
    }

    fn links(self, name: &str, links: &[Link]) -> Self {
        self.rows(name, links, |form, row, link| {
            form.put(format!("{row}_address"), &link.address)
                .row_texts(&format!("{row}_text"), &link.text)
        })
    }

    fn files(self, name: &str, files: &[FileUse]) -> Self {
        self.rows(name, files, |form, row, file| {
            form.put(format!("{row}_file"), file.file)
                .row_texts(&format!("{row}_title"), &file.title)
                .terms(&format!("{row}_language"), &file.language)
        })
    }

    fn contacts(self, name: &str, contacts: &[ContactUse]) -> Self {
        self.rows(name, contacts, |form, row, contact| {
            form.put(format!("{row}_contact"), contact.contact)
                .row_texts(&format!("{row}_role"), &contact.role)
        })
    }

    fn municipalities(self, facts: &GuidanceFacts) -> Self {
        self.rows("municipality_guidance", &facts.municipality_guidance, |form, row, one| {
            form.put(format!("{row}_municipality"), &one.municipality)
                .put(format!("{row}_kind"), one.kind.code())
                .row_texts(&format!("{row}_text"), &one.text)
        })
    }
}
