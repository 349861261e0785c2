//! One service as its writers and reviewers see it: where it stands, what is missing, what may be
//! done with it.

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::State;
use service_manual_domain::time::Instant;

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::pages::service_form::field_label;
use crate::rich_text::RichText;
use crate::{format, labels, urls};

/// The longest comment with which a service is returned, in characters.
pub use service_manual_domain::service::review::COMMENT_LIMIT;

/// The page of one service. Its forms carry a hidden `version`; that of returning has the field
/// `comment`.
#[derive(Debug, Template)]
#[template(path = "pages/service_manage.html")]
pub struct ServiceManagePage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its id.
    pub id: ServiceId,
    /// The version the person sees.
    pub version: i64,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// The name of the owning organisation.
    pub organiser: String,
    /// Names of its categories.
    pub categories: Vec<String>,
    /// What the newest version says, the original language first.
    pub texts: Vec<TextVersion>,
    /// Who submitted it and when, while it is submitted.
    pub submission: Option<SubmissionLine>,
    /// What a reviewer asked for when returning it.
    pub return_comment: Option<String>,
    /// What is missing before it can be submitted.
    pub missing_to_submit: Vec<Problem>,
    /// What is missing before it can be published.
    pub missing_to_publish: Vec<Problem>,
    /// The address of its public page, while it is public.
    pub public_href: Option<String>,
    /// Which buttons to show.
    pub actions: ServiceActions,
    /// What was typed into the form of returning, and what is wrong with it.
    pub return_form: FormState,
}

/// The texts of the newest version in one language.
#[derive(Debug, Clone)]
pub struct TextVersion {
    /// The language.
    pub language: Language,
    /// Whether it is the original.
    pub original: bool,
    /// The name.
    pub name: String,
    /// The summary, plain text; may be empty.
    pub summary: String,
    /// The description; may be empty.
    pub description: RichText,
}

/// A submission that waits.
#[derive(Debug, Clone)]
pub struct SubmissionLine {
    /// Who submitted.
    pub person: String,
    /// When.
    pub at: Instant,
}

/// The buttons that the caller found the person may press now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "five independent buttons, not one state")]
pub struct ServiceActions {
    /// To the form.
    pub edit: bool,
    /// Submit for publication.
    pub submit: bool,
    /// Take a submission back.
    pub withdraw: bool,
    /// Return with a comment.
    pub return_: bool,
    /// Publish.
    pub publish: bool,
}

impl ServiceActions {
    const fn any(self) -> bool {
        self.submit || self.withdraw || self.return_ || self.publish
    }
}

impl Page for ServiceManagePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name.clone()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::my_services(self.frame.language);
        Some(vec![Crumb::new(self.frame.t().manage_list_title(), href)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.return_form.has_problems()
    }
}

impl ServiceManagePage {
    fn return_form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::service_return(self.frame.language, self.id);
        let comment = Field::text_area(t, "comment", t.manage_return_comment(), 5)
            .hint(t.manage_return_comment_hint())
            .limit(COMMENT_LIMIT)
            .required();
        Form::new(t, action, t.manage_return(), &self.return_form)
            .hidden("version", self.version.to_string())
            .fields(vec![comment])
            .quiet()
    }

    fn missing(&self, problems: &[Problem]) -> Vec<String> {
        let t = self.frame.t();
        problems
            .iter()
            .map(|problem| {
                let label = field_label(t, &problem.field);
                match &problem.code {
                    ProblemCode::Required => label,
                    code => format!("{label}: {}", labels::problem(t, code)),
                }
            })
            .collect()
    }

    /// The second list only where it says more than the first.
    fn shows_missing_to_publish(&self) -> bool {
        !self.missing_to_publish.is_empty() && self.missing_to_publish != self.missing_to_submit
    }

    /// An unfinished draft, a waiting one, a returned one, a published one.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ServiceId>(4) else {
            return Vec::new();
        };
        let missing: Vec<Problem> = ["categories", "summary_sv", "how_organised_sv"]
            .map(|field| Problem::new(field, ProblemCode::Required))
            .into();
        let draft = || sample_page(language, id);
        let edit = ServiceActions { edit: true, ..ServiceActions::default() };
        let comment = "Lisää tieto siitä, kenelle palvelu on.\nTarkista myös puhelinnumero.";
        vec![
            Self { missing_to_publish: missing.clone(), missing_to_submit: missing, ..draft() },
            Self {
                state: State::PublishedWithSubmitted,
                submission: Some(SubmissionLine {
                    person: "Kalle Kirjoittaja".to_owned(),
                    at: sample::now(),
                }),
                actions: ServiceActions { withdraw: true, publish: true, return_: true, ..edit },
                public_href: Some(urls::service(language, sample::SLUG)),
                return_form: FormState::new()
                    .with_problems(vec![Problem::new("comment", ProblemCode::Required)]),
                ..draft()
            },
            Self {
                return_comment: Some(comment.to_owned()),
                actions: ServiceActions { submit: true, ..edit },
                ..draft()
            },
            Self {
                frame: sample::with_messages(draft().frame, Flash::ServicePublished),
                state: State::Published,
                public_href: Some(urls::service(language, sample::SLUG)),
                ..draft()
            },
        ]
    }
}

fn sample_page(language: Language, id: ServiceId) -> ServiceManagePage {
    let text = |language, name: &str| TextVersion {
        language,
        original: language == Language::Fi,
        name: name.to_owned(),
        summary: String::new(),
        description: RichText::default(),
    };
    let finnish = TextVersion {
        summary: "Työtä, ohjausta ja arjen rytmiä alle 29-vuotiaille.".to_owned(),
        description: RichText::clean("<p>Pajalla saat</p><ul><li>työkokemusta</li></ul>"),
        ..text(Language::Fi, "Työpaja nuorille")
    };
    ServiceManagePage {
        frame: sample::signed_in(language, urls::SERVICE_MANAGE, &[("id", &id.to_string())]),
        id,
        version: 7,
        name: "Työpaja nuorille".to_owned(),
        text_language: Language::Fi,
        state: State::Draft,
        organiser: "Esimerkkilän työllisyysalue".to_owned(),
        categories: vec!["Työpajat ja kuntouttava työtoiminta".to_owned()],
        texts: vec![finnish, text(Language::Sv, "Verkstad för unga")],
        submission: None,
        return_comment: None,
        missing_to_submit: Vec::new(),
        missing_to_publish: Vec::new(),
        public_href: None,
        actions: ServiceActions { edit: true, ..ServiceActions::default() },
        return_form: FormState::new(),
    }
}
