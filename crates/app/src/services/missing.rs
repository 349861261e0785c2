//! What a service lacks before a step of the workflow.

use service_manual_domain::problem::Problem;
use service_manual_domain::service::missing::{
    Responsibility, before_publishing, before_submitting,
};
use service_manual_domain::service::{Guidance, ServiceContent};

/// What is missing before it can be submitted.
pub fn to_submit(content: &ServiceContent, who: Responsibility) -> Vec<Problem> {
    before_submitting(content, who)
}

/// What is missing before it can be published; without guidance all of that is.
pub fn to_publish(
    content: &ServiceContent,
    guidance: Option<&Guidance>,
    who: Responsibility,
) -> Vec<Problem> {
    let empty = Guidance::empty(content.texts.original(), content.sanitiser);
    before_publishing(content, guidance.unwrap_or(&empty), who)
}
