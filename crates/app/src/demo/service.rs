//! Services of the demonstration: the form as somebody typed it, and what happened to it since.

use std::collections::BTreeMap;

use serde::Deserialize;

use service_manual_domain::service::field::is_rich;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::{Day, Weekday};
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};

use super::files::DemoFile;

/// A service.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoService {
    /// Its name within the content, by which other services relate to it.
    #[serde(default)]
    pub key: String,
    /// Key of the organiser.
    pub organisation: String,
    /// Key of the responsible authority, where a provider works under several.
    #[serde(default)]
    pub responsible: Option<String>,
    /// The address of who keeps it up to date for the organiser.
    #[serde(default)]
    pub updater: Option<String>,
    /// The same for the responsible authority.
    #[serde(default)]
    pub authority_updater: Option<String>,
    /// What happened to it, the oldest first. The first step writes it.
    pub steps: Vec<DemoStep>,
    /// Documents for its changes.
    #[serde(default)]
    pub file: Vec<DemoFile>,
    /// What was typed at first, by the names of the form.
    pub form: DemoForm,
    /// What was typed instead at each step that changes it.
    #[serde(default)]
    pub change: DemoForm,
}

/// Something that happened to a service.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoStep {
    /// On which day, counted from the day of loading.
    pub day: i32,
    /// What.
    pub does: Does,
    /// The comment, the reason, or the note of a version. What is marked as outdated or archived
    /// without a reason was so by the schedule.
    #[serde(default)]
    pub because: String,
    /// Comments on single fields of the form.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// Whether a change of the original leaves its translations right.
    #[serde(default)]
    pub minor: bool,
    /// The day for which publishing is ordered.
    #[serde(default)]
    pub at: i32,
}

/// What happens to a service.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// Its first version is written.
    #[default]
    Write,
    /// A newer version is written.
    Change,
    /// It is handed to the reviewers.
    Submit,
    /// The reviewers give it back.
    Return,
    /// It becomes public.
    Publish,
    /// It is to become public later.
    Schedule,
    /// It is still correct.
    Confirm,
    /// It is marked as outdated.
    Outdate,
    /// It is put away.
    Archive,
    /// It is taken out of the archive.
    Restore,
}

/// What was typed into a form, by the names of its fields.
pub type DemoForm = BTreeMap<String, DemoValue>;

/// What was typed into one field.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum DemoValue {
    /// One value.
    One(String),
    /// Several boxes or choices.
    Many(Vec<String>),
}

impl DemoValue {
    fn values(&self) -> &[String] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
    }
}

/// A form as the program receives it. `id_of` gives the ids of places, contacts, files, organisations
/// and services by the name of the field and their key.
pub(super) fn typed<E>(
    form: &DemoForm,
    today: Day,
    id_of: impl Fn(&str, &str) -> Result<Option<String>, E>,
) -> Result<TypedService, E> {
    let mut typed = TypedService::new(SANITISER_VERSION);
    for (name, value) in form {
        for value in value.values() {
            let received = if is_rich(name) {
                RichText::from_typed(value).as_html().to_owned()
            } else if let Some(id) = id_of(name, value)? {
                id
            } else {
                day(value, today).map_or_else(|| value.trim().to_owned(), |day| day.to_string())
            };
            typed = typed.with(name, received);
        }
    }
    Ok(typed)
}

/// Reads `+14`, or `+2 monday`: the Monday of the second week after this one.
pub(super) fn day(text: &str, today: Day) -> Option<Day> {
    let (number, weekday) = text
        .split_once(' ')
        .map_or((text, None), |(number, weekday)| (number, Some(weekday.parse::<Weekday>())));
    let number: i32 = number.strip_prefix(['+', '-']).and(number.parse().ok())?;
    let Some(weekday) = weekday else { return Some(today.plus_days(number)) };
    let weekday = weekday.ok()?;
    let monday = today.latest(Weekday::Monday).plus_days(number.saturating_mul(7));
    let in_week = Weekday::ALL.into_iter().position(|day| day == weekday)?;
    Some(monday.plus_days(i32::try_from(in_week).ok()?))
}
