//! One change to many services: choosing what, the preview, and doing it.

use axum::http::StatusCode;

use service_manual_app::queries::service_bulk::{Offers, offers};
use service_manual_app::services::bulk::{self, Chosen, Effect, Line, Value, Verdict, Why};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::State;
use service_manual_domain::service::bulk::{Change, Kind, TypedChange};
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::labels;
use service_manual_render::pages::service_bulk::{
    BulkChoices, BulkEffect, BulkLine, BulkRefusal, BulkService, Follows, ServiceBulkLinesPage,
    ServiceBulkPage,
};

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::Typed;
use crate::pages::service_form::grouped;

pub(crate) async fn choose(call: Call) -> PageResult {
    let ids: Vec<ServiceId> = call.queries("service").filter_map(|id| id.parse().ok()).collect();
    let kind = call.query("what").and_then(Kind::from_code);
    show(&call, &ids, kind, StatusCode::OK, FormState::new()).await
}

/// The preview of what was typed or, where services were chosen in it, doing it.
pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    // Asked first, so that a form that is none of ours is refused to those only who may send one.
    offers(call.ctx(), &call.caller(), &[]).await?;
    let kind = Kind::from_code(typed.value("what")).ok_or(Failure::BadRequest)?;
    let change = match of_form(&typed).parse(kind) {
        Ok(change) => change,
        Err(problems) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return show(&call, &ids(&typed), Some(kind), status, typed.state(problems)).await;
        }
    };
    let chosen = chosen(&typed)?;
    if chosen.is_empty() {
        let lines = bulk::preview(call.ctx(), &call.caller(), &ids(&typed), &change).await?;
        return lines_page(&call, kind, &change, &lines, Some(&typed));
    }
    let lines = bulk::apply(call.ctx(), &call.caller(), &chosen, &change).await?;
    lines_page(&call, kind, &change, &lines, None)
}

fn ids(typed: &Typed) -> Vec<ServiceId> {
    typed.values("service").iter().filter_map(|id| id.parse().ok()).collect()
}

/// The services of a preview with the versions that the person saw.
fn chosen(typed: &Typed) -> Result<Vec<Chosen>, Failure> {
    let one = |text: &String| {
        let (id, seen) = text.split_once(':')?;
        Some(Chosen { id: id.parse().ok()?, seen: seen.parse().ok()? })
    };
    let all = typed.values("chosen");
    all.iter().map(|text| one(text).ok_or(Failure::BadRequest)).collect()
}

fn of_form(typed: &Typed) -> TypedChange {
    TypedChange {
        side: typed.text("side"),
        updater: typed.text("updater"),
        responsible: typed.text("responsible"),
        category_step: typed.text("category_step"),
        category: typed.text("category"),
        new_category: typed.text("new_category"),
        rhythm: typed.text("rhythm"),
        reason: typed.text("reason"),
    }
}

async fn show(
    call: &Call,
    ids: &[ServiceId],
    kind: Option<Kind>,
    status: StatusCode,
    form: FormState,
) -> PageResult {
    let found = offers(call.ctx(), &call.caller(), ids).await?;
    let rows = found.rows.iter();
    let services =
        rows.map(|row| BulkService { id: row.id, name: row.name.clone(), language: row.original });
    let page = ServiceBulkPage {
        frame: call.frame(),
        services: services.collect(),
        kind,
        choices: choices(call, &found),
        form,
    };
    answer_with(status, &page)
}

fn choices(call: &Call, found: &Offers) -> BulkChoices {
    let language = call.language();
    let updaters = found.updaters.iter();
    let authorities = found.authorities.iter();
    BulkChoices {
        updaters: updaters.map(|one| Choice::new(one.id.to_string(), one.shown_name())).collect(),
        authorities: authorities
            .map(|(id, name)| Choice::new(id.to_string(), name.text(language)))
            .collect(),
        categories: grouped(&found.categories, found.categories.choosable(), language),
    }
}

/// The preview, which carries what was typed, or the result.
fn lines_page(
    call: &Call,
    kind: Kind,
    change: &Change,
    lines: &[Line],
    typed: Option<&Typed>,
) -> PageResult {
    let carried = typed.into_iter().flat_map(|typed| {
        // The services stand in the preview themselves, with the versions that the person sees.
        let fields = typed.pairs().filter(|(name, _)| *name != "service");
        fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
    });
    answer(&ServiceBulkLinesPage {
        frame: call.frame(),
        kind,
        lines: lines.iter().map(|one| line(call, change, one)).collect(),
        done: typed.is_none(),
        carried: carried.collect(),
    })
}

fn line(call: &Call, change: &Change, line: &Line) -> BulkLine {
    BulkLine {
        service: BulkService { id: line.id, name: line.name.clone(), language: line.original },
        version: line.version,
        state: line.state,
        what: match &line.verdict {
            Verdict::Changes(effect) => BulkEffect::Changes {
                old: value(call, &effect.old),
                new: value(call, &effect.new),
                follows: follows(change, line.state, effect),
            },
            Verdict::Stays(why) => BulkEffect::Stays(refusal(*why)),
        },
    }
}

fn follows(change: &Change, before: State, effect: &Effect) -> Vec<Follows> {
    let rewrites = matches!(change, Change::Category(_) | Change::Rhythm(_));
    let leaves = before.is_public() && !effect.state.is_public();
    let waits_no_more = before.is_waiting() && !effect.state.is_waiting();
    [
        (rewrites && before.is_public()).then_some(Follows::WorkingCopy),
        leaves.then_some(Follows::NotPublic),
        waits_no_more.then_some(Follows::NotWaiting),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a change is about, in words.
fn value(call: &Call, value: &Value) -> String {
    let (t, language) = (call.t(), call.language());
    let nobody = || t.bulk_nobody().to_owned();
    match value {
        Value::Person(name) => name.as_ref().map_or_else(nobody, |name| call.person(name)),
        Value::Organisation(name) => {
            name.as_ref().map_or_else(nobody, |name| name.text(language).to_owned())
        }
        Value::Categories(codes) => {
            let data = call.ctx().public_data();
            let names = codes.iter().map(|code| data.category_label(code, language).to_owned());
            names.collect::<Vec<_>>().join(", ")
        }
        Value::Rhythm(rhythm) => labels::service::rhythm(t, *rhythm),
        Value::State(state) => labels::state_name(t, *state),
    }
}

const fn refusal(why: Why) -> BulkRefusal {
    match why {
        Why::NotAllowed => BulkRefusal::NotAllowed,
        Why::WrongState => BulkRefusal::WrongState,
        Why::Already => BulkRefusal::Already,
        Why::NotOffered => BulkRefusal::NotOffered,
        Why::NoCategoryLeft => BulkRefusal::NoCategoryLeft,
        Why::Changed => BulkRefusal::Changed,
        Why::Failed => BulkRefusal::Failed,
    }
}
