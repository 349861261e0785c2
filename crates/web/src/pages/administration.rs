//! The page with everything that administrators do.

use service_manual_domain::policy::{Action, Target};
use service_manual_render::pages::administration::AdministrationPage;

use crate::call::{Call, PageResult, answer};

pub(crate) async fn get(call: Call) -> PageResult {
    call.caller().require(Action::AdministerSite, &Target::Everything)?;
    answer(&AdministrationPage { frame: call.frame() })
}
