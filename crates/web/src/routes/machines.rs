//! What programs read.

use crate::pages::{feed, robots, sitemap};

super::table! {
    get FEED         PublicData feed::latest;
    get OPEN_SEARCH  PublicData feed::open_search;
    get SITEMAP      PublicData sitemap::index;
    get SITEMAP_PART PublicData sitemap::part;
    get ROBOTS       PublicData robots::robots;
    get SECURITY_TXT PublicData robots::security;
}
