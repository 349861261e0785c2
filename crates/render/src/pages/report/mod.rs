//! Reports for administrators (spec 5): freshness by organisation, how links stand, and the
//! catalogue in numbers.

mod catalogue;
mod freshness;
mod links;
mod months;

pub use catalogue::{CatalogueFilter, CatalogueFilters, CatalogueReportPage, headings};
pub use freshness::{FreshnessReportPage, FreshnessRow, FreshnessView};
pub use links::{LinkOf, LinkReportPage, LinkRow, LinkView};
