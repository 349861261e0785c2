//! The public part of a service as a document to be kept, printed or sent on.

use service_manual_domain::language::Language;

use super::lines::{ContactLine, FileLine, LinkLine};
use super::place::OccurrenceLine;
use super::public::{Extras, OrganisationLine, ServicePage};
use crate::i18n::Texts;
use crate::pdf::{Block, Document, Kind, Run};
use crate::rich_text::RichText;
use crate::worded::Worded;
use crate::{format, urls};

const BULLET: &str = "•";

impl ServicePage {
    /// The page as a document, which leads back to it. A preview has none.
    pub fn to_document(&self) -> Option<Document> {
        let extras = self.extras.as_ref()?;
        let t = self.frame.t();
        let mut writing = Writing { page: self, t, blocks: Vec::new() };
        writing.head(extras);
        writing.facts();
        writing.for_whom();
        writing.taking_part();
        writing.where_and_when();
        writing.contacts();
        writing.links();
        Some(Document {
            title: self.head.name.text.clone(),
            language: self.head.name.language,
            description: self.summary.as_ref().map(|one| one.text.clone()).unwrap_or_default(),
            author: self.facts.organiser.name.text.clone(),
            creator: t.frame_site_name().to_owned(),
            foot: extras.short_address.clone(),
            blocks: writing.blocks,
        })
    }
}

/// What has been written so far.
struct Writing<'a> {
    page: &'a ServicePage,
    t: &'static Texts,
    blocks: Vec<Block>,
}

