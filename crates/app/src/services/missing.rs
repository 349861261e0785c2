//! What a service lacks, of the fields that its form has so far: name, summary, description and
//! categories. The rest is demanded as soon as it can be written.

use service_manual_domain::problem::Problem;
use service_manual_domain::service::field::{FactField, Field, TextField};
use service_manual_domain::service::missing::{before_publishing, before_submitting};
use service_manual_domain::service::{Guidance, Service, ServiceContent};

/// What is missing before it can be submitted.
pub fn to_submit(service: &Service, content: &ServiceContent) -> Vec<Problem> {
    on_the_form(before_submitting(content, service.responsibility(true, true)))
}

/// What is missing before it can be published.
pub fn to_publish(service: &Service, content: &ServiceContent) -> Vec<Problem> {
    let guidance = Guidance::empty(content.texts.original(), content.sanitiser);
    on_the_form(before_publishing(content, &guidance, service.responsibility(true, true)))
}

fn on_the_form(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.retain(|problem| {
        matches!(
            Field::of_name(&problem.field),
            Some(
                Field::Text(TextField::Name | TextField::Summary | TextField::HowOrganised)
                    | Field::Fact(FactField::Categories)
            )
        )
    });
    problems
}
