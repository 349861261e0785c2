//! The public part of a service.

use askama::Template;
use serde_json::Value;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::WebAddress;
use service_manual_domain::service::facts::{Age, Audience, Charge, LanguageLevel, Validity};
use service_manual_domain::time::Day;

use super::data;
use super::lines::{ContactLine, FileLine, LinkLine, Rich, ServiceHead};
use super::place::OccurrenceLine;
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::card::CategoryLink;
use crate::worded::Worded;
use crate::{format, labels, urls};

/// The public page of a service (spec 4.2). What is empty is left out.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/service/public.html")]
pub struct ServicePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The day on which it is read.
    pub today: Day,
    /// Name and tabs. When the name is not in the reader's language, a notice says so.
    pub head: ServiceHead,
    /// The notice of today.
    pub notice: Option<Worded>,
    /// The summary, plain text.
    pub summary: Option<Worded>,
    /// What stands at the side.
    pub facts: SideFacts,
    /// For whom it is.
    pub for_whom: ForWhom,
    /// How to take part.
    pub how_to_take_part: Option<Rich>,
    /// Enrolment.
    pub enrolment: Enrolment,
    /// What it is good for.
    pub benefits: Option<Rich>,
    /// Conditions for taking part.
    pub conditions: Option<Rich>,
    /// Whether the client must consent.
    pub consent: Option<Consent>,
    /// How it is organised.
    pub how_organised: Option<Rich>,
    /// Where and when, the next first.
    pub occurrences: Vec<OccurrenceLine>,
    /// Contacts.
    pub contacts: Vec<ContactLine>,
    /// Links.
    pub links: Vec<LinkLine>,
    /// Files.
    pub files: Vec<FileLine>,
    /// Related services that are public themselves.
    pub related: Vec<RelatedLine>,
    /// What a reader may take along; a preview has nothing.
    pub extras: Option<Extras>,
}

/// What a reader may take along: addresses that lead to the service or hold it.
#[derive(Debug, Clone)]
pub struct Extras {
    /// The full short address, which stays the same.
    pub short_address: String,
    /// The page as a PDF file.
    pub pdf: String,
    /// All dated times for a calendar, if there are any.
    pub calendar: Option<String>,
}

/// Short facts.
#[derive(Debug, Clone)]
pub struct SideFacts {
    /// The owning organisation.
    pub organiser: OrganisationLine,
    /// Who produces it.
    pub producers: Vec<OrganisationLine>,
    /// The authority that answers for it, where that is not the organiser.
    pub responsible: Option<OrganisationLine>,
    /// What it costs.
    pub charge: Option<Charge>,
    /// What the price means.
    pub price_note: Option<Worded>,
    /// The languages in which it is given.
    pub spoken: Vec<SpokenLanguage>,
    /// How it is given.
    pub ways_of_delivery: Vec<String>,
    /// Its categories, with a link to the search each.
    pub categories: Vec<CategoryLink>,
    /// From when until when it is offered.
    pub validity: Validity,
    /// When it was last published or confirmed.
    pub updated: Day,
    /// The languages it is described in.
    pub described_in: Vec<Language>,
}

/// An organisation of a service.
#[derive(Debug, Clone)]
pub struct OrganisationLine {
    /// Its name.
    pub name: Worded,
    /// The end of its page's address in the reader's language, if it has one.
    pub slug: Option<String>,
}

/// A language in which a service is given.
#[derive(Debug, Clone)]
pub struct SpokenLanguage {
    /// Its tag, as in `lang`.
    pub code: String,
    /// Its name in the reader's language.
    pub name: String,
    /// How well a client should know it.
    pub level: Option<LanguageLevel>,
}

/// For whom a service is.
#[derive(Debug, Clone, Default)]
pub struct ForWhom {
    /// Jobseekers, employers.
    pub audience: Vec<Audience>,
    /// Situations of clients.
    pub situations: Vec<String>,
    /// Their age.
    pub age: Option<Age>,
    /// Names of the municipalities in which they must live; an empty list: anywhere.
    pub municipalities: Option<Vec<String>>,
    /// What is accessible.
    pub accessibility: Vec<String>,
    /// The target group in words.
    pub description: Option<Rich>,
}

/// How and until when one enrols.
#[derive(Debug, Clone, Default)]
pub struct Enrolment {
    /// The last day.
    pub deadline: Option<Day>,
    /// Where.
    pub link: Option<WebAddress>,
}

/// The client's consent.
#[derive(Debug, Clone)]
pub struct Consent {
    /// To what.
    pub note: Option<Worded>,
}

