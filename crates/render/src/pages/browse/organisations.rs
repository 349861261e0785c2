//! The index of organisations.

use askama::Template;
use service_manual_domain::language::Language;

use super::OrganisationLink;
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The organisations with something public, from A to Z.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/browse/organisations.html")]
pub struct PublicOrganisationsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// All letters under which there are organisations; the address of each is on another page where
    /// the list is too long for one.
    pub letters: Vec<(char, String)>,
    /// What this page lists.
    pub shown: Vec<OrganisationLetter>,
}

/// The organisations whose names begin with a letter.
#[derive(Debug, Clone)]
pub struct OrganisationLetter {
    /// The letter; `#` for figures and signs.
    pub letter: char,
    /// By name.
    pub organisations: Vec<OrganisationLink>,
}

impl OrganisationLetter {
    fn id(&self) -> String {
        anchor(self.letter)
    }
}

/// The place of a letter on the page.
pub(crate) fn anchor(letter: char) -> String {
    format!("letter-{}", u32::from(letter))
}

impl Page for PublicOrganisationsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().browse_organisations().to_owned()
    }

    fn description(&self) -> String {
        self.frame.t().browse_organisations_lead().to_owned()
    }
}

impl PublicOrganisationsPage {
    /// The address of a letter on the same page.
    pub fn here(letter: char) -> String {
        format!("#{}", anchor(letter))
    }

    /// V and W are one in the order of names.
    fn name(&self, letter: char) -> String {
        match letter {
            '#' => self.frame.t().browse_other_letters().to_owned(),
            'V' => "V–W".to_owned(),
            letter => letter.to_string(),
        }
    }

    /// With some, in the part of a long list, and without any.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::visitor(language, urls::PUBLIC_ORGANISATIONS, &[]);
        let all = OrganisationLink::samples();
        let letter = |letter, organisations: &[OrganisationLink]| OrganisationLetter {
            letter,
            organisations: organisations.to_vec(),
        };
        let shown = vec![letter('E', &all), letter('V', &all), letter('#', &all)];
        let here = shown.iter().map(|one| (one.letter, Self::here(one.letter))).collect();
        let away = |letter| (letter, urls::public_organisations_under(language, letter));
        vec![
            Self { frame: frame.clone(), letters: here, shown: shown.clone() },
            Self {
                frame: frame.clone(),
                letters: ['E', 'V', 'Ö'].map(away).into(),
                shown: shown.into_iter().take(1).collect(),
            },
            Self { frame, letters: Vec::new(), shown: Vec::new() },
        ]
    }
}
