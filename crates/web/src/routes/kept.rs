//! What people keep for themselves: searches, favourites, lists.

use crate::pages::{own_lists, saved_searches};

super::table! {
    get  SEARCH_KEEP         SignedIn saved_searches::keep;
    post SEARCH_KEEP         SignedIn saved_searches::save;
    post SEARCH_SHORTEN      SignedIn saved_searches::shorten;
    get  SEARCH_SHORT        Open     saved_searches::short;
    get  SAVED_SEARCH        SignedIn saved_searches::show;
    post SAVED_SEARCH        SignedIn saved_searches::change;
    post SAVED_SEARCH_REMOVE SignedIn saved_searches::remove;
    post FAVOURITE           SignedIn own_lists::favourite;
    get  OWN_LISTS           SignedIn own_lists::all;
    post OWN_LISTS           SignedIn own_lists::create;
    get  OWN_LIST_PUT        SignedIn own_lists::entries::choose;
    post OWN_LIST_PUT        SignedIn own_lists::entries::put;
    get  OWN_LIST            SignedIn own_lists::show;
    post OWN_LIST            SignedIn own_lists::change;
    post OWN_LIST_REMOVE     SignedIn own_lists::remove;
    post OWN_LIST_SHARE      SignedIn own_lists::sharing::share;
    post OWN_LIST_SHARE_END  SignedIn own_lists::sharing::end;
    get  OWN_LIST_NOTE       SignedIn own_lists::entries::note;
    post OWN_LIST_NOTE       SignedIn own_lists::entries::save_note;
    post OWN_LIST_SHIFT      SignedIn own_lists::entries::shift;
    post OWN_LIST_TAKE_OUT   SignedIn own_lists::entries::take_out;
    get  SHARED_LIST         Open     own_lists::sharing::shared;
}