/// A related service.
#[derive(Debug, Clone)]
pub struct RelatedLine {
    /// Its name.
    pub name: Worded,
    /// The owning organisation.
    pub organiser: Worded,
    /// The end of its address in the reader's language.
    pub slug: String,
}

impl Page for ServicePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.head.name.text.clone()
    }

    fn description(&self) -> String {
        self.summary.as_ref().map(|summary| summary.text.clone()).unwrap_or_default()
    }

    fn data(&self) -> Vec<Value> {
        vec![data::service(self)]
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let language = self.frame.language;
        Some(vec![Crumb::new(self.frame.t().search_title(), urls::search(language))])
    }
}

impl ServicePage {
    /// The address of the page in its own language.
    pub(super) fn path(&self) -> String {
        urls::service(self.frame.language, &self.head.slug)
    }

    fn is_foreign(&self) -> bool {
        self.head.name.language != self.frame.language
    }

    pub(super) fn described_in(&self) -> String {
        let names = self.facts.described_in.iter();
        let names = names.map(|one| labels::language(self.frame.t(), *one));
        names.collect::<Vec<_>>().join(", ")
    }

    fn category_href(&self, code: &str) -> String {
        urls::category(self.frame.language, code)
    }

    pub(super) fn spoken(&self, one: &SpokenLanguage) -> String {
        let t = self.frame.t();
        match one.level {
            Some(level) => {
                let meaning = labels::service_page::language_level(t, level);
                t.service_spoken_at_level(level.code(), meaning, &one.name)
            }
            None => one.name.clone(),
        }
    }

    pub(super) fn price(&self) -> Option<String> {
        let charge = |charge| labels::service_page::charge(self.frame.t(), charge);
        self.facts.charge.map(charge)
    }

    pub(super) fn validity(&self) -> Option<String> {
        format::validity(self.frame.language, self.facts.validity)
    }

    pub(super) fn audience(&self) -> Option<String> {
        let t = self.frame.t();
        let names: Vec<&str> =
            self.for_whom.audience.iter().map(|one| labels::service::audience(t, *one)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    pub(super) fn age(&self) -> Option<String> {
        let age = self.for_whom.age.and_then(|age| format::age(self.frame.language, age));
        age.map(|age| format::capitalised(&age))
    }

    pub(super) fn municipalities(&self) -> Option<String> {
        let names = self.for_whom.municipalities.as_ref()?;
        if names.is_empty() {
            return Some(self.frame.t().field_home_any().to_owned());
        }
        Some(names.join(", "))
    }

    /// Until when one can enrol, or that it is over.
    pub(super) fn enrolment(&self) -> Option<String> {
        let (t, deadline) = (self.frame.t(), self.enrolment.deadline?);
        let day = format::day(self.frame.language, deadline);
        Some(if deadline < self.today {
            t.service_enrolment_over(day)
        } else {
            t.service_enrolment_until(day)
        })
    }

    /// The link, as long as one can enrol.
    pub(super) fn enrolment_link(&self) -> Option<&WebAddress> {
        let open = self.enrolment.deadline.is_none_or(|deadline| self.today <= deadline);
        self.enrolment.link.as_ref().filter(|_| open)
    }

    /// Where and when it is next, in a few words.
    fn first_occurrence(&self) -> Option<String> {
        let first = self.occurrences.first()?;
        let city = first.place.as_ref().map(|place| place.city.as_str());
        let time = Some(first.first_time()).filter(|time| !time.is_empty());
        match (city, time) {
            (Some(city), Some(time)) => Some(self.frame.t().field_part(city, time)),
            (city, time) => city.or(time).map(str::to_owned),
        }
    }

    /// Where the times of a row are for a calendar. A preview has no such file.
    fn calendar_href(&self, one: &OccurrenceLine) -> Option<String> {
        let row = one.calendar_row(self.today).filter(|_| self.extras.is_some())?;
        Some(urls::service_calendar_row(self.frame.language, &self.head.slug, row))
    }

    /// A mail with the name, the summary and the short address, to whomever one likes.
    fn mail_href(&self, extras: &Extras) -> String {
        let summary = self.summary.as_ref().map(|summary| summary.text.as_str());
        let body = summary.into_iter().chain([extras.short_address.as_str()]);
        let body = body.collect::<Vec<_>>().join("\r\n\r\n");
        let subject = [("subject", self.head.name.text.as_str()), ("body", body.as_str())];
        urls::with_query("mailto:".to_owned(), &subject)
    }

    pub(super) fn has_list_of_whom(&self) -> bool {
        let whom = &self.for_whom;
        self.audience().is_some()
            || self.age().is_some()
            || whom.municipalities.is_some()
            || !whom.situations.is_empty()
            || !whom.accessibility.is_empty()
    }
}
