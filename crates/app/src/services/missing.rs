//! What a service lacks, by its newest or another version and by who is responsible now (spec 3.2).

use service_manual_domain::problem::Problem;
use service_manual_domain::service::form_page::may_send;
use service_manual_domain::service::missing::{before_publishing, before_submitting};
use service_manual_domain::service::{Guidance, Service};
use service_manual_store::{ServiceVersion, Tx};

use crate::context::Context;
use crate::error::Result;
use crate::services::responsibility;

/// What is missing before the next steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    /// Before it can be submitted.
    pub to_submit: Vec<Problem>,
    /// Before it can be published.
    pub to_publish: Vec<Problem>,
}

impl Missing {
    /// What a version lacks. All of the guidance is missing where there is none.
    pub(crate) async fn of(
        ctx: &Context,
        tx: &mut Tx,
        service: &Service,
        version: &ServiceVersion,
    ) -> Result<Self> {
        let content = &version.content;
        let guidance = tx.services().guidance(version).await?;
        let empty = || Guidance::empty(content.texts.original(), content.sanitiser);
        let who = responsibility::of_service(ctx, tx, service).await?;
        Ok(Self {
            to_submit: before_submitting(content, who),
            to_publish: before_publishing(content, &guidance.unwrap_or_else(empty), who),
        })
    }

    /// The same for a reader: fields of the guidance are told to those only who may edit it.
    pub(crate) fn shown(mut self, may_edit_guidance: bool) -> Self {
        self.to_publish.retain(|problem| may_send(&problem.field, may_edit_guidance));
        self
    }
}
