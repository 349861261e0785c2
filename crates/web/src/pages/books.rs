//! Locations and contacts: the way to those of each organisation. Both have lists and forms of one
//! shape.

pub(crate) mod contacts;
pub(crate) mod locations;
pub(crate) mod merging;

use service_manual_app::queries::books;
use service_manual_app::queries::organisations::PAGE_SIZE;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{Organisation, TypedTexts};
use service_manual_render::forms::FormState;
use service_manual_render::pages::book::{BookOwner, BooksPage, BooksRow};

use crate::call::{Call, PageResult, answer};
use crate::form::Typed;

pub(crate) async fn list(call: Call) -> PageResult {
    let (language, text) = (call.language(), call.query("q").unwrap_or_default().to_owned());
    let (found, total) =
        books::list(call.ctx(), &call.caller(), &text, language, call.page_number()).await?;
    let row =
        |one: &Organisation| BooksRow { id: one.id, name: one.name.text(language).to_owned() };
    answer(&BooksPage {
        frame: call.frame(),
        rows: found.iter().map(row).collect(),
        part: call.part(PAGE_SIZE, total),
        text,
    })
}

fn owner(organisation: &Organisation, language: Language) -> BookOwner {
    BookOwner { id: organisation.id, name: organisation.name.text(language).to_owned() }
}

/// What was typed into the three fields of a text.
fn texts(typed: &Typed, name: &str) -> TypedTexts {
    let text = |language| typed.text(&format!("{name}_{language}"));
    TypedTexts { fi: text(Language::Fi), sv: text(Language::Sv), en: text(Language::En) }
}

/// The form with the texts of three fields.
fn with_texts(form: FormState, name: &str, texts: Option<&Localised<String>>) -> FormState {
    let texts = texts.into_iter().flat_map(Localised::iter);
    texts.fold(form, |form, (language, text)| form.with(format!("{name}_{language}"), text))
}
