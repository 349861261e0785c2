//! What the index holds of a public service: everything that its page says in words, and what its
//! internal guidance says, apart from it.

use service_manual_domain::contact::ContactKind;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::{Language, Texts};
use service_manual_domain::service::ServiceText;
use service_manual_domain::service::facts::Facts;
use service_manual_domain::service::field::{Form, Part, TextField};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_render::rich_text::RichText;
use service_manual_render::{Texts as Labels, labels};
use service_manual_search::Document;
use service_manual_store::{LiveService, Tx};

use crate::error::Result;
use crate::public_data::PublicData;
use crate::public_data::guidance_words::GuidanceWords;
use crate::queries::named::Named;

/// A document for each language of each service. What the services name by ids is read for all of
/// them together.
pub async fn documents(
    tx: &mut Tx,
    services: &[LiveService],
    data: &PublicData,
) -> Result<Vec<Document>> {
    let facts = services.iter().map(|live| &live.content.facts);
    let organisers = services.iter().map(|live| live.organiser);
    let named = Named::publicly(tx, facts, organisers).await?;
    let ids: Vec<ServiceId> = services.iter().map(|live| live.id).collect();
    let guidance = GuidanceWords::of(tx, &ids).await?;
    let of_service = |live| of_service(live, &named, &guidance, data);
    Ok(services.iter().flat_map(of_service).collect())
}

fn of_service(
    live: &LiveService,
    named: &Named,
    guidance: &GuidanceWords,
    data: &PublicData,
) -> Vec<Document> {
    let categories = data.resolved(live.content.facts.categories.iter());
    let organiser = named.organisations.get(&live.organiser);
    let texts = live.content.public();
    let document = |(language, text): (Language, &&ServiceText)| Document {
        service: live.id,
        language,
        name: text.name().to_owned(),
        summary: text.summary().to_owned(),
        keywords: text.keywords().map(str::to_owned).collect(),
        categories: data.labels(&categories, language),
        organiser: organiser.map_or_else(String::new, |name| name.text(language).to_owned()),
        description: description(live, text, named, data, language),
        guidance: guidance.said(live.id, language).join("\n"),
        updated: live.confirmed_at.day(),
    };
    texts.iter().map(document).collect()
}

fn description(
    live: &LiveService,
    text: &ServiceText,
    named: &Named,
    data: &PublicData,
    language: Language,
) -> String {
    let facts = &live.content.facts;
    let mut all = written(text, Part::Public, live.content.sanitiser);
    all.extend(chosen(facts, data, language));
    all.extend(rows(facts, named, language));
    all.join("\n")
}

/// The texts of a part that have no zone of their own.
pub(crate) fn written(text: &ServiceText, part: Part, sanitiser: u32) -> Vec<String> {
    let own = |field| matches!(field, TextField::Name | TextField::Summary | TextField::Keywords);
    let fields = TextField::of_part(part).filter(|(field, _)| !own(*field));
    let plain = |(field, form): (TextField, Form)| match form {
        Form::Rich(_) => RichText::from_stored(text.get(field).to_owned(), sanitiser).to_plain(),
        Form::Plain(_) | Form::Lines(..) | Form::Fact => text.get(field).to_owned(),
    };
    fields.map(|(field, rule)| plain((field, rule.form))).collect()
}

/// The labels of what was chosen from lists.
fn chosen(facts: &Facts, data: &PublicData, language: Language) -> Vec<String> {
    let labels = |vocabulary, codes: Vec<&TermCode>| {
        data.labels_of(vocabulary, codes.into_iter().map(TermCode::as_str), language)
    };
    let spoken = facts.service_languages.iter().map(|one| &one.language).collect();
    let mut all = labels(Vocabulary::ServiceLanguage, spoken);
    all.extend(labels(Vocabulary::ClientSituation, facts.client_situations.iter().collect()));
    all.extend(labels(Vocabulary::WayOfDelivery, facts.ways_of_delivery.iter().collect()));
    all.extend(labels(Vocabulary::Accessibility, facts.accessibility.iter().collect()));
    let texts = Labels::of(language);
    let audiences = facts.audience.iter();
    all.extend(audiences.map(|one| labels::service::audience(texts, *one).to_owned()));
    all
}

/// The words of places, contacts, links, files and producers. Names of persons are not searched.
fn rows(facts: &Facts, named: &Named, language: Language) -> Vec<String> {
    let written = |texts: &Texts| texts.get(language).to_owned();
    let mut all: Vec<String> = facts.links.iter().map(|link| written(&link.text)).collect();
    let files = facts.files.iter().filter(|one| named.files.contains_key(&one.file));
    all.extend(files.map(|file| written(&file.title)));
    for occurrence in &facts.occurrences {
        all.extend([written(&occurrence.place_note), written(&occurrence.time_note)]);
        let place = occurrence.location.and_then(|id| named.locations.get(&id));
        if let Some(place) = place.map(|place| &place.data) {
            all.extend(place.name.iter().map(|name| name.text(language).to_owned()));
            all.extend([place.street.clone(), place.city.clone()]);
        }
    }
    for contact in &facts.contacts {
        all.push(written(&contact.role));
        let unit = named.contacts.get(&contact.contact).map(|contact| &contact.data);
        if let Some(unit) = unit.filter(|unit| unit.kind == ContactKind::Unit) {
            all.push(unit.name.clone());
            all.extend(unit.role.iter().map(|role| role.text(language).to_owned()));
        }
    }
    let producers = facts.producers.iter().filter_map(|id| named.organisations.get(id));
    all.extend(producers.map(|name| name.text(language).to_owned()));
    all
}
