//! What a page of the form sent, as the rules and the page read it.

use service_manual_domain::ids::ServiceVersionId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::Problem;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::{TextField, is_rich};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::{TypedService, part_of};
use service_manual_render::forms::{Field, FormState, Row};
use service_manual_render::pages::service_form::{
    CHOICE, CHOSEN_THEIRS, NEW_ID, SEARCHED, STILL_RIGHT, THEIRS, WRITTEN_IN, belongs,
};
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};

use crate::error::Failure;
use crate::form::Typed;

/// What the form carries beside the service.
const BESIDE: [&str; 6] = [NEW_ID, WRITTEN_IN, "note", "minor", SEARCHED, STILL_RIGHT];

/// The fields of the service. Rows that are to be removed are left out, and rich texts become
/// clean HTML here, at the edge.
pub(super) fn service(typed: &Typed) -> TypedService {
    let (removed, html) = (typed.values(Row::REMOVE), typed.values(Field::HTML));
    let is_removed = |name: &str| {
        let in_row = |row: &String| {
            name.strip_prefix(row.as_str()).is_some_and(|rest| rest.starts_with('_'))
        };
        removed.iter().any(in_row)
    };
    let (chosen, replaced) = merged(typed);
    typed
        .pairs()
        .filter(|(name, _)| !replaced.iter().any(|conflict| belongs(name, conflict)))
        .chain(chosen.iter().map(|(name, value)| (*name, *value)))
        .filter(|(name, _)| part_of(name).is_some() && !is_removed(name))
        .fold(TypedService::new(SANITISER_VERSION), |form, (name, value)| {
            let is_html = html.iter().any(|one| one == name);
            form.with(name, clean(name, value, is_html))
        })
}

/// What was chosen of what somebody else wrote, and the fields that it replaces.
fn merged(typed: &Typed) -> (Vec<(&str, &str)>, Vec<&str>) {
    let choices = typed.pairs().filter(|(_, value)| *value == CHOSEN_THEIRS);
    let replaced: Vec<&str> = choices.filter_map(|(name, _)| name.strip_prefix(CHOICE)).collect();
    let theirs =
        typed.pairs().filter_map(|(name, value)| Some((name.strip_prefix(THEIRS)?, value)));
    let chosen = theirs.filter(|(name, _)| replaced.iter().any(|one| belongs(name, one))).collect();
    (chosen, replaced)
}

fn clean(name: &str, value: &str, is_html: bool) -> String {
    match (is_rich(name), is_html) {
        (false, _) => value.to_owned(),
        (true, true) => RichText::from_editor(value).as_html().to_owned(),
        (true, false) => RichText::from_typed(value).as_html().to_owned(),
    }
}

/// The form of the page, with what it carries beside the service.
pub(super) fn state(typed: &Typed, service: &TypedService, problems: Vec<Problem>) -> FormState {
    let beside = typed.pairs().filter(|(name, _)| BESIDE.contains(name));
    let form = beside.fold(of(service), |form, (name, value)| form.with(name, value));
    form.with_problems(problems)
}

/// The form of the page as a version fills it.
pub(super) fn of(service: &TypedService) -> FormState {
    let pairs = service.iter().flat_map(|(name, values)| values.iter().map(move |one| (name, one)));
    FormState::from_pairs(pairs.map(|(name, value)| (name, value.as_str())))
}

/// The version of the content with which the person began; a form without one is not ours.
pub(super) fn base(typed: &Typed) -> Result<ServiceVersionId, Failure> {
    typed.value("base").parse().map_err(|_| Failure::BadRequest)
}

/// What was done to the texts beside writing them.
pub(super) fn edit(typed: &Typed, page: FormPage) -> Edit {
    let still_right = |language: Language| {
        let fields = typed.values(STILL_RIGHT);
        let named = |field: &&TextField| fields.iter().any(|code| code == field.code());
        TextField::ALL.iter().filter(named).map(|field| (language, *field)).collect()
    };
    Edit {
        minor: typed.is_ticked("minor"),
        still_right: match page {
            FormPage::Translation(language) => still_right(language),
            FormPage::Step(_) => Vec::new(),
        },
    }
}

/// The texts of a new service moved to the language that was chosen as the original: they are
/// typed before that is known.
pub(super) fn in_original(typed: &Typed, service: TypedService) -> TypedService {
    let (Ok(original), Ok(shown)) =
        (service.original(), typed.value(WRITTEN_IN).parse::<Language>())
    else {
        return service;
    };
    if original == shown {
        return service;
    }
    let moved = |name: &str| {
        let text = TextField::ALL.iter().find(|field| name == format!("{}_{shown}", field.code()));
        text.map_or_else(|| name.to_owned(), |field| format!("{}_{original}", field.code()))
    };
    let empty = TypedService::new(service.sanitiser);
    service.iter().fold(empty, |form, (name, values)| {
        values.iter().fold(form, |form, value| form.with(moved(name), value))
    })
}
