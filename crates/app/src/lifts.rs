//! Services that administrators lift, on the front page and in searches (spec 4.1, 4.3).

pub mod change;