impl Writing<'_> {
    /// The language of the labels.
    fn language(&self) -> Language {
        self.page.frame.language
    }

    fn push(&mut self, kind: Kind, language: Language, runs: Vec<Run>) {
        self.blocks.push(Block { kind, language, runs });
    }

    fn heading(&mut self, text: &str) {
        self.push(Kind::Heading, self.language(), vec![Run::plain(text)]);
    }

    /// A paragraph of each line of a text.
    fn paragraphs(&mut self, text: &Worded) {
        for line in text.text.lines().filter(|line| !line.trim().is_empty()) {
            self.push(Kind::Paragraph, text.language, vec![Run::plain(line)]);
        }
    }

    fn rich(&mut self, text: &Worded<RichText>) {
        self.blocks.extend(text.text.to_blocks(text.language));
    }

    /// A heading and what was written, if anything was.
    fn section(&mut self, title: &str, text: Option<&Worded<RichText>>) {
        if let Some(text) = text {
            self.heading(title);
            self.rich(text);
        }
    }

    /// What something is, and what is said of it.
    fn fact(&mut self, label: &str, values: &[&str]) {
        if !values.is_empty() {
            let label = Run::bold(self.t.field_part(label, "").trim_end());
            let value = Run::plain(format!(" {}", values.join(", ")));
            self.push(Kind::Paragraph, self.language(), vec![label, value]);
        }
    }

    fn head(&mut self, extras: &Extras) {
        let page = self.page;
        let name = &page.head.name;
        self.push(Kind::Title, name.language, vec![Run::plain(&*name.text)]);
        if let Some(summary) = &page.summary {
            self.paragraphs(summary);
        }
        let address = &extras.short_address;
        let link = Run::link(address, address);
        let lead = Run::plain(format!("{} ", self.t.service_printed_from()));
        self.push(Kind::Paragraph, self.language(), vec![lead, link]);
    }

    fn facts(&mut self) {
        let (page, t) = (self.page, self.t);
        let facts = &page.facts;
        let texts = |all: &[OrganisationLine]| {
            all.iter().map(|one| one.name.text.clone()).collect::<Vec<_>>()
        };
        let spoken: Vec<String> = facts.spoken.iter().map(|one| page.spoken(one)).collect();
        let categories: Vec<String> =
            facts.categories.iter().map(|one| one.label.clone()).collect();
        let price = page.price().into_iter();
        let price = price.chain(facts.price_note.iter().map(|note| note.text.clone())).collect();
        let updated = format::day(self.language(), facts.updated);
        self.heading(t.service_facts());
        let all: [(&str, Vec<String>); 10] = [
            (t.field_organiser(), vec![facts.organiser.name.text.clone()]),
            (t.field_producers(), texts(&facts.producers)),
            (t.field_responsible(), texts(facts.responsible.as_slice())),
            (t.field_charge(), price),
            (t.field_service_languages(), spoken),
            (t.field_ways_of_delivery(), facts.ways_of_delivery.clone()),
            (t.field_categories(), categories),
            (t.field_validity(), page.validity().into_iter().collect()),
            (t.service_updated(), vec![updated]),
            (t.service_languages(), vec![page.described_in()]),
        ];
        for (label, values) in all {
            self.fact(label, &values.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }

    fn for_whom(&mut self) {
        let (page, t) = (self.page, self.t);
        let whom = &page.for_whom;
        if !page.has_list_of_whom() && whom.description.is_none() {
            return;
        }
        self.heading(t.field_target_group());
        if let Some(text) = &whom.description {
            self.rich(text);
        }
        let joined = |all: &[String]| (!all.is_empty()).then(|| all.join(", "));
        let all = [
            (t.field_audience(), page.audience()),
            (t.field_client_situations(), joined(&whom.situations)),
            (t.field_age(), page.age()),
            (t.field_home_municipality(), page.municipalities()),
            (t.field_accessibility(), joined(&whom.accessibility)),
        ];
        for (label, value) in all {
            self.fact(label, value.as_deref().as_slice());
        }
    }

    fn taking_part(&mut self) {
        let (page, t) = (self.page, self.t);
        let (until, link) = (page.enrolment(), page.enrolment_link());
        if page.how_to_take_part.is_some() || until.is_some() || link.is_some() {
            self.heading(t.field_how_to_take_part());
        }
        if let Some(text) = &page.how_to_take_part {
            self.rich(text);
        }
        if let Some(text) = until {
            self.push(Kind::Paragraph, self.language(), vec![Run::bold(text)]);
        }
        if let Some(address) = link {
            self.address(t.service_enrol(), self.language(), &address.to_string());
        }
        self.section(t.field_benefits(), page.benefits.as_ref());
        self.section(t.field_conditions(), page.conditions.as_ref());
        if let Some(consent) = &page.consent {
            self.push(Kind::Paragraph, self.language(), vec![Run::bold(t.service_consent())]);
            consent.note.iter().for_each(|note| self.paragraphs(note));
        }
        self.section(t.field_how_organised(), page.how_organised.as_ref());
    }

    /// What an address is for, and the address itself: paper has no links.
    fn address(&mut self, text: &str, language: Language, address: &str) {
        let label = Run::plain(format!("{} ", self.t.field_part(text, "").trim_end()));
        self.push(Kind::Paragraph, language, vec![label, Run::link(address, address)]);
    }

    fn where_and_when(&mut self) {
        if !self.page.occurrences.is_empty() {
            self.heading(self.t.field_occurrences());
        }
        for one in &self.page.occurrences {
            self.occurrence(one);
        }
    }

    fn occurrence(&mut self, one: &OccurrenceLine) {
        let language = self.language();
        if let Some(place) = &one.place {
            let name = place.name.as_ref().map(|name| Run::bold(format!("{}, ", name.text)));
            let runs = name.into_iter().chain([Run::plain(place.address())]);
            self.push(Kind::Paragraph, language, runs.collect());
        }
        one.place_note.iter().for_each(|note| self.paragraphs(note));
        if !one.times.lead.is_empty() {
            self.push(Kind::Paragraph, language, vec![Run::plain(&*one.times.lead)]);
        }
        let week = one.times.week.iter().map(|(days, hours)| format!("{days} {hours}"));
        for line in one.times.lines.iter().cloned().chain(week) {
            self.push(Kind::Item(BULLET.to_owned()), language, vec![Run::plain(line)]);
        }
        one.time_note.iter().for_each(|note| self.paragraphs(note));
        let Some(place) = &one.place else { return };
        let accessible: Vec<&str> = place.accessible(self.t).collect();
        if !accessible.is_empty() {
            let text =
                format!("{} {}", self.t.service_place_accessibility(), accessible.join(", "));
            self.push(Kind::Paragraph, language, vec![Run::plain(text)]);
        }
        place.note.iter().for_each(|note| self.paragraphs(note));
    }

    fn contacts(&mut self) {
        if !self.page.contacts.is_empty() {
            self.heading(self.t.field_contacts());
        }
        for one in &self.page.contacts {
            self.contact(one);
        }
    }

    fn contact(&mut self, one: &ContactLine) {
        let mut runs = vec![Run::bold(&*one.name)];
        let role = one.role.as_ref().map(|role| format!(", {}", role.text));
        runs.extend(role.map(Run::plain));
        if let Some(phone) = &one.phone {
            let href = format!("tel:{}", phone.dialled());
            runs.extend([Run::plain(", "), Run::link(phone.as_str(), href)]);
        }
        if let Some(email) = &one.email {
            let href = format!("mailto:{}", email.as_str());
            runs.extend([Run::plain(", "), Run::link(email.as_str(), href)]);
        }
        self.push(Kind::Paragraph, self.language(), runs);
    }

    fn links(&mut self) {
        let page = self.page;
        if !page.links.is_empty() || !page.files.is_empty() {
            self.heading(self.t.service_links());
        }
        page.links.iter().for_each(|link| self.link(link));
        page.files.iter().for_each(|file| self.file(file));
    }

    fn link(&mut self, link: &LinkLine) {
        let address = link.address.to_string();
        match &link.text {
            Some(text) => self.address(&text.text, text.language, &address),
            None => {
                self.push(Kind::Paragraph, self.language(), vec![Run::link(&*address, &*address)]);
            }
        }
    }

    fn file(&mut self, file: &FileLine) {
        let language = self.language();
        let title = file.title.clone();
        let title = title.unwrap_or_else(|| Worded::new(language, file.name.to_string()));
        let href = urls::absolute(&self.page.frame.public_address, &file.href(language));
        let facts = Run::plain(format!(" ({})", file.facts(self.t)));
        self.push(Kind::Paragraph, title.language, vec![Run::link(title.text, href), facts]);
    }
}
