//! Taking services in from elsewhere (spec 4.5): a file is read into forms of services, so that the
//! rules of the form hold for every row; then all of it is written in one transaction, or nothing.
//!
//! `items` and `table` read files, `ptv` and `column` make forms of their rows, `plan` looks what
//! becomes of each row, and `write` does it. A dry run ends before `write`.

mod column;
mod defaults;
mod draft;
mod items;
mod known;
mod mapping;
pub mod named;
mod national_words;
mod node;
mod plan;
mod prepare;
mod ptv;
pub mod report_table;
pub mod run;
mod table;
pub mod upload;
mod write;

pub use national_words::national_words;
pub use table::columns;

use serde::{Deserialize, Serialize};

use service_manual_domain::audit::{Initiator, Origin};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::import::{Fault, Format, Note};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::service::typed::TypedService;

use crate::caller::Caller;
use crate::error::Result;

/// How a file is to be imported.
#[expect(clippy::struct_excessive_bools, reason = "independent choices, not one state")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orders {
    /// What kind of file it is.
    pub format: Format,
    /// The organisation that has the services.
    pub organisation: OrganisationId,
    /// Who keeps them up to date; may be chosen after the check.
    pub updater: Option<AccountId>,
    /// Whether services are published that nothing is missing from.
    pub publish: bool,
    /// Whether what must be filled in, but is not in the file, gets a default.
    pub defaults: bool,
    /// The category of services for whose class there is none, where defaults are wanted.
    pub category: Option<String>,
    /// Whether good rows are imported although others are bad.
    pub skip_bad_rows: bool,
    /// Whether services are overwritten that people have edited since the last import.
    pub overwrite: bool,
}

impl Orders {
    /// Drafts of an organisation, and nothing special.
    pub const fn new(format: Format, organisation: OrganisationId) -> Self {
        Self {
            format,
            organisation,
            updater: None,
            publish: false,
            defaults: false,
            category: None,
            skip_bad_rows: false,
            overwrite: false,
        }
    }
}

/// Who imports.
#[derive(Debug, Clone)]
pub enum Importer {
    /// Who runs the program, on the command line.
    Operator,
    /// An administrator, in the browser.
    Person(Box<Caller>),
}

impl Importer {
    /// Refuses those who may not import.
    pub(crate) fn require(&self) -> Result<()> {
        match self {
            Self::Operator => Ok(()),
            Self::Person(caller) => caller.require(Action::ImportServices, &Target::Everything),
        }
    }

    /// For the log.
    fn origin(&self) -> Origin {
        match self {
            Self::Operator => {
                Origin { initiator: Initiator::CommandLine, request: None, address: None }
            }
            Self::Person(caller) => caller.origin(),
        }
    }

    /// Who writes the versions: on the command line nobody else than who answers for them.
    fn writer(&self, updater: AccountId) -> Result<AccountId> {
        match self {
            Self::Operator => Ok(updater),
            Self::Person(caller) => caller.account(),
        }
    }
}

/// A row of a file as it was read.
struct ReadRow {
    /// Its number.
    number: usize,
    /// Its id where it comes from.
    source_id: String,
    /// What the service is called.
    name: String,
    /// The form that it fills in, or why it fills in none.
    form: std::result::Result<TypedService, Vec<Fault>>,
    /// What should be known.
    notes: Vec<Note>,
}
