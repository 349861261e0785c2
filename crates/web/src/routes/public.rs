//! What everybody reads: the front page, the search, services, and the indexes of the catalogue.

use crate::pages::{
    browse, files, front, search, search_clicks, search_places, service, suggestions,
};

super::table! {
    get  FRONT                Public     front::get;
    get  SEARCH               Public     search::get;
    get  SEARCH_BY_PLACE      Public     search_places::get;
    get  SEARCH_SUGGESTIONS   PublicData suggestions::get;
    get  PUBLIC_ORGANISATIONS Public     browse::organisations;
    get  PUBLIC_ORGANISATION  Public     browse::organisation;
    get  MUNICIPALITIES       Public     browse::municipalities;
    get  MUNICIPALITY         Public     browse::municipality;
    get  TOPICS               Public     browse::topics;
    get  CATEGORY             Public     browse::category;
    get  SITUATION            Public     browse::situation;
    post SEARCH_CLICK         Open       search_clicks::post;
    get  SERVICE              Public     service::get;
    get  SERVICE_CALENDAR     PublicData service::calendar;
    get  SERVICE_CALENDAR_ROW PublicData service::calendar_row;
    get  SERVICE_PDF          PublicData service::pdf;
    get  SERVICE_SHORT        Open       service::short;
    get  SERVICE_GUIDANCE     SignedIn   service::guidance;
    post SERVICE_REPORT       SignedIn   service::report;
    get  FILE                 Open       files::get;
}
