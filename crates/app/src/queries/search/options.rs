//! Which options a page of results offers, and in which order.

use std::cmp::Reverse;

use service_manual_domain::collation::sort_key;
use service_manual_domain::language::Language;
use service_manual_domain::search::{
    CHARGEABLE, EVERYWHERE, FREE, Group, SearchRequest, StartsWithin,
};
use service_manual_domain::service::facts::Audience;
use service_manual_store::Term;

use crate::public_data::PublicData;
use crate::public_data::facets::{Filter, FilterName, OptionNumber};
use crate::queries::search::counts::Counts;

/// How many options of a long group are offered; the rest is found by words.
const LONGEST: usize = 50;

/// A group of filters.
#[derive(Debug, Clone)]
pub struct FoundGroup {
    /// Which.
    pub group: Group,
    /// What can be chosen.
    pub options: Vec<FoundOption>,
    /// How many more options find something and are not offered.
    pub more: usize,
}

/// An option of a filter.
#[derive(Debug, Clone)]
pub struct FoundOption {
    /// The value in addresses.
    pub code: String,
    /// What it is called, if it is not one that the rules know.
    pub label: Option<String>,
    /// How many services it would find.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
    /// The options under it.
    pub below: Vec<Self>,
}

/// All groups with their options. What finds nothing is offered only if it is chosen.
pub(super) fn groups(
    data: &PublicData,
    counts: &Counts,
    request: &SearchRequest,
    language: Language,
) -> Vec<FoundGroup> {
    let offer = Offer { data, counts, request, language };
    let groups = Group::ALL.into_iter().map(|group| offer.group(group));
    groups.filter(|found| !found.options.is_empty() || found.group == Group::Age).collect()
}

struct Offer<'a> {
    data: &'a PublicData,
    counts: &'a Counts,
    request: &'a SearchRequest,
    language: Language,
}

impl Offer<'_> {
    /// How the options of a group are listed.
    fn group(&self, group: Group) -> FoundGroup {
        let options = match group {
            Group::Age => Vec::new(),
            Group::Audience | Group::Charge | Group::TextLanguage => self.of_codes(group),
            Group::Start => self.starts(),
            Group::Category => self.categories(),
            Group::Municipality => self.municipalities(),
            Group::Place | Group::Organisation => return self.long(group),
            Group::Situation | Group::ServiceLanguage | Group::Delivery | Group::Accessibility => {
                self.data.terms(group).iter().filter_map(|term| self.term(group, term)).collect()
            }
        };
        FoundGroup { group, options, more: 0 }
    }

    fn option(&self, group: Group, code: &str, count: usize) -> Option<FoundOption> {
        let chosen = self.request.has(group, code);
        let option =
            FoundOption { code: code.to_owned(), label: None, count, chosen, below: Vec::new() };
        (count > 0 || chosen).then_some(option)
    }

    fn term(&self, group: Group, term: &Term) -> Option<FoundOption> {
        let count = self.counts.of_option(&self.data.options, group, &term.code);
        let option = self.option(group, &term.code, count)?;
        Some(FoundOption { label: Some(term.label.text(self.language).to_owned()), ..option })
    }

    fn of_codes(&self, group: Group) -> Vec<FoundOption> {
        let option = |code: &&str| {
            let count = self.counts.of_option(&self.data.options, group, code);
            self.option(group, code, count)
        };
        coded(group).iter().filter_map(option).collect()
    }

    fn starts(&self) -> Vec<FoundOption> {
        let all = StartsWithin::ALL.into_iter().zip(self.counts.starts);
        let option = |(within, count): (StartsWithin, u32)| {
            self.option(Group::Start, within.code(), usize::try_from(count).unwrap_or_default())
        };
        all.filter_map(option).collect()
    }

    /// Both levels. A group of categories is offered where one of its categories is.
    fn categories(&self) -> Vec<FoundOption> {
        let terms = self.data.terms(Group::Category);
        let below = |above: &Term| {
            let own = terms.iter().filter(|term| term.parent.as_ref() == Some(&above.code));
            own.filter_map(|term| self.term(Group::Category, term)).collect::<Vec<_>>()
        };
        let top = terms.iter().filter(|term| term.parent.is_none());
        top.filter_map(|term| {
            let below = below(term);
            let count = self.counts.of_option(&self.data.options, Group::Category, &term.code);
            let label = Some(term.label.text(self.language).to_owned());
            let chosen = self.request.has(Group::Category, &term.code);
            let shown = count > 0 || chosen || !below.is_empty();
            shown.then(|| FoundOption { code: term.code.clone(), label, count, chosen, below })
        })
        .collect()
    }

    /// Those that some service names, by name. A service that does not mind fits each of them.
    fn municipalities(&self) -> Vec<FoundOption> {
        let group = Group::Municipality;
        let everywhere = self.counts.of_option(&self.data.options, group, EVERYWHERE);
        let own = self.data.terms(group).iter().filter_map(|term| self.term(group, term));
        let mut named: Vec<FoundOption> =
            own.map(|one| FoundOption { count: one.count + everywhere, ..one }).collect();
        named.sort_by_cached_key(|option| option.label.as_deref().map(sort_key));
        let mut options: Vec<FoundOption> =
            self.option(group, EVERYWHERE, everywhere).into_iter().collect();
        options.append(&mut named);
        options
    }

    /// What is chosen, then what finds most. Names are made for those that are offered only.
    fn long(&self, group: Group) -> FoundGroup {
        let any_chosen = self.request.values(group).next().is_some();
        let rank = |(number, filter): (OptionNumber, &'_ Filter)| {
            let count = self.counts.of_number(number);
            let chosen = any_chosen && self.request.has(group, self.data.code(filter));
            (count > 0 || chosen).then_some((!chosen, Reverse(count), number))
        };
        let mut found: Vec<_> = self.data.options.of_group(group).filter_map(rank).collect();
        let more = found.len().saturating_sub(LONGEST);
        if more > 0 {
            found.select_nth_unstable(LONGEST);
            found.truncate(LONGEST);
        }
        let named = |(_, Reverse(count), number): (bool, Reverse<usize>, OptionNumber)| {
            let filter = self.data.options.get(number)?;
            let option = self.option(group, self.data.code(filter), count)?;
            Some(FoundOption { label: given_name(self.data, filter, self.language), ..option })
        };
        let mut options: Vec<FoundOption> = found.into_iter().filter_map(named).collect();
        options.sort_by_cached_key(|one| {
            (!one.chosen, Reverse(one.count), one.label.as_deref().map(sort_key))
        });
        FoundGroup { group, options, more }
    }
}

