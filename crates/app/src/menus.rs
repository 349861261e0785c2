//! Menus of the public pages that administrators change (spec 5).

pub mod change;
