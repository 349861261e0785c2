//! The rows of the form: languages, links, files, contacts; and which ids are named in them.

use std::str::FromStr;

use super::reader::{Reader, one_of};
use super::{Things, TypedService};
use crate::problem::ProblemCode;
use crate::service::facts::{ContactUse, FileUse, Link, ServiceLanguage};
use crate::vocabulary::Vocabulary;

/// The longest text of a row, in characters.
pub const ROW_TEXT_LIMIT: usize = 200;

pub(super) fn service_languages(reader: &mut Reader<'_>) -> Vec<ServiceLanguage> {
    let mut languages: Vec<ServiceLanguage> = Vec::new();
    for row in reader.rows("service_languages") {
        let name = format!("{row}_language");
        let level = reader.choice(&format!("{row}_level"));
        if reader.text(&name).is_empty() {
            reader.problems.add(name, ProblemCode::Required);
            continue;
        }
        let Some(language) = reader.term(&name, Vocabulary::ServiceLanguage) else { continue };
        if languages.iter().any(|other| other.language == language) {
            reader.problems.add(name, ProblemCode::ChosenTwice);
        }
        languages.push(ServiceLanguage { language, level });
    }
    languages
}

pub(super) fn links(reader: &mut Reader<'_>, name: &str) -> Vec<Link> {
    let rows = reader.rows(name);
    let mut link = |row: String| {
        let text = reader.texts(&format!("{row}_text"), ROW_TEXT_LIMIT);
        let address = reader.required(&format!("{row}_address"), str::parse)?;
        Some(Link { text, address })
    };
    rows.into_iter().filter_map(&mut link).collect()
}

pub(super) fn files(reader: &mut Reader<'_>, name: &str) -> Vec<FileUse> {
    let rows = reader.rows(name);
    let offered = one_of(&reader.offered.things.files);
    let mut file = |row: String| {
        let title = reader.texts(&format!("{row}_title"), ROW_TEXT_LIMIT);
        let language = reader.term(&format!("{row}_language"), Vocabulary::ServiceLanguage);
        let file = reader.required(&format!("{row}_file"), &offered)?;
        Some(FileUse { file, title, language })
    };
    rows.into_iter().filter_map(&mut file).collect()
}

pub(super) fn contacts(reader: &mut Reader<'_>, name: &str) -> Vec<ContactUse> {
    let rows = reader.rows(name);
    let offered = one_of(&reader.offered.things.contacts);
    let mut contact = |row: String| {
        let role = reader.texts(&format!("{row}_role"), ROW_TEXT_LIMIT);
        let contact = reader.required(&format!("{row}_contact"), &offered)?;
        Some(ContactUse { contact, role })
    };
    rows.into_iter().filter_map(&mut contact).collect()
}

impl TypedService {
    /// Everything that is named by its id. What of it exists and may be used is then offered to
    /// [`TypedService::parse`].
    pub fn named(&self) -> Things {
        Things {
            locations: self.ids("occurrences_", "_location").collect(),
            contacts: self.ids("", "_contact").collect(),
            files: self.ids("", "_file").collect(),
            organisations: self.ids("producers", "").collect(),
            services: self.ids("related_services", "").collect(),
        }
    }

    fn ids<'a, T: FromStr>(&'a self, begin: &'a str, end: &'a str) -> impl Iterator<Item = T> + 'a {
        self.iter()
            .filter(move |(name, _)| name.starts_with(begin) && name.ends_with(end))
            .flat_map(|(_, values)| values.iter().filter_map(|value| value.trim().parse().ok()))
    }
}