/// What an option is called; its code, if only the rules know.
pub(super) fn name(data: &PublicData, filter: &Filter, language: Language) -> String {
    match &filter.name {
        FilterName::Coded => {
            let term = data.terms(filter.group).iter().find(|term| *term.code == *filter.code);
            term.map_or_else(
                || filter.code.to_string(),
                |term| term.label.text(language).to_owned(),
            )
        }
        FilterName::City(name) => name.to_string(),
        FilterName::Organisation(name) => name.text(language).to_owned(),
    }
}

/// What an option is called, if it is not one that the rules know.
fn given_name(data: &PublicData, filter: &Filter, language: Language) -> Option<String> {
    (filter.name != FilterName::Coded).then(|| name(data, filter, language))
}

/// The options that the rules know, in their order.
pub(super) fn coded(group: Group) -> &'static [&'static str] {
    const AUDIENCES: [&str; 2] = [Audience::Jobseekers.code(), Audience::Employers.code()];
    const LANGUAGES: [&str; 3] = [Language::Fi.code(), Language::Sv.code(), Language::En.code()];
    match group {
        Group::Audience => &AUDIENCES,
        Group::Charge => &[FREE, CHARGEABLE],
        Group::TextLanguage => &LANGUAGES,
        _ => &[],
    }
}

/// What is chosen, in the order of the groups, with the name of each choice that is not one that the
/// rules know.
pub fn chosen_labels(
    data: &PublicData,
    request: &SearchRequest,
    language: Language,
) -> Vec<(Group, String, Option<String>)> {
    let label = |group: Group, code: &str| {
        let term = data.terms(group).iter().find(|term| term.code == code);
        term.map(|term| term.label.text(language).to_owned())
            .or_else(|| given_name(data, data.options.get(data.option(group, code)?)?, language))
    };
    let chosen = request.choices();
    chosen.map(|(group, code)| (group, code.to_owned(), label(group, code))).collect()
}
