//! Help beside fields that administrators write in place of the defaults (spec 5).

pub mod change;
pub mod restore_default;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::help::{HelpTopic, OwnTexts};
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_render::help::default_text;
use service_manual_store::{ChangedThing, StoredHelp};

use crate::caller::Caller;
use crate::content_changes;
use crate::context::Context;
use crate::error::Result;

/// The names of the texts in the log, in the order of [`Language::ALL`].
const SOURCES: [&str; 3] = ["help_fi", "help_sv", "help_en"];
/// The same in the history, which holds what they say.
const FIELDS: [&str; 3] = ["text_fi", "text_sv", "text_en"];

/// Stores the texts of a topic in place of the version that the person saw, and records in which
/// languages administrators have a text of their own.
async fn store(
    ctx: &Context,
    (caller, by): (&Caller, AccountId),
    (topic, version): (HelpTopic, i64),
    texts: OwnTexts,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let before = tx.help_texts().find(topic).await?;
    let (seen, before) = before.map(|stored| (stored.version, stored.texts)).unwrap_or_default();
    if seen == version && before == texts {
        return ctx.commit(tx).await;
    }
    let now = ctx.now();
    let event = event(topic, &before, &texts);
    let said = [shown(topic, &before), shown(topic, &texts)];
    let change = StoredHelp { topic, texts, changed_at: now, changed_by: by, version };
    tx.help_texts().put(&change).await?;
    let [old, new] = said;
    let changes = content_changes::between(FIELDS, old, new);
    let thing = (ContentKind::HelpTexts, topic.to_string(), version.saturating_add(1));
    content_changes::add(&mut tx, thing, changes, (by, now)).await?;
    tx.feed().changed(ChangedThing::Site, now).await?;
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}

/// What readers see.
fn shown(topic: HelpTopic, texts: &OwnTexts) -> [Option<String>; 3] {
    Language::ALL.map(|language| {
        let own = language.of(texts).clone();
        let text = own.unwrap_or_else(|| default_text(topic, language).to_owned());
        (!text.is_empty()).then_some(text)
    })
}

/// The texts are in the history of the content; the log says only whose they are.
fn event(topic: HelpTopic, before: &OwnTexts, after: &OwnTexts) -> Event {
    let source = |text: &Option<String>| Some(if text.is_some() { "own" } else { "default" });
    let event = Event::new(EventType::HelpTextChanged, Subject::Site("help_texts"));
    let event = event.change("help_topic", None, Some(&topic.to_string()));
    let languages = Language::ALL.into_iter().zip(SOURCES);
    languages.filter(|(language, _)| language.of(before) != language.of(after)).fold(
        event,
        |event, (language, field)| {
            event.change(field, source(language.of(before)), source(language.of(after)))
        },
    )
}
