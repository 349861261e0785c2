//! A version of a service before its readers see it.

use service_manual_app::queries::service_preview::public_preview;
use service_manual_domain::language::Language;
use service_manual_render::frame::Frame;
use service_manual_render::pages::service_preview::{ServicePreviewPage, Shown};

use crate::call::{Call, PageResult, answer};
use crate::pages::service::{page, related_to};
use crate::pages::service_names::fact_names;

pub(crate) async fn get(call: Call) -> PageResult {
    let version = match call.query("version") {
        Some(id) => Some(id.parse().map_err(|_| service_manual_app::Error::NotFound)?),
        None => None,
    };
    let (found, public) = public_preview(call.ctx(), &call.caller(), call.id()?, version).await?;
    let (reader, content) = (call.language(), &found.content);
    let original = content.texts.original();
    let written = content.texts.iter().map(|(language, _)| language);
    let mut languages: Vec<Language> = written.collect();
    languages.sort_by_key(|language| *language != original);
    let asked = call.query("texts").and_then(|code| code.parse().ok());
    let texts = asked.filter(|language| languages.contains(language)).unwrap_or(original);
    let names = fact_names(&found.names, reader);
    let guidance = found.guidance.as_ref();
    let mut page = page(&call, &public, Frame { language: texts, ..call.frame() });
    page.related = related_to(&call, &public, texts)?;
    let shown = Shown { reader, content, guidance, names: &names };
    let name = content.texts.best(reader);
    answer(&ServicePreviewPage {
        frame: call.frame(),
        id: found.service.id,
        name: name.map(|(_, text)| text.name().to_owned()).unwrap_or_default(),
        text_language: name.map_or(reader, |(language, _)| language),
        state: found.service.state,
        number: found.row.number,
        older: (found.row.id != found.service.newest).then_some(found.row.id),
        person: call.person(&found.written_by),
        at: found.row.written_at,
        guidance: shown.guidance(texts),
        public: page,
        languages,
        texts,
    })
}
