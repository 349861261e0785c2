//! What readers see of a service: the public part and, with an address of its own, the internal
//! guidance (spec 4.2).

mod data;
mod document;
mod guidance;
mod lines;
mod place;
mod public;
mod samples;

pub use guidance::{GuidanceText, MunicipalityLine, ServiceGuidancePage};
pub use lines::{ContactLine, FileLine, LinkLine, Rich, ServiceHead};
pub use place::{OccurrenceLine, Place};
pub use public::{
    Consent, Enrolment, Extras, ForWhom, OrganisationLine, RelatedLine, ServicePage, SideFacts,
    SpokenLanguage,
};
