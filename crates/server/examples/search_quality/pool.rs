//! Hits without a grade, for somebody who judges. What was judged to be no answer has none either, and
//! comes again.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use service_manual_domain::language::Language;

use crate::judged::Judged;
use crate::measure::LOOKED_AT;
use crate::report::Answers;

/// Lines of set, language, query and services, parted by tabs. Services are in the order of their
/// ids, so that nobody can tell which system found one, nor at which place.
#[derive(Debug, Default)]
pub struct Pool(String);

impl Pool {
    /// Adds what any of the systems shows among its first hits without a grade.
    pub fn add(&mut self, set: &str, language: Language, queries: &[Judged], systems: &[Answers]) {
        for (at, judged) in queries.iter().enumerate() {
            let shown =
                systems.iter().flat_map(|answers| answers.services[at].iter().take(LOOKED_AT));
            let unjudged: BTreeSet<&str> =
                shown.map(String::as_str).filter(|service| judged.grade(service) == 0).collect();
            if unjudged.is_empty() {
                continue;
            }
            let services = unjudged.into_iter().collect::<Vec<_>>().join(" ");
            writeln!(self.0, "{set}\t{language}\t{}\t{services}", judged.text)
                .expect("a string takes what is written");
        }
    }

    /// Writes the file.
    pub fn write(&self, file: &Path) {
        std::fs::write(file, &self.0).expect("a file that can be written");
    }
}
