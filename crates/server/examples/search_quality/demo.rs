//! The demo catalogue as the index holds it.

use std::collections::HashMap;

use service_manual_app::Context;
use service_manual_app::demo::{Content, DemoService, DemoValue};
use service_manual_app::public_data::documents;
use service_manual_domain::ids::ServiceId;
use service_manual_search::Document;

/// Services read at a time; the demo has fewer.
const ALL: i64 = 1_000;

/// What the index holds of a loaded demo.
pub async fn indexed(ctx: &Context) -> Vec<Document> {
    let data = ctx.public_data();
    let mut tx = ctx.read().await.unwrap();
    let services = tx.services().live_after(None, ALL).await.unwrap();
    documents(&mut tx, &services, &data).await.unwrap()
}

/// The keys of the public services, by which the relevance set names them. The database does not
/// know them; the names of the catalogue are different from each other.
pub fn keys(content: &Content, documents: &[Document]) -> HashMap<ServiceId, String> {
    let mut by_name: HashMap<&str, &str> = HashMap::new();
    for service in &content.service {
        for name in names(service) {
            let before = by_name.insert(name, &service.key);
            assert!(before.is_none_or(|key| key == service.key), "two services are called {name}");
        }
    }
    let key =
        |document: &Document| by_name.get(document.name.as_str()).map(|key| (*key).to_owned());
    documents.iter().filter_map(|document| Some((document.service, key(document)?))).collect()
}

fn names(service: &DemoService) -> impl Iterator<Item = &str> {
    let fields = service.form.iter().chain(&service.change);
    fields.filter_map(|(field, value)| match value {
        DemoValue::One(name) if field.starts_with("name_") => Some(name.as_str()),
        DemoValue::One(_) | DemoValue::Many(_) => None,
    })
}
