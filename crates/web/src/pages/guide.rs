//! The guides of the roles.

use service_manual_render::pages::guide::{GuidePage, GuideRole, GuidesPage};

use crate::call::{Call, PageResult, answer};

pub(crate) async fn list(call: Call) -> PageResult {
    answer(&GuidesPage { frame: call.frame() })
}

pub(crate) async fn expert(call: Call) -> PageResult {
    guide(&call, GuideRole::Expert)
}

pub(crate) async fn editor(call: Call) -> PageResult {
    guide(&call, GuideRole::Editor)
}

pub(crate) async fn main_user(call: Call) -> PageResult {
    guide(&call, GuideRole::MainUser)
}

pub(crate) async fn administrator(call: Call) -> PageResult {
    guide(&call, GuideRole::Administrator)
}

fn guide(call: &Call, role: GuideRole) -> PageResult {
    answer(&GuidePage { frame: call.frame(), role })
}
