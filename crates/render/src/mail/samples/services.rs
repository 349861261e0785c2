//! Mails about services, and the digest.

use service_manual_domain::link_check::Finding;
use service_manual_domain::list::FirstOf;
use service_manual_domain::service::ReturnComment;

use super::{NOW, Sample, public_address};
use crate::mail::{
    DigestLine, DigestMail, DigestPart, FoundLine, LinkLine, SearchLines, ServiceLine,
    ServiceNotPublishedMail, ServicePart, ServicePublishedMail, ServiceReportedMail,
    ServiceReturnedMail, ServiceSubmittedMail, ServicesMail, ServicesNotice,
};
use crate::urls;

impl Sample {
    pub(super) fn service_submitted(&self) -> ServiceSubmittedMail {
        ServiceSubmittedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            person: "Maija Meikäläinen".to_owned(),
            organisation: self.organisation(),
            path: urls::my_services(self.language),
        }
    }

    pub(super) fn service_published(&self) -> ServicePublishedMail {
        ServicePublishedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            path: urls::service(self.language, "tyopaja"),
        }
    }

    pub(super) fn service_not_published(&self) -> ServiceNotPublishedMail {
        ServiceNotPublishedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            path: urls::my_services(self.language),
        }
    }

    pub(super) fn service_returned(&self) -> ServiceReturnedMail {
        ServiceReturnedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            person: "Maija Meikäläinen".to_owned(),
            comments: vec![ReturnComment {
                text: self.t.mail_sample_message().to_owned(),
                field: Some(format!("summary_{}", self.language)),
                resolved: false,
            }],
            original: self.language,
            path: urls::my_services(self.language),
        }
    }

    pub(super) fn service_reported(&self) -> ServiceReportedMail {
        ServiceReportedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            person: "Maija Meikäläinen".to_owned(),
            email: "maija@esimerkki.example".to_owned(),
            message: self.t.mail_sample_message().to_owned(),
            path: urls::my_services(self.language),
        }
    }

    pub(super) fn services(&self, notice: ServicesNotice, part: ServicePart) -> ServicesMail {
        ServicesMail {
            notice,
            language: self.language,
            public_address: public_address(),
            lines: vec![(part, self.service_line())],
        }
    }

    pub(super) fn digest(&self) -> DigestMail {
        DigestMail {
            language: self.language,
            public_address: public_address(),
            parts: vec![
                DigestPart::WillBeDeactivated(FirstOf::new(vec![self.line()], 1)),
                DigestPart::Services(
                    ServicePart::ToConfirm,
                    FirstOf { shown: vec![self.service_line()], more: 3 },
                ),
                DigestPart::BrokenLinks(FirstOf::new(vec![self.link_line()], 1)),
                DigestPart::SearchNews(vec![self.search_lines()]),
                DigestPart::FailedJobs(2),
            ],
        }
    }

    fn line(&self) -> DigestLine {
        DigestLine {
            name: "Maija Meikäläinen".to_owned(),
            organisation: self.organisation(),
            on: Some(NOW.day()),
            count: 0,
            path: urls::organisations(self.language),
        }
    }

    fn search_lines(&self) -> SearchLines {
        SearchLines {
            name: "Kielikurssit Espoossa".to_owned(),
            path: urls::search(self.language),
            services: vec![FoundLine {
                service: "Kielikahvila".to_owned(),
                organisation: self.organisation(),
                path: urls::service(self.language, "kielikahvila"),
            }],
            more: 2,
        }
    }

    fn service_line(&self) -> ServiceLine {
        ServiceLine {
            service: self.t.mail_sample_service().to_owned(),
            organisation: self.organisation(),
            on: Some(NOW.day()),
            days: 3,
            late: false,
            path: urls::my_services(self.language),
        }
    }

    fn link_line(&self) -> LinkLine {
        LinkLine {
            service: self.t.mail_sample_service().to_owned(),
            address: "https://esimerkki.example/".to_owned(),
            finding: Finding::NotFound,
            since: NOW.day(),
            path: urls::my_services(self.language),
        }
    }
}
