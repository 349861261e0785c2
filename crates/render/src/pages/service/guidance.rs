//! The internal guidance of a service, for those who may read it.

use askama::Template;
use service_manual_domain::service::guidance::{MunicipalityKind, Obligation, Statement};
use service_manual_domain::service::report::{About, MESSAGE_LIMIT};

use super::lines::{ContactLine, FileLine, LinkLine, Rich, ServiceHead};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::worded::Worded;
use crate::{labels, urls};

/// The guidance of a service (spec 4.2), and a form to tell its updater that something is wrong:
/// `new_id`, `about` and `message`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/service/guidance.html")]
pub struct ServiceGuidancePage {
    /// What surrounds it.
    pub frame: Frame,
    /// Name and tabs.
    pub head: ServiceHead,
    /// What was written.
    pub guidance: GuidanceText,
    /// What was typed into the form, and what is wrong with it.
    pub report: FormState,
}

/// What was written. What is empty is left out.
#[derive(Debug, Clone, Default)]
pub struct GuidanceText {
    /// How an expert refers a client to the service.
    pub referring: Option<Rich>,
    /// Conditions, for the specialist.
    pub conditions: Option<Rich>,
    /// Whether taking part is binding.
    pub obligation: Option<Obligation>,
    /// What that means.
    pub obligation_note: Option<Worded>,
    /// What is entered into the client system.
    pub entries: Option<Rich>,
    /// Whether a labour-policy statement is given.
    pub statement: Option<Statement>,
    /// What it says.
    pub statement_note: Option<Worded>,
    /// The standard texts of other benefits.
    pub other_benefits: Vec<String>,
    /// Measures during participation, and exceptions.
    pub measures: Option<Rich>,
    /// What differs in single municipalities, the reader's own first.
    pub municipalities: Vec<MunicipalityLine>,
    /// Whether the standard text on archiving applies.
    pub archiving_applies: bool,
    /// Links.
    pub links: Vec<LinkLine>,
    /// Files.
    pub files: Vec<FileLine>,
    /// Contacts.
    pub contacts: Vec<ContactLine>,
}

/// What differs in a municipality.
#[derive(Debug, Clone)]
pub struct MunicipalityLine {
    /// Its name in the reader's language.
    pub name: String,
    /// Whether it is the reader's own: it is open.
    pub own: bool,
    /// Guidance or exception.
    pub kind: MunicipalityKind,
    /// What.
    pub text: Rich,
}

/// A section of the page and an entry of its contents.
struct Section<'a> {
    id: &'static str,
    title: &'static str,
    body: Body<'a>,
}

enum Body<'a> {
    Rich(&'a Rich),
    Sentence(&'static str, Option<&'a Worded>),
    Sentences(&'a [String]),
    Municipalities,
    Lists,
    Contacts,
}

impl Page for ServiceGuidancePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().guidance_title_of(&self.head.name.text)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![
            Crumb::new(t.search_title(), urls::search(language)),
            Crumb::new(self.head.name.text.clone(), urls::service(language, &self.head.slug)),
        ])
    }

    fn has_problems(&self) -> bool {
        self.report.has_problems()
    }
}

impl ServiceGuidancePage {
    fn is_foreign(&self) -> bool {
        self.head.name.language != self.frame.language
    }

    fn sections(&self) -> Vec<Section<'_>> {
        let (t, it) = (self.frame.t(), &self.guidance);
        let archiving = Body::Sentence(t.guidance_archiving_text(), None);
        let obligation = it.obligation.map(|one| {
            Body::Sentence(labels::service_page::obligation(t, one), it.obligation_note.as_ref())
        });
        let statement = it.statement.map(|one| {
            Body::Sentence(labels::service_page::statement(t, one), it.statement_note.as_ref())
        });
        let has_lists = !it.links.is_empty() || !it.files.is_empty();
        let benefits = Body::Sentences(&it.other_benefits);
        let all = [
            ("referring", t.field_referring(), it.referring.as_ref().map(Body::Rich)),
            ("conditions", t.field_specialist_conditions(), it.conditions.as_ref().map(Body::Rich)),
            ("obligation", t.field_obligation(), obligation),
            ("statement", t.field_statement(), statement),
            ("entries", t.field_client_system_entries(), it.entries.as_ref().map(Body::Rich)),
            (
                "municipalities",
                t.field_municipality_guidance(),
                (!it.municipalities.is_empty()).then_some(Body::Municipalities),
            ),
            (
                "benefits",
                t.field_other_benefits(),
                (!it.other_benefits.is_empty()).then_some(benefits),
            ),
            ("measures", t.field_measures_and_exceptions(), it.measures.as_ref().map(Body::Rich)),
            ("archiving", t.field_archiving_applies(), it.archiving_applies.then_some(archiving)),
            ("links", t.guidance_links(), has_lists.then_some(Body::Lists)),
            (
                "contacts",
                t.field_internal_contacts(),
                (!it.contacts.is_empty()).then_some(Body::Contacts),
            ),
        ];
        all.into_iter()
            .filter_map(|(id, title, body)| Some(Section { id, title, body: body? }))
            .collect()
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::service_report(self.frame.language, &self.head.slug);
        let choices = About::ALL.iter().map(|about| {
            let label = match about {
                About::Public => t.guidance_about_public(),
                About::Guidance => t.guidance_about_guidance(),
            };
            Choice::new(about.code(), label)
        });
        let about = Field::radios(t, "about", t.guidance_about(), choices.collect())
            .hint(t.guidance_about_hint())
            .required();
        let message = Field::text_area(t, "message", t.guidance_message(), 5)
            .hint(t.guidance_message_hint())
            .limit(MESSAGE_LIMIT)
            .required();
        Form::new(t, action, t.guidance_send(), &self.report)
            .hidden("new_id", self.report.value("new_id"))
            .fields(vec![about, message])
            .keep_typed_text()
    }
}
