//! Who searches, as the index needs to know it.

use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Actor, scope};
use service_manual_search::{Reach, Reader};

/// Those who may read the guidance of all services search it, too (spec 2.4, 4.3).
pub(crate) fn reader(actor: &Actor, language: Language) -> Reader {
    let reads_all = scope(actor, Action::ReadGuidance).everything;
    let reach = if reads_all { Reach::WithGuidance } else { Reach::Public };
    Reader { language, reach }
}
