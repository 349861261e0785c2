//! People: signing in, inviting, registering.

pub mod acknowledge_notice;
pub(crate) mod authority;
pub mod change_email;
pub mod change_password;
pub mod change_profile;
pub mod close_account;
pub mod confirm;
pub mod create_administrator;
pub mod deactivate;
pub(crate) mod delete;
pub mod export_own_data;
pub(crate) mod failures;
pub mod hide_first_steps;
pub(crate) mod membership;
pub mod password_reset;
mod password_rules;
pub mod restore;
pub mod second_factor;
pub mod session;
pub mod sessions;
pub mod sign_in;
pub mod sign_out;
pub mod take_first_step;
