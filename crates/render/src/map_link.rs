//! Links to a map of another site. Nothing of it is loaded: a reader goes there.

use service_manual_domain::location::Coordinates;

use crate::urls::with_query;

const MAP: &str = "https://www.openstreetmap.org/";
/// So near that one sees single houses.
const ZOOM: &str = "17";

/// Where a place is on the map: by its coordinates or, failing these, by its address.
pub(crate) fn map_link(coordinates: Option<&Coordinates>, address: &str) -> String {
    let Some(place) = coordinates else {
        return with_query(format!("{MAP}search"), &[("query", address)]);
    };
    let (latitude, longitude) = place.decimal();
    let marked = with_query(MAP.to_owned(), &[("mlat", &latitude), ("mlon", &longitude)]);
    format!("{marked}#map={ZOOM}/{latitude}/{longitude}")
}
