//! What changed in the original of a service since a translation was written (spec 3.1).

use service_manual_domain::language::Language;
use service_manual_domain::policy::Action;
use service_manual_domain::service::behind::{Mark, behind};
use service_manual_domain::service::field::{Field, Part, TextField};
use service_manual_domain::service::{Guidance, ServiceContent};
use service_manual_store::Page;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::service_form::FormData;

/// Of so many versions, the newest first, the original is looked for. What is older than these is
/// not told, but the translation is marked all the same.
const VERSIONS: i64 = 100;

/// The texts of the original against which those of a translation were written that are behind
/// now.
pub async fn changes_of_original(
    ctx: &Context,
    caller: &Caller,
    data: &FormData,
    language: Language,
) -> Result<Vec<(TextField, String)>> {
    caller.require(Action::EditService, &data.service.target())?;
    let mut wanted = wanted(data, language);
    let mut found: Vec<(TextField, String)> = Vec::new();
    let mut tx = ctx.read().await?;
    let rows = tx.services().versions(data.service.id, Page::numbered(1, VERSIONS)).await?;
    for row in rows {
        if wanted.is_empty() {
            break;
        }
        let version = tx.services().version(row.id).await?;
        let internal = wanted.iter().any(|(field, _)| is_internal(*field));
        let guidance = if internal { tx.services().guidance(&version).await? } else { None };
        wanted.retain(|(field, mark)| {
            let text = original(&version.content, guidance.as_ref(), *field);
            let is_it = mark.as_ref() == text.as_deref().map(Mark::of).as_ref();
            if is_it {
                found.push((*field, text.unwrap_or_default()));
            }
            !is_it
        });
    }
    Ok(found)
}

/// The texts that are behind, with the marks of the originals they were written against; none: the
/// original was empty.
fn wanted(data: &FormData, language: Language) -> Vec<(TextField, Option<Mark>)> {
    let texts = [Some(&data.content.texts), data.guidance.as_ref().map(|one| &one.texts)];
    let of_part = |texts: &service_manual_domain::language::Localised<_>| {
        let against = texts
            .get(language)
            .map(|text: &service_manual_domain::service::ServiceText| text.against.clone());
        let against = against.unwrap_or_default();
        let mark = |field: TextField| (field, against.get(&field).cloned());
        behind(texts, language).into_iter().map(mark).collect::<Vec<_>>()
    };
    texts.into_iter().flatten().flat_map(of_part).collect()
}

fn is_internal(field: TextField) -> bool {
    Field::Text(field).rule().is_some_and(|rule| rule.part == Part::Internal)
}

/// A text of the original language in a version; none if it is empty.
fn original(
    content: &ServiceContent,
    guidance: Option<&Guidance>,
    field: TextField,
) -> Option<String> {
    let texts = if is_internal(field) { &guidance?.texts } else { &content.texts };
    let text = texts.get(texts.original())?.get(field);
    (!text.is_empty()).then(|| text.to_owned())
}
