//! The digest as a mail: what a query found, in the words of the recipient's language.

use std::sync::Arc;

use service_manual_domain::account::Account;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::FirstOf;
use service_manual_domain::saved_search::TOLD;
use service_manual_domain::search::Sort;
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::time::Day;
use service_manual_render::mail::{
    DigestLine, DigestMail, DigestPart, FoundLine, LinkLine, SearchLines, ServiceLine, ServicePart,
};
use service_manual_render::urls;
use service_manual_store::{ManagedPerson, TaskRow, Tx, digest_step};

use crate::context::Context;
use crate::error::Result;
use crate::mail::compose::{Recipient, add_for};
use crate::public_data::Card;
use crate::queries::digest::Digest;
use crate::queries::saved_searches::SearchNews;
use crate::queries::service_tasks::{List, Listed};

/// Writes the digest of a day into the outbox.
pub(crate) async fn write_digest(
    ctx: &Context,
    tx: &mut Tx,
    account: &Account,
    day: Day,
    digest: &Digest,
) -> Result<()> {
    let words = Words { digest, language: account.language };
    let public_address = ctx.public_address().to_owned();
    let mail = DigestMail { language: account.language, public_address, parts: words.parts() };
    let recipient = Recipient {
        step_key: digest_step(account.id, day),
        account: Some(account.id),
        address: account.email.clone(),
        mentions: digest.people(),
    };
    add_for(ctx, tx, recipient, &mail).await
}

struct Words<'a> {
    digest: &'a Digest,
    language: Language,
}

impl Words<'_> {
    fn parts(&self) -> Vec<DigestPart> {
        let digest = self.digest;
        let people = |list: &FirstOf<(ManagedPerson, Day)>| {
            list.map(|(person, on)| self.person(person, *on))
        };
        let services = digest.services.iter().map(|(list, rows)| self.services(*list, rows));
        let services = services.chain([self.to_publish()]);
        let all = [
            DigestPart::WillBeDeactivated(people(&digest.will_be_deactivated)),
            DigestPart::Deactivated(people(&digest.deactivated)),
            DigestPart::WillBeDeleted(people(&digest.will_be_deleted)),
            DigestPart::Ending(self.ending()),
            DigestPart::Reviews(self.reviews()),
            DigestPart::Approvals(self.approvals()),
            DigestPart::BrokenLinks(self.broken_links()),
            DigestPart::SearchNews(digest.news.iter().map(|news| self.search(news)).collect()),
            DigestPart::WithoutMainUsers(digest.without_main_users),
            DigestPart::OverdueReviews(digest.overdue_reviews),
            DigestPart::DeadMails(digest.dead_mails),
            DigestPart::FailedJobs(digest.failed_jobs),
        ];
        services.chain(all).filter(|part| !part.is_empty()).collect()
    }

    fn person(&self, person: &ManagedPerson, on: Day) -> DigestLine {
        DigestLine {
            name: person.name.clone(),
            organisation: self.name(person.organisation),
            on: Some(on),
            count: 0,
            path: urls::organisation(self.language, person.organisation),
        }
    }

    fn ending(&self) -> FirstOf<DigestLine> {
        let line = |ending: &service_manual_store::EndingMembership| DigestLine {
            name: ending.name.clone(),
            organisation: self.name(ending.organisation),
            on: Some(ending.ends_on),
            count: 0,
            path: urls::organisation(self.language, ending.organisation),
        };
        self.digest.ending.map(line)
    }

    fn reviews(&self) -> Vec<DigestLine> {
        let line = |organisation: OrganisationId, on: Day| DigestLine {
            name: String::new(),
            organisation: self.name(organisation),
            on: Some(on),
            count: 0,
            path: urls::access_review(self.language, organisation),
        };
        let reviews = self.digest.reviews.iter();
        reviews.map(|review| line(review.organisation, review.opened_at.day())).collect()
    }

    fn approvals(&self) -> Vec<DigestLine> {
        let line = |(organisation, count): &(OrganisationId, i64)| DigestLine {
            name: String::new(),
            organisation: self.name(*organisation),
            on: None,
            count: *count,
            path: urls::organisation(self.language, *organisation),
        };
        self.digest.approvals.iter().map(line).collect()
    }

    fn services(&self, list: List, rows: &FirstOf<Listed>) -> DigestPart {
        let line = |(row, on): &Listed| ServiceLine {
            on: *on,
            path: match list {
                // A page with one button: it is still correct.
                List::ToConfirm | List::WillBeOutdated => {
                    urls::service_confirm(self.language, row.id)
                }
                List::Outdated
                | List::WillBeArchived
                | List::ValidityEnds
                | List::Returned
                | List::WithoutUpdater => urls::service_manage(self.language, row.id),
            },
            ..self.service(row)
        };
        DigestPart::Services(part(list), rows.map(line))
    }

    fn to_publish(&self) -> DigestPart {
        let line = |(row, waiting): &(TaskRow, Waiting)| ServiceLine {
            on: Some(waiting.until),
            days: usize::try_from(waiting.days).unwrap_or_default(),
            late: waiting.late,
            ..self.service(row)
        };
        let lines = self.digest.to_publish.map(line);
        DigestPart::Services(ServicePart::ToPublish, lines)
    }

    fn service(&self, row: &TaskRow) -> ServiceLine {
        ServiceLine {
            service: row.name.clone(),
            organisation: self.name(row.organiser),
            on: None,
            days: 0,
            late: false,
            path: urls::service_manage(self.language, row.id),
        }
    }

    fn broken_links(&self) -> FirstOf<LinkLine> {
        let line = |link: &service_manual_store::BrokenLink| LinkLine {
            service: link.name.clone(),
            address: link.address.as_str().to_owned(),
            finding: link.finding,
            since: link.first_failed_at.day(),
            path: urls::service_manage(self.language, link.service),
        };
        self.digest.broken_links.map(line)
    }

    fn search(&self, news: &SearchNews) -> SearchLines {
        let language = self.language;
        let line = |card: &Arc<Card>| {
            let (_, text) = card.texts.best(language)?;
            Some(FoundLine {
                service: text.name.clone(),
                organisation: card.organiser_name.text(language).to_owned(),
                path: urls::service(language, text.slug.as_str()),
            })
        };
        let request = news.search.asked.request();
        SearchLines {
            name: news.search.name.clone(),
            path: urls::search_for(news.search.language, &request.sorted(Sort::Updated)),
            services: news.services.iter().take(TOLD).filter_map(line).collect(),
            more: news.services.len().saturating_sub(TOLD),
        }
    }

    fn name(&self, organisation: OrganisationId) -> String {
        let name = self.digest.names.get(&organisation);
        name.map(|name| name.text(self.language).to_owned()).unwrap_or_default()
    }
}

const fn part(list: List) -> ServicePart {
    match list {
        List::ToConfirm => ServicePart::ToConfirm,
        List::WillBeOutdated => ServicePart::WillBeOutdated,
        List::Outdated => ServicePart::Outdated,
        List::WillBeArchived => ServicePart::WillBeArchived,
        List::ValidityEnds => ServicePart::ValidityEnds,
        List::Returned => ServicePart::Returned,
        List::WithoutUpdater => ServicePart::WithoutUpdater,
    }
}
