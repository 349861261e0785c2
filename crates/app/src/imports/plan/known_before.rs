//! What is known here of the services that rows come from.

use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::service::field::Field;
use service_manual_domain::service::missing::Responsibility;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, TypedService};
use service_manual_domain::service::{Guidance, Service, ServiceCode, State};
use service_manual_store::{KnownSource, ServiceSource, ServiceVersion, Tx};
use sha2::{Digest, Sha256};

use super::{Ground, MaybeBefore, source};
use crate::context::Context;
use crate::error::Result;
use crate::imports::{Orders, ReadRow};
use crate::services::offered::Choosable;
use crate::services::responsibility;

/// What is known of a service that was imported before.
pub(super) struct Before {
    pub(super) source: ServiceSource,
    /// Nothing where the row is what was read last time, and no more is asked for than that.
    pub(super) rest: Option<Stand>,
}

/// How an imported service stands.
pub(super) struct Stand {
    pub(super) service: Service,
    pub(super) version: ServiceVersion,
    pub(super) guidance: Option<Guidance>,
    pub(super) who: Responsibility,
    pub(super) second_person: bool,
    /// The form of what people wrote with what the row says, and what may be chosen in it; where
    /// edited services are overwritten.
    pub(super) over: Option<(TypedService, Choosable)>,
}

impl Before {
    /// Whether a row says what it said last time.
    pub(super) fn is_same(&self, hash: &str) -> bool {
        self.source.content_hash == hash
    }
}

impl Stand {
    /// Whether people have written a newer version than the import did.
    pub(super) fn is_edited(&self, source: &ServiceSource) -> bool {
        self.service.newest != source.version
    }

    pub(super) fn is_archived(&self) -> bool {
        self.service.state == State::Archived
    }
}

/// What is known of each row, in their order.
pub(super) async fn before(
    ctx: &Context,
    orders: &Orders,
    ground: &mut Ground,
    rows: &[ReadRow],
) -> Result<Vec<MaybeBefore>> {
    let mut tx = ctx.read().await?;
    // What new services are asked for is looked up once.
    let first = ServiceVersionId::new(ctx.now(), ctx.random());
    let (id, code) = (ServiceId::new(ctx.now(), ctx.random()), ServiceCode::new(ctx.random()));
    let new = Service::new(id, code, &ground.organisation, first);
    ground.needs_second_person(&mut tx, &new).await?;
    let good = |row: &&ReadRow| row.form.is_ok();
    let ids: Vec<&str> = rows.iter().filter(good).map(|row| row.source_id.as_str()).collect();
    let mut known = tx.service_sources().known(source(orders), &ids).await?;
    let mut befores = Vec::with_capacity(rows.len());
    for row in rows {
        let found = row.form.as_ref().ok().zip(known.remove(&row.source_id));
        befores.push(match found {
            Some((typed, source)) => {
                Some(Box::new(one(ctx, &mut tx, orders, ground, typed, source).await?))
            }
            None => None,
        });
    }
    Ok(befores)
}

async fn one(
    ctx: &Context,
    tx: &mut Tx,
    orders: &Orders,
    ground: &mut Ground,
    typed: &TypedService,
    (source, ever_published): KnownSource,
) -> Result<Before> {
    // What was published once lacked nothing then, and what people did with it since stays.
    let asks_for_more = (orders.publish || orders.defaults) && !ever_published;
    if source.content_hash == hash(typed) && !asks_for_more {
        return Ok(Before { source, rest: None });
    }
    let service = tx.services().get(source.service).await?;
    let version = tx.services().version(service.newest).await?;
    let guidance = tx.services().guidance(&version).await?;
    let over = if orders.overwrite && service.newest != source.version {
        let written = TypedService::of(&version.content);
        let written = match &guidance {
            Some(guidance) => written.and_guidance(guidance),
            None => written,
        };
        let typed = written.replacing(typed, |name| says(typed, name));
        let before = Some((&version.content, guidance.as_ref()));
        let choosable = Choosable::of(tx, &service, before, &typed).await?;
        Some((typed, choosable))
    } else {
        None
    };
    let who = responsibility::of_service(ctx, tx, &service).await?;
    let second_person = ground.needs_second_person(tx, &service).await?;
    Ok(Before {
        source,
        rest: Some(Stand { service, version, guidance, who, second_person, over }),
    })
}

/// Whether a row says something in a field, or in another row or part of it. What it does not say
/// stays as people wrote it.
pub(in crate::imports) fn says(typed: &TypedService, name: &str) -> bool {
    match Field::of_name(name) {
        Some(Field::Text(_)) => !typed.values(name).is_empty(),
        Some(field) => typed.iter().any(|(other, _)| Field::of_name(other) == Some(field)),
        None => name != ORIGINAL && name != INCLUDED,
    }
}

/// The hash of what is read of a row.
pub(super) fn hash(typed: &TypedService) -> String {
    let mut digest = Sha256::new();
    for (name, values) in typed.iter() {
        for value in values {
            digest.update(name.as_bytes());
            digest.update([0]);
            digest.update(value.as_bytes());
            digest.update([0]);
        }
    }
    let digest: [u8; 32] = digest.finalize().into();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
