//! What a service lacks, of the fields that its form has so far: name, summary, description and
//! categories. The rest is demanded as soon as it can be written.

use service_manual_domain::problem::Problem;
use service_manual_domain::service::field::{FactField, Field, TextField};
use service_manual_domain::service::missing::{
    Responsibility, before_publishing, before_submitting,
};
use service_manual_domain::service::{Guidance, ServiceContent};

/// What is missing before it can be submitted.
pub fn to_submit(content: &ServiceContent, who: Responsibility) -> Vec<Problem> {
    on_the_form(before_submitting(content, who))
}

/// What is missing before it can be published; without guidance all of that is.
pub fn to_publish(
    content: &ServiceContent,
    guidance: Option<&Guidance>,
    who: Responsibility,
) -> Vec<Problem> {
    let empty = Guidance::empty(content.texts.original(), content.sanitiser);
    on_the_form(before_publishing(content, guidance.unwrap_or(&empty), who))
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
