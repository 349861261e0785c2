//! Files of services (spec 3.2): adding, removing, and reading their bytes, and those of pages. Their bytes are in the
//! database, in pieces (decision 13); no function here holds more than a few of them.

pub mod add;
pub mod incoming;
pub(crate) mod piece_writer;
pub mod read;
pub mod remove;
pub(crate) mod tidy;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::file::StoredFile;
use service_manual_domain::service::Service;

/// The bytes of a piece; the last of a file may have less.
pub const PIECE: usize = 256 * 1024;

/// The event of a file that came.
pub(crate) fn added(service: &Service, file: &StoredFile) -> Event {
    let event = event(EventType::FileAdded, service);
    facts(file).iter().fold(event, |event, (field, value)| event.change(field, None, Some(value)))
}

/// The event of a file that went.
pub(crate) fn removed(service: &Service, file: &StoredFile) -> Event {
    let event = event(EventType::FileRemoved, service);
    facts(file).iter().fold(event, |event, (field, value)| event.change(field, Some(value), None))
}

const fn event(event_type: EventType, service: &Service) -> Event {
    Event::new(event_type, Subject::Service(service.id)).in_organisation(service.organiser)
}

fn facts(file: &StoredFile) -> [(&'static str, String); 3] {
    [
        ("file", file.id.to_string()),
        ("file_type", file.file_type.code().to_owned()),
        ("visibility", file.visibility.code().to_owned()),
    ]
}
