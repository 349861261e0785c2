//! The providers under an authority.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::ExistingOrganisation;
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The providers under an authority, and a search for others that may be put under it. The
/// buttons send `provider`.
#[derive(Debug, Template)]
#[template(path = "pages/organisation_providers.html")]
pub struct OrganisationProvidersPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The authority.
    pub authority: ExistingOrganisation,
    /// Those that work under it, by name.
    pub attached: Vec<ProviderRow>,
    /// What was searched for; empty: nothing was.
    pub text: String,
    /// What the search found.
    pub found: Vec<ProviderRow>,
    /// Why the last step was refused.
    pub problems: Vec<Problem>,
}

/// A provider.
#[derive(Debug, Clone)]
pub struct ProviderRow {
    /// Its id.
    pub id: OrganisationId,
    /// Its name in the reader's language or, failing that, in Finnish.
    pub name: String,
    /// Its business id; empty if none is known.
    pub business_id: String,
    /// Names of the authorities it works under.
    pub parents: Vec<String>,
}

impl Page for OrganisationProvidersPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().organisation_providers().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(self.authority.crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }

    fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }
}

impl OrganisationProvidersPage {
    fn search(&self) -> Form {
        let t = self.frame.t();
        let action = urls::organisation_providers(self.frame.language, self.authority.id);
        let state = FormState::new().with("q", self.text.as_str());
        let field = Field::text(t, "q", t.organisation_provider_search()).unmarked();
        Form::new(t, action, t.organisation_search(), &state).asking().quiet().fields(vec![field])
    }

    fn refusals(&self) -> Vec<String> {
        let t = self.frame.t();
        self.problems.iter().map(|problem| labels::problem(t, &problem.code)).collect()
    }

    /// With providers, a search and a refusal; empty.
    pub fn samples(language: Language) -> Vec<Self> {
        let (Some(id), Some(provider)) = (sample::id(1), sample::id(2)) else {
            return Vec::new();
        };
        let frame = || {
            let id: OrganisationId = id;
            let values = id.to_string();
            sample::signed_in(language, urls::ORGANISATION_PROVIDERS, &[("id", &values)])
        };
        let authority = ExistingOrganisation { id, name: "Mallikaupunki".to_owned(), version: 1 };
        let row = |name: &str, business_id: &str| ProviderRow {
            id: provider,
            name: name.to_owned(),
            business_id: business_id.to_owned(),
            parents: vec!["Mallikaupunki".to_owned()],
        };
        let full = Self {
            frame: frame(),
            authority: authority.clone(),
            attached: vec![row("Paja ry", "")],
            text: "säätiö".to_owned(),
            found: vec![row("Kuntoutussäätiö sr", "1234567-1")],
            problems: vec![Problem::new("provider", ProblemCode::LastAuthority)],
        };
        let (attached, found, problems) = (Vec::new(), Vec::new(), Vec::new());
        let empty =
            Self { frame: frame(), authority, attached, text: String::new(), found, problems };
        vec![full, empty]
    }
}
