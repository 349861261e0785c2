//! What people keep for themselves: searches, favourites, lists.

use service_manual_domain::ids::{OwnListId, OwnListShareId, SavedSearchId, ServiceId};
use service_manual_domain::language::Language;

use super::{Pattern, patterns};

patterns! {
    /// Keeping a search: what can be done with it (GET), and saving it (POST). The address asks for
    /// it like [`SEARCH`].
    SEARCH_KEEP = "/haku/talletus", "/sv/sok/spara", "/en/search/save";
    /// Making a short address of a search (POST).
    SEARCH_SHORTEN = "/haku/lyhyt-linkki", "/sv/sok/kort-lank", "/en/search/short-link";
    /// A short address of a search.
    SEARCH_SHORT = "/h/{short}", "/sv/h/{short}", "/en/h/{short}";
    /// A saved search (GET), and its name (POST).
    SAVED_SEARCH =
        "/omat-haut/{search}", "/sv/mina-sokningar/{search}", "/en/my-searches/{search}";
    /// Removing a saved search (POST).
    SAVED_SEARCH_REMOVE = "/omat-haut/{search}/poista",
        "/sv/mina-sokningar/{search}/ta-bort",
        "/en/my-searches/{search}/remove";
    /// Making a service a favourite, or not any more (POST).
    FAVOURITE = "/suosikit/{service}", "/sv/favoriter/{service}", "/en/favourites/{service}";
    /// The person's own lists (GET), and making one (POST).
    OWN_LISTS = "/omat-listat", "/sv/mina-listor", "/en/my-lists";
    /// Putting a service into a list (GET, POST).
    OWN_LIST_PUT = "/omat-listat/lisaa-palvelu/{service}",
        "/sv/mina-listor/lagg-till/{service}",
        "/en/my-lists/add-service/{service}";
    /// One own list (GET), and its name (POST).
    OWN_LIST = "/omat-listat/{list}", "/sv/mina-listor/{list}", "/en/my-lists/{list}";
    /// Removing an own list (POST).
    OWN_LIST_REMOVE = "/omat-listat/{list}/poista",
        "/sv/mina-listor/{list}/ta-bort",
        "/en/my-lists/{list}/remove";
    /// Sharing an own list by a link (POST); the answer shows it.
    OWN_LIST_SHARE =
        "/omat-listat/{list}/jaa", "/sv/mina-listor/{list}/dela", "/en/my-lists/{list}/share";
    /// Ending such a link (POST).
    OWN_LIST_SHARE_END = "/omat-listat/{list}/jaa/{share}/lopeta",
        "/sv/mina-listor/{list}/dela/{share}/avsluta",
        "/en/my-lists/{list}/share/{share}/end";
    /// The note of a service in an own list (GET, POST).
    OWN_LIST_NOTE = "/omat-listat/{list}/palvelut/{service}",
        "/sv/mina-listor/{list}/tjanster/{service}",
        "/en/my-lists/{list}/services/{service}";
    /// Moving a service in an own list (POST).
    OWN_LIST_SHIFT = "/omat-listat/{list}/palvelut/{service}/siirra",
        "/sv/mina-listor/{list}/tjanster/{service}/flytta",
        "/en/my-lists/{list}/services/{service}/move";
    /// Taking a service out of an own list (POST).
    OWN_LIST_TAKE_OUT = "/omat-listat/{list}/palvelut/{service}/poista",
        "/sv/mina-listor/{list}/tjanster/{service}/ta-bort",
        "/en/my-lists/{list}/services/{service}/remove";
    /// A list that somebody shares, for whoever has the link.
    SHARED_LIST = "/jaettu-lista/{token}", "/sv/delad-lista/{token}", "/en/shared-list/{token}";
}

/// [`SEARCH_SHORT`]
pub fn search_short(language: Language, code: &str) -> String {
    SEARCH_SHORT.path(language, &[("short", code)])
}

/// An address of a saved search.
pub fn of_saved_search(pattern: Pattern, language: Language, search: SavedSearchId) -> String {
    pattern.path(language, &[("search", &search.to_string())])
}

/// [`FAVOURITE`]
pub fn favourite(language: Language, service: ServiceId) -> String {
    FAVOURITE.path(language, &[("service", &service.to_string())])
}

/// [`OWN_LISTS`]
pub fn own_lists(language: Language) -> String {
    OWN_LISTS.path(language, &[])
}

/// [`OWN_LIST_PUT`]
pub fn own_list_put(language: Language, service: ServiceId) -> String {
    OWN_LIST_PUT.path(language, &[("service", &service.to_string())])
}

/// An address of an own list.
pub fn of_own_list(pattern: Pattern, language: Language, list: OwnListId) -> String {
    pattern.path(language, &[("list", &list.to_string())])
}

/// An address of a service in an own list.
pub fn of_listed(
    pattern: Pattern,
    language: Language,
    list: OwnListId,
    service: ServiceId,
) -> String {
    let values = [("list", list.to_string()), ("service", service.to_string())];
    pattern.path(language, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// [`OWN_LIST_SHARE_END`]
pub fn own_list_share_end(language: Language, list: OwnListId, share: OwnListShareId) -> String {
    let values = [("list", list.to_string()), ("share", share.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    OWN_LIST_SHARE_END.path(language, &values)
}

/// [`SHARED_LIST`]
pub fn shared_list(language: Language, token: &str) -> String {
    SHARED_LIST.path(language, &[("token", token)])
}
