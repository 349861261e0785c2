//! What the pages of the form know of the service and of what may be chosen.

use service_manual_domain::ids::{OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::problem::Problem;
use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::time::Instant;

use crate::forms::Choice;
use crate::pages::service_missing::Lacking;

/// The service that is being edited.
#[derive(Debug, Clone)]
pub struct Editing {
    /// Its id.
    pub id: ServiceId,
    /// Its name as shown.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// The organisation whose books the form chooses from.
    pub organiser: OrganisationId,
    /// The version of the service that the person saw.
    pub seen: i64,
    /// The version of the content with which the person began.
    pub base: ServiceVersionId,
    /// The language in which the texts of the steps are written.
    pub original: Language,
    /// The languages in which something is written or to be published, the original too.
    pub languages: Vec<Language>,
    /// Whether the person may change the internal guidance; else its step is not there.
    pub may_edit_guidance: bool,
    /// Where it stands.
    pub state: State,
    /// What is missing before it can be submitted.
    pub missing_to_submit: Vec<Problem>,
    /// What is missing before it can be published; without what the person may not know of.
    pub missing_to_publish: Vec<Problem>,
    /// Whether the person may choose the updater of the responsible authority.
    pub may_set_authority_updater: bool,
    /// How many texts of a translation are behind the original.
    pub behind: Vec<(Language, usize)>,
    /// What reviewers asked for when returning it, as far as it is not done.
    pub comments: Vec<Comment>,
    /// Who else has the form open.
    pub present: Vec<Presence>,
}

/// What a reviewer asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its place among the comments of the return, from 0.
    pub number: usize,
    /// What to mend.
    pub text: String,
    /// The name of the field it is about; none: the whole service.
    pub field: Option<String>,
}

/// Somebody who has the form open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub person: String,
    /// Since when.
    pub since: Instant,
}

/// A new service that the person began and never saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// The id that it would get.
    pub id: ServiceId,
    /// Its name, if one was typed, and the language of that.
    pub name: Option<(Language, String)>,
    /// When it was kept.
    pub at: Instant,
}

/// What may be chosen, and what was chosen before.
#[derive(Debug, Clone, Default)]
pub struct FormChoices {
    /// Organisations that a new service may belong to; with just one nothing is asked.
    pub organisers: Vec<Choice>,
    /// Leaves of the categories, by their groups.
    pub categories: Vec<(String, Vec<Choice>)>,
    /// Languages of services and of files.
    pub service_languages: Vec<Choice>,
    /// Situations of clients.
    pub client_situations: Vec<Choice>,
    /// Accessibility of the service.
    pub accessibility: Vec<Choice>,
    /// Ways of delivery.
    pub ways_of_delivery: Vec<Choice>,
    /// Other benefits.
    pub other_benefits: Vec<Choice>,
    /// Municipalities, in the order of the alphabet.
    pub municipalities: Vec<Choice>,
    /// Locations in the book of the organiser.
    pub locations: Vec<Choice>,
    /// Contacts in the book of the organiser.
    pub contacts: Vec<Choice>,
    /// Files for everybody.
    pub files: Vec<Choice>,
    /// Files for experts.
    pub internal_files: Vec<Choice>,
    /// Organisations that may produce it.
    pub producers: Vec<Choice>,
    /// Authorities that may answer for it; none: the service needs no such authority.
    pub responsible: Vec<Choice>,
    /// People who may keep it up to date for the organiser.
    pub updaters: Vec<Choice>,
    /// People who may keep it up to date for the responsible authority.
    pub authority_updaters: Vec<Choice>,
    /// Related services: those that are chosen, and those that were searched for.
    pub related: Vec<Choice>,
    /// How many services the search for related ones found; none: nothing was searched for.
    pub related_found: Option<usize>,
}

impl Editing {
    /// The service for naming what it lacks.
    pub(super) const fn lacking(&self) -> Lacking {
        Lacking {
            id: self.id,
            original: self.original,
            has_form: true,
            may_set_authority_updater: self.may_set_authority_updater,
        }
    }

    /// The steps that the person has.
    pub fn steps(&self) -> impl Iterator<Item = Step> + '_ {
        steps(self.may_edit_guidance)
    }
}

/// The steps of somebody with or without the right to change the guidance.
pub fn steps(may_edit_guidance: bool) -> impl Iterator<Item = Step> {
    Step::ALL.into_iter().filter(move |step| *step != Step::Guidance || may_edit_guidance)
}
