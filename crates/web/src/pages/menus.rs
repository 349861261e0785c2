//! Menus of the public pages, for administrators: list, form, way back to the default.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::menus::change;
use service_manual_app::queries::menus as query;
use service_manual_domain::language::Language;
use service_manual_domain::menu::{MenuItem, MenuPlace, TypedItem, TypedMenu};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::menus::{
    LINES, MenuEditPage, MenuRow, MenusPage, form_of, line_name,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let menus = query::list(call.ctx(), &call.caller()).await?;
    let row =
        |menu: query::MenuToEdit| MenuRow { place: menu.place, items: menu.items, own: menu.own };
    answer(&MenusPage { frame: call.frame(), rows: menus.into_iter().map(row).collect() })
}

pub(crate) async fn edit(call: Call) -> PageResult {
    answer(&page(&call, which(&call)?).await?.0)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (place, seen) = (which(&call)?, typed.version()?);
    let (menu, caller) = (menu(&typed), call.caller());
    let changed = change::change(call.ctx(), &caller, (place, seen), &menu).await;
    if matches!(changed, Err(Error::Conflict)) {
        let form = typed.state(Vec::new());
        return show_newer(&call, place, Some((form, menu.0.len()))).await;
    }
    match problems_of(changed)? {
        Ok(()) => call.go_to(&urls::menus(call.language()), Some(Flash::MenuSaved)),
        Err(problems) => {
            let (form, lines) = (typed.state(problems), menu.0.len());
            let page = MenuEditPage { form, lines, version: seen, ..page(&call, place).await?.0 };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn restore_default(call: Call, typed: Typed) -> PageResult {
    let (place, seen) = (which(&call)?, typed.version()?);
    let (caller, confirmed) = (call.caller(), typed.is_ticked("confirmed"));
    let restored = change::restore_default(call.ctx(), &caller, (place, seen), confirmed).await;
    if matches!(restored, Err(Error::Conflict)) {
        return show_newer(&call, place, None).await;
    }
    match problems_of(restored)? {
        Ok(()) => call.go_to(&urls::menus(call.language()), Some(Flash::MenuRestored)),
        Err(problems) => {
            let restore = FormState::new().with_problems(problems);
            let page = MenuEditPage { restore, version: seen, ..page(&call, place).await?.0 };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

fn which(call: &Call) -> Result<MenuPlace, Failure> {
    call.value("place").parse().map_err(|_| Error::NotFound.into())
}

/// The lines of the form, up to the last that it had.
fn menu(typed: &Typed) -> TypedMenu {
    let line = |number: usize| {
        let name = line_name(number);
        typed.pairs().any(|(field, _)| field == format!("{name}_order")).then(|| TypedItem {
            order: typed.text(&format!("{name}_order")),
            page: typed.text(&format!("{name}_page")),
            labels: Language::ALL.map(|one| typed.text(&format!("{name}_label_{one}"))),
            addresses: Language::ALL.map(|one| typed.text(&format!("{name}_address_{one}"))),
            name,
        })
    };
    TypedMenu((0..LINES).map_while(line).collect())
}

/// Somebody stored another menu meanwhile: its links are shown beside what was typed, and the form
/// from now on carries its version.
async fn show_newer(
    call: &Call,
    place: MenuPlace,
    typed: Option<(FormState, usize)>,
) -> PageResult {
    let (stored, items) = page(call, place).await?;
    let (form, lines) = typed.unwrap_or_else(|| (stored.form.clone(), stored.lines));
    let page = MenuEditPage { form, lines, newer: Some(items), ..stored };
    answer_with(StatusCode::CONFLICT, &page)
}

/// The page with what is stored, and that alone.
async fn page(call: &Call, place: MenuPlace) -> Result<(MenuEditPage, Vec<MenuItem>), Failure> {
    let stored = query::to_edit(call.ctx(), &call.caller(), place).await?;
    let changed = stored
        .changed
        .map(|(at, person)| (at, person.map(|person| call.person(&person)).unwrap_or_default()));
    let (form, lines) = form_of(&stored.items);
    let page = MenuEditPage {
        frame: call.frame(),
        place,
        own: stored.own,
        changed,
        version: stored.version,
        lines,
        form,
        restore: FormState::new(),
        newer: None,
    };
    Ok((page, stored.items))
}
