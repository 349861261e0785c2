//! How the links of public services stand (spec 5 "Reports"): by organisation, or by the host that
//! they lead to.

use crate::list::{Column, Filter, List, ListRequest, Order, Takes, named};

/// What somebody asks the report for.
pub type LinkRequest = ListRequest<LinkColumn, LinkFilter>;

named! {
    /// What the report shows of an organisation or of a host.
    LinkColumn {
        /// Its name.
        Name = "name";
        /// How many links there are.
        Links = "links";
        /// How many were asked for.
        Checked = "checked";
        /// How many do not work.
        Broken = "broken";
        /// Since when the first of these does not.
        Since = "since";
        /// When the one that was not asked for longest was asked for.
        OldestCheck = "oldest";
    }
}

named! {
    /// What narrows the report.
    LinkFilter {
        /// By what links are counted.
        By = "by";
        /// A text that occurs in the name.
        Text = "text";
        /// Only those with broken links.
        Broken = "broken";
    }
}

/// Counted by the host that links lead to, in place of the organisation that has them.
pub const HOST: &str = "host";
/// What a box that is ticked sends.
pub const YES: &str = "yes";

impl Filter for LinkFilter {
    fn takes(self) -> Takes {
        match self {
            Self::By => Takes::OneOf(&[HOST]),
            Self::Text => Takes::Text,
            Self::Broken => Takes::OneOf(&[YES]),
        }
    }
}

/// The report. The most broken links come first.
pub const LINK_REPORT: List<LinkColumn, LinkFilter> = List {
    code: "links",
    columns: &[
        Column::always(LinkColumn::Name),
        Column::always(LinkColumn::Links),
        Column::always(LinkColumn::Checked),
        Column::always(LinkColumn::Broken),
        Column::always(LinkColumn::Since),
        Column::always(LinkColumn::OldestCheck),
    ],
    filters: &[LinkFilter::By, LinkFilter::Text, LinkFilter::Broken],
    order: Order { by: LinkColumn::Broken, descending: true },
};
