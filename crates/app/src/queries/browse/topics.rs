//! Categories and client situations: what services are about, and for whom they are.

use service_manual_domain::language::Language;
use service_manual_domain::search::Group;
use service_manual_domain::vocabulary::TermCode;

use super::{Browsed, Listed, Wanted};
use crate::context::Context;
use crate::public_data::{PublicData, Term};
use crate::queries::search::list;

/// A category or a client situation.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its code, which is its address and its value in searches.
    pub code: String,
    /// Its name.
    pub label: String,
    /// How many public services it has; a category counts those under it.
    pub count: usize,
    /// The categories under it.
    pub below: Vec<Self>,
}

/// A category or client situation with its services.
#[derive(Debug, Clone)]
pub struct TopicPage {
    /// Which.
    pub topic: Topic,
    /// The category above it.
    pub above: Option<Topic>,
    /// Its services.
    pub services: Listed,
}

/// The first level of the categories with those under them, or the client situations, in the order
/// of their vocabulary. Client situations without services are left out; categories show what the
/// catalogue is about.
pub fn topics(data: &PublicData, group: Group, language: Language) -> Vec<Topic> {
    let top = data.terms(group).iter().filter(|term| term.active && term.parent.is_none());
    let topics = top.map(|term| topic(data, group, term, language));
    topics.filter(|topic| group == Group::Category || topic.count > 0).collect()
}

/// The codes of those that have a page and are not empty.
pub(super) fn codes(data: &PublicData, group: Group) -> Vec<String> {
    let terms = data.terms(group).iter().filter(|term| term.active);
    let filled = terms.filter(|term| data.count(group, &term.code) > 0);
    filled.map(|term| term.code.clone()).collect()
}

/// The category or client situation of an address. One that was merged leads to the one that took
/// its place; one that is out of use is there as long as services have it.
pub fn topic_page(
    ctx: &Context,
    data: &PublicData,
    group: Group,
    code: &str,
    language: Language,
    page: usize,
) -> Browsed<TopicPage> {
    let today = data.code_today(group, &TermCode::new(code));
    let Some(term) = find(data, group, &today) else { return Browsed::NotFound };
    if today != code {
        return Browsed::Moved(today);
    }
    let topic = topic(data, group, term, language);
    if !term.active && topic.count == 0 {
        return Browsed::NotFound;
    }
    let above = term.parent.as_ref().and_then(|code| find(data, group, code));
    let wanted = Wanted { group, code, page, today: ctx.now().day() };
    Browsed::Found(Box::new(TopicPage {
        above: above.map(|above| self::topic(data, group, above, language)),
        services: list(data, &wanted.request(), wanted.today, |_| true),
        topic,
    }))
}

fn find<'a>(data: &'a PublicData, group: Group, code: &str) -> Option<&'a Term> {
    data.terms(group).iter().find(|term| term.code == code)
}

fn topic(data: &PublicData, group: Group, term: &Term, language: Language) -> Topic {
    let terms = data.terms(group).iter();
    let below = terms.filter(|one| one.active && one.parent.as_ref() == Some(&term.code));
    Topic {
        code: term.code.clone(),
        label: term.label.text(language).to_owned(),
        count: data.count(group, &term.code),
        below: below.map(|one| topic(data, group, one, language)).collect(),
    }
}
