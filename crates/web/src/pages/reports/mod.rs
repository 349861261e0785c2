//! Reports for administrators, and the same as files.

mod catalogue;
mod freshness;
mod links;

use service_manual_render::pages::paging::Part;

use crate::call::Call;

pub(crate) use catalogue::{catalogue, catalogue_csv, catalogue_xlsx};
pub(crate) use freshness::{freshness, freshness_csv, freshness_xlsx};
pub(crate) use links::{links, links_csv, links_xlsx};

/// Rows on one page.
const PAGE_SIZE: usize = 50;

/// The part of some rows that the address asks for, and which part it is.
fn page_of<T>(call: &Call, rows: Vec<T>) -> (Vec<T>, Part) {
    let page = call.page_number::<usize>().max(1);
    let part = Part { page, size: PAGE_SIZE, total: rows.len() };
    let before = (page - 1).saturating_mul(PAGE_SIZE);
    (rows.into_iter().skip(before).take(PAGE_SIZE).collect(), part)
}
